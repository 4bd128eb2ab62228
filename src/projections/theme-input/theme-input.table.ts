import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import type { ProtectionKind } from '../../domain/dialogue/protection.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import { integer, nullable, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('theme-input');

/** The zone whose days a dialogue counts. */
export const zoneTable = table('zone', { key: ['dialogue'], columns: { dialogue: uuid(), timeZone: text() } });

/** A dialogue in which nobody can take part any more: from the sequence on at which its evaluation was opened. */
export const endedTable = table('ended', { key: ['dialogue'], columns: { dialogue: uuid() } });

/** A contribution as the figures see it. */
export const inputTable = table('input', {
  key: ['contribution'],
  indexes: { dialogue: '(dialogue)', merged_into: '(merged_into) where merged_into is not null' },
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
