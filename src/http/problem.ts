import { inLanguage, type Language, type Localized } from '../domain/language.js';
import type { RefusalCode } from '../domain/refusal.js';
import { REFUSAL_TEXTS } from '../domain/refusal.texts.js';
import { type DoorCode, type ProblemCode, STATUS } from './problem-code.js';

/** A wrong field: where it is (JSON pointer, RFC 6901) and what is wrong with it. */
export type FieldError = { readonly pointer: string; readonly code: string; readonly detail: string };

/** An answer that is not what was asked for. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly errors: readonly FieldError[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

const DOOR_TEXTS: Record<DoorCode, Localized> = {
  'as-of-in-future': { de: 'Diesen Stand gibt es noch nicht.', en: 'This state does not exist yet.' },
  'as-of-malformed': {
    de: 'Ein Stand ist eine Sequenz (ganze Zahl) oder ein Zeitpunkt nach ISO 8601 mit Zeitzone.',
    en: 'A state is a sequence (whole number) or an ISO 8601 instant with its offset.',
  },
  'body-too-large': { de: 'Die Anfrage ist zu groß.', en: 'The request is too large.' },
  busy: {
    de: 'Der Dienst ist gerade nicht erreichbar. Bitte gleich noch einmal versuchen.',
    en: 'The service cannot answer right now. Please try again soon.',
  },
  'disk-full': {
    de: 'Der Speicherplatz ist erschöpft: Gerade kann nichts aufgenommen werden. Lesen geht weiter.',
    en: 'There is no storage left: nothing can be taken in right now. Reading goes on.',
  },
  'idempotency-key-malformed': {
    de: 'Der Idempotency-Key braucht 16 bis 128 sichtbare Zeichen, zum Beispiel eine UUID.',
    en: 'The Idempotency-Key takes 16 to 128 visible characters, such as a UUID.',
  },
  'idempotency-key-missing': {
    de: 'Die Anfrage braucht einen Idempotency-Key, zum Beispiel eine UUID, damit eine Wiederholung nichts verdoppelt.',
    en: 'The request needs an Idempotency-Key, such as a UUID, so that a repeat adds nothing.',
  },
  'idempotency-key-weak': {
    de: 'Die Antwort enthält ein Geheimnis. Wer den Idempotency-Key kennt, bekommt es noch einmal; er muss deshalb eine UUID sein oder aus mindestens 32 zufälligen Hexziffern bestehen.',
    en: 'The answer has a secret. Whoever knows the Idempotency-Key gets it again, so it must be a UUID, or at least 32 random hex digits.',
  },
  'if-match-malformed': {
    de: 'If-Match nennt die gesehene Revision, zum Beispiel "3".',
    en: 'If-Match names the revision you saw, such as "3".',
  },
  'if-match-missing': {
    de: 'Wer ändert, was er gesehen hat, nennt mit If-Match die Revision.',
    en: 'Whoever edits what they saw names its revision with If-Match.',
  },
  'internal-error': {
    de: 'Das hätte nicht passieren dürfen. Der Fehler ist vermerkt.',
    en: 'This should not have happened. The error has been noted.',
  },
  'media-type-unsupported': { de: 'Die Anfrage muss application/json sein.', en: 'The request must be application/json.' },
  'method-not-allowed': { de: 'Das geht hier mit einer anderen Methode.', en: 'This takes another method.' },
  'not-allowed': { de: 'Dazu fehlt die Rolle.', en: 'Your role does not allow this.' },
  'not-authenticated': { de: 'Dazu ist ein gültiges Token nötig.', en: 'This needs a valid token.' },
  'not-found': { de: 'Das gibt es hier nicht.', en: 'There is nothing here.' },
  'request-malformed': { de: 'Die Anfrage stimmt nicht.', en: 'The request is not right.' },
  'too-many-requests': { de: 'Zu viele Anfragen. Bitte etwas warten.', en: 'Too many requests. Please wait a little.' },
  'view-behind': {
    de: 'Die Ansicht ist noch nicht so weit. Bitte gleich noch einmal versuchen.',
    en: 'The view is not that far yet. Please try again soon.',
  },
};

export const statusOf = (code: ProblemCode): number => STATUS[code];

export const titleOf = (code: ProblemCode, language: Language): string =>
  inLanguage(code in DOOR_TEXTS ? DOOR_TEXTS[code as DoorCode] : REFUSAL_TEXTS[code as RefusalCode], language);
