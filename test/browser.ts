import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';

const FOUND = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find((path) => path !== undefined && existsSync(path));

/** Where there is no browser, these tests are shown as skipped, and why. */
export const inBrowser = (name: string): readonly [jest.Describe, string] =>
  FOUND === undefined ? [describe.skip, `${name} (skipped: no Chromium; set CHROMIUM_PATH)`] : [describe, name];

/** A real browser with a folder of its own, in which pages can be put; `close` leaves nothing behind. */
export const openBrowser = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zukunftsdialog-browser-'));
  // Root has no sandbox to give away, and a container may not have one either.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  const browser = await puppeteer.launch({
    ...(FOUND !== undefined && { executablePath: FOUND }),
    args,
    userDataDir: join(folder, 'profile'),
  });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { browser, folder, close };
};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of WCAG 2.2 AA, and of good practice, that a page breaks by what axe can see, each with the first place where. */
export const barriersOn = async (page: Page): Promise<unknown> => {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
  await page.evaluate(AXE);
  return page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
  );
};
