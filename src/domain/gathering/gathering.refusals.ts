import type { RefusalCode, RefusalText } from '../refusal.js';

/** What a person reads when a rule about a gathering says no. */
export const GATHERING_TEXTS = {
  'capacity-below-confirmed': {
    de: 'Es sind schon mehr Plätze vergeben, als diese Zahl zulässt.',
    en: 'More places have already been given than this number allows.',
  },
  'card-gathering-unknown': {
    de: 'Die Veranstaltung der Karte gibt es in diesem Dialog nicht.',
    en: 'The gathering of the card does not exist in this dialogue.',
  },
  'card-has-participant': {
    de: 'Eine Karte steht für keine Person und hat deshalb keinen Absender.',
    en: 'A card does not stand for a person and therefore has no participant.',
  },
  'card-needs-rapporteur': {
    de: 'Karten kann nur die Berichterstattung oder das Programmbüro aufnehmen.',
    en: 'Only a rapporteur or the programme office can file cards.',
  },
  'card-of-another-format': {
    de: 'Eine Karte muss das Format ihrer Veranstaltung haben.',
    en: 'The channel of a card must be the format of its gathering.',
  },
  'format-open-to-everybody': {
    de: 'Dieses Format steht allen offen; es ist keines für Veranstaltungen.',
    en: 'This channel is open to everybody; it is not a format for gatherings.',
  },
  'format-unknown': { de: 'Dieses Format gibt es in diesem Dialog für Veranstaltungen nicht.', en: 'This dialogue has no such format.' },
  'gathering-already-held': { de: 'Die Veranstaltung hat schon stattgefunden.', en: 'The gathering has already been held.' },
  'gathering-already-scheduled': { de: 'Diese Veranstaltung gibt es schon.', en: 'This gathering already exists.' },
  'gathering-begun': { de: 'Die Veranstaltung hat schon begonnen.', en: 'The gathering has already begun.' },
  'gathering-by-invitation': {
    de: 'Zu dieser Veranstaltung kommt man nur auf Einladung; anmelden kann man sich nicht.',
    en: 'This gathering is by invitation only; registration is not possible.',
  },
  'address-already-registered': {
    de: 'Mit dieser E-Mail-Adresse ist schon jemand angemeldet; mehr Anmeldungen mit einer Adresse lässt diese Veranstaltung nicht zu.',
    en: 'Somebody has registered with this e-mail address already; this gathering takes no further registration with it.',
  },
  'gathering-by-registration': {
    de: 'Zu dieser Veranstaltung meldet man sich an; Einladungen gibt es nicht.',
    en: 'People register for this gathering; there are no invitations.',
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
  'invitation-secret-wrong': {
    de: 'Der Zugangscode passt nicht zu dieser Einladung.',
    en: 'The secret does not belong to this invitation.',
  },
  'invitation-unknown': { de: 'Diese Einladung gibt es nicht.', en: 'There is no such invitation.' },
  'island-unknown': { de: 'Diese Insel gibt es bei dieser Veranstaltung nicht.', en: 'This gathering has no such island.' },
  'minutes-of-another-type': {
    de: 'Der Inhalt der Datei ist nicht von der Art, die mediaType nennt.',
    en: 'The content of the file is not of the kind that mediaType names.',
  },
  'minutes-digest-wrong': { de: 'Die Prüfsumme passt nicht zur Datei.', en: 'The digest does not match the file.' },
  'minutes-too-large': { de: 'Die Niederschrift ist größer als 5 MiB.', en: 'The minutes are larger than 5 MiB.' },
  'minutes-unknown': { de: 'Diese Niederschrift gibt es nicht.', en: 'There are no such minutes.' },
  'participant-already-registered': { de: 'Diese Person ist schon angemeldet.', en: 'This person is already registered.' },
  'registration-closed': { de: 'Die Anmeldung ist geschlossen.', en: 'Registration is closed.' },
  'registration-ends-after-beginning': {
    de: 'Die Anmeldung endet spätestens mit dem Beginn der Veranstaltung.',
    en: 'Registration ends when the gathering begins, at the latest.',
  },
  'registration-secret-wrong': {
    de: 'Der Zugangscode passt nicht zu dieser Anmeldung.',
    en: 'The secret does not belong to this registration.',
  },
  'registration-unknown': { de: 'Diese Anmeldung gibt es nicht.', en: 'There is no such registration.' },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
