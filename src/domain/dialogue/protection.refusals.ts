import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about who may take part says no. */
export const PROTECTION_TEXTS = {
  'code-batch-unknown': { de: 'Diese Zugangscodes gibt es nicht.', en: 'There are no such participation codes.' },
  'participant-missing': {
    de: 'Es fehlt, wer sich beteiligt: Senden Sie `participant` mit, oder melden Sie sich an.',
    en: 'It is not said who takes part: send `participant`, or log in.',
  },
  'participation-code-revoked': {
    de: 'Dieser Zugangscode ist gesperrt. Bitte wenden Sie sich an das Programmbüro.',
    en: 'This participation code has been revoked. Please ask the programme office.',
  },
  'participation-code-wrong': {
    de: 'Für diesen Dialog brauchen Sie einen Zugangscode, und dieser ist keiner. Bitte prüfen Sie, was Sie eingegeben haben.',
    en: 'This dialogue asks for a participation code, and this is none. Please check what you typed.',
  },
  'participation-codes-exhausted': {
    de: 'Mehr Zugangscodes kann dieser Dialog nicht ausgeben.',
    en: 'This dialogue cannot issue any more participation codes.',
  },
  'participation-login-missing': {
    de: 'Für diesen Dialog müssen Sie angemeldet sein, und `participant` darf nicht gesendet werden.',
    en: 'For this dialogue you have to be logged in, and `participant` must not be sent.',
  },
  'participation-login-not-possible': {
    de: 'Auf dieser Installation können sich Teilnehmende nicht anmelden: PARTICIPANT_OIDC_ISSUER ist nicht gesetzt.',
    en: 'Participants cannot log in at this installation: PARTICIPANT_OIDC_ISSUER is not set.',
  },
  'participation-over': {
    de: 'Die Auswertung hat begonnen. Beteiligen kann sich niemand mehr, und daran ändert sich nichts.',
    en: 'The evaluation has begun. Nobody can take part any more, and that does not change.',
  },
  'participation-puzzle-unsolved': {
    de: 'Für diesen Dialog muss Ihr Gerät vorher eine Rechenaufgabe lösen, und `participant` löst sie nicht.',
    en: 'For this dialogue your device has to solve a puzzle first, and `participant` does not solve it.',
  },
  'protection-reason-missing': {
    de: 'Sobald die Dialogphase begonnen hat, ändert sich der Schutz der Beteiligung nur mit Begründung.',
    en: 'Once the dialogue phase has begun, the protection of participation changes only with a reason.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
