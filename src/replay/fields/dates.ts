import type { Language } from '../../domain/language.js';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A day or an instant as it is written in a language, the instant in a zone, which it names; null for what is neither. */
export const dateIn = (text: string, language: Language, timeZone: string): string | null => {
  const isDay = DATE.test(text);
  if (!isDay && !INSTANT.test(text)) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) return null;
  return new Intl.DateTimeFormat(LOCALES[language], isDay ? { ...DAY, timeZone: 'UTC' } : { ...DAY, ...TIME, timeZone }).format(at);
};
