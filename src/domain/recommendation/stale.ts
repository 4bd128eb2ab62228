import type { EvidenceId, RoundId } from '../ids.js';
import { assessedIn, type EvidenceCounts, fallenEvidence, type KnownMeasure, standingEvidence } from '../measure/assessed.js';
import { type MeasureStatus, STANCES } from '../measure/measure.js';
import type { Rounds } from '../round/chain.js';
import type { Basis } from './recommendation.js';

/** What may have happened to what an adopted recommendation rests on. */
export const STALE_REASONS = ['measure-ended', 'measure-changed', 'assessed-again', 'evidence-changed'] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** A measure as it stands, as far as a decision on it goes. */
export type StandingMeasure = {
  readonly status: MeasureStatus;
  /** The revision at which its wording or evidence last changed. */
  readonly changedAt: number;
  /** The closed rounds that took it in and scored it. */
  readonly rounds: readonly RoundId[];
  readonly evidence: EvidenceCounts;
  /** The pieces of its evidence that do not stand. */
  readonly fallen: readonly EvidenceId[];
};

/**
 * Why what was adopted is no longer what stands: the one rule for the views, the report and its publication (ADR 0021). None for a basis
 * from before adoptions said which revision they rest on.
 */
export const staleBecause = (basis: Basis, now: StandingMeasure): readonly StaleReason[] => {
  const { revision, rounds, evidence, fallen } = basis;
  if (revision === null || evidence === null) return [];
  const is: Readonly<Record<StaleReason, boolean>> = {
    'measure-ended': now.status !== 'active',
    'measure-changed': now.changedAt !== revision,
    'assessed-again': now.rounds.some((round) => !rounds.includes(round)),
    // As many may stand, and yet others: where one rose, one that stood then has fallen.
    'evidence-changed':
      STANCES.some((stance) => now.evidence[stance] !== evidence[stance]) || now.fallen.some((piece) => fallen?.includes(piece) === false),
  };
  return STALE_REASONS.filter((reason) => is[reason]);
};

/** A measure as its stream and those of its rounds and contributions have it. Null where there is none. */
export const standingMeasure = ({ id, state, contributions }: KnownMeasure, rounds: Rounds): StandingMeasure | null =>
  state.status === 'unknown'
    ? null
    : {
        status: state.status,
        changedAt: state.changedAt,
        rounds: assessedIn(id, state, rounds),
        evidence: standingEvidence(state, contributions),
        fallen: fallenEvidence(state, contributions),
      };
