import type { Page, SerializedAXNode } from 'puppeteer-core';
import { barriersOn, inBrowser, openBrowser } from '../browser.js';
import { useHarness } from '../harness.js';
import { type Story, tellStory } from '../replay/trace/story.js';

const harness = useHarness();
let story: Story;
let head: number;

const [suite, name] = inBrowser('the pages in a browser');

suite(name, () => {
  let opened: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    story = await tellStory(harness);
    head = Number(await harness.store.head());
    await harness.get(`/api/recommendations/${story.recommendation}/trace?after=${head}`);
    opened = await openBrowser();
  });
  afterAll(() => opened.close());

  type Shown = { readonly width?: number; readonly scheme?: string; readonly script?: boolean };
  const shown = async (path: string, { width = 1280, scheme = 'light', script = true }: Shown = {}): Promise<Page> => {
    const page = await opened.browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.setJavaScriptEnabled(script);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${harness.url}${path}`, { waitUntil: 'networkidle0' });
    return page;
  };
  const replay = (query = '') => `/replay/${story.dialogue}?lang=en${query}`;
  const pages = (): readonly string[] => [
    '/?lang=de',
    replay(),
    replay(`&trace=${story.recommendation}`),
    replay(`&figure=measures/${story.measure}/counts.supports`),
    replay(`&contribution=${story.said.end}`),
    replay(`&event=${head - 1}`),
    replay(`&at=${head - 4}&from=${story.beforeMerger}`),
    replay('&at=99999999'),
  ];

  it.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ])('has no barrier that axe can see, and nothing beside the screen, at %i px in %s', async (width, scheme) => {
    const found: unknown[] = [];
    for (const path of pages()) {
      const page = await shown(path, { width, scheme });
      const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
      // The policy forbids what is put in from outside: axe comes by way of the debugger.
      found.push(...[wide && [path, 'wider than the screen'], ...((await barriersOn(page)) as unknown[])].filter(Boolean));
      await page.close();
    }
    expect(found).toEqual([]);
  });

  it('shows where the focus is in what scrolls, and keeps a table one where its rows have two lines', async () => {
    const page = await shown(replay(), { width: 320 });
    await page.focus('.wide');
    expect(await page.evaluate(`getComputedStyle(document.activeElement).outline`)).toMatch(/solid 3px$/);
    const rolesIn = ({ role, children = [] }: SerializedAXNode): readonly string[] => [role, ...children.flatMap(rolesIn)];
    const root = (await page.$('.measures')) ?? undefined;
    const tree = await page.accessibility.snapshot({ interestingOnly: false, ...(root && { root }) });
    const roles = tree ? rolesIn(tree) : [];
    const count = (role: string): number => roles.filter((one) => one === role).length;
    expect([roles[0], ...['row', 'columnheader', 'rowheader', 'cell'].map(count)]).toEqual(['table', 3, 6, 2, 13]);
    await page.close();
  });

  const moment = (page: Page) => page.$eval('.moment strong', (each) => each.textContent);
  const showing = (page: Page, at: number) =>
    page.waitForFunction(`document.querySelector('.moment strong').textContent === 'Sequence ${at} of ${head}'`);

  it('moves by keyboard, without loading the page anew, and has an address for each moment', async () => {
    const page = await shown(replay());
    await page.evaluate('window.stays = true');
    await page.focus('.slider');
    await page.keyboard.press('ArrowLeft');
    await showing(page, head - 1);
    await page.keyboard.press('ArrowLeft');
    await showing(page, head - 2);
    await page.waitForFunction(`new URL(location.href).searchParams.get('at') === '${head - 2}'`);
    expect(await page.evaluate(`document.activeElement.className`)).toBe('slider');
    expect(await page.$eval('.slider', (each) => each.getAttribute('aria-valuetext'))).toContain(`Sequence ${head - 2} of ${head}`);
    expect(await page.evaluate('window.stays')).toBe(true);
    await page.goBack();
    await showing(page, head - 1);
    await page.close();
  });

  it('opens a trace and closes it again, and says so to those who do not see it', async () => {
    const page = await shown(replay());
    await page.evaluate('window.stays = true');
    await page.click('.card a');
    await page.waitForSelector('.detail .picture img');
    expect(await page.evaluate('document.activeElement.id')).toBe('detail');
    expect(await page.$eval('.detail', (each) => each.textContent)).toContain('Zu teuer.');
    // What is scrolled to is not clicked at: it may still move.
    await page.focus('.detail-head a');
    await page.keyboard.press('Enter');
    await page.waitForFunction(`document.querySelector('.detail') === null`);
    expect(await page.evaluate('window.stays')).toBe(true);
    await page.waitForFunction(`document.activeElement.id === 'trace-${story.recommendation}'`);
    await page.close();
  });

  it.each([
    ['with a script', true],
    ['without one', false],
  ])('leads back to the figure that opened its explanation, by keyboard, %s', async (_, script) => {
    const page = await shown(replay(), { script });
    const focused = () => page.evaluate('document.activeElement.id');
    const press = async (): Promise<void> => {
      await Promise.all([...(script ? [] : [page.waitForNavigation()]), page.keyboard.press('Enter')]);
    };
    // The same figure stands in two places: with a script it is the one that was used.
    for (const place of script ? ['.overview', 'tfoot'] : ['.overview', '.measures']) {
      await page.focus(`${place} .figure-link`);
      const opener = await focused();
      expect(opener).toMatch(/^figure-/);
      await press();
      await page.waitForSelector('#detail');
      await page.waitForFunction(`document.activeElement.id === 'detail'`);
      await page.focus('[data-closes]');
      await press();
      await page.waitForFunction(`document.querySelector('.detail') === null`);
      await page.waitForFunction(`document.activeElement.id === ${JSON.stringify(opener)}`);
    }
    await page.close();
  });

  it('plays from one moment to the next, until somebody stops it', async () => {
    const page = await shown(replay(`&at=${story.beforeMerger}`));
    const before = await moment(page);
    await page.click('#play');
    await page.waitForFunction(`document.querySelector('.moment strong').textContent !== ${JSON.stringify(before)}`);
    expect(await page.$eval('#play', (each) => [each.textContent.trim(), each.getAttribute('aria-pressed')])).toEqual(['Stop', 'true']);
    await page.click('#play');
    expect(await page.$eval('#play', (each) => each.getAttribute('aria-pressed'))).toBe('false');
    await page.close();
  });

  it('says what changed from a pinned moment while the slider moves', async () => {
    const page = await shown(replay(`&at=${story.beforeMerger}`));
    await page.click('[data-region="steps"] a.kern-link');
    await page.waitForFunction(`document.body.textContent.includes('is pinned')`);
    await page.focus('.slider');
    await page.keyboard.press('End');
    await page.waitForFunction(`document.querySelector('[data-region="changes"]').textContent.includes('Verlässliche Dienstpläne')`);
    await page.close();
  });

  it('works without a script, as a form', async () => {
    const page = await shown(replay(), { script: false });
    await page.click('.moments summary');
    await page.type('#exact', String(head - 5));
    await Promise.all([page.waitForNavigation(), page.click('#exactly button')]);
    expect(await moment(page)).toBe(`Sequence ${head - 5} of ${head}`);
    await page.focus('.slider');
    await page.keyboard.press('ArrowLeft');
    await Promise.all([page.waitForNavigation(), page.click('#show')]);
    expect(await moment(page)).toBe(`Sequence ${head - 6} of ${head}`);
    expect(new URL(page.url()).searchParams.get('lang')).toBe('en');
    await page.close();
  });

  it('weighs little, runs what it may and nothing else', async () => {
    const page = await opened.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setCacheEnabled(false);
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(`${harness.url}${replay()}`, { waitUntil: 'networkidle0' });
    expect(said).toEqual([]);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(60_000);
    const hosts = await page.evaluate(
      `[...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin))].join()`,
    );
    expect(hosts).toBe(harness.url);
    await page.close();
  });
});
