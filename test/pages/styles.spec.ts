import { readFileSync } from 'node:fs';

type Step = { readonly styles: () => Promise<string>; readonly TARGET: URL };

it('has of KERN what the pages use, and nothing else: `npm run styles` writes it', async () => {
  const { styles, TARGET } = (await import(new URL('../../styles.mjs', import.meta.url).href)) as Step;
  expect(readFileSync(TARGET, 'utf8')).toBe(await styles());
});
