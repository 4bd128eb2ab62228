import { type DomainEvent, unreachable } from '../decider.js';
import type { DialogueId, MeasureId, Pseudonym, RoundId } from '../ids.js';
import type { Localized } from '../language.js';

/** An assessor in public: a number, the same in each round that follows another. */
export type Seat = number;

/** What one assessor thinks of one measure, per criterion, once the round is closed. */
export type OpenedScores = {
  readonly measure: MeasureId;
  readonly seat: Seat;
  /** Points of the framework's scale by criterion. */
  readonly scores: Readonly<Record<string, number>>;
  /** Codes of the framework's degrees of certainty by criterion. */
  readonly certainty: Readonly<Record<string, string>>;
};

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data, Internal = object> = DomainEvent & {
  readonly type: Type;
  readonly data: Data;
  readonly internal: Internal;
};

/** Some assessors are asked about some measures, each alone and sealed. */
export type AssessmentRoundOpened = Of<
  'AssessmentRoundOpened',
  {
    readonly dialogue: DialogueId;
    readonly roundNumber: number;
    readonly previousRound: RoundId | null;
    readonly frameworkVersion: number;
    readonly measures: readonly MeasureId[];
    readonly seats: readonly Seat[];
  },
  { readonly assessors: readonly { readonly seat: Seat; readonly assessor: Pseudonym }[] }
>;
/** An assessor is biased, about one measure or about all (null). The body is the justification. */
export type AssessorRecused = Of<
  'AssessorRecused',
  { readonly seat: Seat; readonly measure: MeasureId | null },
  { readonly assessor: Pseudonym }
>;
/** It opens the scores: from here on anybody can recount (ADR 0009). The justifications stay in the vault. */
export type AssessmentRoundClosed = Of<
  'AssessmentRoundClosed',
  { readonly quorumMet: boolean; readonly reason: Localized | null; readonly scores: readonly OpenedScores[] }
>;
/** It ends, and the scores stay sealed for ever. */
export type AssessmentRoundCancelled = Of<'AssessmentRoundCancelled', { readonly reason: Localized }>;

export type RoundEvent = AssessmentRoundOpened | AssessorRecused | AssessmentRoundClosed | AssessmentRoundCancelled;

// State: what the rules ask for.

export type OpenedRound = {
  readonly status: 'open' | 'closed' | 'cancelled';
  readonly dialogue: DialogueId;
  readonly roundNumber: number;
  readonly measures: readonly MeasureId[];
  readonly assessors: ReadonlyMap<Pseudonym, Seat>;
  readonly recusals: readonly { readonly seat: Seat; readonly measure: MeasureId | null }[];
  /** The measures for which closing opened at least one assessment; none before. */
  readonly scored: ReadonlySet<MeasureId>;
};

export type Round = { readonly status: 'unknown' } | OpenedRound;

export const initial: Round = { status: 'unknown' };

export const evolve = (round: Round, event: RoundEvent): Round => {
  if (event.type === 'AssessmentRoundOpened') return opened(event);
  // A stream begins with its opening; anything before it cannot have been decided here.
  return round.status === 'unknown' ? round : evolveOpened(round, event);
};

const opened = ({ data: { dialogue, roundNumber, measures }, internal }: AssessmentRoundOpened): OpenedRound => ({
  status: 'open',
  dialogue,
  roundNumber,
  measures,
  assessors: new Map(internal.assessors.map(({ assessor, seat }) => [assessor, seat])),
  recusals: [],
  scored: new Set(),
});

const evolveOpened = (round: OpenedRound, event: Exclude<RoundEvent, AssessmentRoundOpened>): OpenedRound => {
  switch (event.type) {
    case 'AssessorRecused':
      return { ...round, recusals: [...round.recusals, event.data] };
    case 'AssessmentRoundClosed':
      return { ...round, status: 'closed', scored: new Set(event.data.scores.map(({ measure }) => measure)) };
    case 'AssessmentRoundCancelled':
      return { ...round, status: 'cancelled' };
    default:
      return unreachable(event);
  }
};

/** Whether an assessor may not judge a measure. */
export const isRecused = ({ recusals }: Pick<OpenedRound, 'recusals'>, seat: Seat, measure: MeasureId): boolean =>
  recusals.some((recusal) => recusal.seat === seat && (recusal.measure === null || recusal.measure === measure));
