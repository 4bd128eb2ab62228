import { z } from 'zod';
import { refusedAs } from '../../commands/field.refusals.js';
import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';
import { DIMENSIONS } from '../../projections/assessments/assessments.figures.js';
import type { RoundRow } from '../../projections/assessments/assessments.table.js';
import { roundsUnder } from './rounds-under.js';
import { fieldsOf, type WhatIf } from './what-if.fields.js';

type Known = { readonly rounds: readonly RoundRow[]; readonly groups: readonly string[] };
type Wrong = { readonly path: readonly (string | number)[]; readonly message: string };

const oneOf = (values: readonly string[]) =>
  z.string().refine((value) => values.includes(value), { error: refusedAs('value-not-allowed', values.join(', ') || '–') });

/** The same where some rounds are closed: what is named is there, and something is left. */
export const whatIfIn = ({ rounds, groups }: Known) => {
  const criteria = [...new Set(rounds.flatMap(({ framework }) => framework.criteria.map((one) => one.code)))];
  const named = { criterion: oneOf(criteria), round: oneOf(rounds.map(({ id }) => id)), group: oneOf(groups) };
  return z.strictObject(fieldsOf(named)).check(({ value, issues }) => {
    // A dialogue has one framework from its evaluation on; records of before may know more of them.
    const frameworks = new Map(rounds.map(({ frameworkVersion, framework }) => [frameworkVersion, framework]));
    const wrong = [...[...frameworks.values()].flatMap((framework) => rulesWrong(value, framework)), ...assessorsWrong(value, rounds)];
    for (const { path, message } of wrong) issues.push({ code: 'custom', input: value, path: [...path], message });
  });
};

/** What would tell no measure from another, as of a framework that is adopted. */
const rulesWrong = ({ cut, consensus, without }: WhatIf, { scale: { min, max }, criteria }: AssessmentFramework): readonly Wrong[] => {
  const [within, out] = [consensus?.withinPoints, without?.criteria ?? []];
  const codesOf = (dimension: string) => criteria.filter((one) => one.dimension === dimension).map((one) => one.code);
  const emptied = DIMENSIONS.map(codesOf).filter((codes) => codes.every((one) => out.includes(one)));
  return [
    ...(cut === undefined || (cut > min && cut <= max) ? [] : [outside(['cut'], `${min} < x ≤ ${max}`)]),
    ...(within === undefined || (within >= 0 && within < max - min)
      ? []
      : [outside(['consensus', 'withinPoints'], `0 ≤ x < ${max - min}`)]),
    ...emptied.map((codes) => ({ path: ['without', 'criteria'], message: refusedAs('nothing-left', codes.join(', ')) })),
  ];
};

const outside = (path: Wrong['path'], range: string): Wrong => ({ path, message: refusedAs('value-not-allowed', range) });

const assessorsWrong = (whatIf: WhatIf, rounds: readonly RoundRow[]): readonly Wrong[] => {
  const seats = new Map(rounds.map(({ id, assessors }) => [id, assessors.map(({ seat }) => seat)]));
  const strange = (whatIf.without?.assessors ?? []).flatMap(({ round, seat }, i) => {
    const there = seats.get(round);
    return !there || there.includes(seat) ? [] : [outside(['without', 'assessors', i, 'seat'], there.join(', '))];
  });
  const isAssessed = (each: readonly RoundRow[]): boolean => each.some(({ scores }) => scores !== null && scores.length > 0);
  if (strange.length > 0 || !isAssessed(rounds) || isAssessed(roundsUnder(whatIf, rounds))) return strange;
  const all = [...new Set([...seats.values()].flat())].join(', ');
  return [{ path: ['without', 'assessors'], message: refusedAs('nothing-left', all) }];
};
