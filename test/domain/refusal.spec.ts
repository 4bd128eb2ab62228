import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REFUSALS } from '../../src/domain/refusal.js';

const SRC = join(import.meta.dirname, '../../src');

describe.each(Object.entries(REFUSALS))('the refusal %s', (code, { de, en }) => {
  it('has a code of lower-case words with hyphens', () => expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/));

  it('is a sentence in German and another in English', () => {
    for (const text of [de, en]) expect(text).toMatch(/^\p{Lu}[^\n]*[^\s.]\.$/u);
    expect(de).not.toBe(en);
  });
});

it('says no two refusals in the same words', () => {
  const texts = Object.values(REFUSALS);
  expect(new Set(texts.map(({ de }) => de)).size).toBe(texts.length);
  expect(new Set(texts.map(({ en }) => en)).size).toBe(texts.length);
});

describe('the catalogue of refusals', () => {
  const sources = async (among: RegExp): Promise<readonly string[]> => {
    const files = (await readdir(SRC, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
    return Promise.all(files.filter((file) => among.test(file)).map((file) => readFile(join(SRC, file), 'utf8')));
  };

  it('has each code at one noun', async () => {
    const catalogues = await sources(/^domain\/.*\.refusals\.ts$/);
    const codes = catalogues.flatMap((text) => [...text.matchAll(/^ {2}'([a-z-]+)': \{/gm)].map((match) => match[1]));
    expect(codes.toSorted()).toEqual(Object.keys(REFUSALS).sort());
  });

  it('has no code that nobody throws', async () => {
    const rules = (await sources(/^(domain|commands)\/(?!.*\.refusals\.ts$).*\.ts$/)).join('\n');
    const views = (await sources(/^(projections|replay)\/.*\.ts$|^http\/.*\.controller\.ts$/)).join('\n');
    const isThrown = (code: string) => rules.includes(`'${code}'`) || views.includes(`new Refusal('${code}'`);
    expect(Object.keys(REFUSALS).filter((code) => !isThrown(code))).toEqual([]);
  });
});
