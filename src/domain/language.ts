export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of the programme office in one language at least. */
export type Localized =
  { readonly de: string; readonly en?: string | undefined } | { readonly de?: string | undefined; readonly en: string };

/** The text in the wanted language, or else in the one there is. */
export const inLanguage = (text: Localized, language: Language): string => text[language] ?? text.de ?? text.en ?? '';
