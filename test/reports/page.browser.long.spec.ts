import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { LANGUAGES } from '../../src/domain/language.js';
import { pageOf } from '../../src/reports/page/page.js';
import { barriersOn, inBrowser, openBrowser } from '../browser.js';
import { richContent } from './content.example.js';

const CSP = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

const [suite, name] = inBrowser('the page in a browser');

suite(name, () => {
  let opened: Awaited<ReturnType<typeof openBrowser>>;
  const file = (language: string) => join(opened.folder, `${language}.html`);

  const shown = async (language: string, width: number, scheme: 'light' | 'dark'): Promise<Page> => {
    const page = await opened.browser.newPage();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(file(language)).href);
    return page;
  };

  beforeAll(async () => {
    opened = await openBrowser();
    for (const language of LANGUAGES) writeFileSync(file(language), await pageOf(richContent(), language));
  });

  afterAll(() => opened.close());

  it.each([
    ['de', 'light', 1280],
    ['en', 'dark', 375],
  ] as const)('has no barrier that axe finds (%s, %s, %d px)', async (language, scheme, width) => {
    const page = await shown(language, width, scheme);
    const found = await barriersOn(page);
    await page.close();
    expect(found).toEqual([]);
  });

  it('does not scroll sideways on a phone', async () => {
    const page = await shown('de', 375, 'light');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    await page.close();
  });

  it('prints the total of a table once, and no title or heading alone at the end of a page', async () => {
    const page = await shown('de', 1280, 'light');
    await page.emulateMediaType('print');
    expect(await page.evaluate('getComputedStyle(document.querySelector("tfoot")).display')).toBe('table-row-group');
    const breaks = `['h5', 'caption', 'thead'].map((each) => getComputedStyle(document.querySelector(each)).breakAfter)`;
    expect(await page.evaluate(breaks)).toEqual(['avoid', 'avoid', 'avoid']);
    await page.close();
  });

  it('looks the same under a policy that allows nothing but inline styles, and asks for nothing', async () => {
    writeFileSync(file('strict'), readFileSync(file('de'), 'utf8').replace('<meta charset', `${CSP}<meta charset`));
    const page = await opened.browser.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(file('strict')).href);
    expect(asked).toHaveLength(1);
    expect(complaints).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.querySelector("caption")).fontWeight')).toBe('600');
    await page.close();
  });
});
