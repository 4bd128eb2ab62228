import { z } from 'zod';
import { refusedAs } from '../../commands/field.refusals.js';
import { code, uuid } from '../../commands/fields.js';
import type { AssessmentFramework } from '../../domain/dialogue/dialogue.js';
import { DIMENSIONS } from '../../projections/assessments/assessments.figures.js';
import type { RoundRow } from '../../projections/assessments/assessments.table.js';
import { roundsUnder } from './rounds-under.js';

const WEIGHT_MAX = 1000;

const numberThat = (is: (value: number) => boolean, range: string) =>
  z.number().refine(is, { error: refusedAs('value-not-allowed', range) });

const weight = numberThat((value) => value > 0 && value <= WEIGHT_MAX, `0 < x ≤ ${WEIGHT_MAX}`).meta({
  exclusiveMinimum: 0,
  maximum: WEIGHT_MAX,
});
const shareMin = numberThat((value) => value > 0 && value <= 1, '0 < x ≤ 1').meta({
  description: 'From which share on assessors agree',
  exclusiveMinimum: 0,
  maximum: 1,
});

type Name = z.ZodType<string>;
type Named = { readonly criterion: Name; readonly round: Name; readonly group: Name };

const fieldsOf = ({ criterion, round, group }: Named) => ({
  weights: z.partialRecord(criterion, weight).optional().meta({
    description:
      'Other weights, by criterion; what is not named keeps its own. Within a dimension they count in proportion, so that their sum does not matter',
  }),
  cut: z.number().optional().meta({ description: 'Another value of the scale that separates low from high' }),
  consensus: z
    .strictObject({
      shareMin: shareMin.optional(),
      withinPoints: z.number().optional().meta({ description: 'How far from the median a value may lie to agree with it' }),
    })
    .optional()
    .meta({ description: 'Another rule of when assessors agree; what is not named stays' }),
  without: z
    .strictObject({
      criteria: z.array(criterion).max(20).optional().meta({ description: 'The others of their dimension count in their stead' }),
      assessors: z
        .array(z.strictObject({ round, seat: z.int().meta({ description: 'As the round shows it' }) }))
        .max(100)
        .optional()
        .meta({ description: 'By their seat in a closed round; the same person in all rounds of its chain' }),
      groups: z
        .array(group)
        .max(50)
        .optional()
        .meta({ description: 'Stakeholder groups: evidence from their contributions does not count' }),
    })
    .optional()
    .meta({ description: 'What is left out' }),
});

/** What can be asked, before it is known what there is. */
export const WHAT_IF = fieldsOf({ criterion: code, round: uuid, group: code });
export type WhatIf = z.output<z.ZodObject<typeof WHAT_IF>>;

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
