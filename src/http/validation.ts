import { z } from 'zod';
import type { Language } from '../domain/language.js';
import { type FieldError, Problem } from './problem.js';

/** Texts of the codes that our own fields refuse with; zod has those of the others. */
const FIELD_TEXTS: Readonly<Record<string, { readonly de: string; readonly en: string }>> = {
  'code-malformed': {
    de: 'Kleinbuchstaben und Ziffern, mit Bindestrichen verbunden',
    en: 'Lower-case letters and digits, joined by hyphens',
  },
  'id-malformed': { de: 'Keine UUID in Kleinbuchstaben', en: 'Not a UUID in lower case' },
  'region-malformed': { de: 'Kein NUTS-Code', en: 'Not a NUTS code' },
  'text-empty': { de: 'Der Text ist leer', en: 'The text is empty' },
  'text-has-control-character': { de: 'Der Text enthält ein Steuerzeichen', en: 'The text has a control character' },
  'text-not-unicode': { de: 'Der Text ist kein gültiges Unicode', en: 'The text is not valid Unicode' },
  'text-too-long': { de: 'Der Text ist zu lang; Zeichen höchstens', en: 'The text is too long; characters at most' },
};

const LOCALE_ERRORS = { de: z.locales.de().localeError, en: z.locales.en().localeError };

/** The value in its typed form. @throws Problem that names every wrong field, and never repeats what was sent. */
export const parsed = <S extends z.ZodType>(schema: S, value: unknown, language: Language, at = ''): z.output<S> => {
  const result = schema.safeParse(value, { error: LOCALE_ERRORS[language] });
  if (result.success) return result.data;
  throw new Problem(
    'request-malformed',
    result.error.issues.flatMap((issue) => fieldErrors(issue, at, language)),
  );
};

const fieldErrors = (issue: z.core.$ZodIssue, at: string, language: Language): readonly FieldError[] => {
  const path = `${at}${issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: `${path}/${key}`, code: 'unknown-field', detail: issue.message }));
  }
  const [code = '', limit] = issue.message.split(':');
  const own = FIELD_TEXTS[code];
  if (own) return [{ pointer: path, code, detail: limit === undefined ? own[language] : `${own[language]} ${limit}` }];
  return [{ pointer: path, code: issue.code.replaceAll('_', '-'), detail: issue.message }];
};
