import type { Contribution } from '../contribution/contribution.js';
import type { ContributionId, EvidenceId, MeasureId, RoundId } from '../ids.js';
import { chainTo, type Rounds } from '../round/chain.js';
import type { OpenedRound } from '../round/round.js';
import type { DraftedMeasure, Measure, Stance } from './measure.js';

// What a measure's assessments rest on, and what they are good for (ADR 0021).

/** The contributions that a command needs to know of, as they stand (ADR 0003). */
export type Contributions = ReadonlyMap<ContributionId, Contribution>;
export type KnownMeasure = { readonly id: MeasureId; readonly state: Measure; readonly contributions: Contributions };

/** Pieces of evidence by their stance. */
export type EvidenceCounts = Readonly<Record<Stance, number>>;

type Known = Pick<DraftedMeasure, 'rounds'>;

const isIn = (status: OpenedRound['status'], rounds: Rounds) => (id: RoundId) => rounds.get(id)?.status === status;

/** Whether one of its rounds goes on: until it ends, wording and evidence stand still. A round that nobody knows has not ended. */
export const isUnderAssessment = ({ rounds: own }: Known, rounds: Rounds): boolean =>
  [...own.keys()].some((id) => !isIn('closed', rounds)(id) && !isIn('cancelled', rounds)(id));

/** Whether a chain goes on from the latest closed round of a measure, so that all its closed rounds lie in one chain. */
export const isContinuedBy = ({ rounds: own }: Known, previousRound: RoundId | null, rounds: Rounds): boolean => {
  const latest = [...own.keys()].findLast(isIn('closed', rounds));
  return latest === undefined || chainTo(previousRound, rounds).some(({ id }) => id === latest);
};

/** The closed rounds whose scores are about it as it stood when they took it in, the latest last. */
export const assessedIn = (measure: MeasureId, { rounds: own }: Known, rounds: Rounds): readonly RoundId[] =>
  [...own.keys()].filter((id) => {
    const round = rounds.get(id);
    return round?.status === 'closed' && round.scored.has(measure);
  });

/** Evidence stands as long as its contribution does: accepted, or merged, which only what was accepted can be. */
export const isStanding = (status: Contribution['status'] | undefined): boolean => status === 'accepted' || status === 'merged';

/** How many pieces of its evidence stand. */
export const standingEvidence = ({ evidence }: Pick<DraftedMeasure, 'evidence'>, contributions: Contributions): EvidenceCounts => {
  const counts = { supports: 0, opposes: 0, qualifies: 0 };
  for (const { contribution, stance } of evidence.values()) if (isStanding(contributions.get(contribution)?.status)) counts[stance]++;
  return counts;
};

/** The pieces of its evidence that do not stand. */
export const fallenEvidence = ({ evidence }: Pick<DraftedMeasure, 'evidence'>, contributions: Contributions): readonly EvidenceId[] =>
  [...evidence].flatMap(([id, { contribution }]) => (isStanding(contributions.get(contribution)?.status) ? [] : [id]));

/** Whether somebody speaks for it, if only under a condition. */
export const isBacked = ({ supports, qualifies }: EvidenceCounts): boolean => supports + qualifies > 0;
