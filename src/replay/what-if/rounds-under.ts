import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';
import type { Dimension } from '../../projections/assessments/assessments.figures.js';
import type { RoundRow } from '../../projections/assessments/assessments.table.js';
import type { WhatIf } from './what-if.fields.js';

/** The rules as they would be. The weights of a dimension come to what they came to before, so that its scale stays the same. */
export const rulesUnder = ({ weights = {}, cut, consensus = {}, without = {} }: WhatIf, framework: AssessmentFramework) => {
  const kept = framework.criteria.filter(({ code }) => !without.criteria?.includes(code));
  const weighed = kept.map((criterion) => ({ ...criterion, weight: weights[criterion.code] ?? criterion.weight }));
  const share = (dimension: Dimension): number => wholeOf(framework.criteria, dimension) / wholeOf(weighed, dimension);
  return {
    ...framework,
    criteria: weighed.map((criterion) => ({ ...criterion, weight: criterion.weight * share(criterion.dimension) })),
    cut: cut ?? framework.cut,
    consensus: {
      shareMin: consensus.shareMin ?? framework.consensus.shareMin,
      withinPoints: consensus.withinPoints ?? framework.consensus.withinPoints,
    },
  } satisfies AssessmentFramework;
};

const wholeOf = (criteria: AssessmentFramework['criteria'], dimension: Dimension): number =>
  criteria.filter((one) => one.dimension === dimension).reduce((sum, { weight }) => sum + weight, 0);

/** Closed rounds, in the order in which they were opened, as they would be under other rules and without some who assessed. */
export const roundsUnder = (whatIf: WhatIf, rounds: readonly RoundRow[]): readonly RoundRow[] => {
  const chains = chainsOf(rounds);
  const out = new Set(whatIf.without?.assessors?.map(({ round, seat }) => `${chains.get(round) ?? ''} ${seat}`));
  return rounds.map((row) => ({
    ...row,
    framework: rulesUnder(whatIf, row.framework),
    scores: row.scores?.filter(({ seat }) => !out.has(`${chains.get(row.id) ?? ''} ${seat}`)) ?? null,
  }));
};

/** The first round of the chain of each: in all of them a seat is the same person's. */
const chainsOf = (rounds: readonly RoundRow[]): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const { id, previousRound } of rounds) first.set(id, first.get(previousRound ?? '') ?? id);
  return first;
};
