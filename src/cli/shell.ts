import { basename, delimiter, dirname, relative } from 'node:path';

/** Words that a POSIX shell takes as they stand. */
const PLAIN = /^[A-Za-z0-9_./:@%+,-]+$/;

/** A word of a command line as it is typed into a POSIX shell. */
export const typed = (word: string): string => (PLAIN.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);

/** The same of a path, which is no option, nor a name that means something else. */
export const typedPath = (path: string, isFile = false): string =>
  typed(path.startsWith('-') || (isFile && !path.includes('/')) ? `./${path}` : path);

export const option = (name: string, value: string | undefined): string => (value === undefined ? '' : ` --${name} ${typed(value)}`);

type Called = { readonly script: string; readonly folder: string; readonly path: string };

/** How the program is called once more from the folder where it was called. */
export const programIn = ({ script, folder, path }: Called): string => {
  const name = basename(script);
  if (path.split(delimiter).includes(dirname(script))) return typed(name);
  const from = relative(folder, script);
  return name.endsWith('.js') ? `node ${typedPath(from)}` : typedPath(from, true);
};
