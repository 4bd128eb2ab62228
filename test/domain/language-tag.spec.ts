import { languageTagOf, LANGUAGE_TAG, ownLanguageOf } from '../../src/domain/language.js';

describe('the language of a contribution', () => {
  it.each([
    ['DE', 'de'],
    ['tr', 'tr'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['sr-LATN', 'sr-Latn'],
    ['es-419', 'es-419'],
    ['deu', 'de'],
    ['gsg', 'gsg'],
    ['de-ch-simple', 'de-CH-simple'],
  ])('is written in one way: %s', (given, tag) => {
    expect(languageTagOf(given)).toBe(tag);
    expect(languageTagOf(tag)).toBe(tag);
    expect(LANGUAGE_TAG.test(tag)).toBe(true);
  });

  it.each([
    '',
    'd',
    'Deutsch',
    'de_DE',
    'de DE',
    'x-eigen',
    'de-x-eigen',
    'de-u-co-phonebk',
    'de-meinwort',
    'de-Nein',
    'de-QQ',
    'de-1901',
    'i-klingon',
    `de-${'a1234567-'.repeat(9)}a1234567`,
  ])('has no words of anybody: %s', (given) => expect(languageTagOf(given)).toBeNull());

  it('may be one of ours', () => expect(['de-AT', 'en', 'tr', 'den'].map(ownLanguageOf)).toEqual(['de', 'en', null, null]));
});
