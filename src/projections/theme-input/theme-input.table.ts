import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import type { ProtectionKind } from '../../domain/dialogue/protection.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import { viewTable } from '../view-table.js';

/** The zone whose days a dialogue counts. */
export type ZoneRow = { readonly dialogue: string; readonly timeZone: string };

export const zoneTable = viewTable<ZoneRow>({
  view: 'theme-input',
  name: 'zone',
  key: ['dialogue'],
  columns: { dialogue: { type: 'uuid' }, timeZone: { type: 'text' } },
});

/** A dialogue in which nobody can take part any more: from the sequence on at which its evaluation was opened. */
export type EndedRow = { readonly dialogue: string };

export const endedTable = viewTable<EndedRow>({
  view: 'theme-input',
  name: 'ended',
  key: ['dialogue'],
  columns: { dialogue: { type: 'uuid' } },
});

/** A contribution as the figures see it. */
export type InputRow = {
  readonly contribution: string;
  readonly dialogue: string;
  readonly theme: string;
  readonly question: string;
  readonly questionVersion: number;
  readonly channel: string;
  readonly stakeholderGroup: string | null;
  readonly region: string | null;
  readonly day: string;
  /** Whose days the ratings count, too. */
  readonly timeZone: string;
  readonly status: ContributionStatus;
  readonly mergedInto: string | null;
  readonly participant: string | null;
};

export const inputTable = viewTable<InputRow>({
  view: 'theme-input',
  name: 'input',
  key: ['contribution'],
  columns: {
    contribution: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    theme: { type: 'text' },
    question: { type: 'text' },
    questionVersion: { type: 'integer' },
    channel: { type: 'text' },
    stakeholderGroup: { type: 'text', nullable: true },
    region: { type: 'text', nullable: true },
    day: { type: 'text' },
    timeZone: { type: 'text' },
    status: { type: 'text' },
    mergedInto: { type: 'uuid', nullable: true },
    participant: { type: 'uuid', nullable: true },
  },
});

/** A rater's current word on a contribution; null once it was withdrawn. */
export type RatingRow = {
  readonly contribution: string;
  readonly rater: string;
  readonly dialogue: string;
  readonly value: RatingValue | null;
  /** What the rater satisfied when they said it. */
  readonly protection: ProtectionKind;
  readonly day: string;
};

export const ratingTable = viewTable<RatingRow>({
  view: 'theme-input',
  name: 'rating',
  key: ['contribution', 'rater'],
  columns: {
    contribution: { type: 'uuid' },
    rater: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    value: { type: 'text', nullable: true },
    protection: { type: 'text' },
    day: { type: 'text' },
  },
});
