import type { Refusals } from '../refusals.js';

export const GATHERING_REFUSALS = {
  'address-already-registered': {
    kind: 'conflict',
    de: 'Mit dieser E-Mail-Adresse ist schon jemand angemeldet; mehr Anmeldungen mit einer Adresse lässt diese Veranstaltung nicht zu.',
    en: 'Somebody has registered with this e-mail address already; this gathering takes no further registration with it.',
  },
  'capacity-below-confirmed': {
    kind: 'conflict',
    de: 'Es sind schon mehr Plätze vergeben, als diese Zahl zulässt.',
    en: 'More places have already been given than this number allows.',
  },
  'format-open-to-everybody': {
    kind: 'invalid',
    de: 'Dieses Format steht allen offen; es ist keines für Veranstaltungen.',
    en: 'This channel is open to everybody; it is not a format for gatherings.',
  },
  'format-unknown': {
    kind: 'invalid',
    de: 'Dieses Format gibt es in diesem Dialog für Veranstaltungen nicht.',
    en: 'This dialogue has no such format.',
  },
  'gathering-already-held': {
    kind: 'conflict',
    de: 'Die Veranstaltung hat schon stattgefunden.',
    en: 'The gathering has already been held.',
  },
  'gathering-already-scheduled': { kind: 'conflict', de: 'Diese Veranstaltung gibt es schon.', en: 'This gathering already exists.' },
  'gathering-begun': { kind: 'conflict', de: 'Die Veranstaltung hat schon begonnen.', en: 'The gathering has already begun.' },
  'gathering-by-invitation': {
    kind: 'conflict',
    de: 'Zu dieser Veranstaltung kommt man nur auf Einladung; anmelden kann man sich nicht.',
    en: 'This gathering is by invitation only; registration is not possible.',
  },
  'gathering-by-registration': {
    kind: 'conflict',
    de: 'Zu dieser Veranstaltung meldet man sich an; Einladungen gibt es nicht.',
    en: 'People register for this gathering; there are no invitations.',
  },
  'gathering-cancelled': { kind: 'conflict', de: 'Die Veranstaltung ist abgesagt.', en: 'The gathering has been cancelled.' },
  'gathering-ends-before-it-begins': {
    kind: 'invalid',
    de: 'Die Veranstaltung endet vor ihrem Beginn.',
    en: 'The gathering ends before it begins.',
  },
  'gathering-full': {
    kind: 'conflict',
    de: 'Alle Plätze sind vergeben, und es gibt keine Warteliste.',
    en: 'All places have been given, and there is no waiting list.',
  },
  'gathering-not-begun': { kind: 'conflict', de: 'Die Veranstaltung hat noch nicht begonnen.', en: 'The gathering has not begun yet.' },
  'gathering-not-held': {
    kind: 'conflict',
    de: 'Die Veranstaltung hat noch nicht stattgefunden.',
    en: 'The gathering has not been held yet.',
  },
  'gathering-unknown': { kind: 'unknown', de: 'Diese Veranstaltung gibt es nicht.', en: 'There is no such gathering.' },
  'invitation-secret-wrong': {
    kind: 'forbidden',
    de: 'Der Zugangscode passt nicht zu dieser Einladung.',
    en: 'The secret does not belong to this invitation.',
  },
  'invitation-unknown': { kind: 'unknown', de: 'Diese Einladung gibt es nicht.', en: 'There is no such invitation.' },
  'minutes-digest-wrong': { kind: 'invalid', de: 'Die Prüfsumme passt nicht zur Datei.', en: 'The digest does not match the file.' },
  'minutes-of-another-type': {
    kind: 'invalid',
    de: 'Der Inhalt der Datei ist nicht von der Art, die mediaType nennt.',
    en: 'The content of the file is not of the kind that mediaType names.',
  },
  'minutes-too-large': { kind: 'invalid', de: 'Die Niederschrift ist größer als 5 MiB.', en: 'The minutes are larger than 5 MiB.' },
  'minutes-unknown': { kind: 'unknown', de: 'Diese Niederschrift gibt es nicht.', en: 'There are no such minutes.' },
  'participant-already-registered': {
    kind: 'conflict',
    de: 'Diese Person ist schon angemeldet.',
    en: 'This person is already registered.',
  },
  'registration-closed': { kind: 'conflict', de: 'Die Anmeldung ist geschlossen.', en: 'Registration is closed.' },
  'registration-ends-after-beginning': {
    kind: 'invalid',
    de: 'Die Anmeldung endet spätestens mit dem Beginn der Veranstaltung.',
    en: 'Registration ends when the gathering begins, at the latest.',
  },
  'registration-secret-wrong': {
    kind: 'forbidden',
    de: 'Der Zugangscode passt nicht zu dieser Anmeldung.',
    en: 'The secret does not belong to this registration.',
  },
  'registration-unknown': { kind: 'unknown', de: 'Diese Anmeldung gibt es nicht.', en: 'There is no such registration.' },
} as const satisfies Refusals;
