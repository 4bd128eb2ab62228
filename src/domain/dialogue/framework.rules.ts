import { Refusal } from '../refusal.js';
import type { AssessmentFramework } from './dialogue.js';

/** Refuses a framework by which nothing could be told apart. Each rule is said so that a number that is none (NaN) does not pass. @throws Refusal */
export const refuseMeaninglessFramework = ({ criteria, scale, cut, quorum, consensus }: AssessmentFramework): void => {
  const { min, max, anchors } = scale;
  if (!(min < max && Number.isFinite(max - min))) throw new Refusal('assessment-scale-empty', 'scale');
  // From the lowest mark on everything would be high; above the highest nothing could be.
  if (!(cut > min && cut <= max)) throw new Refusal('assessment-cut-meaningless', 'cut');
  if (!anchors.every(({ value }) => value >= min && value <= max)) throw new Refusal('assessment-anchor-off-scale', 'scale/anchors');
  if (new Set(anchors.map(({ value }) => value)).size < anchors.length) throw new Refusal('assessment-anchor-repeated', 'scale/anchors');
  refuseUnbalanced(criteria);
  if (!(Number.isInteger(quorum) && quorum >= 1)) throw new Refusal('assessment-quorum-meaningless', 'quorum');
  // No share is always reached; a band as wide as the scale holds every value.
  if (!(consensus.shareMin > 0 && consensus.shareMin <= 1)) throw new Refusal('assessment-consensus-meaningless', 'consensus/shareMin');
  if (!(consensus.withinPoints >= 0 && consensus.withinPoints < max - min))
    throw new Refusal('assessment-consensus-meaningless', 'consensus/withinPoints');
};

/** Each dimension has criteria, each of which counts for something, and together they make the whole. */
const refuseUnbalanced = (criteria: AssessmentFramework['criteria']): void => {
  for (const dimension of ['effectiveness', 'feasibility'] as const) {
    const weights = criteria.filter((criterion) => criterion.dimension === dimension).map(({ weight }) => weight);
    const isWhole = Math.abs(weights.reduce((a, b) => a + b, 0) - 1) <= 1e-9;
    if (!isWhole || !weights.every((weight) => weight > 0)) throw new Refusal('criteria-weights-unbalanced', 'criteria');
  }
};
