import { basename } from 'node:path';
import { UsageError } from '../host/usage-error.js';
import { withDigest } from './texts.js';

const SOURCE_LENGTH_MAX = 60;
const SOURCE = /^[A-Za-z0-9._-]{1,60}$/;

/** The name under which a source's rows are recorded. @throws UsageError for a name of another form */
export const sourceName = (name: string): string => {
  if (!SOURCE.test(name)) throw new UsageError(`--source ${name}: takes letters, digits, dots, hyphens and underscores, 60 at most.`);
  return name;
};

const ENDINGS = /(\.(csv|tsv|txt|xlsx|xlsm|ods|jsonl|ndjson|json|gz|zip))+$/i;
const REJECTS = /\.rejects(-\d+)?$/;

/** The name of a file or folder without its endings, so that a table is the same source in each form; of refused rows, that of what they are from. */
export const plainName = (path: string): string => basename(path).replace(ENDINGS, '').replace(REJECTS, '');

/** The same in the form of a source's name; where that takes a letter from it, with its digest, so that no two files are one source. */
export const nameOfPath = (path: string, max = SOURCE_LENGTH_MAX): string => {
  const name = plainName(path).normalize('NFC');
  if (SOURCE.test(name) && name.length <= max) return name;
  const letters = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, '');
  return withDigest(letters || 'source', name, max);
};
