export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of the programme office in one language at least. */
export type Localized =
  { readonly de: string; readonly en?: string | undefined } | { readonly de?: string | undefined; readonly en: string };

/** The text in the wanted language, or else in the one there is. */
export const inLanguage = (text: Localized, language: Language): string => text[language] ?? text.de ?? text.en ?? '';

const WHOLE = { maximumFractionDigits: 9, useGrouping: 'always' } as const;
const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat('de-DE', WHOLE),
  en: new Intl.NumberFormat('en-GB', WHOLE),
};

/** A number as it is written in a language, everywhere alike: 1.448 in German, 1,448 in English. */
export const numberIn =
  (language: Language) =>
  (value: number | bigint): string =>
    NUMBERS[language].format(value);

/** What is said of one, or of many, where `#` stands for how many, as it is written: "one card", "12 cards". */
export const counted = (written: string, one: string, many: string): string => (written === '1' ? one : many.replace('#', written));
