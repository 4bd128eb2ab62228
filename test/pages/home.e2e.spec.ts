import { ANNOUNCEMENT, openDialogue } from '../dialogue.js';
import { beginEvaluation } from '../evaluation.js';
import { useHarness } from '../harness.js';
import { done, submit } from '../http/asking.js';

const harness = useHarness();
let office: { readonly token: string };
beforeAll(async () => {
  office = { token: await harness.token('office') };
});

const home = async (query = '', headers: Readonly<Record<string, string>> = {}) => {
  const response = await fetch(`${harness.url}/${query}`, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const shownSince = async (sequence: number): Promise<void> => {
  await harness.get(`/api/dialogues?after=${sequence}`);
  for (const view of ['theme-input', 'recommendations', 'reports'])
    await harness.get(`/api/${view}?dialogue=00000000-0000-4000-8000-000000000000&after=${sequence}`);
};
const count = (html: string, tag: string): number => [...html.matchAll(new RegExp(`<${tag}[ >]`, 'g'))].length;
const texts = (html: string, tag: string): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, text]) => text ?? '');

// In this order: the first page is that of an empty record.

it('says what this is, where there is no dialogue yet', async () => {
  const { status, headers, html } = await home();
  expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(html).toContain('Noch gibt es keinen Dialog.');
  expect([count(html, 'h1'), count(html, 'table')]).toEqual([1, 0]);
});

it('speaks German by default, English where the reader prefers it, and what the address says before all', async () => {
  const languages = [
    await home(),
    await home('', { 'accept-language': 'fr, en;q=0.5' }),
    await home('', { 'accept-language': 'en-GB' }),
    await home('?lang=de', { 'accept-language': 'en' }),
    await home('?lang=en', { 'accept-language': 'de' }),
    await home('?lang=fr', { 'accept-language': 'de' }),
    await home('?lang=<script>'),
  ];
  expect(languages.map(({ html }) => /<html lang="(\w+)">/.exec(html)?.[1])).toEqual(['de', 'en', 'en', 'de', 'en', 'de', 'de']);
  for (const { status, headers, html } of languages) {
    expect(status).toBe(200);
    expect(headers.get('vary')).toMatch(/accept-language/i);
    expect(html).not.toContain('<script');
  }
});

it('shows the live figures of a dialogue by theme, in a table that says what it is', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue, 'A', { participant: 'somebody with a secret' });
  const rated = await done(harness, `${at}/ratings`, { value: 'agree', participant: 'somebody with a secret' });
  await shownSince(rated.sequence);
  const { html } = await home('?lang=en');
  const FIRST = '1 0 0 0 0 1 1 0 0 1'.split(' ');
  expect(texts(html, 'h2')).toEqual(['Dialogue (en)']);
  expect(texts(html, 'caption')).toEqual([`Contributions and ratings by theme, as of sequence ${rated.sequence}.`]);
  expect(
    texts(html, 'tbody')[0]
      ?.replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s{2,}/),
  ).toEqual(['work (en)', ...FIRST, 'skills (en)', ...'0 0 0 0 0 0 0 0 0 0'.split(' ')]);
  expect(
    texts(html, 'tfoot')[0]
      ?.replace(/<[^>]+>/g, ' ')
      .trim()
      .split(/\s{2,}/),
  ).toEqual(['Total', ...FIRST]);
  expect(html).toContain('How many people took part is shown here once the evaluation has begun');

  await beginEvaluation(harness, dialogue);
  await shownSince(Number(await harness.store.head()));
  const { html: later } = await home('?lang=en');
  expect(texts(later, 'th').slice(7, 9)).toEqual(['Participants', 'Raters']);
  expect(texts(later, 'td').slice(6, 8)).toEqual(['–', '–']);
  expect(later).toContain('“–” means too few to say.');
  expect(later).not.toContain('once the evaluation has begun');
});

