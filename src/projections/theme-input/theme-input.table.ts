import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import type { ProtectionKind } from '../../domain/dialogue/protection.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import type { CountTable } from '../count-rows.js';
import { sumsOf } from '../sum-table.js';
import { integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('theme-input');
const sums = sumsOf('theme-input');

/** The zone whose days a dialogue counts. */
export const zoneTable = table('zone', { key: ['dialogue'], columns: { dialogue: uuid(), timeZone: text() } });

/** A dialogue in which nobody can take part any more: from the sequence on at which its evaluation was opened. */
export const endedTable = table('ended', { key: ['dialogue'], columns: { dialogue: uuid() } });

/** A contribution as the figures see it. */
export const inputTable = table('input', {
  key: ['contribution'],
  indexes: {
    dialogue: '(dialogue)',
    merged: "(dialogue) where status = 'merged'",
    merged_into: '(merged_into) where merged_into is not null',
  },
  columns: {
    contribution: uuid(),
    dialogue: uuid(),
    theme: text(),
    question: text(),
    questionVersion: integer(),
    channel: text(),
    stakeholderGroup: nullable(text()),
    region: nullable(text()),
    day: text(),
    /** Whose days the ratings count, too. */
    timeZone: text(),
    status: text<ContributionStatus>(),
    mergedInto: nullable(uuid()),
    participant: nullable(uuid()),
  },
});
export type InputRow = RowOf<typeof inputTable>;

/** A rater's current word on a contribution; null once it was withdrawn. */
export const ratingTable = table('rating', {
  key: ['contribution', 'rater'],
  indexes: { dialogue: '(dialogue)' },
  columns: {
    contribution: uuid(),
    rater: uuid(),
    dialogue: uuid(),
    value: nullable(text<RatingValue>()),
    /** What the rater satisfied when they said it. */
    protection: text<ProtectionKind>(),
    day: text(),
  },
});
export type RatingRow = RowOf<typeof ratingTable>;

/** Of ratings; what is left came under no protection. */
const TALLIED = ['agree', 'pass', 'disagree', 'codes', 'login', 'puzzle'] as const;
/** As many numbers, in that order. */
export type Tally = readonly [agree: number, pass: number, disagree: number, codes: number, login: number, puzzle: number];

/** A contribution's current ratings by the day of each, and how many were ever recorded. */
export type Rated = { readonly days: Map<string, Tally>; recorded: number };

/** What goes along when the status of a contribution changes. */
export const ratedTable: CountTable<Rated> = {
  keeps: 'nothing',
  name: 'rated',
  sql: (schema) => `
    select contribution as key, day, (count(*) filter (where value is not null))::int as recorded, ${TALLIED.map(
      (name, i) =>
        `(count(*) filter (where until_sequence is null and value is not null and ${i < 3 ? 'value' : 'protection'} = '${name}'))::int as ${name}`,
    ).join(', ')}
    from ${schema}.${ratingTable.name} where contribution = any($1::uuid[]) group by 1, 2`,
  none: () => ({ days: new Map(), recorded: 0 }),
  take: (rated, row) => {
    const [agree, pass, disagree, codes, login, puzzle] = TALLIED.map((name) => Number(row[name]));
    rated.days.set(String(row['day']), [agree ?? 0, pass ?? 0, disagree ?? 0, codes ?? 0, login ?? 0, puzzle ?? 0]);
    rated.recorded += Number(row['recorded']);
  },
};

const PLACE = ['dialogue', 'theme', 'question', 'questionVersion', 'status'] as const;

/** What came in, added up by every place that it came in at, and by day. A status that is `merged` is one of a merger that may lead nowhere. */
export const figureTable = sums('figure', {
  columns: {
    dialogue: uuid(),
    theme: text(),
    question: text(),
    questionVersion: integer(),
    status: text<ContributionStatus>(),
    channel: text(),
    stakeholderGroup: nullable(text()),
    region: nullable(text()),
    day: text(),
  },
  beside: ['day'],
  grains: [
    PLACE,
    [...PLACE, 'channel'],
    [...PLACE, 'stakeholderGroup'],
    [...PLACE, 'region'],
    [...PLACE, 'channel', 'stakeholderGroup', 'region'],
    [...PLACE, 'day'],
    [...PLACE, 'channel', 'day'],
    [...PLACE, 'stakeholderGroup', 'day'],
    [...PLACE, 'region', 'day'],
  ],
  counts: ['submitted', 'withoutParticipant', 'recorded', ...TALLIED],
});

export type PeopleKind = 'participants' | 'raters';
type Acts = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** How many acts of somebody stand, by dialogue, theme and question; none where all were taken back. */
export const personTable = table('person', {
  key: ['kind', 'person'],
  keeps: 'newest',
  columns: { kind: text<PeopleKind>(), person: uuid(), acts: jsonb<Acts>() },
});
export type PersonRow = RowOf<typeof personTable>;

/**
 * People, at the question at which they came to a number or left it; so that each is counted once in a dialogue, in a theme of it and to a question of
 * that, where all of it is added up. `standing`: with an act that stands. `ever`: with any.
 */
export const peopleTable = sums('people', {
  columns: { dialogue: uuid(), kind: text<PeopleKind>(), theme: text(), question: text() },
  grains: [['dialogue', 'kind', 'theme', 'question']],
  counts: ['standing', 'standingInTheme', 'standingAtQuestion', 'ever', 'everInTheme'],
});
