import { createHash } from 'node:crypto';
import { z } from 'zod';
import { text } from '../../commands/fields.js';
import { problemOf } from '../body.js';
import { languageTagOf } from '../../domain/language.js';
import { momentOf } from '../dates.js';
import type { JsonRow } from '../files/json-lines.js';
import type { Problem } from '../files/source-file.js';
import { isSeen, writtenForm } from '../files/words.js';
import type { TimeZone } from '../time-zone.js';
import { joined, saidAt, wordAt, writtenAt } from './cells.js';
import type { ChildMapping, RowMapping } from './mapping.js';
import { columnOf, type Field } from './mapping-fields.js';

const TITLE_LENGTH_MAX = 200;

const word = text(200).nullable();

/** A contribution as its source has it: words, not yet codes. */
export const draft = z.object({
  id: text(200),
  /** The id of the row that it answers. */
  answers: word,
  /** Milliseconds since 1970. */
  at: z.number(),
  theme: word,
  question: word,
  channel: word,
  group: word,
  region: word,
  language: word,
  author: text(500).nullable(),
  title: z.string().nullable(),
  text: z.string(),
  /** The row has no text but its title. */
  isTitleAlone: z.literal(true).optional(),
  position: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
});
export type Draft = z.output<typeof draft>;

type Place = { readonly id: string; readonly answers: string | null; readonly parent: Draft | null };

/** What a row says, by its mapping. What it does not say itself it has from its parent, if it is about the matter. */
export const draftOf = (
  row: JsonRow,
  mapping: RowMapping | ChildMapping,
  { id, answers, parent }: Place,
  zone: TimeZone,
): Draft | Problem => {
  const { at, date, clock } = timeOf(row, mapping, zone);
  if (at === null) {
    const { day, format, time } = mapping.date;
    const names = [nameOf(day, 'date'), ...(clock === '' ? [] : [nameOf(time, 'time')])];
    return {
      code: 'time-malformed',
      message: `${[...new Set(names)].join(', ')}: ${formOf(`${date} ${clock}`)} is no time of the form ${format}, or none between 1990 and now`,
    };
  }
  const own = ownOf(row, mapping);
  if (own.language !== null && languageTagOf(own.language) === null) {
    return {
      code: 'language-malformed',
      message: `${nameOf(mapping.language, 'language')}: ${formOf(own.language)} is no language by BCP 47, such as de, tr or zh-Hant-TW`,
    };
  }
  const position = positionOf(row, mapping);
  if (position && 'code' in position) return position;
  const parsed = draft.safeParse({
    ...own,
    id,
    answers,
    at,
    theme: own.theme ?? parent?.theme ?? null,
    question: own.question ?? parent?.question ?? null,
    channel: own.channel ?? parent?.channel ?? null,
    language: own.language ?? parent?.language ?? null,
    position,
  });
  return parsed.success ? parsed.data : problemOf(parsed.error, { ...own, id, answers });
};

const ownOf = (row: JsonRow, mapping: RowMapping | ChildMapping) => ({
  theme: wordAt(row, mapping.theme),
  question: wordAt(row, mapping.question),
  channel: wordAt(row, mapping.channel),
  group: wordAt(row, mapping.group),
  region: wordAt(row, mapping.region),
  language: wordAt(row, mapping.language),
  author: wordAt(row, mapping.author),
  ...wordsOf(row, mapping),
});

/** When it was said, by the words of its date and its time; null where those are none. */
const timeOf = (row: JsonRow, { date: { day, format, time } }: RowMapping | ChildMapping, zone: TimeZone) => {
  const [date, clock] = [wordAt(row, day) ?? '', wordAt(row, time) ?? ''];
  return { at: momentOf(date, clock, format, zone), date, clock };
};

/** The column that is wrong, or what it is of where all rows have one value. */
const nameOf = (field: Field | undefined, what: string): string => columnOf(field)[0] ?? what;

const formOf = (value: string): string => {
  const form = writtenForm(value);
  return form === '' ? 'nothing' : `what is written as ${form}`;
};

/**
 * What a row says, without its own children and without what others did with it: stable from export to export, however its date is written.
 * All that is taken of it: of rows with one digest it does not matter which is which. What it does not say changes nothing.
 */
export const digestOfContent = (
  row: JsonRow,
  mapping: RowMapping | ChildMapping,
  zone: TimeZone,
  answers: string | null = null,
): string => {
  const { isTitleAlone: _, language, ...own } = ownOf(row, mapping);
  const { at, date, clock } = timeOf(row, mapping, zone);
  const found = positionOf(row, mapping);
  const position = found && 'code' in found ? [saidAt(row, mapping.latitude), saidAt(row, mapping.longitude)] : found;
  const said = { ...own, language: language && (languageTagOf(language) ?? language), answers, at: at ?? [date, clock], position };
  const filled = Object.entries(said).filter(([, value]) => value !== null);
  return createHash('sha256').update(JSON.stringify(filled)).digest('hex').slice(0, 12);
};

const wordsOf = (
  row: JsonRow,
  { title: titled, text: texts, longTitle }: RowMapping | ChildMapping,
): Pick<Draft, 'title' | 'text' | 'isTitleAlone'> => {
  const title = typeof titled === 'string' ? saidAt(row, titled) : (wordAt(row, titled) ?? '');
  const said = Array.isArray(texts) ? joined(texts.map((text) => saidAt(row, text))) : saidAt(row, texts);
  if (!isSeen(title)) return { title: null, text: said };
  // What a mapping says of all rows, or of those without, nobody said in this one.
  if (!isSeen(said)) return isSeen(writtenAt(row, titled)) ? { title: null, text: title, isTitleAlone: true } : { title: null, text: '' };
  const tooLong = longTitle === 'into-text' && Array.from(title.normalize('NFC')).length > TITLE_LENGTH_MAX;
  return tooLong ? { title: null, text: joined([title, said]) } : { title, text: said };
};

const NUMBER = /^[+-]?\d{1,3}([.,]\d+)?$/;

const positionOf = (row: JsonRow, mapping: RowMapping | ChildMapping): Draft['position'] | Problem => {
  const [latitude, longitude] = [saidAt(row, mapping.latitude).trim(), saidAt(row, mapping.longitude).trim()];
  if (latitude === '' && longitude === '') return null;
  if (!NUMBER.test(latitude) || !NUMBER.test(longitude)) return { code: 'position-malformed', message: 'position: two numbers, or none' };
  return { latitude: Number(latitude.replace(',', '.')), longitude: Number(longitude.replace(',', '.')) };
};

/** Whether nobody said anything: an empty answer of a questionnaire is none. */
export const isSilent = (row: JsonRow, mapping: RowMapping | ChildMapping): boolean => !isSeen(wordsOf(row, mapping).text);
