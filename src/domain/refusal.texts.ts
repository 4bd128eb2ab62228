import type { RefusalCode } from './refusal.js';

/** What a person reads when a rule says no. */
export const REFUSAL_TEXTS: Record<RefusalCode, { readonly de: string; readonly en: string }> = {
  'answered-contribution-gone': {
    de: 'Auf diesen Beitrag kann nicht mehr geantwortet werden.',
    en: 'This contribution can no longer be answered.',
  },
  'answered-contribution-unknown': {
    de: 'Den Beitrag, auf den geantwortet wird, gibt es in diesem Dialog nicht.',
    en: 'The contribution being answered does not exist in this dialogue.',
  },
  'another-phase-open': { de: 'Eine andere Phase ist noch offen.', en: 'Another phase is still open.' },
  'appeal-already-decided': { de: 'Über den Widerspruch ist schon entschieden.', en: 'The appeal has already been decided.' },
  'appeal-needs-second-person': {
    de: 'Über den Widerspruch entscheidet eine andere Person als die, die abgelehnt hat.',
    en: 'An appeal is decided by somebody other than the person who rejected the contribution.',
  },
  'appeal-not-lodged': { de: 'Es liegt kein Widerspruch vor.', en: 'No appeal has been lodged.' },
  'appeal-too-late': { de: 'Die Frist für den Widerspruch ist abgelaufen.', en: 'The time for an appeal is over.' },
  'assessment-framework-frozen': {
    de: 'Der Bewertungsrahmen steht fest, seit die Auswertungsphase begonnen hat.',
    en: 'The assessment framework has been fixed since the evaluation phase began.',
  },
  'assessment-scale-empty': {
    de: 'Die Skala braucht ein Minimum unter dem Maximum und eine Schwelle dazwischen.',
    en: 'The scale needs a minimum below its maximum and a cut between them.',
  },
  'capacity-below-confirmed': {
    de: 'So viele Plätze sind schon vergeben, dass diese Zahl nicht reicht.',
    en: 'More places than this number have already been given.',
  },
  'card-gathering-unknown': {
    de: 'Die Veranstaltung der Karte gibt es in diesem Dialog nicht.',
    en: 'The gathering of the card does not exist in this dialogue.',
  },
  'card-has-participant': {
    de: 'Eine Karte ist keine Person und hat keinen Absender.',
    en: 'A card is not a person and has no participant.',
  },
  'card-needs-rapporteur': {
    de: 'Karten nimmt die Berichterstattung oder das Programmbüro auf.',
    en: 'Cards are filed by a rapporteur or the programme office.',
  },
  'card-of-another-format': {
    de: 'Der Weg einer Karte ist das Format ihrer Veranstaltung.',
    en: 'The channel of a card is the format of its gathering.',
  },
  'channel-not-open': { de: 'Dieser Weg steht nur dem Programmbüro offen.', en: 'Only the programme office may use this channel.' },
  'channel-unknown': { de: 'Diesen Weg gibt es in diesem Dialog nicht.', en: 'This dialogue has no such channel.' },
  'code-repeated': { de: 'Ein Kürzel kommt mehrfach vor.', en: 'A code occurs more than once.' },
  'contribution-already-accepted': { de: 'Der Beitrag ist schon angenommen.', en: 'The contribution has already been accepted.' },
  'contribution-already-rejected': { de: 'Der Beitrag ist abgelehnt.', en: 'The contribution has been rejected.' },
  'contribution-already-submitted': { de: 'Diesen Beitrag gibt es schon.', en: 'This contribution already exists.' },
  'contribution-merged': {
    de: 'Der Beitrag ist mit einem anderen zusammengeführt.',
    en: 'The contribution has been merged with another one.',
  },
  'contribution-not-accepted': { de: 'Der Beitrag ist noch nicht angenommen.', en: 'The contribution has not been accepted yet.' },
  'contribution-not-merged': { de: 'Der Beitrag ist nicht zusammengeführt.', en: 'The contribution is not merged.' },
  'contribution-not-rejected': { de: 'Der Beitrag ist nicht abgelehnt.', en: 'The contribution is not rejected.' },
  'contribution-secret-wrong': {
    de: 'Das Geheimnis passt nicht zu diesem Beitrag.',
    en: 'The secret does not belong to this contribution.',
  },
  'contribution-unknown': { de: 'Diesen Beitrag gibt es nicht.', en: 'There is no such contribution.' },
  'contribution-withdrawn': { de: 'Der Beitrag ist zurückgezogen.', en: 'The contribution has been withdrawn.' },
  'criteria-weights-unbalanced': {
    de: 'Die Gewichte der Kriterien müssen je Dimension zusammen 1 ergeben.',
    en: 'The weights of the criteria must add up to 1 in each dimension.',
  },
  'dialogue-already-announced': { de: 'Diesen Dialog gibt es schon.', en: 'This dialogue already exists.' },
  'dialogue-phase-not-open': { de: 'Die Dialogphase ist nicht offen.', en: 'The dialogue phase is not open.' },
  'dialogue-unknown': { de: 'Diesen Dialog gibt es nicht.', en: 'There is no such dialogue.' },
  'disposition-reason-unknown': {
    de: 'Dieser Grund steht nicht unter den beschlossenen Gründen.',
    en: 'This reason is not among the adopted disposition reasons.',
  },
  'disposition-reasons-frozen': {
    de: 'Die Gründe stehen fest, seit die Auswertungsphase begonnen hat.',
    en: 'The disposition reasons have been fixed since the evaluation phase began.',
  },
  'format-open-to-everybody': {
    de: 'Dieser Weg steht allen offen und ist kein Format einer Veranstaltung.',
    en: 'This channel is open to everybody and is no format of a gathering.',
  },
  'format-unknown': { de: 'Dieses Format gibt es in diesem Dialog nicht.', en: 'This dialogue has no such format.' },
  'gathering-already-held': { de: 'Die Veranstaltung hat schon stattgefunden.', en: 'The gathering has already been held.' },
  'gathering-already-scheduled': { de: 'Diese Veranstaltung gibt es schon.', en: 'This gathering already exists.' },
  'gathering-begun': { de: 'Die Veranstaltung hat schon begonnen.', en: 'The gathering has already begun.' },
  'gathering-by-invitation': {
    de: 'Zu dieser Veranstaltung wird eingeladen; anmelden kann man sich nicht.',
    en: 'People are invited to this gathering; one cannot register.',
  },
  'gathering-by-registration': {
    de: 'Zu dieser Veranstaltung meldet man sich an; eingeladen wird nicht.',
    en: 'People register for this gathering; nobody is invited.',
  },
  'gathering-cancelled': { de: 'Die Veranstaltung ist abgesagt.', en: 'The gathering has been cancelled.' },
  'gathering-ends-before-it-begins': { de: 'Die Veranstaltung endet vor ihrem Beginn.', en: 'The gathering ends before it begins.' },
  'gathering-full': {
    de: 'Alle Plätze sind vergeben, und es gibt keine Warteliste.',
    en: 'All places have been given, and there is no waiting list.',
  },
  'gathering-not-begun': { de: 'Die Veranstaltung hat noch nicht begonnen.', en: 'The gathering has not begun yet.' },
  'gathering-not-held': { de: 'Die Veranstaltung hat noch nicht stattgefunden.', en: 'The gathering has not been held yet.' },
  'gathering-unknown': { de: 'Diese Veranstaltung gibt es nicht.', en: 'There is no such gathering.' },
  'group-unknown': { de: 'Diese Gruppe gibt es in diesem Dialog nicht.', en: 'This dialogue has no such stakeholder group.' },
  'idempotency-key-reused': {
    de: 'Mit diesem Idempotency-Key kam schon ein anderer Befehl.',
    en: 'Another command has already come with this Idempotency-Key.',
  },
  'invitation-secret-wrong': { de: 'Das Geheimnis passt nicht zu dieser Einladung.', en: 'The secret does not belong to this invitation.' },
  'invitation-unknown': { de: 'Diese Einladung gibt es nicht.', en: 'There is no such invitation.' },
  'island-unknown': { de: 'Diese Insel gibt es bei dieser Veranstaltung nicht.', en: 'This gathering has no such island.' },
  'later-phase-begun': { de: 'Eine spätere Phase hat schon stattgefunden.', en: 'A later phase has already taken place.' },
  'merge-into-itself': {
    de: 'Ein Beitrag kann nicht mit sich selbst zusammengeführt werden.',
    en: 'A contribution cannot be merged into itself.',
  },
  'merge-target-not-accepted': {
    de: 'Zusammengeführt wird nur mit einem angenommenen Beitrag.',
    en: 'Only an accepted contribution can take in another one.',
  },
  'merge-target-unknown': {
    de: 'Den anderen Beitrag gibt es in diesem Dialog nicht.',
    en: 'The other contribution does not exist in this dialogue.',
  },
  'minutes-digest-wrong': { de: 'Die Datei hat eine andere Prüfsumme.', en: 'The file has another digest.' },
  'minutes-too-large': { de: 'Das Protokoll ist größer als 5 MiB.', en: 'The minutes have more than 5 MiB.' },
  'minutes-unknown': { de: 'Dieses Protokoll gibt es nicht.', en: 'There are no such minutes.' },
  'moderation-policy-frozen': {
    de: 'Die Moderationsregeln stehen fest, seit die Dialogphase begonnen hat.',
    en: 'The moderation policy has been fixed since the dialogue phase began.',
  },
  'moderation-policy-missing': { de: 'Es sind keine Moderationsregeln beschlossen.', en: 'No moderation policy has been adopted.' },
  'moderation-reason-unknown': {
    de: 'Dieser Grund steht nicht in den Moderationsregeln.',
    en: 'This reason is not in the moderation policy.',
  },
  'participant-already-registered': { de: 'Diese Person ist schon angemeldet.', en: 'This person has already registered.' },
  'phase-ends-before-it-begins': { de: 'Die Phase endet vor ihrem Beginn.', en: 'The phase ends before it begins.' },
  'phase-not-open': { de: 'Die Phase ist noch nicht offen.', en: 'The phase is not open yet.' },
  'phase-not-scheduled': { de: 'Die Phase hat noch keinen Termin.', en: 'The phase has not been scheduled.' },
  'publication-phase-begun': { de: 'Die Ergebnisphase hat schon begonnen.', en: 'The publication phase has already begun.' },
  'question-already-posed': { de: 'Diese Leitfrage gibt es schon.', en: 'This guiding question has already been posed.' },
  'question-unknown': { de: 'Diese Leitfrage gibt es in diesem Themenfeld nicht.', en: 'This theme has no such guiding question.' },
  'question-version-unknown': {
    de: 'Diese Fassung der Leitfrage gibt es nicht.',
    en: 'There is no such version of the guiding question.',
  },
  'registration-closed': { de: 'Die Anmeldung ist geschlossen.', en: 'Registration is closed.' },
  'registration-ends-after-beginning': {
    de: 'Die Anmeldung endet spätestens mit dem Beginn der Veranstaltung.',
    en: 'Registration ends when the gathering begins, at the latest.',
  },
  'registration-secret-wrong': {
    de: 'Das Geheimnis passt nicht zu dieser Anmeldung.',
    en: 'The secret does not belong to this registration.',
  },
  'registration-unknown': { de: 'Diese Anmeldung gibt es nicht.', en: 'There is no such registration.' },
  'revision-mismatch': {
    de: 'Inzwischen hat sich etwas geändert. Bitte neu laden und noch einmal entscheiden.',
    en: 'Something has changed meanwhile. Please load it again and decide anew.',
  },
  'second-reader-not-second-person': { de: 'Gegengelesen wird von einer zweiten Person.', en: 'A second person reads it again.' },
  'theme-already-defined': { de: 'Dieses Themenfeld gibt es schon.', en: 'This theme has already been defined.' },
  'theme-unknown': { de: 'Dieses Themenfeld gibt es in diesem Dialog nicht.', en: 'This dialogue has no such theme.' },
  'time-zone-unknown': { de: 'Diese Zeitzone ist unbekannt.', en: 'This time zone is unknown.' },
};
