/** As much of JSON Schema as is read here. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
};

/** A line of a table of fields: `into[].measure`. */
export type Field = { readonly name: string; readonly type: string; readonly says: string };

const oneOf = ({ anyOf, oneOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? [];
const others = (schema: Schema): readonly Schema[] => oneOf(schema).filter(({ type }) => type !== 'null');

/** Text in German, English or both. */
const isLocalized = (schema: Schema): boolean => {
  const names = [schema, ...others(schema)].flatMap(({ properties }) => Object.keys(properties ?? {}));
  return names.length > 0 && names.every((name) => name === 'de' || name === 'en');
};

const STRINGS: readonly (readonly [(schema: Schema) => boolean, string])[] = [
  [({ format, pattern }) => format === 'uuid' || (pattern ?? '').startsWith('^[0-9a-f]{8}-'), 'UUID'],
  [({ format }) => format === 'date-time', 'instant'],
  [({ format }) => format === 'date', 'day'],
  [({ format }) => format === 'byte', 'base64'],
  [({ pattern }) => pattern === '^[0-9a-f]{64}$', 'SHA-256'],
  [({ pattern }) => (pattern ?? '').startsWith('^(?=.{1,64}$)[a-z0-9]+'), 'code'],
];

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

/** In words, without what stands in lines of its own. */
export const typeOf = (schema: Schema): string => {
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (isLocalized(schema)) return oneOf(schema).some(({ type }) => type === 'null') ? 'text (de, en), null' : 'text (de, en)';
  if (oneOf(schema).length > 0) return [...new Set(oneOf(schema).map(typeOf))].join(', ');
  if (schema.type === 'array') return schema.items?.type === 'object' ? 'list of objects' : `list of ${typeOf(schema.items ?? {})}`;
  if (schema.type === 'string') return STRINGS.find(([fits]) => fits(schema))?.[1] ?? 'text';
  return [schema.type ?? 'anything']
    .flat()
    .map((type) => (type === 'string' ? 'text' : type))
    .join(', ');
};

/** The fields of an object and of all that is in it, one after another. */
export const fieldsOf = (schema: Schema, within = ''): readonly Field[] => {
  if (isLocalized(schema) && within !== '') return [];
  const alternatives = others(schema).flatMap((each) => fieldsOf(each, within));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => fieldAt(name, field, schema, within));
  const keyed = typeof schema.additionalProperties === 'object' ? fieldsOf(schema.additionalProperties, `${within}.*`) : [];
  return merged([...own, ...alternatives, ...(schema.items ? fieldsOf(schema.items, `${within}[]`) : []), ...keyed]);
};

const fieldAt = (name: string, field: Schema, { required = [] }: Schema, within: string): readonly Field[] => {
  const path = within === '' ? name : `${within}.${name}`;
  const isOptional = !required.includes(name);
  const type = `${typeOf(field)}${isOptional ? ', optional' : ''}`;
  return [{ name: path, type, says: descriptionOf(field) }, ...fieldsOf(field, path)];
};

const descriptionOf = ({ description, items, ...schema }: Schema): string =>
  description ?? (others(schema).length === 1 ? others(schema)[0]?.description : undefined) ?? items?.description ?? '';

/** A field of several alternatives is one line. */
const merged = (fields: readonly Field[]): readonly Field[] => {
  const lines = new Map<string, Field>();
  for (const field of fields) {
    const before = lines.get(field.name);
    const types = [...new Set([before?.type ?? field.type, field.type])].join(', ');
    lines.set(field.name, { ...field, type: types, says: before?.says || field.says });
  }
  return [...lines.values()];
};
