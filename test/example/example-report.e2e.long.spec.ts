import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Progress } from '../../src/host/progress.js';
import { LANGUAGES } from '../../src/domain/language.js';
import type { ReportId } from '../../src/domain/ids.js';
import { EXAMPLE_DIALOGUE, playExample } from '../../src/example/example.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { ReportWriter } from '../../src/jobs/report-writer.js';
import type { ReportContent } from '../../src/reports/report-content.js';
import { inBrowser, openBrowser } from '../browser.js';
import { useHarness } from '../harness.js';
import { disagreements } from '../reports/disagreements.js';
import { tagsOf } from '../reports/tags.js';

type Report = { readonly kind: string; readonly files: readonly { readonly name: string; readonly url: string }[] };

const harness = useHarness();
let content: ReportContent;
const pages = new Map<string, string>();

beforeAll(async () => {
  const { app, store, commands } = harness;
  const { signal } = new AbortController();
  const writeReport = async (report: ReportId): Promise<boolean> =>
    (await app.get(ReportWriter).write(report, { signal, onProgress: () => undefined })).status !== 'failed';
  await playExample({ commands, pseudonyms: app.get(Pseudonyms), store, writeReport, signal }, new Progress(null, () => 0));
  const head = await store.head();
  const { body } = await harness.get<{ items: readonly Report[] }>(`/api/reports?dialogue=${EXAMPLE_DIALOGUE}&after=${head}`);
  for (const { name, url } of body.items.find(({ kind }) => kind === 'results')?.files ?? []) {
    const text = await (await fetch(`${harness.url}${url}`)).text();
    if (name === 'report.json') content = JSON.parse(text) as ReportContent;
    else pages.set(name, text);
  }
});

const pageOf = (language: string): string => pages.get(`report.${language}.html`) ?? '';

/** What the page itself says: without the words of people, ids, and what nobody sees. */
const saidBy = (language: string): string =>
  pageOf(language)
    .replace(/<(style|blockquote)\b[^]*?<\/\1>/g, ' ')
    .replace(/<a\s+class="id"[^]*?<\/a>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ');

it('tells the same wherever it tells something twice', () => {
  expect(disagreements(content)).toEqual([]);
});

it.each(LANGUAGES)('writes all numbers in one form (%s)', (language) => {
  const ungrouped = [...saidBy(language).matchAll(/(?<![\w.,:/–-])\d{4,}(?![\w-])/g)].map(([number]) => number);
  expect(ungrouped.filter((number) => !/^(?:19|20)\d\d$/.test(number))).toEqual([]);
});

it.each(LANGUAGES)('names regions, and no codes of them (%s)', (language) => {
  expect(saidBy(language).match(/\bDE[0-9A-G][0-9A-Z]{1,2}\b/g)).toBeNull();
});

it('has one word per thing in German', () => {
  expect(
    saidBy('de').match(/Moderationsordnung|Mindestzahl|[Uu]nentschieden|[Aa]ufgegriffen|Urteile?\b|Geheimnis|[Vv]ersiegelt|Wege\b/g),
  ).toBeNull();
  // Assessors assess; who rates contributions is called something else.
  expect(saidBy('de')).toMatch(/Abstimmende/);
  expect(saidBy('de')).not.toMatch(/Bewertende Zustimmung/);
});

it('leads from its contributions to their ways, and to its other files', async () => {
  const hrefs = tagsOf(pageOf('de')).flatMap(({ attributes }) => attributes.get('href') ?? []);
  const ways = hrefs.filter((href) => href.startsWith('/api/'));
  expect(ways.length).toBeGreaterThan(60);
  const answers = await Promise.all([ways[0], ways.at(-1)].map((way) => fetch(`${harness.url}${String(way)}`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect([...pages.keys(), 'report.json']).toEqual(expect.arrayContaining(hrefs.filter((href) => /^report\./.test(href))));
});

const [suite, name] = inBrowser('its page in a browser');
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

suite(name, () => {
  let opened: Awaited<ReturnType<typeof openBrowser>>;
  const file = (language: string) => join(opened.folder, `report.${language}.html`);
  beforeAll(async () => {
    opened = await openBrowser();
    for (const language of LANGUAGES) writeFileSync(file(language), pageOf(language));
  });
  afterAll(() => opened.close());

  const shown = async (language: string, width: number) => {
    const page = await opened.browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.goto(pathToFileURL(file(language)).href);
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    return page;
  };
  const CUT = `[...document.querySelectorAll('.wide')].filter((each) => each.scrollWidth > each.clientWidth)`;

  it.each(LANGUAGES)('cuts no table at 1280 px (%s)', async (language) => {
    const page = await shown(language, 1280);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);
    expect(await page.evaluate(`${CUT}.map((each) => each.getAttribute('aria-labelledby'))`)).toEqual([]);
    await page.close();
  });

  it.each(LANGUAGES)('says of each table that is wider than a phone that it can be moved, and of no other (%s)', async (language) => {
    const page = await shown(language, 375);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    const wrong = `[...document.querySelectorAll('.wide')].filter((each) =>
      (each.scrollWidth > each.clientWidth) !== (getComputedStyle(each, '::before').fontSize !== '0px') || each.tabIndex !== 0)`;
    expect(await page.evaluate(`${CUT}.length > 0`)).toBe(true);
    expect(await page.evaluate(`${wrong}.map((each) => each.getAttribute('aria-labelledby'))`)).toEqual([]);
    await page.close();
  });

  (hasPdftotext ? it.each(LANGUAGES) : it.skip.each(LANGUAGES))(
    `prints no page that is nearly empty (%s)${hasPdftotext ? '' : ' (skipped: no pdftotext)'}`,
    async (language) => {
      const page = await shown(language, 1280);
      const path = join(opened.folder, `${language}.pdf`);
      await page.pdf({ path, preferCSSPageSize: true });
      await page.close();
      const printed = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.split('\f').slice(0, -1);
      const words = printed.map((text) => text.split(/\s+/).length);
      expect(words.length).toBeGreaterThan(20);
      // A text ends where it ends: the last page has what is left.
      expect(words.slice(0, -1).filter((count) => count < 70)).toEqual([]);
    },
  );
});
