import { basename } from 'node:path';
import { UsageError } from '../host/usage-error.js';

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

/** The same in the form of a source's name. */
export const nameOfPath = (path: string): string => {
  return (
    plainName(path)
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .slice(0, 60) || 'source'
  );
};
