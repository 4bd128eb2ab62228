import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { LANGUAGES } from '../../src/domain/language.js';
import { pageOf } from '../../src/reports/page/page.js';
import { richContent } from './content.example.js';

const FOUND = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CSP = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

const [suite, name] = FOUND
  ? [describe, 'the page in a browser']
  : [describe.skip, 'the page in a browser (skipped: no Chromium; set CHROMIUM_PATH)'];

suite(name, () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-page-'));
  const file = (language: string) => join(folder, `${language}.html`);
  let browser: Browser | undefined;

  const opened = async (language: string, width: number, scheme: 'light' | 'dark'): Promise<Page> => {
    const page = await browser!.newPage();
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(pathToFileURL(file(language)).href);
    return page;
  };

  beforeAll(async () => {
    for (const language of LANGUAGES) writeFileSync(file(language), await pageOf(richContent(), language));
    // Root has no sandbox to give away, and a container may not have one either.
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
    browser = await puppeteer.launch({ ...(FOUND !== undefined && { executablePath: FOUND }), args, userDataDir: join(folder, 'profile') });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it.each([
    ['de', 'light', 1280],
    ['en', 'dark', 375],
  ] as const)('has no barrier that axe finds (%s, %s, %d px)', async (language, scheme, width) => {
    const page = await opened(language, width, scheme);
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    await page.evaluate(AXE);
    const found: unknown = await page.evaluate(
      `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
    );
    await page.close();
    expect(found).toEqual([]);
  });

  it('does not scroll sideways on a phone', async () => {
    const page = await opened('de', 375, 'light');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    await page.close();
  });

  it('looks the same under a policy that allows nothing but inline styles, and asks for nothing', async () => {
    writeFileSync(file('strict'), readFileSync(file('de'), 'utf8').replace('<meta charset', `${CSP}<meta charset`));
    const page = await browser!.newPage();
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
