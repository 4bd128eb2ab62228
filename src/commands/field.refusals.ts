import type { RefusalText } from '../domain/refusals.js';

/** What our own fields are refused for; `#` stands for a limit. What zod refuses has its words in `field-errors.ts`. */
export const FIELD_REFUSALS = {
  'code-malformed': {
    de: 'Nur Kleinbuchstaben und Ziffern, verbunden mit Bindestrichen, sind erlaubt.',
    en: 'Only lower-case letters and digits, joined by hyphens, are allowed.',
  },
  'cursor-malformed': {
    de: 'Das ist kein `next` einer früheren Antwort dieser Liste.',
    en: 'This is not the `next` of an earlier answer of this list.',
  },
  'cursor-of-another-state': {
    de: 'Alle Seiten einer Liste zeigen denselben Stand: den der ersten.',
    en: 'All pages of a list show the same state: that of the first.',
  },
  'day-or-time-malformed': {
    de: 'Das ist weder ein Tag (2026-05-01) noch eine Uhrzeit an einem Tag (2026-05-01T09:00).',
    en: 'This is neither a day (2026-05-01) nor a time on a day (2026-05-01T09:00).',
  },
  'digest-malformed': {
    de: 'Das ist keine SHA-256-Prüfsumme aus 64 Hexadezimalziffern.',
    en: 'This is not a SHA-256 digest of 64 hex digits.',
  },
  'dimension-unknown': { de: 'Aufschlüsseln lässt sich nur nach: #.', en: 'Figures are broken down only by: #.' },
  'figure-unknown': { de: 'Erklärt werden hier nur: #.', en: 'Explained here are only: #.' },
  'file-not-base64': { de: 'Die Datei ist nicht in Base64.', en: 'The file is not in base64.' },
  'id-malformed': { de: 'Das ist keine UUID in Kleinbuchstaben.', en: 'This is not a UUID in lower case.' },
  'json-malformed': { de: 'Der Inhalt ist kein gültiges JSON.', en: 'The body is not valid JSON.' },
  'key-repeated': { de: 'Dieses Feld steht zweimal da.', en: 'This field stands there twice.' },
  'language-malformed': {
    de: 'Das ist keine Sprache nach BCP 47, wie de, tr oder zh-Hant-TW.',
    en: 'This is not a language by BCP 47, such as de, tr or zh-Hant-TW.',
  },
  'nothing-left': {
    de: 'Damit bliebe nichts übrig. Mindestens eines davon muss bleiben: #.',
    en: 'That would leave nothing. At least one of these has to stay: #.',
  },
  'participant-malformed': {
    de: '1 bis 128 Zeichen ohne Steuerzeichen sind nötig.',
    en: '1 to 128 characters without control characters are needed.',
  },
  'position-malformed': {
    de: 'Das ist keine Stelle auf der Pinnwand aus höchstens 32 Zeichen.',
    en: 'This is not a place on a pin-board of 32 characters at most.',
  },
  'region-malformed': { de: 'Das ist kein NUTS-Code.', en: 'This is not a NUTS code.' },
  'secret-malformed': {
    de: '16 bis 128 Zeichen ohne Steuerzeichen sind nötig.',
    en: '16 to 128 characters without control characters are needed.',
  },
  'text-empty': { de: 'Der Text ist leer.', en: 'The text is empty.' },
  'text-has-control-character': { de: 'Der Text enthält ein Steuerzeichen.', en: 'The text contains a control character.' },
  'text-not-unicode': { de: 'Der Text ist kein gültiges Unicode.', en: 'The text is not valid Unicode.' },
  'text-too-long': {
    de: 'Der Text ist zu lang; höchstens # Zeichen sind erlaubt.',
    en: 'The text is too long; at most # characters are allowed.',
  },
  'unknown-field': { de: 'Dieses Feld gibt es nicht.', en: 'There is no such field.' },
  'value-not-allowed': { de: 'Erlaubt ist hier nur: #.', en: 'Allowed here: #.' },
} as const satisfies Record<string, RefusalText>;

export type FieldCode = keyof typeof FIELD_REFUSALS;

export const isFieldCode = (code: string): code is FieldCode => Object.hasOwn(FIELD_REFUSALS, code);

/** As the message of a schema; with the limit, where the words have one. */
export const refusedAs = (code: FieldCode, limit?: number | string): string => (limit === undefined ? code : `${code}:${limit}`);
