import type { RefusalCode, RefusalText } from './refusal.js';
import { DIALOGUE_TEXTS } from './dialogue/dialogue.refusals.js';
import { PROTECTION_TEXTS } from './dialogue/protection.refusals.js';
import { GATHERING_TEXTS } from './gathering/gathering.refusals.js';
import { RECOMMENDATION_TEXTS } from './recommendation/recommendation.refusals.js';
import { REPORT_TEXTS } from './report/report.refusals.js';
import { ROUND_TEXTS } from './round/round.refusals.js';

/** What a person reads when a rule says no. */
export const REFUSAL_TEXTS: Record<RefusalCode, RefusalText> = {
  ...DIALOGUE_TEXTS,
  ...PROTECTION_TEXTS,
  ...GATHERING_TEXTS,
  ...RECOMMENDATION_TEXTS,
  ...REPORT_TEXTS,
  ...ROUND_TEXTS,
  'act-before-its-object': {
    de: 'Die genannte Zeit liegt vor dem, worauf sich die Handlung bezieht.',
    en: 'The time given is earlier than what the act refers to.',
  },
  'act-in-future': { de: 'Die genannte Zeit liegt in der Zukunft.', en: 'The time given lies in the future.' },
  'another-phase-open': { de: 'Eine andere Phase ist noch offen.', en: 'Another phase is still open.' },
  'answered-contribution-gone': {
    de: 'Auf diesen Beitrag kann man nicht mehr antworten.',
    en: 'This contribution can no longer be answered.',
  },
  'answered-contribution-unknown': {
    de: 'Den Beitrag, auf den geantwortet wird, gibt es in diesem Dialog nicht.',
    en: 'The contribution being answered does not exist in this dialogue.',
  },
  'appeal-already-decided': { de: 'Über den Widerspruch wurde schon entschieden.', en: 'The appeal has already been decided.' },
  'appeal-needs-second-person': {
    de: 'Über den Widerspruch muss jemand entscheiden, der an der angefochtenen Ablehnung oder Schwärzung nicht beteiligt war.',
    en: 'An appeal must be decided by somebody who had no part in the rejection or redaction that it is against.',
  },
  'appeal-not-lodged': { de: 'Es liegt kein Widerspruch vor.', en: 'No appeal has been lodged.' },
  'appeal-too-late': { de: 'Die Frist für den Widerspruch ist abgelaufen.', en: 'The time for an appeal has run out.' },
  'assessment-framework-frozen': {
    de: 'Der Bewertungsrahmen steht fest, seit die Auswertungsphase begonnen hat.',
    en: 'The assessment framework has been fixed since the evaluation phase began.',
  },
  'assessment-framework-missing': { de: 'Es ist kein Bewertungsrahmen beschlossen.', en: 'No assessment framework has been adopted.' },
  'assessment-anchor-off-scale': {
    de: 'Eine Beschriftung gehört zu einem Wert, den es auf der Skala nicht gibt.',
    en: 'A label belongs to a value that is not on the scale.',
  },
  'assessment-anchor-repeated': {
    de: 'Ein Wert der Skala ist mehrfach beschriftet.',
    en: 'A value of the scale is labelled more than once.',
  },
  'assessment-consensus-meaningless': {
    de: 'Mit dieser Regel wären sich die Bewertenden immer einig oder nie: Der Anteil muss über 0 und höchstens bei 1 liegen, der Abstand unter der Breite der Skala.',
    en: 'By this rule the assessors would always agree, or never: the share must be above 0 and at most 1, and the distance smaller than the width of the scale.',
  },
  'assessment-cut-meaningless': {
    de: 'Mit diesem Trennwert wäre alles hoch oder nichts: Er muss über dem kleinsten Wert der Skala liegen und höchstens beim größten.',
    en: 'With this cut everything would be high, or nothing: it must be above the lowest value of the scale and no higher than the highest.',
  },
  'assessment-quorum-meaningless': {
    de: 'Das Quorum muss eine ganze Zahl von mindestens 1 sein.',
    en: 'The quorum must be a whole number of at least 1.',
  },
  'assessment-scale-empty': {
    de: 'Der kleinste Wert der Skala muss unter dem größten liegen.',
    en: 'The lowest value of the scale must be below the highest.',
  },
  'assessment-score-off-scale': { de: 'Eine Punktzahl liegt nicht auf der Skala.', en: 'A score is not on the scale.' },
  'assessor-not-in-round': { de: 'Sie gehören nicht zu dieser Bewertungsrunde.', en: 'You are not an assessor of this round.' },
  'assessor-recused': { de: 'Sie haben sich hier für befangen erklärt.', en: 'You have recused yourself here.' },
  'certainty-unknown': {
    de: 'Diese Angabe zur Sicherheit gibt es im Bewertungsrahmen nicht.',
    en: 'The framework has no such degree of certainty.',
  },
  'channel-not-open': { de: 'Dieses Format steht nur dem Programmbüro offen.', en: 'Only the programme office may use this channel.' },
  'channel-unknown': { de: 'Dieses Format gibt es in diesem Dialog nicht.', en: 'This dialogue has no such channel.' },
  'code-repeated': { de: 'Ein Kürzel kommt mehrfach vor.', en: 'A code occurs more than once.' },
  'contribution-already-accepted': { de: 'Der Beitrag ist schon angenommen.', en: 'The contribution has already been accepted.' },
  'contribution-already-rejected': { de: 'Der Beitrag ist schon abgelehnt.', en: 'The contribution has already been rejected.' },
  'contribution-already-submitted': { de: 'Diesen Beitrag gibt es schon.', en: 'This contribution already exists.' },
  'contribution-merged': {
    de: 'Der Beitrag ist mit einem anderen zusammengeführt.',
    en: 'The contribution has been merged with another one.',
  },
  'contribution-not-accepted': { de: 'Der Beitrag ist noch nicht angenommen.', en: 'The contribution has not been accepted yet.' },
  'contribution-not-merged': { de: 'Der Beitrag ist nicht zusammengeführt.', en: 'The contribution is not merged.' },
  'contribution-not-redacted': { de: 'Der Beitrag ist nicht geschwärzt.', en: 'The contribution is not redacted.' },
  'contribution-not-rejected': { de: 'Der Beitrag ist nicht abgelehnt.', en: 'The contribution is not rejected.' },
  'contribution-secret-wrong': {
    de: 'Der Zugangscode passt nicht zu diesem Beitrag.',
    en: 'The secret does not belong to this contribution.',
  },
  'contribution-set-aside': {
    de: 'Dieser Beitrag wird nicht weiterverfolgt. Das muss zurückgenommen werden, bevor er Beleg werden kann.',
    en: 'This contribution has been set aside. That has to be taken back before it can become evidence.',
  },
  'contribution-unknown': { de: 'Diesen Beitrag gibt es nicht.', en: 'There is no such contribution.' },
  'contribution-withdrawn': { de: 'Der Beitrag ist zurückgezogen.', en: 'The contribution has been withdrawn.' },
  'criteria-weights-unbalanced': {
    de: 'Die Gewichte der Kriterien müssen je Dimension zusammen 1 ergeben.',
    en: 'The weights of the criteria must add up to 1 in each dimension.',
  },
  'criterion-missing': {
    de: 'Zu jedem Kriterium gehören Punkte und eine Angabe zur Sicherheit.',
    en: 'Every criterion needs a score and a degree of certainty.',
  },
  'criterion-unknown': { de: 'Dieses Kriterium gibt es im Bewertungsrahmen nicht.', en: 'The framework has no such criterion.' },
  'disposition-reason-unknown': {
    de: 'Dieser Grund gehört nicht zu den beschlossenen Gründen.',
    en: 'This reason is not among the adopted disposition reasons.',
  },
  'disposition-reasons-frozen': {
    de: 'Die Gründe stehen fest, seit die Auswertungsphase begonnen hat.',
    en: 'The disposition reasons have been fixed since the evaluation phase began.',
  },
  'evaluation-phase-not-open': { de: 'Die Auswertungsphase ist nicht offen.', en: 'The evaluation phase is not open.' },
  'evidence-already-linked': {
    de: 'Diese Stelle ist für diese Maßnahme schon als Beleg erfasst.',
    en: 'This passage has already been linked to the measure as evidence.',
  },
  'evidence-not-accepted': {
    de: 'Belege können nur aus angenommenen Beiträgen dieses Dialogs stammen.',
    en: 'Evidence can only come from accepted contributions of this dialogue.',
  },
  'evidence-unknown': { de: 'Diesen Beleg hat die Maßnahme nicht.', en: 'This measure has no such evidence.' },
  'group-unknown': { de: 'Diese Gruppe gibt es in diesem Dialog nicht.', en: 'This dialogue has no such stakeholder group.' },
  'idempotency-key-reused': {
    de: 'Dieser Idempotency-Key wurde schon für einen anderen Befehl verwendet.',
    en: 'This Idempotency-Key has already been used for another command.',
  },
  'later-phase-begun': { de: 'Eine spätere Phase hat schon stattgefunden.', en: 'A later phase has already taken place.' },
  'lineage-too-large': {
    de: 'So viele Belege lassen sich nicht auf einmal übertragen. Bitte zuerst aufteilen oder weniger Maßnahmen zusammenführen.',
    en: 'That much evidence cannot be moved at once. Please split first, or merge fewer measures.',
  },
  'measure-already-drafted': { de: 'Diese Maßnahme gibt es schon.', en: 'This measure already exists.' },
  'measure-into-itself': {
    de: 'Eine Maßnahme kann nicht mit sich selbst zusammengeführt werden.',
    en: 'A measure cannot be merged into itself.',
  },
  'measure-merged': { de: 'Die Maßnahme ist in einer anderen aufgegangen.', en: 'The measure has been merged into another one.' },
  'measure-not-in-dialogue': { de: 'Diese Maßnahme gibt es in diesem Dialog nicht.', en: 'This dialogue has no such measure.' },
  'measure-not-in-round': { de: 'Diese Maßnahme gehört nicht zu dieser Bewertungsrunde.', en: 'This measure is not part of the round.' },
  'measure-split': { de: 'Die Maßnahme ist in mehrere aufgeteilt.', en: 'The measure has been split into several.' },
  'measure-unknown': { de: 'Diese Maßnahme gibt es nicht.', en: 'There is no such measure.' },
  'measure-withdrawn': { de: 'Die Maßnahme ist zurückgezogen.', en: 'The measure has been withdrawn.' },
  'measure-without-evidence': {
    de: 'Nur Maßnahmen, für die es Belege gibt, können bewertet werden.',
    en: 'Only measures that rest on evidence can be assessed.',
  },
  'merge-into-itself': {
    de: 'Ein Beitrag kann nicht mit sich selbst zusammengeführt werden.',
    en: 'A contribution cannot be merged into itself.',
  },
  'merge-target-not-accepted': {
    de: 'Ein Beitrag kann nur mit einem angenommenen zusammengeführt werden.',
    en: 'A contribution can only be merged into an accepted one.',
  },
  'merge-target-unknown': {
    de: 'Den anderen Beitrag gibt es in diesem Dialog nicht.',
    en: 'The other contribution does not exist in this dialogue.',
  },
  'moderation-policy-frozen': {
    de: 'Die Moderationsregeln stehen fest, seit die Dialogphase begonnen hat.',
    en: 'The moderation policy has been fixed since the dialogue phase began.',
  },
  'moderation-policy-missing': { de: 'Es sind keine Moderationsregeln beschlossen.', en: 'No moderation policy has been adopted.' },
  'moderation-reason-missing': {
    de: 'Es gibt dafür mehrere Gründe. Bitte nennen Sie einen.',
    en: 'There are several reasons for this. Please name one.',
  },
  'moderation-reason-unknown': {
    de: 'Diesen Grund sehen die Moderationsregeln dafür nicht vor.',
    en: 'The moderation policy has no such reason for this.',
  },
  'passage-out-of-range': { de: 'Diese Stelle ist leer oder liegt nicht im Text.', en: 'This passage is empty or lies outside the text.' },
  'passages-overlap': {
    de: 'Die Stellen stehen nicht in ihrer Reihenfolge, überschneiden sich oder schneiden eine, die schon geschwärzt ist.',
    en: 'The passages are out of order, overlap, or cut into one that is redacted already.',
  },
  'phase-ends-before-it-begins': { de: 'Die Phase endet vor ihrem Beginn.', en: 'The phase ends before it begins.' },
  'phase-not-open': { de: 'Die Phase ist noch nicht offen.', en: 'The phase is not open yet.' },
  'phase-not-scheduled': { de: 'Die Phase hat noch keinen Termin.', en: 'The phase has not been scheduled.' },
  'previous-round-not-closed': {
    de: 'Die vorige Runde ist nicht abgeschlossen oder gehört zu einem anderen Dialog.',
    en: 'The previous round is not closed, or belongs to another dialogue.',
  },
  'publication-phase-begun': { de: 'Die Ergebnisphase hat schon begonnen.', en: 'The publication phase has already begun.' },
  'question-already-posed': { de: 'Diese Leitfrage gibt es schon.', en: 'This guiding question has already been posed.' },
  'question-unknown': { de: 'Diese Leitfrage gibt es in diesem Themenfeld nicht.', en: 'This theme has no such guiding question.' },
  'question-version-unknown': { de: 'Diese Fassung der Leitfrage gibt es nicht.', en: 'There is no such version of the guiding question.' },
  'quorum-not-met': {
    de: 'Nicht jede Maßnahme hat genug Bewertungen. Wer die Runde dennoch abschließt, muss einen Grund nennen.',
    en: 'Not every measure has enough assessments. To close the round all the same, state a reason.',
  },
  'quote-erased': { de: 'Der Text dieses Beitrags ist gelöscht.', en: 'The text of this contribution has been erased.' },
  'quote-mismatch': { de: 'An dieser Stelle steht im Beitrag etwas anderes.', en: 'The contribution says something else at this place.' },
  'quote-out-of-range': {
    de: 'Das Zitat ist leer, oder seine Stelle liegt nicht im Text.',
    en: 'The quote is empty, or its passage lies outside the text.',
  },
  'redaction-already-proposed': {
    de: 'Eine Schwärzung ist schon vorgeschlagen. Zuerst muss eine zweite Person sie bestätigen oder ablehnen.',
    en: 'A redaction has been proposed already. A second person has to confirm or decline it first.',
  },
  'redaction-needs-second-person': {
    de: 'Über eine vorgeschlagene Schwärzung entscheidet eine zweite Person, die am Widerspruch nicht beteiligt ist.',
    en: 'A proposed redaction is decided by a second person who has no part in the appeal.',
  },
  'redaction-not-proposed': { de: 'Es ist keine Schwärzung vorgeschlagen.', en: 'No redaction has been proposed.' },
  'redaction-text-erased': {
    de: 'Der Text ist gelöscht, es gibt nichts mehr zu schwärzen.',
    en: 'The text has been erased: there is nothing left to redact.',
  },
  'redaction-under-appeal': {
    de: 'Gegen die Schwärzung ist Widerspruch eingelegt. Bis darüber entschieden ist, bleibt der Text, wie er ist.',
    en: 'The redaction is under appeal. The text stays as it is until that is decided.',
  },
  'revision-mismatch': {
    de: 'Inzwischen hat sich etwas geändert. Bitte neu laden und dann entscheiden.',
    en: 'Something has changed in the meantime. Please reload and decide again.',
  },
  'round-already-opened': { de: 'Diese Bewertungsrunde gibt es schon.', en: 'This assessment round already exists.' },
  'round-cancelled': { de: 'Die Bewertungsrunde ist abgebrochen.', en: 'The assessment round has been cancelled.' },
  'round-closed': { de: 'Die Bewertungsrunde ist abgeschlossen.', en: 'The assessment round is closed.' },
  'round-too-large': {
    de: 'So viele Bewertungen passen nicht in eine Runde. Bitte auf mehrere Runden verteilen.',
    en: 'One round cannot hold that many assessments. Please spread them over several rounds.',
  },
  'round-unknown': { de: 'Diese Bewertungsrunde gibt es nicht.', en: 'There is no such assessment round.' },
  'second-reader-not-second-person': { de: 'Gegenlesen muss das eine zweite Person.', en: 'It has to be read again by a second person.' },
  'source-needs-official': {
    de: 'Eine Quelle darf nur nennen, wer Beiträge von Amts wegen übernimmt.',
    en: 'Only officials who take contributions over from elsewhere may name a source.',
  },
  'split-evidence-unknown': {
    de: 'Ein Teil nennt einen Beleg, den die Maßnahme nicht hat.',
    en: 'A part names evidence that the measure does not have.',
  },
  'split-loses-evidence': {
    de: 'Jeder Beleg muss in einen der Teile übergehen.',
    en: 'Every piece of evidence must go to one of the parts.',
  },
  'theme-already-defined': { de: 'Dieses Themenfeld gibt es schon.', en: 'This theme has already been defined.' },
  'theme-unknown': { de: 'Dieses Themenfeld gibt es in diesem Dialog nicht.', en: 'This dialogue has no such theme.' },
};
