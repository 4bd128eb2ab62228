import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about recommendations says no. */
export const RECOMMENDATION_TEXTS = {
  'evaluation-phase-not-begun': { de: 'Die Auswertungsphase hat noch nicht begonnen.', en: 'The evaluation phase has not begun yet.' },
  'measure-not-attached': {
    de: 'Auf dieser Maßnahme beruht die Empfehlung nicht.',
    en: 'The recommendation does not rest on this measure.',
  },
  'recommendation-adopted': {
    de: 'Die Empfehlung ist beschlossen und lässt sich nicht mehr ändern.',
    en: 'The recommendation has been adopted and can no longer be changed.',
  },
  'recommendation-already-drafted': { de: 'Diese Empfehlung gibt es schon.', en: 'This recommendation already exists.' },
  'recommendation-measure-not-assessed': {
    de: 'Beschlossen wird nur, wenn jede Maßnahme in einer der genannten, abgeschlossenen Runden bewertet wurde.',
    en: 'It can be adopted only when each of its measures was assessed in one of the named rounds, and that round is closed.',
  },
  'recommendation-measures-too-many': {
    de: 'Auf so vielen Maßnahmen kann keine Empfehlung beruhen.',
    en: 'No recommendation can rest on that many measures.',
  },
  'recommendation-not-adopted': { de: 'Die Empfehlung ist nicht beschlossen.', en: 'The recommendation has not been adopted.' },
  'recommendation-not-in-dialogue': {
    de: 'Diese Empfehlung gibt es in diesem Dialog nicht.',
    en: 'This dialogue has no such recommendation.',
  },
  'recommendation-unknown': { de: 'Diese Empfehlung gibt es nicht.', en: 'There is no such recommendation.' },
  'recommendation-without-measures': {
    de: 'Eine Empfehlung ohne Maßnahmen kann nicht beschlossen werden.',
    en: 'A recommendation without measures cannot be adopted.',
  },
  'round-not-in-dialogue': {
    de: 'Diese Bewertungsrunde gibt es in diesem Dialog nicht.',
    en: 'This dialogue has no such assessment round.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
