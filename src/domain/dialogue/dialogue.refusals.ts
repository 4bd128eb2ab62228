import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about a dialogue says no. */
export const DIALOGUE_TEXTS = {
  'correction-reason-missing': {
    de: 'Was öffentlich angekündigt ist, wird nur mit Begründung berichtigt.',
    en: 'What has been announced to the public is corrected only with a reason.',
  },
  'dialogue-already-announced': { de: 'Diesen Dialog gibt es schon.', en: 'This dialogue already exists.' },
  'dialogue-cancelled': {
    de: 'Dieser Dialog ist abgesagt. Möglich ist nur noch, Eigenes zurückzuziehen und über Ablehnungen zu entscheiden.',
    en: 'This dialogue has been cancelled. All that is still possible is to withdraw what is one’s own and to decide on rejections.',
  },
  'dialogue-not-announced': {
    de: 'Dieser Dialog ist noch ein Entwurf. Er muss erst angekündigt werden.',
    en: 'This dialogue is still a draft. It has to be announced first.',
  },
  'dialogue-phase-not-open': { de: 'Die Dialogphase ist nicht offen.', en: 'The dialogue phase is not open.' },
  'dialogue-unknown': { de: 'Diesen Dialog gibt es nicht.', en: 'There is no such dialogue.' },
  'time-zone-fixed': {
    de: 'Sobald eine Phase begonnen hat, bleibt die Zeitzone, wie sie ist.',
    en: 'Once a phase has begun, the time zone stays as it is.',
  },
  'time-zone-unknown': { de: 'Diese Zeitzone ist unbekannt.', en: 'This time zone is unknown.' },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
