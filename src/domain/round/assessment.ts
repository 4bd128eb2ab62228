import type { DomainEvent } from '../decider.js';
import type { AssessmentFramework } from '../dialogue/dialogue.js';
import type { MeasureId, Pseudonym, RoundId } from '../ids.js';
import { Refusal } from '../refusal.js';

/** An assessor in public: a number, the same person in all rounds of a chain. */
export type Seat = number;

/** Sealed in the vault until the round is closed: points and degree of certainty by criterion, and why. */
export type AssessmentBody = {
  readonly scores: Readonly<Record<string, number>>;
  readonly certainty: Readonly<Record<string, string>>;
  readonly justification: string;
};

// Events of their round's stream, so that none can pass its closing (ADR 0021); those of earlier records lie in streams of their own.

type Of<Type extends string> = DomainEvent & {
  readonly type: Type;
  readonly data: {
    readonly round: RoundId;
    readonly measure: MeasureId;
    readonly seat: Seat;
    readonly frameworkVersion: number;
  };
  readonly internal: { readonly assessor: Pseudonym };
};

/** An assessor judged a measure, alone. The body is the sealed assessment. */
export type MeasureAssessed = Of<'MeasureAssessed'>;
/** The assessor thinks otherwise by now. The body is the whole assessment anew. */
export type AssessmentRevised = Of<'AssessmentRevised'>;

/** @throws Refusal for an assessment that the framework does not take. */
export const refuseMisjudged = ({ scores, certainty }: AssessmentBody, framework: AssessmentFramework): void => {
  const { min, max } = framework.scale;
  const criteria = new Set<string>(framework.criteria.map(({ code }) => code));
  const degrees = new Set<string>(framework.certainty.map(({ code }) => code));
  for (const [field, given] of Object.entries({ scores, certainty })) {
    if (Object.keys(given).some((code) => !criteria.has(code))) throw new Refusal('criterion-unknown', field);
    if (Object.keys(given).length < criteria.size) throw new Refusal('criterion-missing', field);
  }
  if (Object.values(scores).some((score) => !Number.isInteger(score) || score < min || score > max)) {
    throw new Refusal('assessment-score-off-scale', 'scores');
  }
  if (Object.values(certainty).some((code) => !degrees.has(code))) throw new Refusal('certainty-unknown', 'certainty');
};
