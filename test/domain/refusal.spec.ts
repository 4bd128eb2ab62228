import { REFUSAL_TEXTS } from '../../src/domain/refusal.texts.js';

// Record<RefusalCode, …> makes sure that no code is without texts.
describe.each(Object.entries(REFUSAL_TEXTS))('the refusal %s', (code, { de, en }) => {
  it('has a code of lower-case words with hyphens', () => expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/));

  it('is a sentence in German and another in English', () => {
    for (const text of [de, en]) expect(text).toMatch(/^\p{Lu}[^\n]*[^\s.]\.$/u);
    expect(de).not.toBe(en);
  });
});

it('says no two refusals in the same words', () => {
  const texts = Object.values(REFUSAL_TEXTS);
  expect(new Set(texts.map(({ de }) => de)).size).toBe(texts.length);
  expect(new Set(texts.map(({ en }) => en)).size).toBe(texts.length);
});
