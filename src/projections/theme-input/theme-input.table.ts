import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import type { ProtectionKind } from '../../domain/dialogue/protection.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import { sumsOf } from '../sum-table.js';
import { boolean, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

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

/** A contribution's current ratings by the day of each, and how many were ever recorded: what goes along when its status changes. */
export const ratedTable = table('rated', {
  key: ['contribution'],
  keeps: 'newest',
  columns: { contribution: uuid(), days: jsonb<Readonly<Record<string, Tally>>>(), recorded: integer() },
});
export type RatedRow = RowOf<typeof ratedTable>;

/**
 * What came in, added up by every place that it came in at: `isFine`, by channel, group and region too; with a `day`, of that day alone. A status
 * that is `merged` is one of a merger that may lead nowhere.
 */
export const figureTable = sums('figure', {
  columns: {
    dialogue: uuid(),
    isFine: boolean(),
    day: nullable(text()),
    theme: text(),
    question: text(),
    questionVersion: integer(),
    status: text<ContributionStatus>(),
    channel: nullable(text()),
    stakeholderGroup: nullable(text()),
    region: nullable(text()),
  },
  counts: ['submitted', 'withoutParticipant', 'recorded', ...TALLIED],
  indexes: { dialogue: '(dialogue, is_fine, day)' },
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

/** People, each counted once: in a dialogue, in a theme of it, to a question of that. `standing`: with an act that stands. `ever`: with any. */
export const peopleTable = sums('people', {
  columns: { dialogue: uuid(), kind: text<PeopleKind>(), theme: nullable(text()), question: nullable(text()) },
  counts: ['standing', 'ever'],
  indexes: { dialogue: '(dialogue)' },
});
