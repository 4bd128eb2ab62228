import type { Refusals } from '../refusals.js';

export const ROUND_REFUSALS = {
  'assessment-score-off-scale': { kind: 'invalid', de: 'Eine Punktzahl liegt nicht auf der Skala.', en: 'A score is not on the scale.' },
  'assessor-not-in-round': {
    kind: 'forbidden',
    de: 'Sie gehören nicht zu dieser Bewertungsrunde.',
    en: 'You are not an assessor of this round.',
  },
  'assessor-recused': { kind: 'forbidden', de: 'Sie haben sich hier für befangen erklärt.', en: 'You have recused yourself here.' },
  'certainty-unknown': {
    kind: 'invalid',
    de: 'Diese Angabe zur Sicherheit gibt es im Bewertungsrahmen nicht.',
    en: 'The framework has no such degree of certainty.',
  },
  'criterion-missing': {
    kind: 'invalid',
    de: 'Zu jedem Kriterium gehören Punkte und eine Angabe zur Sicherheit.',
    en: 'Every criterion needs a score and a degree of certainty.',
  },
  'criterion-unknown': {
    kind: 'invalid',
    de: 'Dieses Kriterium gibt es im Bewertungsrahmen nicht.',
    en: 'The framework has no such criterion.',
  },
  'evaluation-phase-not-open': { kind: 'conflict', de: 'Die Auswertungsphase ist nicht offen.', en: 'The evaluation phase is not open.' },
  'measure-assessed-in-another-chain': {
    kind: 'conflict',
    de: 'Die Maßnahme wurde schon bewertet. Die neue Bewertungsrunde muss auf die letzte der Runden folgen, zu denen diese Bewertung gehört.',
    en: 'The measure has been assessed before. The new round must follow the last one of the chain in which it was assessed.',
  },
  'measure-not-in-round': {
    kind: 'invalid',
    de: 'Diese Maßnahme gehört nicht zu dieser Bewertungsrunde.',
    en: 'This measure is not part of the round.',
  },
  'measure-not-taken-into-round': {
    kind: 'conflict',
    de: 'Diese Bewertungsrunde hat die Maßnahme nicht aufgenommen: Eine andere kam ihr zuvor, oder ihre Eröffnung kam nicht zum Ende. Das Programmbüro kann sie abbrechen und neu eröffnen.',
    en: 'This round has not taken the measure in: another round was quicker, or its opening broke off. The programme office can cancel it and open it anew.',
  },
  'measure-under-assessment': {
    kind: 'conflict',
    de: 'Die Maßnahme wird gerade bewertet. Das geht erst wieder, wenn die Bewertungsrunde abgeschlossen oder abgebrochen ist.',
    en: 'The measure is being assessed. This has to wait until its round is closed or cancelled.',
  },
  'measure-without-evidence': {
    kind: 'conflict',
    de: 'Nur Maßnahmen, für die es Belege gibt, können bewertet werden.',
    en: 'Only measures that rest on evidence can be assessed.',
  },
  'measure-without-standing-evidence': {
    kind: 'conflict',
    de: 'Für die Maßnahme spricht kein Beleg mehr, auch nicht unter einer Bedingung: Was zitiert wird, ist abgelehnt oder zurückgezogen, oder es spricht dagegen.',
    en: 'No evidence speaks for the measure any more, not even under a condition: what is quoted was rejected or withdrawn, or speaks against it.',
  },
  'previous-round-not-closed': {
    kind: 'conflict',
    de: 'Die vorige Runde ist nicht abgeschlossen oder gehört zu einem anderen Dialog.',
    en: 'The previous round is not closed, or belongs to another dialogue.',
  },
  'quorum-not-met': {
    kind: 'conflict',
    de: 'Nicht jede Maßnahme hat genug Bewertungen. Wer die Runde dennoch abschließt, muss einen Grund nennen.',
    en: 'Not every measure has enough assessments. To close the round all the same, state a reason.',
  },
  'round-already-opened': { kind: 'conflict', de: 'Diese Bewertungsrunde gibt es schon.', en: 'This assessment round already exists.' },
  'round-already-succeeded': {
    kind: 'conflict',
    de: 'Auf diese Bewertungsrunde folgt schon eine andere. Zu nennen ist die letzte Runde; oder die folgende wird abgebrochen.',
    en: 'Another round follows this one already. Name the last round of the chain, or cancel the one that follows.',
  },
  'round-cancelled': { kind: 'conflict', de: 'Die Bewertungsrunde ist abgebrochen.', en: 'The assessment round has been cancelled.' },
  'round-closed': { kind: 'conflict', de: 'Die Bewertungsrunde ist abgeschlossen.', en: 'The assessment round is closed.' },
  'round-none-closed': {
    kind: 'unknown',
    de: 'In diesem Stand ist keine Bewertungsrunde dieses Dialogs abgeschlossen. Bis dahin bleiben die Bewertungen versiegelt.',
    en: 'As of that state no assessment round of this dialogue is closed. Until then the assessments stay sealed.',
  },
  'round-not-in-dialogue': {
    kind: 'invalid',
    de: 'Diese Bewertungsrunde gibt es in diesem Dialog nicht.',
    en: 'This dialogue has no such assessment round.',
  },
  'round-place-lost': {
    kind: 'conflict',
    de: 'Auf die vorige Bewertungsrunde folgt inzwischen eine andere. Diese hier kann nur noch abgebrochen werden.',
    en: 'Another round follows the previous one by now. This round can only be cancelled.',
  },
  'round-too-large': {
    kind: 'invalid',
    de: 'So viele Bewertungen passen nicht in eine Runde. Bitte auf mehrere Runden verteilen.',
    en: 'One round cannot hold that many assessments. Please spread them over several rounds.',
  },
  'round-unknown': { kind: 'unknown', de: 'Diese Bewertungsrunde gibt es nicht.', en: 'There is no such assessment round.' },
} as const satisfies Refusals;
