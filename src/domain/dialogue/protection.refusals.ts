import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about who may take part says no. */
export const PROTECTION_TEXTS = {
  'participant-missing': {
    de: 'Es fehlt, wer sich beteiligt: Senden Sie `participant` mit, oder melden Sie sich an.',
    en: 'It is not said who takes part: send `participant`, or log in.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
