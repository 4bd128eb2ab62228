import type { Refusals } from '../refusals.js';

export const DIALOGUE_REFUSALS = {
  'another-phase-open': { kind: 'conflict', de: 'Eine andere Phase ist noch offen.', en: 'Another phase is still open.' },
  'assessment-anchor-off-scale': {
    kind: 'invalid',
    de: 'Eine Beschriftung gehört zu einem Wert, den es auf der Skala nicht gibt.',
    en: 'A label belongs to a value that is not on the scale.',
  },
  'assessment-anchor-repeated': {
    kind: 'invalid',
    de: 'Ein Wert der Skala ist mehrfach beschriftet.',
    en: 'A value of the scale is labelled more than once.',
  },
  'assessment-consensus-meaningless': {
    kind: 'invalid',
    de: 'Mit dieser Regel wären sich die Bewertenden immer einig oder nie: Der Anteil muss über 0 und höchstens bei 1 liegen, der Abstand unter der Breite der Skala.',
    en: 'By this rule the assessors would always agree, or never: the share must be above 0 and at most 1, and the distance smaller than the width of the scale.',
  },
  'assessment-cut-meaningless': {
    kind: 'invalid',
    de: 'Mit diesem Trennwert wäre alles hoch oder nichts: Er muss über dem kleinsten Wert der Skala liegen und höchstens beim größten.',
    en: 'With this cut everything would be high, or nothing: it must be above the lowest value of the scale and no higher than the highest.',
  },
  'assessment-framework-frozen': {
    kind: 'conflict',
    de: 'Der Bewertungsrahmen steht fest, seit die Auswertungsphase begonnen hat.',
    en: 'The assessment framework has been fixed since the evaluation phase began.',
  },
  'assessment-framework-missing': {
    kind: 'conflict',
    de: 'Es ist kein Bewertungsrahmen beschlossen.',
    en: 'No assessment framework has been adopted.',
  },
  'assessment-quorum-meaningless': {
    kind: 'invalid',
    de: 'Das Quorum muss eine ganze Zahl von mindestens 1 sein.',
    en: 'The quorum must be a whole number of at least 1.',
  },
  'assessment-scale-empty': {
    kind: 'invalid',
    de: 'Der kleinste Wert der Skala muss unter dem größten liegen.',
    en: 'The lowest value of the scale must be below the highest.',
  },
  'code-batch-unknown': { kind: 'unknown', de: 'Diese Teilnahmecodes gibt es nicht.', en: 'There are no such participation codes.' },
  'code-repeated': { kind: 'invalid', de: 'Ein Kürzel kommt mehrfach vor.', en: 'A code occurs more than once.' },
  'correction-reason-missing': {
    kind: 'invalid',
    de: 'Was öffentlich angekündigt ist, wird nur mit Begründung berichtigt.',
    en: 'What has been announced to the public is corrected only with a reason.',
  },
  'criteria-weights-unbalanced': {
    kind: 'invalid',
    de: 'Die Gewichte der Kriterien müssen je Dimension zusammen 1 ergeben.',
    en: 'The weights of the criteria must add up to 1 in each dimension.',
  },
  'dialogue-already-announced': { kind: 'conflict', de: 'Diesen Dialog gibt es schon.', en: 'This dialogue already exists.' },
  'dialogue-cancelled': {
    kind: 'conflict',
    de: 'Dieser Dialog ist abgesagt. Möglich ist nur noch, Eigenes zurückzuziehen und über Ablehnungen zu entscheiden.',
    en: 'This dialogue has been cancelled. All that is still possible is to withdraw what is one’s own and to decide on rejections.',
  },
  'dialogue-not-announced': {
    kind: 'conflict',
    de: 'Dieser Dialog ist noch ein Entwurf. Er muss erst angekündigt werden.',
    en: 'This dialogue is still a draft. It has to be announced first.',
  },
  'dialogue-phase-not-open': { kind: 'conflict', de: 'Die Dialogphase ist nicht offen.', en: 'The dialogue phase is not open.' },
  'dialogue-unknown': { kind: 'unknown', de: 'Diesen Dialog gibt es nicht.', en: 'There is no such dialogue.' },
  'disposition-reasons-frozen': {
    kind: 'conflict',
    de: 'Die Gründe stehen fest, seit die Auswertungsphase begonnen hat.',
    en: 'The disposition reasons have been fixed since the evaluation phase began.',
  },
  'group-unknown': {
    kind: 'invalid',
    de: 'Diese Gruppe gibt es in diesem Dialog nicht.',
    en: 'This dialogue has no such stakeholder group.',
  },
  'later-phase-begun': {
    kind: 'conflict',
    de: 'Eine spätere Phase hat schon stattgefunden.',
    en: 'A later phase has already taken place.',
  },
  'moderation-policy-frozen': {
    kind: 'conflict',
    de: 'Die Moderationsregeln stehen fest, seit die Dialogphase begonnen hat.',
    en: 'The moderation policy has been fixed since the dialogue phase began.',
  },
  'moderation-policy-missing': {
    kind: 'conflict',
    de: 'Es sind keine Moderationsregeln beschlossen.',
    en: 'No moderation policy has been adopted.',
  },
  'moderation-reason-missing': {
    kind: 'invalid',
    de: 'Es gibt dafür mehrere Gründe. Bitte nennen Sie einen.',
    en: 'There are several reasons for this. Please name one.',
  },
  'moderation-reason-unknown': {
    kind: 'invalid',
    de: 'Diesen Grund sehen die Moderationsregeln dafür nicht vor.',
    en: 'The moderation policy has no such reason for this.',
  },
  'participant-too-short': {
    kind: 'invalid',
    de: 'Der Text, an dem Sie wiedererkannt werden, braucht mindestens 16 Zeichen.',
    en: 'The text by which you are recognised needs at least 16 characters.',
  },
  'participation-code-revoked': {
    kind: 'forbidden',
    de: 'Dieser Teilnahmecode ist gesperrt. Bitte wenden Sie sich an das Programmbüro.',
    en: 'This participation code has been revoked. Please ask the programme office.',
  },
  'participation-code-wrong': {
    kind: 'forbidden',
    de: 'Für diesen Dialog brauchen Sie den Teilnahmecode aus Ihrer Einladung. Die Eingabe ist kein gültiger Code; bitte prüfen Sie sie.',
    en: 'For this dialogue you need the participation code from your invitation. What you entered is not a valid code; please check it.',
  },
  'participation-codes-exhausted': {
    kind: 'conflict',
    de: 'Mehr Teilnahmecodes kann dieser Dialog nicht ausgeben.',
    en: 'This dialogue cannot issue any more participation codes.',
  },
  'participation-login-missing': {
    kind: 'forbidden',
    de: 'Bitte melden Sie sich an, um sich an diesem Dialog zu beteiligen.',
    en: 'Please log in to take part in this dialogue.',
  },
  'participation-login-not-possible': {
    kind: 'conflict',
    de: 'Auf dieser Installation können sich Teilnehmende nicht anmelden: PARTICIPANT_OIDC_ISSUER ist nicht gesetzt.',
    en: 'Participants cannot log in at this installation: PARTICIPANT_OIDC_ISSUER is not set.',
  },
  'participation-over': {
    kind: 'conflict',
    de: 'Die Auswertung hat begonnen. Eine Beteiligung ist nicht mehr möglich.',
    en: 'The evaluation has begun. It is no longer possible to take part.',
  },
  'participation-puzzle-unsolved': {
    kind: 'forbidden',
    de: 'Ihr Gerät muss zuerst eine kleine Rechenaufgabe lösen. Das hat nicht geklappt; bitte versuchen Sie es noch einmal.',
    en: 'Your device has to solve a small puzzle first. That did not work; please try again.',
  },
  'phase-ends-before-it-begins': { kind: 'invalid', de: 'Die Phase endet vor ihrem Beginn.', en: 'The phase ends before it begins.' },
  'phase-not-open': { kind: 'conflict', de: 'Die Phase ist noch nicht offen.', en: 'The phase is not open yet.' },
  'phase-not-scheduled': { kind: 'conflict', de: 'Die Phase hat noch keinen Termin.', en: 'The phase has not been scheduled.' },
  'protection-reason-missing': {
    kind: 'invalid',
    de: 'Sobald die Dialogphase begonnen hat, ändert sich der Schutz der Beteiligung nur mit Begründung.',
    en: 'Once the dialogue phase has begun, the protection of participation changes only with a reason.',
  },
  'publication-phase-begun': {
    kind: 'conflict',
    de: 'Die Ergebnisphase hat schon begonnen.',
    en: 'The publication phase has already begun.',
  },
  'question-already-posed': { kind: 'conflict', de: 'Diese Leitfrage gibt es schon.', en: 'This guiding question has already been posed.' },
  'question-unknown': {
    kind: 'invalid',
    de: 'Diese Leitfrage gibt es in diesem Themenfeld nicht.',
    en: 'This theme has no such guiding question.',
  },
  'said-outside-dialogue-phase': {
    kind: 'conflict',
    de: 'Die Dialogphase ist geschlossen, und gesagt wurde es nicht, solange sie offen war.',
    en: 'The dialogue phase is closed, and this was not said while it was open.',
  },
  'theme-already-defined': { kind: 'conflict', de: 'Dieses Themenfeld gibt es schon.', en: 'This theme has already been defined.' },
  'theme-unknown': { kind: 'invalid', de: 'Dieses Themenfeld gibt es in diesem Dialog nicht.', en: 'This dialogue has no such theme.' },
  'time-zone-fixed': {
    kind: 'conflict',
    de: 'Sobald eine Phase begonnen hat, bleibt die Zeitzone, wie sie ist.',
    en: 'Once a phase has begun, the time zone stays as it is.',
  },
  'time-zone-unknown': { kind: 'invalid', de: 'Diese Zeitzone ist unbekannt.', en: 'This time zone is unknown.' },
} as const satisfies Refusals;
