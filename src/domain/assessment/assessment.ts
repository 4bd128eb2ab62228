import { type DomainEvent, unreachable } from '../decider.js';
import type { MeasureId, Pseudonym, RoundId } from '../ids.js';
import type { Seat } from '../round/round.js';

/** Sealed in the vault until the round is closed: points and degree of certainty by criterion, and why. */
export type AssessmentBody = {
  readonly scores: Readonly<Record<string, number>>;
  readonly certainty: Readonly<Record<string, string>>;
  readonly justification: string;
};

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

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

export type AssessmentEvent = MeasureAssessed | AssessmentRevised;

// State: whether there is a word already.

export type Assessment = { readonly isGiven: boolean };

export const initial: Assessment = { isGiven: false };

export const evolve = (_: Assessment, event: AssessmentEvent): Assessment => {
  switch (event.type) {
    case 'MeasureAssessed':
    case 'AssessmentRevised':
      return { isGiven: true };
    default:
      return unreachable(event);
  }
};
