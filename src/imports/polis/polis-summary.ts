import { resolve } from 'node:path';
import { UsageError } from '../../host/usage-error.js';
import { nameOfPath } from '../source-name.js';
import { csvRecords, type CsvOptions, DELIMITERS } from '../files/csv-records.js';

/** What an export says of itself in summary.csv: rows of a key and a value, without a header. */
export type PolisSummary = {
  readonly topic: string;
  readonly description: string;
  readonly url: string;
  /** What it counts, by its name there. */
  readonly figures: ReadonlyMap<string, number>;
};

const ROWS_MAX = 100;

/** @throws UsageError where there is no topic */
export const readPolisSummary = async (file: string, encoding?: string): Promise<PolisSummary> => {
  let values: ReadonlyMap<string, string> = new Map();
  // Without a header nothing else says which it is: a topic may have more of another than there is of its own.
  for (const delimiter of DELIMITERS) if (!values.has('topic')) values = await valuesIn(file, { delimiter, encoding });
  const topic = values.get('topic') ?? '';
  if (topic === '') throw new UsageError(`${file}: has no row "topic".`);
  const figures = new Map([...values].flatMap(([key, value]) => (/^\d{1,9}$/.test(value) ? [[key, Number(value)] as const] : [])));
  return { topic, description: values.get('conversation-description') ?? '', url: values.get('url') ?? '', figures };
};

const valuesIn = async (file: string, how: CsvOptions): Promise<ReadonlyMap<string, string>> => {
  const values = new Map<string, string>();
  for await (const { cells } of csvRecords(file, how)) {
    const [key = '', value = ''] = cells;
    values.set(key.trim(), value.trim());
    if (values.size > ROWS_MAX) break;
  }
  return values;
};

/** The conversation's own id, which ends its address, or else the folder's name. */
export const ownSource = ({ url }: Pick<PolisSummary, 'url'>, folder: string): string =>
  /\/([A-Za-z0-9._-]{1,60})\/?$/.exec(url)?.[1] ?? nameOfPath(resolve(folder));
