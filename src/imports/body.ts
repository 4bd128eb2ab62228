import type { z } from 'zod';
import { UsageError } from '../usage-error.js';
import type { Problem } from './files/source-file.js';

/** A command's schema of its body without credentials, and the type of the input that its message takes. */
type Definition<P, B> = {
  readonly content: z.ZodType<object>;
  readonly Message: new (input: { params: P; body: B }, envelope: never) => object;
};

/** The body of a command, checked by the rules of the HTTP door but for the credentials, or what is wrong with it. */
export const bodyFor = <P, B>(
  { content }: Definition<P, B>,
  value: object,
  credentials: Partial<B> = {},
): { readonly body: B } | { readonly problem: Problem } => {
  const parsed = content.safeParse(value);
  // The schema that made the body is the definition's own, so it is of the definition's type.
  return parsed.success ? { body: { ...parsed.data, ...credentials } as B } : { problem: problemOf(parsed.error) };
};

/** The same for what the person at the command line gave. @throws UsageError */
export const bodyOrUsageError = <P, B>(definition: Definition<P, B>, value: object): B => {
  const checked = bodyFor(definition, value);
  if ('problem' in checked) throw new UsageError(`The dialogue cannot be made: ${checked.problem.message}.`);
  return checked.body;
};

/** The codes of our own fields are kebab-case sentences, some with a limit after a colon. */
const OWN_CODE = /^([a-z]+(?:-[a-z]+)+)(?::(\d+))?$/;

/** What is wrong with a row, by the first thing that a schema found. */
export const problemOf = ({ issues: [issue] }: z.ZodError): Problem => {
  if (!issue) return { code: 'malformed', message: 'The row is malformed' };
  const field = issue.path.join('.');
  const [, code, limit] = OWN_CODE.exec(issue.message) ?? [];
  if (code === undefined) return { code: issue.code.replaceAll('_', '-'), message: `${field}: ${issue.message}` };
  return { code, message: `${field}: ${code.replaceAll('-', ' ')}${limit === undefined ? '' : `, at most ${limit} characters`}` };
};
