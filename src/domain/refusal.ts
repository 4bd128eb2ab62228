/** Public API: a code is never renamed. Its texts are in `refusal.texts.ts`, its HTTP status in `http/problem-code.ts`. */
export type RefusalCode =
  | 'answered-contribution-gone'
  | 'answered-contribution-unknown'
  | 'another-phase-open'
  | 'appeal-already-decided'
  | 'appeal-needs-second-person'
  | 'appeal-not-lodged'
  | 'appeal-too-late'
  | 'assessment-framework-frozen'
  | 'assessment-scale-empty'
  | 'channel-not-open'
  | 'channel-unknown'
  | 'code-repeated'
  | 'contribution-already-accepted'
  | 'contribution-already-rejected'
  | 'contribution-already-submitted'
  | 'contribution-merged'
  | 'contribution-not-accepted'
  | 'contribution-not-merged'
  | 'contribution-not-rejected'
  | 'contribution-secret-wrong'
  | 'contribution-unknown'
  | 'contribution-withdrawn'
  | 'criteria-weights-unbalanced'
  | 'dialogue-already-announced'
  | 'dialogue-phase-not-open'
  | 'dialogue-unknown'
  | 'disposition-reason-unknown'
  | 'disposition-reasons-frozen'
  | 'group-unknown'
  | 'idempotency-key-reused'
  | 'later-phase-begun'
  | 'merge-into-itself'
  | 'merge-target-not-accepted'
  | 'merge-target-unknown'
  | 'moderation-policy-frozen'
  | 'moderation-policy-missing'
  | 'moderation-reason-unknown'
  | 'phase-ends-before-it-begins'
  | 'phase-not-open'
  | 'phase-not-scheduled'
  | 'question-already-posed'
  | 'question-unknown'
  | 'question-version-unknown'
  | 'revision-mismatch'
  | 'theme-already-defined'
  | 'theme-unknown'
  | 'time-zone-unknown';

/** A rule said no. Expected, and shown to the caller; anything else that throws is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** The field of the command that the rule is about. */
    readonly field?: string,
  ) {
    super(code);
  }
}
