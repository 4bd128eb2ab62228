import type { Language } from '../../domain/language.js';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const DAY = { dateStyle: 'long' } as const;
const TIME = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const satisfies Intl.DateTimeFormatOptions;
const formats = new Map<string, Intl.DateTimeFormat>();

const writtenIn =
  (form: 'day' | 'time') =>
  (language: Language, timeZone: string) =>
  (instant: string): string => {
    const key = `${form} ${language} ${timeZone}`;
    const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...(form === 'day' ? DAY : TIME), timeZone });
    formats.set(key, format);
    return format.format(Date.parse(instant));
  };

/** A day as it is written in a language, in the zone of a dialogue: 14. März 2026. */
export const dateIn = writtenIn('day');

/** The same to the minute: 14. März 2026 um 12:00 MEZ. */
export const timeIn = writtenIn('time');
