import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about who may take part says no. */
export const PROTECTION_TEXTS = {
  'code-batch-unknown': { de: 'Diese Teilnahmecodes gibt es nicht.', en: 'There are no such participation codes.' },
  'participant-missing': {
    de: 'Es fehlt, wer sich beteiligt. Fragt der Dialog danach, geben Sie bitte Ihren Teilnahmecode ein oder melden Sie sich an.',
    en: 'It is not said who takes part. Where the dialogue asks for it, please enter your participation code or log in.',
  },
  'participant-too-short': {
    de: 'Der Text, an dem Sie wiedererkannt werden, braucht mindestens 16 Zeichen.',
    en: 'The text by which you are recognised needs at least 16 characters.',
  },
  'participation-code-revoked': {
    de: 'Dieser Teilnahmecode ist gesperrt. Bitte wenden Sie sich an das Programmbüro.',
    en: 'This participation code has been revoked. Please ask the programme office.',
  },
  'participation-code-wrong': {
    de: 'Für diesen Dialog brauchen Sie den Teilnahmecode aus Ihrer Einladung. Die Eingabe ist kein gültiger Code; bitte prüfen Sie sie.',
    en: 'For this dialogue you need the participation code from your invitation. What you entered is not a valid code; please check it.',
  },
  'participation-codes-exhausted': {
    de: 'Mehr Teilnahmecodes kann dieser Dialog nicht ausgeben.',
    en: 'This dialogue cannot issue any more participation codes.',
  },
  'participation-login-missing': {
    de: 'Bitte melden Sie sich an, um sich an diesem Dialog zu beteiligen.',
    en: 'Please log in to take part in this dialogue.',
  },
  'participation-login-not-possible': {
    de: 'Auf dieser Installation können sich Teilnehmende nicht anmelden: PARTICIPANT_OIDC_ISSUER ist nicht gesetzt.',
    en: 'Participants cannot log in at this installation: PARTICIPANT_OIDC_ISSUER is not set.',
  },
  'participation-over': {
    de: 'Die Auswertung hat begonnen. Eine Beteiligung ist nicht mehr möglich.',
    en: 'The evaluation has begun. It is no longer possible to take part.',
  },
  'participation-puzzle-unsolved': {
    de: 'Ihr Gerät muss zuerst eine kleine Rechenaufgabe lösen. Das hat nicht geklappt; bitte versuchen Sie es noch einmal.',
    en: 'Your device has to solve a small puzzle first. That did not work; please try again.',
  },
  'protection-reason-missing': {
    de: 'Sobald die Dialogphase begonnen hat, ändert sich der Schutz der Beteiligung nur mit Begründung.',
    en: 'Once the dialogue phase has begun, the protection of participation changes only with a reason.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
