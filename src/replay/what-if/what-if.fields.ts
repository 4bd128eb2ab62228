import { z } from 'zod';
import { refusedAs } from '../../commands/field.refusals.js';
import { code, uuid } from '../../commands/fields.js';

/** Smaller ones could not be counted with. */
const WEIGHT_MIN = 0.001;
const WEIGHT_MAX = 1000;

const numberThat = (is: (value: number) => boolean, range: string) =>
  z.number().refine(is, { error: refusedAs('value-not-allowed', range) });

const weight = numberThat((value) => value >= WEIGHT_MIN && value <= WEIGHT_MAX, `${WEIGHT_MIN} ≤ x ≤ ${WEIGHT_MAX}`).meta({
  minimum: WEIGHT_MIN,
  maximum: WEIGHT_MAX,
});
const shareMin = numberThat((value) => value > 0 && value <= 1, '0 < x ≤ 1').meta({
  description: 'From which share on assessors agree',
  exclusiveMinimum: 0,
  maximum: 1,
});

type Name = z.ZodType<string>;
type Named = { readonly criterion: Name; readonly round: Name; readonly group: Name };

/** What a question can have, with the names that there are. */
export const fieldsOf = ({ criterion, round, group }: Named) => ({
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
