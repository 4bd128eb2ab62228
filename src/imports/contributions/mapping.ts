import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { repeatedKey } from '../../record/repeated-key.js';
import { UsageError } from '../../host/usage-error.js';
import { refuseUnknownEncoding } from '../files/encoding.js';
import { answered, column, columnOf, days, type Field, field, textField } from './mapping-fields.js';
import type { Names } from '../sending.js';
import { DECIDIM } from './presets/decidim.js';
import { RADDIALOG } from './presets/raddialog.js';

const row = {
  /** What the rows are called in the summary: contribution, or the name of the list. */
  kind: z.string().min(1).max(40).optional(),
  title: field.optional(),
  /** Several columns, or a list of texts, are joined by a blank line. Without any text the title is the text. */
  text: z.union([textField, z.array(textField).min(1)]).optional(),
  /** What to do with a title of more than 200 characters: refuse the row, or put the title before the text. */
  longTitle: z.enum(['refuse', 'into-text']).default('refuse'),
  /** Whoever has the same word here is the same participant; nobody knows who, where it is empty. */
  author: field.optional(),
  /** A date without a time is noon of the dialogue's place. */
  date: days,
  /** Words become codes: "Gute Arbeit" is gute-arbeit. A new dialogue gets a theme for each; children have their parent's. */
  theme: field.optional(),
  /** Code of the guiding question; the theme's code and -1 without it. */
  question: field.optional(),
  group: field.optional(),
  channel: field.optional(),
  /** NUTS */
  region: field.optional(),
  /** BCP 47: de, tr, zh-Hant-TW */
  language: field.optional(),
  /** Degrees, WGS 84; with a decimal point or comma. */
  latitude: field.optional(),
  longitude: field.optional(),
};

/** Rows in a list within each row (JSON lines): they answer it. */
export type ChildMapping = z.output<z.ZodObject<typeof row>> & {
  /** The member with the list. */
  readonly list: string;
  /** Unique within the list; without it, the id is made of what the child says. */
  readonly id?: string | undefined;
  readonly children?: readonly ChildMapping[] | undefined;
};
const child: z.ZodType<ChildMapping> = z.lazy(() =>
  z.strictObject({ ...row, list: column, id: column.optional(), children: z.array(child).optional() }),
);

const rows = z.strictObject({
  ...row,
  /** Unique within the source, and the same in a later export; or made of what the row says, where the source has none. */
  id: z.union([column, z.strictObject({ of: z.literal('content') })]),
  /** Before each id, where another file of the same source has the same numbers: `c-` makes c-17 of 17. */
  prefix: z.string().max(40).default(''),
  /** The id of the row that this one answers, with the prefix of its file where that is another; of several columns the first that has one. */
  answers: answered,
  /** What to do with an answer to a row that is neither in the files nor from an earlier run: refuse it, or take it in without what it answers. */
  missingParent: z.enum(['refuse', 'on-its-own']).default('refuse'),
  children: z.array(child).optional(),
});
export type RowMapping = z.output<typeof rows>;

/**
 * Which column of a source means what, as JSON. The least there is:
 * `{ "rows": { "id": "nr", "text": "beitrag", "date": { "column": "datum", "format": "DD.MM.YYYY" } } }`.
 * Words for words: `"group": { "column": "typ", "values": { "Bürger/in": "citizen", "k. A.": "" }, "otherwise": "citizen" }`.
 * A larger one: presets/raddialog.ts.
 */
const mapping = z.strictObject({
  /** By the name of the file without it. */
  format: z.enum(['csv', 'jsonl']).optional(),
  /** The one of comma, semicolon and tab that the header has most of without it. */
  delimiter: z.string().length(1).optional(),
  /** As in the WHATWG Encoding Standard, for instance windows-1252; looked for without it. */
  encoding: z.string().optional(),
  /** Whom to name, and the licence: shown with a new dialogue. */
  attribution: z.string().min(1).max(480).optional(),
  rows,
});
export type Mapping = z.output<typeof mapping>;

const PRESETS: Readonly<Record<string, unknown>> = { raddialog: RADDIALOG, decidim: DECIDIM };

/** A mapping by the name of a preset or the path of a JSON file. @throws UsageError */
export const readMapping = async (nameOrFile: string): Promise<Mapping> =>
  mappingOf(PRESETS[nameOrFile] ?? (await readJson(nameOrFile)), nameOrFile);

/** A mapping as it stands in a file. @param nameOrFile where @throws UsageError */
export const mappingOf = (value: unknown, nameOrFile: string): Mapping => {
  const parsed = mapping.safeParse(value);
  if (parsed.success) {
    if (parsed.data.encoding !== undefined) refuseUnknownEncoding(parsed.data.encoding, `${nameOrFile}: encoding`);
    return parsed.data;
  }
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'mapping'}: ${message}`);
  throw new UsageError(`${nameOrFile}: ${wrong.join('; ')}.`);
};

const parsedFrom = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file}: is not JSON.`);
  }
};

const readJson = async (file: string): Promise<unknown> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`There is neither a file nor a preset ${file}. Presets: ${Object.keys(PRESETS).join(', ')}.`);
  });
  const value = parsedFrom(file, text);
  const repeated = repeatedKey(text);
  if (repeated !== null) throw new UsageError(`${file}: has ${repeated} twice.`);
  return value;
};

/** What the source calls the fields of what a row becomes. */
export const namesIn = ({
  title,
  author,
  theme,
  question,
  group,
  channel,
  region,
  language,
  ...rest
}: RowMapping | ChildMapping): Names => {
  const named = (each: Field | undefined): string | undefined => columnOf(each)[0];
  const answers = 'answers' in rest ? rest.answers : [];
  return {
    title: named(title),
    participant: named(author),
    theme: named(theme),
    question: named(question),
    group: named(group),
    channel: named(channel),
    region: named(region),
    language: named(language),
    answers: answers.length === 1 ? named(answers[0]) : undefined,
  };
};

/** Every column that a row is read from. */
export const columnsOf = (rows: RowMapping): readonly string[] => {
  const { id, answers, date, latitude, longitude, text = [], title, author, theme, question, group, channel, region, language } = rows;
  const texts = Array.isArray(text) ? text : [text];
  return [
    ...(typeof id === 'string' ? [id] : []),
    ...[...answers, date.day, date.time, latitude, longitude, ...texts].flatMap(columnOf),
    ...[title, author, theme, question, group, channel, region, language].flatMap(columnOf),
  ];
};
