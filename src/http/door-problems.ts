import type { RefusalText } from '../domain/refusals.js';

/** What the doors refuse before or after the domain is asked. */
export const DOOR_PROBLEMS = {
  'as-of-before-record': {
    status: 404,
    de: 'Zu diesem Zeitpunkt war davon noch nichts im Protokoll. `asOf` nennt Zeiten des Protokolls, `asOfOccurred` die des Geschehens.',
    en: 'At this instant nothing of it was in the record. `asOf` takes times of the record, `asOfOccurred` times of occurrence.',
  },
  'as-of-in-future': { status: 404, de: 'Diesen Stand gibt es noch nicht.', en: 'This state does not exist yet.' },
  'as-of-malformed': {
    status: 400,
    de: 'Der Stand muss eine Sequenz (ganze Zahl) oder ein Zeitpunkt nach ISO 8601 mit Zeitzone sein.',
    en: 'The state must be a sequence (whole number) or an ISO 8601 instant with its offset.',
  },
  'body-too-large': { status: 413, de: 'Die Anfrage ist zu groß.', en: 'The request is too large.' },
  busy: {
    status: 503,
    de: 'Der Dienst ist gerade nicht erreichbar. Bitte gleich noch einmal versuchen.',
    en: 'The service cannot answer right now. Please try again soon.',
  },
  'disk-full': {
    status: 507,
    de: 'Der Speicherplatz ist erschöpft: Im Augenblick lässt sich nichts speichern, wohl aber lesen.',
    en: 'There is no storage left: nothing can be saved right now, but reading still works.',
  },
  'idempotency-key-malformed': {
    status: 400,
    de: 'Der Idempotency-Key muss aus 16 bis 128 sichtbaren Zeichen bestehen, zum Beispiel aus einer UUID.',
    en: 'The Idempotency-Key must have 16 to 128 visible characters, such as a UUID.',
  },
  'idempotency-key-missing': {
    status: 400,
    de: 'Die Anfrage braucht einen Idempotency-Key, zum Beispiel eine UUID, damit eine Wiederholung nichts verdoppelt.',
    en: 'The request needs an Idempotency-Key, such as a UUID, so that a repeat adds nothing.',
  },
  'idempotency-key-weak': {
    status: 400,
    de: 'Die Antwort enthält einen Zugangscode. Wer den Idempotency-Key kennt, bekommt ihn noch einmal; der Schlüssel muss deshalb eine UUID sein oder aus mindestens 32 zufälligen Hexadezimalziffern bestehen.',
    en: 'The answer contains a secret. Whoever knows the Idempotency-Key gets it again, so the key must be a UUID or at least 32 random hex digits.',
  },
  'if-match-malformed': {
    status: 400,
    de: 'If-Match muss die Revision nennen, die Sie gesehen haben, zum Beispiel "3".',
    en: 'If-Match must name the revision you saw, such as "3".',
  },
  'if-match-missing': {
    status: 428,
    de: 'Um etwas zu ändern, nennen Sie mit If-Match die Revision, die Sie gesehen haben.',
    en: 'To change something, name the revision you saw with If-Match.',
  },
  'internal-error': {
    status: 500,
    de: 'Das hätte nicht passieren dürfen. Der Fehler ist vermerkt.',
    en: 'This should not have happened. The error has been noted.',
  },
  'media-type-unsupported': {
    status: 415,
    de: 'Der Inhalt der Anfrage muss application/json sein.',
    en: 'The body of the request must be application/json.',
  },
  'method-not-allowed': { status: 405, de: 'Diese Adresse verlangt eine andere Methode.', en: 'This address takes another method.' },
  'not-allowed': { status: 403, de: 'Ihre Rolle erlaubt das nicht.', en: 'Your role does not allow this.' },
  'not-authenticated': { status: 401, de: 'Dafür braucht es ein gültiges Token.', en: 'This needs a valid token.' },
  'not-found': { status: 404, de: 'Das gibt es hier nicht.', en: 'There is nothing here.' },
  'outcome-unknown': {
    status: 503,
    de: 'Ob das gespeichert ist, steht noch nicht fest. Bitte mit demselben Idempotency-Key noch einmal senden: Doppelt gespeichert wird nichts.',
    en: 'It is not known yet whether this was saved. Please send it again with the same Idempotency-Key: nothing is saved twice.',
  },
  'record-damaged': {
    status: 503,
    de: 'Das Protokoll ist beschädigt. Bis es wiederhergestellt ist, wird nichts gespeichert.',
    en: 'The record is damaged. Nothing is saved until it has been repaired.',
  },
  'record-newer': {
    status: 503,
    de: 'Eine neuere Version des Programms hat hier etwas gespeichert, das diese nicht lesen kann. Nichts ist verloren: Bitte später noch einmal versuchen, sobald der Dienst aktualisiert ist.',
    en: 'A newer version of the program has saved something here that this one cannot read. Nothing is lost: please try again later, once the service has been updated.',
  },
  'request-malformed': { status: 400, de: 'Die Anfrage ist fehlerhaft.', en: 'The request is malformed.' },
  'too-many-requests': { status: 429, de: 'Zu viele Anfragen. Bitte etwas warten.', en: 'Too many requests. Please wait a little.' },
  'view-behind': {
    status: 503,
    de: 'Die Ansicht ist noch nicht so weit. Bitte gleich noch einmal versuchen.',
    en: 'The view has not got that far yet. Please try again soon.',
  },
} as const satisfies Record<string, RefusalText & { readonly status: number }>;
