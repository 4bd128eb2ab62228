import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { repeatedKey } from '../../record/repeated-key.js';
import { UsageError } from '../../host/usage-error.js';
import { DATE_FORMATS } from '../dates.js';
import { refuseUnknownEncoding } from '../files/encoding.js';
import { columnNumbered } from '../files/table-rows.js';
import { folded } from '../files/words.js';
import type { Names } from '../sending.js';
import { DECIDIM } from './presets/decidim.js';
import { RADDIALOG } from './presets/raddialog.js';

/** The title of a column, or its number, from 1, where two have one title; in JSON lines the name of a member, or a path with dots (`place.lat`). */
const column = z.union([z.string().min(1), z.int().min(1).transform(columnNumbered)]);

/** Words are found however they are written in Unicode, and with whatever spaces. */
const byWord = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([word, meant]) => [folded(word), meant]));

/** A column, with words to take for its words (an empty one for none) and for an empty cell; or one value for all rows. */
const field = z.union([
  column,
  z.strictObject({
    column,
    values: z.record(z.string(), z.string()).default({}).transform(byWord),
    otherwise: z.string().min(1).optional(),
  }),
  z.strictObject({ value: z.string().min(1) }),
]);
export type Field = z.output<typeof field>;

const row = {
  /** What the rows are called in the summary: contribution, or the name of the list. */
  kind: z.string().min(1).max(40).optional(),
  title: field.optional(),
  /** Several columns, or a list of texts, are joined by a blank line. Without any text the title is the text. */
  text: z.union([column, z.array(column).min(1)]).optional(),
  /** What to do with a title of more than 200 characters: refuse the row, or put the title before the text. */
  longTitle: z.enum(['refuse', 'into-text']).default('refuse'),
  /** Whoever has the same word here is the same participant; nobody knows who, where it is empty. */
  author: field.optional(),
  /** A date without a time is noon of the dialogue's place. */
  date: z.strictObject({ column, format: z.enum(DATE_FORMATS), time: column.optional() }),
  /** Words become codes: "Gute Arbeit" is gute-arbeit. A new dialogue gets a theme for each; children have their parent's. */
  theme: field.optional(),
  /** Code of the guiding question; the theme's code and -1 without it. */
  question: field.optional(),
  group: field.optional(),
  channel: field.optional(),
  /** NUTS */
  region: field.optional(),
  /** de or en */
  language: field.optional(),
  /** Degrees, WGS 84; with a decimal point or comma. */
  latitude: column.optional(),
  longitude: column.optional(),
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
  /** Unique within the source, and the same in a later export. */
  id: column,
  /** The id of the row that this one answers. */
  answers: column.optional(),
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
export const readMapping = async (nameOrFile: string): Promise<Mapping> => {
  const parsed = mapping.safeParse(PRESETS[nameOrFile] ?? (await readJson(nameOrFile)));
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
  const named = (each: Field | undefined): string | undefined =>
    typeof each === 'object' ? ('column' in each ? each.column : undefined) : each;
  return {
    title: named(title),
    participant: named(author),
    theme: named(theme),
    question: named(question),
    group: named(group),
    channel: named(channel),
    region: named(region),
    language: named(language),
    answers: 'answers' in rest ? rest.answers : undefined,
  };
};

/** Every column that a row is read from. */
export const columnsOf = ({
  id,
  answers,
  title,
  text,
  author,
  date,
  theme,
  question,
  group,
  channel,
  region,
  language,
  latitude,
  longitude,
}: RowMapping): readonly string[] => {
  const fields = [title, author, theme, question, group, channel, region, language].map((each) =>
    typeof each === 'object' ? ('column' in each ? each.column : undefined) : each,
  );
  return [
    id,
    answers,
    date.column,
    date.time,
    latitude,
    longitude,
    ...(typeof text === 'string' ? [text] : (text ?? [])),
    ...fields,
  ].filter((each) => each !== undefined);
};
