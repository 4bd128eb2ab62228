export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * What a contribution is written in (BCP 47): a language, perhaps with its script and region, and that it is simple. Nothing in it is a word of
 * one's own, because it is public for ever: scripts are those of ISO 15924, regions those of ISO 3166 and UN M.49.
 */
export const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?(?:-simple)?$/;
/** The same in any case. */
export const LANGUAGE_TAG_AS_TYPED = new RegExp(LANGUAGE_TAG.source.replaceAll('[a-z]', '[A-Za-z]').replaceAll('[A-Z]', '[A-Za-z]'));

const NAMES = {
  script: new Intl.DisplayNames('en', { type: 'script', fallback: 'none' }),
  region: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

/** A tag as it is written everywhere: `DE` is de, `zh-hant-tw` zh-Hant-TW. Null for what is none. */
export const languageTagOf = (text: string): string | null => {
  if (!LANGUAGE_TAG_AS_TYPED.test(text)) return null;
  const { baseName: tag, script, region } = new Intl.Locale(text);
  const isKnown = (kind: keyof typeof NAMES, code?: string): boolean => code === undefined || NAMES[kind].of(code) !== undefined;
  return LANGUAGE_TAG.test(tag) && isKnown('script', script) && isKnown('region', region) ? tag : null;
};

/** Of the program's own languages the one that a tag is of, if any: de-AT is German. */
export const ownLanguageOf = (tag: string): Language | null => LANGUAGES.find((language) => language === tag.split('-')[0]) ?? null;

/** A text of the programme office in one language at least. */
export type Localized =
  { readonly de: string; readonly en?: string | undefined } | { readonly de?: string | undefined; readonly en: string };

/** The same as an answer has it. */
export type InLanguages = { readonly [In in Language]?: string | undefined };

/** The text in the wanted language, or else in the one there is. */
export const inLanguage = (text: InLanguages, language: Language): string => text[language] ?? text.de ?? text.en ?? '';

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
