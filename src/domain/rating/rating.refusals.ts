import type { Refusals } from '../refusals.js';

export const RATING_REFUSALS = {
  'participant-missing': {
    kind: 'invalid',
    de: 'Es fehlt, wer sich beteiligt. Fragt der Dialog danach, geben Sie bitte Ihren Teilnahmecode ein oder melden Sie sich an.',
    en: 'It is not said who takes part. Where the dialogue asks for it, please enter your participation code or log in.',
  },
} as const satisfies Refusals;
