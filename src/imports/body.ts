import type { z } from 'zod';
import { UsageError } from '../host/usage-error.js';
import { isObject } from './files/json-lines.js';
import type { Problem } from './files/source-file.js';
import { writtenForm } from './files/words.js';

/** A command's schema of its body without credentials (C), and all that its sender may send (B). */
type Definition<C, B> = {
  readonly content: z.ZodType<C>;
  readonly message: (input: { readonly params: never; readonly body: B }, envelope: never) => object;
};

/** The body of a command, checked by the rules of the HTTP door but for the credentials, or what is wrong with it. */
export const bodyFor = <C extends object, B extends object>(
  { content }: Definition<C, B>,
  value: object,
  credentials: Omit<B, keyof C>,
): { readonly body: C & Omit<B, keyof C> } | { readonly problem: Problem } => {
  const parsed = content.safeParse(value);
  return parsed.success ? { body: { ...parsed.data, ...credentials } } : { problem: problemOf(parsed.error, value) };
};

/** The same for what the person at the command line gave. @throws UsageError */
export const bodyOrUsageError = <C extends object>({ content }: Pick<Definition<C, C>, 'content'>, value: object): C => {
  const checked = content.safeParse(value);
  if (!checked.success) throw new UsageError(`The dialogue cannot be made: ${problemOf(checked.error).message}.`);
  return checked.data;
};

/** The codes of our own fields are kebab-case sentences, some with a limit after a colon. */
const OWN_CODE = /^([a-z]+(?:-[a-z]+)+)(?::(\d+))?$/;

/** What is wrong with a row, by the first thing that a schema found; of a code or a region that is none also the form in which `value` has it. */
export const problemOf = ({ issues: [issue] }: z.ZodError, value: unknown = null): Problem => {
  if (!issue) return { code: 'malformed', message: 'The row is malformed' };
  const problem = problemOfIssue(issue, []);
  const found = issue.path.reduce<unknown>((at, name) => (isObject(at) ? at[String(name)] : null), value);
  const isForm = problem.code.endsWith('-malformed') && typeof found === 'string';
  return isForm ? { ...problem, message: `${problem.message}, written as ${writtenForm(found) || 'nothing'}` } : problem;
};

/** The same by what a source calls the field, where it has a name of its own for it. */
export const inItsWords = ({ code, message }: Problem, names: Readonly<Record<string, string | undefined>>): Problem => {
  const [, field = '', said = ''] = /^([\w./]+): (.*)$/s.exec(message) ?? [];
  const name = names[field.replaceAll('.', '/')];
  return { code, message: name === undefined ? message : `${name}: ${said}` };
};

const problemOfIssue = (issue: z.core.$ZodIssue, at: readonly PropertyKey[]): Problem => {
  const path = [...at, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return { code: 'unknown-field', message: `${[...path, key].join('.')}: unknown field` };
  }
  if (issue.code === 'invalid_union') {
    // Of several forms none fits: what is wrong with the one that fits best.
    const [best] = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    if (best) return problemOfIssue(best, path);
  }
  const field = path.join('.');
  const [, code, limit] = OWN_CODE.exec(issue.message) ?? [];
  if (code === undefined) return { code: issue.code.replaceAll('_', '-'), message: `${field}: ${issue.message}` };
  return { code, message: `${field}: ${code.replaceAll('-', ' ')}${limit === undefined ? '' : `, at most ${limit} characters`}` };
};
