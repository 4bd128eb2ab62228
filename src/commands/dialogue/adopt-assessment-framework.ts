import { z } from 'zod';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { defineCommand } from '../command.js';
import { dialogueId, labelled, localized } from '../fields.js';

export const adoptAssessmentFramework = defineCommand(dialogues, {
  name: 'AdoptAssessmentFramework',
  path: 'dialogues/:dialogue/assessment-frameworks',
  summary: 'Adopt the rules of assessment; fixed once the evaluation phase has begun',
  roles: ['office'],
  params: { dialogue: dialogueId },
  fields: {
    criteria: z
      .array(
        labelled.extend({
          dimension: z.enum(['effectiveness', 'feasibility']),
          weight: z.number().positive().max(1),
          question: localized(500),
        }),
      )
      .min(2)
      .max(20),
    scale: z.strictObject({
      min: z.int().min(0).max(100),
      max: z.int().min(1).max(100),
      anchors: z.array(z.strictObject({ value: z.int(), title: localized(200) })).max(101),
    }),
    certainty: z.array(labelled).min(1).max(10),
    cut: z.number(),
    quorum: z.int().min(1).max(1000),
    consensus: z.strictObject({ shareMin: z.number().min(0).max(1), withinPoints: z.number().min(0) }),
  },
}).asking({
  command: ({ fields }) => ({ framework: fields }),
});
