import type { Refusals } from '../refusals.js';

export const CONTRIBUTION_REFUSALS = {
  'answered-contribution-gone': {
    kind: 'conflict',
    de: 'Auf diesen Beitrag kann man nicht mehr antworten.',
    en: 'This contribution can no longer be answered.',
  },
  'answered-contribution-unknown': {
    kind: 'invalid',
    de: 'Den Beitrag, auf den geantwortet wird, gibt es in diesem Dialog nicht.',
    en: 'The contribution being answered does not exist in this dialogue.',
  },
  'appeal-already-decided': {
    kind: 'conflict',
    de: 'Über den Widerspruch wurde schon entschieden.',
    en: 'The appeal has already been decided.',
  },
  'appeal-needs-second-person': {
    kind: 'forbidden',
    de: 'Über den Widerspruch muss jemand entscheiden, der an der angefochtenen Ablehnung oder Schwärzung nicht beteiligt war.',
    en: 'An appeal must be decided by somebody who had no part in the rejection or redaction that it is against.',
  },
  'appeal-not-lodged': { kind: 'conflict', de: 'Es liegt kein Widerspruch vor.', en: 'No appeal has been lodged.' },
  'appeal-too-late': { kind: 'conflict', de: 'Die Frist für den Widerspruch ist abgelaufen.', en: 'The time for an appeal has run out.' },
  'card-gathering-unknown': {
    kind: 'invalid',
    de: 'Die Veranstaltung der Karte gibt es in diesem Dialog nicht.',
    en: 'The gathering of the card does not exist in this dialogue.',
  },
  'card-has-participant': {
    kind: 'invalid',
    de: 'Eine Karte steht für keine Person und hat deshalb keinen Absender.',
    en: 'A card does not stand for a person and therefore has no participant.',
  },
  'card-needs-rapporteur': {
    kind: 'forbidden',
    de: 'Karten kann nur die Berichterstattung oder das Programmbüro aufnehmen.',
    en: 'Only a rapporteur or the programme office can file cards.',
  },
  'card-of-another-format': {
    kind: 'invalid',
    de: 'Eine Karte muss das Format ihrer Veranstaltung haben.',
    en: 'The channel of a card must be the format of its gathering.',
  },
  'channel-not-open': {
    kind: 'forbidden',
    de: 'Dieses Format steht nur dem Programmbüro offen.',
    en: 'Only the programme office may use this channel.',
  },
  'channel-unknown': { kind: 'invalid', de: 'Dieses Format gibt es in diesem Dialog nicht.', en: 'This dialogue has no such channel.' },
  'contribution-already-accepted': {
    kind: 'conflict',
    de: 'Der Beitrag ist schon angenommen.',
    en: 'The contribution has already been accepted.',
  },
  'contribution-already-rejected': {
    kind: 'conflict',
    de: 'Der Beitrag ist schon abgelehnt.',
    en: 'The contribution has already been rejected.',
  },
  'contribution-already-submitted': { kind: 'conflict', de: 'Diesen Beitrag gibt es schon.', en: 'This contribution already exists.' },
  'contribution-merged': {
    kind: 'conflict',
    de: 'Der Beitrag ist mit einem anderen zusammengeführt.',
    en: 'The contribution has been merged with another one.',
  },
  'contribution-not-accepted': {
    kind: 'conflict',
    de: 'Der Beitrag ist noch nicht angenommen.',
    en: 'The contribution has not been accepted yet.',
  },
  'contribution-not-merged': { kind: 'conflict', de: 'Der Beitrag ist nicht zusammengeführt.', en: 'The contribution is not merged.' },
  'contribution-not-redacted': { kind: 'conflict', de: 'Der Beitrag ist nicht geschwärzt.', en: 'The contribution is not redacted.' },
  'contribution-not-rejected': { kind: 'conflict', de: 'Der Beitrag ist nicht abgelehnt.', en: 'The contribution is not rejected.' },
  'contribution-secret-wrong': {
    kind: 'forbidden',
    de: 'Der Zugangscode passt nicht zu diesem Beitrag.',
    en: 'The secret does not belong to this contribution.',
  },
  'contribution-unknown': { kind: 'unknown', de: 'Diesen Beitrag gibt es nicht.', en: 'There is no such contribution.' },
  'contribution-withdrawn': { kind: 'conflict', de: 'Der Beitrag ist zurückgezogen.', en: 'The contribution has been withdrawn.' },
  'correction-needs-source': {
    kind: 'conflict',
    de: 'Berichtigt wird nur, was aus einer Quelle übernommen wurde.',
    en: 'Only what was taken over from a source can be corrected.',
  },
  'correction-of-redacted': {
    kind: 'conflict',
    de: 'Der Beitrag ist geschwärzt. Eine andere Fassung könnte wieder zeigen, was herausgenommen ist.',
    en: 'The contribution is redacted. Another wording could show again what was taken out.',
  },
  'correction-of-what-is-set-aside': {
    kind: 'conflict',
    de: 'Dieser Beitrag wird nicht weiterverfolgt, und zwar so, wie er lautet. Das muss zurückgenommen werden, bevor er berichtigt werden kann.',
    en: 'This contribution has been set aside as it reads. That has to be taken back before it can be corrected.',
  },
  'correction-text-erased': {
    kind: 'conflict',
    de: 'Der Text ist gelöscht, es gibt nichts mehr zu berichtigen.',
    en: 'The text has been erased: there is nothing left to correct.',
  },
  'disposition-reason-unknown': {
    kind: 'invalid',
    de: 'Dieser Grund gehört nicht zu den beschlossenen Gründen.',
    en: 'This reason is not among the adopted disposition reasons.',
  },
  'island-unknown': {
    kind: 'invalid',
    de: 'Diese Insel gibt es bei dieser Veranstaltung nicht.',
    en: 'This gathering has no such island.',
  },
  'merge-into-itself': {
    kind: 'invalid',
    de: 'Ein Beitrag kann nicht mit sich selbst zusammengeführt werden.',
    en: 'A contribution cannot be merged into itself.',
  },
  'merge-target-not-accepted': {
    kind: 'conflict',
    de: 'Ein Beitrag kann nur mit einem angenommenen zusammengeführt werden.',
    en: 'A contribution can only be merged into an accepted one.',
  },
  'merge-target-unknown': {
    kind: 'invalid',
    de: 'Den anderen Beitrag gibt es in diesem Dialog nicht.',
    en: 'The other contribution does not exist in this dialogue.',
  },
  'passage-out-of-range': {
    kind: 'invalid',
    de: 'Diese Stelle ist leer oder liegt nicht im Text.',
    en: 'This passage is empty or lies outside the text.',
  },
  'passages-overlap': {
    kind: 'invalid',
    de: 'Die Stellen stehen nicht in ihrer Reihenfolge, überschneiden sich oder schneiden eine, die schon geschwärzt ist.',
    en: 'The passages are out of order, overlap, or cut into one that is redacted already.',
  },
  'question-version-unknown': {
    kind: 'invalid',
    de: 'Diese Fassung der Leitfrage gibt es nicht.',
    en: 'There is no such version of the guiding question.',
  },
  'redaction-already-proposed': {
    kind: 'conflict',
    de: 'Eine Schwärzung ist schon vorgeschlagen. Zuerst muss eine zweite Person sie bestätigen oder ablehnen.',
    en: 'A redaction has been proposed already. A second person has to confirm or decline it first.',
  },
  'redaction-needs-second-person': {
    kind: 'forbidden',
    de: 'Über eine vorgeschlagene Schwärzung entscheidet eine zweite Person, die am Widerspruch nicht beteiligt ist.',
    en: 'A proposed redaction is decided by a second person who has no part in the appeal.',
  },
  'redaction-not-proposed': { kind: 'conflict', de: 'Es ist keine Schwärzung vorgeschlagen.', en: 'No redaction has been proposed.' },
  'redaction-text-erased': {
    kind: 'conflict',
    de: 'Der Text ist gelöscht, es gibt nichts mehr zu schwärzen.',
    en: 'The text has been erased: there is nothing left to redact.',
  },
  'redaction-under-appeal': {
    kind: 'conflict',
    de: 'Gegen die Schwärzung ist Widerspruch eingelegt. Bis darüber entschieden ist, bleibt der Text, wie er ist.',
    en: 'The redaction is under appeal. The text stays as it is until that is decided.',
  },
  'second-reader-not-second-person': {
    kind: 'invalid',
    de: 'Gegenlesen muss das eine zweite Person.',
    en: 'It has to be read again by a second person.',
  },
  'source-needs-official': {
    kind: 'invalid',
    de: 'Eine Quelle darf nur nennen, wer Beiträge von Amts wegen übernimmt.',
    en: 'Only officials who take contributions over from elsewhere may name a source.',
  },
} as const satisfies Refusals;