it('is a page that a reader of any kind can use', async () => {
  for (const query of ['?lang=de', '?lang=en']) {
    const { html } = await home(query);
    expect(html).toMatch(/^<!doctype html>\s*<html lang="(de|en)">/);
    expect(html).toMatch(/<meta charset="utf-8"/);
    expect(html).toMatch(/<meta name="viewport"/);
    expect([count(html, 'h1'), count(html, 'main'), count(html, 'title'), count(html, 'nav')]).toEqual([1, 1, 1, 1]);
    // Every head of a table says of what, and every row has as many cells as the table has columns.
    expect(count(html, 'th')).toBe([...html.matchAll(/<th scope="(col|row)"[ >]/g)].length);
    expect(count(html, 'caption')).toBe(count(html, 'table'));
    const rows = texts(html, 'tr').map((row) => count(row, 'th') + count(row, 'td'));
    expect(new Set(rows).size).toBe(1);
    for (const tag of [
      'html',
      'head',
      'body',
      'header',
      'main',
      'section',
      'table',
      'thead',
      'tbody',
      'tfoot',
      'tr',
      'th',
      'td',
      'p',
      'a',
      'div',
      'h1',
      'h2',
      'nav',
      'dl',
      'dt',
      'dd',
    ]) {
      expect([tag, count(html, tag)]).toEqual([tag, html.split(`</${tag}>`).length - 1]);
    }
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, named = ''] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toEqual(expect.arrayContaining(named.split(' ')));
    // The other language is marked as such, and every link leads somewhere.
    expect(html).toMatch(/<a href="\/\?lang=(de|en)" lang="\1" hreflang="\1"[ >]/);
    for (const [, href = ''] of html.matchAll(/href="([^"#]+)"/g))
      expect([href, (await fetch(`${harness.url}${href.replaceAll('&amp;', '&')}`)).status]).toEqual([href, 200]);
  }
});

it('brings nothing along that its own content security policy forbids', async () => {
  const { headers, html } = await home();
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; style-src 'self'; script-src 'self'/);
  expect(html).not.toMatch(/<script|<img|<style|@import|url\(| on\w+=| style=|="https?:/);
  for (const [, href] of html.matchAll(/<link [^>]*href="([^"]+)"/g)) expect(href).toMatch(/^\/assets\//);
});

it('loads a style that whoever has it keeps, and that loads nothing itself', async () => {
  const { html } = await home();
  const style = await fetch(`${harness.url}${/<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? ''}`);
  const css = await style.text();
  expect([style.status, style.headers.get('content-type'), style.headers.get('cache-control')]).toEqual([
    200,
    'text/css; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  expect(css).toMatch(/EUPL-1\.2/);
  expect(css).not.toMatch(/@import|@font-face|url\((?!["']?data:)/);
  expect((await fetch(`${harness.url}/assets/pages.000000000000.css`)).status).toBe(404);
});

it('shows whatever the office wrote as text', async () => {
  const nasty = `<script>alert("1")</script> & 'so' "weiter" </title></h2>`;
  const escaped = `&lt;script>alert(&quot;1&quot;)&lt;/script> &amp; 'so' &quot;weiter&quot; &lt;/title>&lt;/h2>`;
  const title = { de: nasty };
  const { dialogue } = await done(harness, '/api/dialogues', { ...ANNOUNCEMENT, title, mandate: title, notice: title }, office);
  const at = `/api/dialogues/${String(dialogue)}`;
  await done(harness, `${at}/themes`, { theme: 'work', title }, office);
  await done(harness, `${at}/questions`, { theme: 'work', question: 'work-1', text: title }, office);
  await done(harness, `${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2026-01-01', closesOn: '2026-12-31' }, office);
  await done(
    harness,
    `${at}/moderation-policies`,
    { mode: 'after-publication', appealDays: 1, reasons: [{ code: 'spam', title }] },
    office,
  );
  await done(harness, `${at}/phase-openings`, { phase: 'dialogue' }, office);
  const { sequence } = await submit(harness, String(dialogue));
  await shownSince(sequence);
  const { html } = await home();
  expect(html).not.toContain('<script');
  // Title, notice, mandate, theme in the table and beside its question, and that one.
  expect(html.split(escaped).length - 1).toBe(6);
  expect(texts(html, 'h2')[0]).toBe(escaped);
});

it('says of a dialogue what its notice says, in the language of the page, and of no other', async () => {
  const notice = { de: 'Dies ist ein erfundener Dialog.', en: 'This dialogue is made up.' };
  const { dialogue, sequence } = await done(harness, '/api/dialogues', { ...ANNOUNCEMENT, notice }, office);
  await shownSince(sequence);
  const sectionOf = (html: string) => texts(html, 'section').find((section) => section.includes(`h-${String(dialogue)}`)) ?? '';
  const [german, english] = [(await home()).html, (await home('?lang=en')).html];
  expect(texts(sectionOf(german), 'p')[0]).toBe('<strong>Hinweis:</strong> <span>Dies ist ein erfundener Dialog.</span>');
  expect(texts(sectionOf(english), 'p')[0]).toBe('<strong>Note:</strong> <span>This dialogue is made up.</span>');
  expect(german.split('erfundener').length - 1).toBe(1);
});

it('says what is asked and until when, and leads to how it came about', async () => {
  const { html } = await home('?lang=en');
  const asked = texts(html, 'section').find((section) => section.includes('work (en)')) ?? '';
  expect(texts(asked, 'dt')).toEqual(['work (en)', 'skills (en)']);
  expect(texts(asked, 'dd').length).toBeGreaterThan(0);
  const [, dialogue] = /aria-labelledby="h-([^"]+)"/.exec(html) ?? [];
  expect(html).toContain(`href="/replay/${dialogue ?? ''}?lang=en"`);
});

it('shows first what somebody has answered', async () => {
  const { html } = await home('?lang=en');
  const inputs = texts(html, 'tfoot').map((total) => Number(texts(total, 'td')[0]));
  expect(inputs).toEqual([...inputs.filter((n) => n > 0), ...inputs.filter((n) => n === 0)]);
  expect(new Set(inputs.map((n) => n > 0)).size).toBe(2);
});

it('shows a text in the language there is, where there is none in that of the page, and says which it is', async () => {
  const title = { en: 'Only in English' };
  const { sequence } = await done(harness, '/api/dialogues', { ...ANNOUNCEMENT, title }, office);
  await shownSince(sequence);
  const { html } = await home('?lang=de');
  expect(html).toMatch(/<h2[^>]* lang="en"[^>]*>Only in English<\/h2>/);
});
