import type { RefusalCode } from '../domain/refusal.js';

/** What the doors refuse before or after the domain is asked. */
export type DoorCode =
  | 'as-of-in-future'
  | 'as-of-malformed'
  | 'body-too-large'
  | 'busy'
  | 'idempotency-key-malformed'
  | 'idempotency-key-missing'
  | 'if-match-malformed'
  | 'if-match-missing'
  | 'internal-error'
  | 'media-type-unsupported'
  | 'not-allowed'
  | 'not-authenticated'
  | 'not-found'
  | 'request-malformed'
  | 'too-many-requests'
  | 'view-behind';

export type ProblemCode = RefusalCode | DoorCode;

/** A new code does not compile until it has a status. 422: well-formed, but it names what is not there. 409: the state says no. */
export const STATUS: Record<ProblemCode, number> = {
  'another-phase-open': 409,
  'answered-contribution-gone': 409,
  'answered-contribution-unknown': 422,
  'appeal-already-decided': 409,
  'appeal-needs-second-person': 403,
  'appeal-not-lodged': 409,
  'appeal-too-late': 409,
  'as-of-in-future': 404,
  'as-of-malformed': 400,
  'assessment-framework-frozen': 409,
  'assessment-scale-empty': 422,
  'body-too-large': 413,
  busy: 503,
  'channel-not-open': 403,
  'channel-unknown': 422,
  'code-repeated': 422,
  'contribution-already-accepted': 409,
  'contribution-already-rejected': 409,
  'contribution-already-submitted': 409,
  'contribution-merged': 409,
  'contribution-not-accepted': 409,
  'contribution-not-merged': 409,
  'contribution-not-rejected': 409,
  'contribution-secret-wrong': 403,
  'contribution-unknown': 404,
  'contribution-withdrawn': 409,
  'criteria-weights-unbalanced': 422,
  'dialogue-already-announced': 409,
  'dialogue-phase-not-open': 409,
  'dialogue-unknown': 404,
  'disposition-reason-unknown': 422,
  'disposition-reasons-frozen': 409,
  'evidence-already-linked': 409,
  'evidence-not-accepted': 409,
  'evidence-unknown': 404,
  'group-unknown': 422,
  'idempotency-key-malformed': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
  'if-match-malformed': 400,
  'if-match-missing': 428,
  'internal-error': 500,
  'later-phase-begun': 409,
  'lineage-too-large': 422,
  'measure-already-drafted': 409,
  'measure-into-itself': 422,
  'measure-merged': 409,
  'measure-not-in-dialogue': 422,
  'measure-split': 409,
  'measure-unknown': 404,
  'measure-withdrawn': 409,
  'media-type-unsupported': 415,
  'merge-into-itself': 422,
  'merge-target-not-accepted': 409,
  'merge-target-unknown': 422,
  'moderation-policy-frozen': 409,
  'moderation-policy-missing': 409,
  'moderation-reason-unknown': 422,
  'not-allowed': 403,
  'not-authenticated': 401,
  'not-found': 404,
  'phase-ends-before-it-begins': 422,
  'phase-not-open': 409,
  'phase-not-scheduled': 409,
  'question-already-posed': 409,
  'question-unknown': 422,
  'question-version-unknown': 422,
  'quote-erased': 409,
  'quote-mismatch': 422,
  'quote-out-of-range': 422,
  'request-malformed': 400,
  'revision-mismatch': 412,
  'split-evidence-unknown': 422,
  'split-loses-evidence': 422,
  'theme-already-defined': 409,
  'theme-unknown': 422,
  'time-zone-unknown': 422,
  'too-many-requests': 429,
  'view-behind': 503,
};
