import type { EventTypes } from '../category.js';
import { type DomainEvent, unreachable } from '../decider.js';
import type { DialogueId, MeasureId, Pseudonym, RoundId } from '../ids.js';
import type { Localized } from '../language.js';
import type { AssessmentRevised, MeasureAssessed, Seat } from './assessment.js';

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
/** Which round comes next in the chain: one, and another one only where that was cancelled (ADR 0021). */
export type AssessmentRoundSucceeded = Of<'AssessmentRoundSucceeded', { readonly by: RoundId }>;

export type RoundEvent =
  | AssessmentRoundOpened
  | MeasureAssessed
  | AssessmentRevised
  | AssessorRecused
  | AssessmentRoundClosed
  | AssessmentRoundCancelled
  | AssessmentRoundSucceeded;

export const ROUND_EVENTS: EventTypes<RoundEvent> = {
  AssessmentRoundOpened: true,
  MeasureAssessed: true,
  AssessmentRevised: true,
  AssessorRecused: true,
  AssessmentRoundClosed: true,
  AssessmentRoundCancelled: true,
  AssessmentRoundSucceeded: true,
};

// State: what the rules ask for.

export const ROUND_STATUSES = ['open', 'closed', 'cancelled'] as const;

export type OpenedRound = {
  readonly status: (typeof ROUND_STATUSES)[number];
  readonly dialogue: DialogueId;
  readonly roundNumber: number;
  readonly previousRound: RoundId | null;
  /** Which round took the place after this one, as decided last. */
  readonly successor: RoundId | null;
  readonly measures: readonly MeasureId[];
  readonly assessors: ReadonlyMap<Pseudonym, Seat>;
  readonly recusals: readonly { readonly seat: Seat; readonly measure: MeasureId | null }[];
  /** Which seats have judged a measure, however often. */
  readonly judged: ReadonlyMap<MeasureId, ReadonlySet<Seat>>;
  /** How many assessments closing opened for a measure; measures without any are not in it, and before the closing none is. */
  readonly scored: ReadonlyMap<MeasureId, number>;
};

export type Round = { readonly status: 'unknown' } | OpenedRound;

export const initial: Round = { status: 'unknown' };

export const evolve = (round: Round, event: RoundEvent): Round => {
  if (event.type === 'AssessmentRoundOpened') return opened(event);
  // A stream begins with its opening; anything before it cannot have been decided here.
  return round.status === 'unknown' ? round : evolveOpened(round, event);
};

const opened = ({ data: { dialogue, roundNumber, previousRound, measures }, internal }: AssessmentRoundOpened): OpenedRound => ({
  status: 'open',
  dialogue,
  roundNumber,
  previousRound,
  successor: null,
  measures,
  assessors: new Map(internal.assessors.map(({ assessor, seat }) => [assessor, seat])),
  recusals: [],
  judged: new Map(),
  scored: new Map(),
});

const evolveOpened = (round: OpenedRound, event: Exclude<RoundEvent, AssessmentRoundOpened>): OpenedRound => {
  switch (event.type) {
    case 'MeasureAssessed':
    case 'AssessmentRevised': {
      const { measure, seat } = event.data;
      return { ...round, judged: new Map(round.judged).set(measure, new Set(round.judged.get(measure)).add(seat)) };
    }
    case 'AssessorRecused':
      return { ...round, recusals: [...round.recusals, event.data] };
    case 'AssessmentRoundClosed':
      return { ...round, status: 'closed', scored: countedBy(event.data.scores) };
    case 'AssessmentRoundCancelled':
      return { ...round, status: 'cancelled' };
    case 'AssessmentRoundSucceeded':
      return { ...round, successor: event.data.by };
    default:
      return unreachable(event);
  }
};

const countedBy = (scores: readonly OpenedScores[]): ReadonlyMap<MeasureId, number> => {
  const counts = new Map<MeasureId, number>();
  for (const { measure } of scores) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  return counts;
};

/** Whether an assessor may not judge a measure. */
export const isRecused = ({ recusals }: Pick<OpenedRound, 'recusals'>, seat: Seat, measure: MeasureId): boolean =>
  recusals.some((recusal) => recusal.seat === seat && (recusal.measure === null || recusal.measure === measure));
