import { z } from 'zod';
import { COMMANDS, COMMAND_ACCESS } from '../../src/commands/all.js';

type Schema = {
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
};

const bounded = ({ pattern, format, enum: some, const: one }: Schema): boolean =>
  pattern !== undefined || format !== undefined || some !== undefined || one !== undefined;

/** Where a schema takes words that nothing bounds: no pattern, no format, no list. */
const freeText = (schema: Schema, at: string): readonly string[] => [
  ...(schema.type === 'string' && !bounded(schema) ? [at] : []),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) => freeText(each, at === '' ? name : `${at}.${name}`)),
  ...(schema.propertyNames ? freeText(schema.propertyNames, `${at}.*`) : []),
  ...(typeof schema.additionalProperties === 'object' ? freeText(schema.additionalProperties, `${at}.*`) : []),
  ...(schema.items ? freeText(schema.items, `${at}[]`) : []),
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((each) => freeText(each, at)),
];

const publicTextOf = ({ name, fields }: (typeof COMMANDS)[number]): readonly string[] => {
  const schema = z.toJSONSchema(z.object(fields), { io: 'input', unrepresentable: 'any' }) as Schema;
  return [...new Set(freeText(schema, ''))].map((field) => `${name}.${field}`);
};

/** Of an anonymous sender's words nothing may be public for ever. A source is an official's: the rules refuse it from anybody else. */
const OFFICIALS_ONLY = ['SubmitContribution.source.name', 'SubmitContribution.source.id'];

it('no command that anybody may send has a field for words that become public', () => {
  const anybodys = COMMANDS.filter(({ name }) => (COMMAND_ACCESS[name] as readonly string[]).includes('participant'));
  expect(anybodys.flatMap(publicTextOf).sort()).toEqual(OFFICIALS_ONLY.toSorted());
});
