import { UsageError } from './usage-error.js';

/** Code of a failed system call (`ENOENT`) or of a PostgreSQL error (`28P01`). */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const pathOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'path' in error && typeof error.path === 'string' ? error.path : undefined;

/** For `.catch`: these codes are an answer, not a failure. */
export const answering =
  <T>(codes: readonly string[], answer: T) =>
  (error: unknown): T => {
    if (codes.includes(codeOf(error) ?? '')) return answer;
    throw error;
  };

const complaints = new Map([
  ['EACCES', 'No permission for'],
  ['EPERM', 'No permission for'],
  ['EROFS', 'The file system is read-only:'],
  ['ENOSPC', 'No space is left on the disk for'],
  ['EDQUOT', 'The disk quota is used up for'],
  ['EBUSY', 'Another program or a mount point is in the way:'],
  ['ENOTDIR', 'Not a directory:'],
  ['ELOOP', 'A symbolic link is in the way:'],
  ['EEXIST', 'A file is in the way:'],
]);

/** A bare `EACCES` as a sentence that names the path; what no person can mend stays what it is. */
export const readable = (error: unknown): unknown => {
  const complaint = complaints.get(codeOf(error) ?? '');
  const path = pathOf(error);
  if (complaint === undefined || path === undefined) return error;
  return new UsageError(`${complaint} ${path} (${codeOf(error) ?? ''}).`, { cause: error });
};

/**
 * Where an error comes from. A database and a parser quote in their messages what they did not like, which may be somebody's
 * text: of theirs only the kind and the code are told.
 */
export const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack ?? error.message;
  if (!quotes(error)) return stack;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [saidBy(error), ...frames].join('\n');
};

/** The message alone, with the same care. */
export const saidBy = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return quotes(error) ? `${error.name} ${codeOf(error) ?? ''}` : error.message;
};

const quotes = (error: Error): boolean =>
  error instanceof SyntaxError || error.name === 'SyntaxError' || SQLSTATE.test(codeOf(error) ?? '');
/** With a digit, which EPERM does not have. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;
