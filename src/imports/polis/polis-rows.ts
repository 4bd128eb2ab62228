import { z } from 'zod';
import { submitContribution } from '../../commands/contribution/submit-contribution.js';
import type { SourceFacts } from '../../domain/contribution/contribution.js';
import { inLanguage, type Language, type Localized } from '../../domain/language.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import { bodyFor, problemOf } from '../body.js';
import { momentOf } from '../dates.js';
import type { TableRow } from '../files/table-rows.js';
import type { Problem } from '../files/source-file.js';
import { TimeZone } from '../time-zone.js';
import { secretOfSource } from '../../identity/pseudonyms.js';

// The rows of a Polis export (compdemocracy.org/export): comments.csv has the statements, votes.csv every vote ever cast.

/** Times are milliseconds since 1970 UTC; `within`: of as many, where the source has seconds. The ids of authors and voters are of one space. */
export type Statement = {
  readonly time: number;
  readonly within: number;
  readonly id: string;
  readonly author: string;
  readonly moderated: string;
  readonly text: string;
  /** How many votes the source counts, where it does. */
  readonly totals: { readonly agrees: number | null; readonly disagrees: number | null; readonly passes: number | null };
  /** Whether it was there from the beginning, and is about the conversation itself; null where the source does not say. */
  readonly isSeed: boolean | null;
  readonly isMeta: boolean | null;
};
export type Vote = {
  readonly time: number;
  readonly within: number;
  readonly statement: string;
  readonly voter: string;
  readonly value: string;
};

/** As files have them. */
const VOTES = ['1', '0', '-1'] as const;
const RATING_OF: Readonly<Record<string, RatingValue>> = { '1': 'agree', '0': 'pass', '-1': 'disagree' };

export const ratingOf = (value: string, { turned }: Pick<PolisImport, 'turned'>): RatingValue | undefined =>
  RATING_OF[turned ? String(0 - Number(value)) : value];

export const wordOf = (value: RatingValue, polis: Pick<PolisImport, 'turned'>): string =>
  VOTES.find((word) => ratingOf(word, polis) === value) ?? value;

// Newer exports have seconds.
const isInSeconds = (text: string): boolean => /^\d{10}$/.test(text);
const withinOf = ({ timestamp = '' }: TableRow): number => (isInSeconds(timestamp) ? 1000 : 1);

const UTC = new TimeZone('UTC');
const time = z.string().transform((text, context) => {
  const moment = momentOf(isInSeconds(text) ? `${text}000` : text, '', 'epoch-ms', UTC);
  if (moment !== null) return moment;
  context.addIssue({ code: 'custom', message: 'time-malformed' });
  return z.NEVER;
});
const number = z.string().regex(/^(0|[1-9]\d{0,14})$/, { error: 'number-malformed' });

const total = z
  .string()
  .optional()
  .transform((text = '') => (/^\d{1,9}$/.test(text) ? Number(text) : null));

const flag = z
  .string()
  .optional()
  .transform((text = '') => (/^(true|t|1)$/i.test(text) ? true : /^(false|f|0)$/i.test(text) ? false : null));

const statement = z.object({
  timestamp: time,
  'comment-id': number,
  'author-id': number,
  moderated: z.enum(['1', '0', '-1'], { error: 'moderation-unknown' }),
  'comment-body': z.string(),
  agrees: total,
  disagrees: total,
  passes: total,
  'is-seed': flag,
  'is-meta': flag,
});
const voteRow = z.object({
  timestamp: time,
  'comment-id': number,
  'voter-id': number,
  vote: z.enum(VOTES, { error: 'vote-unknown' }),
});

export const statementOf = (row: TableRow): Statement | Problem => {
  const parsed = statement.safeParse(row);
  if (!parsed.success) return problemOf(parsed.error, row);
  const {
    timestamp,
    'comment-id': id,
    'author-id': author,
    moderated,
    'comment-body': text,
    agrees,
    disagrees,
    passes,
    ...is
  } = parsed.data;
  return {
    time: timestamp,
    within: withinOf(row),
    id,
    author,
    moderated,
    text,
    totals: { agrees, disagrees, passes },
    isSeed: is['is-seed'],
    isMeta: is['is-meta'],
  };
};

/** What the source says of a statement besides; of its votes only where they do not come in themselves. */
export const factsOf = ({ totals, isSeed, isMeta }: Statement, { withoutVotes }: Pick<PolisImport, 'withoutVotes'>): SourceFacts => {
  const said = Object.entries({ 'is-seed': isSeed, 'is-meta': isMeta, ...(withoutVotes && totals) });
  return Object.fromEntries(said.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
};

export const voteOf = (row: TableRow): Vote | Problem => {
  const parsed = voteRow.safeParse(row);
  if (!parsed.success) return problemOf(parsed.error, row);
  const { timestamp, 'comment-id': statement, 'voter-id': voter, vote: value } = parsed.data;
  return { time: timestamp, within: withinOf(row), statement, voter, value };
};

/** What is the same for all rows of one import. */
export type PolisImport = {
  /** Before all keys and credentials: polis/<source>. */
  readonly key: string;
  readonly dialogue: string;
  /** Of its theme and of its question. */
  readonly code: string;
  readonly language: Language;
  /** -1 means agree. */
  readonly turned: boolean;
  readonly withoutVotes: boolean;
};

const NO_TEXT: Localized = { de: '[ohne Text in der Quelle]', en: '[without text in the source]' };

/** What a statement without text stands as, with its votes. */
export const noTextIn = (language: Language): string => inLanguage(NO_TEXT, language);

/** Before the keys of all that an export's import sends. */
export const keyOfPolis = (source: string): string => `polis/${source}`;
export const keyOfStatement = ({ key }: Pick<PolisImport, 'key'>, id: string): string => `${key}/comment/${id}`;
export const participantOf = ({ key }: Pick<PolisImport, 'key'>, id: string): string => secretOfSource(`${key}/participant/${id}`);

/** What submits a statement, or why nothing can. */
export const submissionOf = (
  polis: PolisImport,
  { id, author, text, facts }: Pick<Statement, 'id' | 'author' | 'text'> & { readonly facts: SourceFacts },
) =>
  bodyFor(
    submitContribution,
    {
      theme: polis.code,
      question: polis.code,
      questionVersion: 1,
      channel: 'online',
      language: polis.language,
      source: { name: polis.key, id, ...(Object.keys(facts).length > 0 && { facts }) },
      text,
    },
    { participant: participantOf(polis, author) },
  );
