import type { Refusals } from './refusals.js';

/** Of any act, whatever it is about. */
export const ACT_REFUSALS = {
  'act-before-its-object': {
    kind: 'invalid',
    de: 'Die genannte Zeit liegt vor dem, worauf sich die Handlung bezieht.',
    en: 'The time given is earlier than what the act refers to.',
  },
  'act-in-future': { kind: 'invalid', de: 'Die genannte Zeit liegt in der Zukunft.', en: 'The time given lies in the future.' },
  'idempotency-key-reused': {
    kind: 'invalid',
    de: 'Dieser Idempotency-Key wurde schon für einen anderen Befehl verwendet.',
    en: 'This Idempotency-Key has already been used for another command.',
  },
  'revision-mismatch': {
    kind: 'conflict',
    de: 'Inzwischen hat sich etwas geändert. Bitte neu laden und dann entscheiden.',
    en: 'Something has changed in the meantime. Please reload and decide again.',
  },
} as const satisfies Refusals;
