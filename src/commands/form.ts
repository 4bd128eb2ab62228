import { z } from 'zod';
import type { CommandInput, Definition, ErasableOf, Input, SentInput, Shape, Values } from './definition.js';
import { FIRST_DEFAULTS } from './first-defaults.js';
import type { Request } from './transact.js';
import { withoutDefaults } from './without-defaults.js';

type Body<D extends Definition> = CommandInput<D>['body'];
type Parts<D extends Definition> = Pick<Input<D>, 'fields' | 'erasable' | 'credentials'>;

/** The form in which a command comes: its schemas, its parts, and what it is known again by. The casts say what zod's inference does not see. */
export const formOf = <D extends Definition>({
  name,
  params: paramShape,
  fields,
  erasable,
  credentials = {},
  whole = (body) => body,
}: D) => {
  const counted: Readonly<Partial<Record<string, readonly string[]>>> = FIRST_DEFAULTS;
  const saidFields = withoutDefaults({ ...paramShape, ...fields }, counted[name]);
  const saidErasable = withoutDefaults(erasable ?? {});
  const contentShape = { ...fields, ...erasable };
  const params = z.object(paramShape) as z.ZodType as z.ZodType<Values<D['params']>>;
  /** Unknown fields are refused. */
  const body = whole(z.strictObject({ ...contentShape, ...credentials })) as z.ZodType<Body<D>>;
  /** Without credentials: for imports, whose people have credentials that no door takes. */
  const content = whole(z.strictObject(contentShape)) as z.ZodType<Values<D['fields']> & Values<ErasableOf<D>>>;
  const partsOf = (sent: Body<D>): Parts<D> =>
    ({ fields: pick(sent, fields), erasable: pick(sent, erasable ?? {}), credentials: pick(sent, credentials) }) as Parts<D>;
  return {
    params,
    body,
    content,
    partsOf,
    /** What was sent, as it is received. @throws ZodError for what the schemas do not take */
    taken: (sent: SentInput<D>): CommandInput<D> => {
      const parts: object = { ...content.parse(pick(sent.body, contentShape)), ...filled(credentials, sent.body) };
      return { params: params.parse(sent.params), body: parts as Body<D> };
    },
    /** What tells a repeat from another command with the same key. */
    requestOf: (input: CommandInput<D>): Request => {
      const parts = partsOf(input.body);
      return {
        name,
        fields: saidFields({ ...input.params, ...parts.fields }),
        erasable: erasable ? { sent: parts.erasable, said: saidErasable } : null,
      };
    },
  };
};

/** Credentials as they are, and unchecked; those that are not there as the schemas have it. */
const filled = (shape: Shape, body: object): object => {
  const sent = Object.entries(shape).map(([name, schema]): [string, unknown] => {
    const value: unknown = body[name as keyof typeof body];
    return [name, value === undefined ? z.parse(schema, undefined) : value];
  });
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
};

/** What was not sent is left out: a field that came to be optional later changes no request from before. */
const pick = (body: object, shape: object): object => {
  const named = Object.keys(shape).map((name): [string, unknown] => [name, body[name as keyof typeof body]]);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
};
