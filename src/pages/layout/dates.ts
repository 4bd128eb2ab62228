import type { Language } from '../../domain/language.js';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day as it is written in a language, in the zone of a dialogue: 14. März 2026. */
export const dateIn =
  (language: Language, timeZone: string) =>
  (instant: string): string => {
    const key = `${language} ${timeZone}`;
    const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone });
    formats.set(key, format);
    return format.format(Date.parse(instant));
  };
