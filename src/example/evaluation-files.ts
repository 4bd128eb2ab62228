import { z } from 'zod';
import { code, instant, justification, localized } from '../commands/fields.js';
import { measureText, publicReason, themes, title } from '../commands/measure/measure-fields.js';
import { wording } from '../commands/recommendation/recommendation-fields.js';
import { rationale } from '../commands/recommendation/recommendation-fields.js';
import { reportImplementation } from '../commands/recommendation/report-implementation.js';
import { STANCES } from '../domain/measure/measure.js';

const ref = z.string().min(1);
/** `ref` is a contribution, and `quote` stands in its text as it is shown, once. */
const evidence = z.strictObject({ ref, stance: z.enum(STANCES), quote: z.string().min(1) });
const words = { themes, title, text: measureText };
const because = z.strictObject({ at: instant, reason: publicReason });

const measure = z.strictObject({
  ref,
  at: instant,
  ...words,
  evidence: z.array(evidence),
  reworded: because.extend({ title, text: measureText }).optional(),
  withdrawn: because.optional(),
  /** It takes in others of this file. */
  takesIn: because.extend({ refs: z.array(ref).min(1) }).optional(),
  /** It ends in parts, which are measures of their own. `inherits`: of which contributions a part takes over the evidence. */
  split: because
    .extend({
      parts: z.array(z.strictObject({ ref, ...words, inherits: z.array(ref), evidence: z.array(evidence) })).min(2),
    })
    .optional(),
});
export type MeasureEntry = z.infer<typeof measure>;
export type EvidenceEntry = z.infer<typeof evidence>;

/** measures.json: what could be done. */
export const measuresFile = z.strictObject({ notice: localized(500), measures: z.array(measure) });

const assessor = z.int().min(1);
const assessment = z.strictObject({
  measure: ref,
  assessor,
  /** Points and degrees of certainty by criterion, in the order of the framework: `4 3 5 2 4 3 4`, `high medium …`. */
  scores: z.string().transform((text) => text.split(' ').map(Number)),
  certainty: z.string().transform((text) => text.split(' ')),
  justification,
});
const round = z.strictObject({
  ref,
  opened: instant,
  closed: instant,
  measures: z.array(ref),
  recusals: z.array(z.strictObject({ at: instant, assessor, measure: ref.nullable(), justification })),
  assessments: z.array(assessment),
});
export type RoundEntry = z.infer<typeof round>;

/** rounds.json: how the assessors judged; each round follows the one before. */
export const roundsFile = z.strictObject({ notice: localized(500), assessors: z.array(z.string()), rounds: z.array(round) });
export type RoundsFile = z.infer<typeof roundsFile>;

const recommendation = z.strictObject({
  ref,
  at: instant,
  wording: z.strictObject(wording),
  measures: z.array(ref).min(1),
  reworded: because.extend({ wording: z.strictObject(wording) }).optional(),
  dissents: z.array(z.strictObject({ at: instant, group: code, statement: localized(2000) })),
  decided: z.strictObject({ at: instant, as: z.enum(['adopted', 'deferred', 'rejected']), rationale }),
  implementation: z.array(z.strictObject({ at: instant, ...reportImplementation.fields })),
});
export type RecommendationEntry = z.infer<typeof recommendation>;

/** recommendations.json: what is recommended, in the publisher's order, and what is not taken up any further. */
export const recommendationsFile = z.strictObject({
  notice: localized(500),
  recommendations: z.array(recommendation),
  ordered: instant,
  /** Contributions that no decided recommendation rests on, by the reason. */
  setAside: z.strictObject({ at: instant, reasons: z.record(code, z.array(ref)) }),
});
export type RecommendationsFile = z.infer<typeof recommendationsFile>;
