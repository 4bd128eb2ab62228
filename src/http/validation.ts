import type { z } from 'zod';
import { fieldError } from '../commands/field-errors.js';
import { type Language, numberIn } from '../domain/language.js';
import { step } from '../record/json-pointer.js';
import { type FieldError, Problem } from './problem.js';

/** Texts of the codes that our own fields refuse with; zod has those of the others. */
const FIELD_TEXTS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
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
  'file-not-base64': { de: 'Die Datei ist nicht in Base64.', en: 'The file is not in base64.' },
  'id-malformed': { de: 'Das ist keine UUID in Kleinbuchstaben.', en: 'This is not a UUID in lower case.' },
  'json-malformed': { de: 'Der Inhalt ist kein gültiges JSON.', en: 'The body is not valid JSON.' },
  'key-repeated': { de: 'Dieses Feld steht zweimal da.', en: 'This field stands there twice.' },
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
};

/** Somebody who sends thousands of wrong fields gets an answer of a readable size. */
const ERRORS_MAX = 50;

/** The value in its typed form. @throws Problem that names every wrong field, and never repeats what was sent. */
export const parsed = <S extends z.ZodType>(schema: S, value: unknown, language: Language, at = ''): z.output<S> => {
  const result = schema.safeParse(value, { error: fieldError(language) });
  if (result.success) return result.data;
  throw new Problem('request-malformed', fieldErrors(result.error.issues.slice(0, ERRORS_MAX), at, language).slice(0, ERRORS_MAX));
};

const fieldErrors = (issues: readonly z.core.$ZodIssue[], at: string, language: Language): readonly FieldError[] =>
  issues.flatMap((issue) => errorsOf(issue, at, language));

const errorsOf = (issue: z.core.$ZodIssue, at: string, language: Language): readonly FieldError[] => {
  const path = `${at}${issue.path.map(step).join('')}`;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, ERRORS_MAX).map((key) => ownError(`${path}${step(key)}`, 'unknown-field', language));
  if (issue.code === 'invalid_union') {
    // Of several forms none fits: what is wrong with the one that fits best.
    const [best] = issue.errors.toSorted((a, b) => a.length - b.length);
    if (best && best.length > 0) return fieldErrors(best, path, language);
  }
  const [code = '', limit] = issue.message.split(':');
  if (code in FIELD_TEXTS) return [ownError(path, code, language, limit)];
  return [{ pointer: path, code: issue.code.replaceAll('_', '-'), detail: issue.message }];
};

/** A wrong field, told in our own words. */
export const ownError = (pointer: string, code: string, language: Language, limit?: string): FieldError => {
  const text = FIELD_TEXTS[code]?.[language] ?? '';
  if (limit === undefined) return { pointer, code, detail: text };
  return { pointer, code, detail: text.replace('#', /^\d+$/.test(limit) ? numberIn(language)(Number(limit)) : limit) };
};
