import type { Language } from '../../domain/language.js';

const TENTHS: Readonly<Record<Language, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

/** A mean, to a tenth. */
export const decimalIn = (language: Language): ((value: number) => string) => TENTHS[language].format.bind(TENTHS[language]);
