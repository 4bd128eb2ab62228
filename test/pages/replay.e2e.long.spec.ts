import { ANNOUNCEMENT } from '../dialogue.js';
import { WORDING } from '../evaluation.js';
import { useHarness } from '../harness.js';
import { done } from '../http/asking.js';
import { type Story, tellStory } from '../replay/trace/story.js';

const harness = useHarness();
let story: Story;
let head: number;
beforeAll(async () => {
  story = await tellStory(harness);
  head = Number(await harness.store.head());
  await harness.get(`/api/recommendations/${story.recommendation}/trace?after=${head}`);
  for (const view of ['theme-input', 'measures', 'assessments', 'recommendations', 'reports'])
    await harness.get(`/api/${view}?dialogue=${story.dialogue}&after=${head}`);
});

type Page = { readonly status: number; readonly headers: Headers; readonly html: string };
const fetched = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> => {
  const response = await fetch(`${harness.url}${path}`, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const replay = (query = '', headers: Readonly<Record<string, string>> = {}) =>
  fetched(`/replay/${story.dialogue}${query}`, { 'accept-language': 'en', ...headers });

const said = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const part = (html: string, id: string): string =>
  new RegExp(`<section[^>]* aria-labelledby="${id}">(.*?)</section>`, 's').exec(html)?.[1] ?? '';
const numbersIn = (html: string): readonly number[] =>
  [...html.matchAll(/<td>(?:<a [^>]*>)?([\d.,]+)/g)].map(([, number = '']) => Number(number));
const links = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

it('shows as of each sequence what the views answer as of it', async () => {
  const moments = Array.from({ length: 5 }, (_, i) => head - i * 9);
  for (const at of moments) {
    const { status, headers, html } = await replay(`?at=${at}`);
    expect([at, status, headers.get('x-as-of')]).toEqual([at, 200, String(at)]);
    const query = `dialogue=${story.dialogue}&asOf=${at}`;
    const figures = await harness.get<{
      total: { submitted: number; accepted: number; rejected: number; open: number; withdrawn: number; merged: number };
    }>(`/api/theme-input?${query}`);
    const { submitted, accepted, rejected, open, withdrawn, merged } = figures.body.total;
    const total = /<tfoot>(.*?)<\/tfoot>/s.exec(part(html, 'themes'))?.[1] ?? '';
    expect(numbersIn(total).slice(0, 6)).toEqual([submitted, accepted, rejected, open, withdrawn, merged]);
    for (const [row] of part(html, 'themes').matchAll(/<tr><th scope="row".*?<\/tr>/gs)) {
      const [all = 0, ...fates] = numbersIn(row).slice(0, 6);
      expect(fates.reduce((sum, each) => sum + each, 0)).toBe(all);
    }
    for (const [view, id] of [
      ['measures', 'measures'],
      ['recommendations', 'recommendations'],
    ] as const) {
      const { body } = await harness.get<{ items: { title: { de: string } }[] }>(`/api/${view}?${query}`);
      for (const { title } of body.items) expect(part(html, id)).toContain(title.de);
      expect((part(html, id).match(view === 'measures' ? /<tr>|<tr class/g : /<li class="card"/g) ?? []).length).toBe(
        body.items.length + (view === 'measures' && body.items.length > 0 ? 1 : 0),
      );
    }
  }
});

it('shows no assessment before its round is closed, and its points in a chart with the same in words afterwards', async () => {
  const before = await replay(`?at=${story.beforeClosing}`);
  expect(before.html).toContain('2 of 2 assessments came in');
  expect(before.html).not.toContain('class="chart"');
  expect(part(before.html, 'measures')).toContain('not assessed');
  const after = await replay();
  expect(after.html).toMatch(/<svg class="chart"[^>]* role="img" aria-label="Scatter chart of 1 measures[^"]*1 effective, hard to do/);
  expect(numbersIn(part(after.html, 'measures'))).toEqual(expect.arrayContaining([4, 2]));
  for (const { html } of [before, after]) expect(html).not.toContain('Vertraulich');
});

it('leads from a figure to why it is what it is', async () => {
  const { html } = await replay(`?figure=measures/${story.measure}/counts.supports`);
  const detail = part(html, 'detail');
  expect(said(detail)).toContain('Why 2? Evidence: for it');
  expect(said(detail)).toMatch(/Belongs to Measure Planbare Arbeit Value 2 Formula Σ x So many pieces of evidence for it are linked\./);
  expect(said(detail)).toMatch(/Evidence “Beitrag” · Contribution “Beitrag[^”]*” 1 Evidence for the measure linked \(\d+\)/);
  expect(said(detail)).toContain('Sum: 2. That is the value 2.');
  expect(detail.match(/&amp;event=\d+#detail/g) ?? detail.match(/\?event=\d+#detail/g)).toHaveLength(2);
  const { html: mean } = await replay(`?figure=assessments/${story.round}/results.${story.measure}.dimensions.feasibility.mean`);
  expect(said(part(mean, 'detail'))).toMatch(
    /Why 2\? Feasibility: mean .*Measure Planbare Arbeit · Assessment round 1 Value 2 Formula Σ x ÷ n/,
  );
  expect(said(part(mean, 'detail'))).toContain('Sum: 4, divided by 2: that is the value 2.');
  const { html: german } = await replay(
    `?lang=de&figure=assessments/${story.round}/results.${story.measure}.dimensions.effectiveness.mean`,
  );
  expect(said(part(german, 'detail'))).toMatch(/Bewertende Person \d · Kriterium Nutzen 4 0,6/);
});

it('says why terms are not shown: of points that are sealed, and of people', async () => {
  const mean = `assessments/${story.round}/results.${story.measure}.dimensions.feasibility.mean`;
  const { html: sealed } = await replay(`?at=${story.beforeClosing}&figure=${mean}`);
  expect(said(part(sealed, 'detail'))).toContain('what assessors say is sealed until it is closed');
  for (const figure of ['total.participants.atLeast', 'total.raters.atLeast']) {
    const { html } = await replay(`?figure=theme-input/${story.dialogue}/${figure}`);
    expect(said(part(html, 'detail'))).toContain('it would tell which contributions and ratings are of the same person');
    expect(part(html, 'detail')).not.toMatch(/ADR|Nothing adds up/);
  }
});

it('leads from every number that a view has to its explanation, and from what is counted here to what it counts', async () => {
  const { html } = await replay();
  const figures = links(part(html, 'overview')).filter((href) => href.includes('figure='));
  expect(figures.map((href) => new URL(href, harness.url).searchParams.get('figure')?.split('/').at(-1))).toEqual([
    ...['total.submitted', 'total.accepted'],
    ...['agree', 'pass', 'disagree'].map((rating) => `total.ratings.${rating}`),
  ]);
  for (const href of figures)
    expect(said(part((await fetched(href, { 'accept-language': 'en' })).html, 'detail'))).toMatch(/Why \d+\? .*Belongs to Dialogue/);
  const counted = [...part(html, 'overview').matchAll(/href="#([^"]+)"/g)].map(([, at]) => at);
  expect(counted).toEqual(['measures', 'measures', 'recommendations']);
  for (const at of counted) expect(html).toContain(` id="${at ?? ''}"`);
});

it('leads back from what was opened to what opened it', async () => {
  for (const opened of [
    `figure=measures/${story.measure}/counts.supports`,
    `figure=theme-input/${story.dialogue}/total.submitted`,
    `trace=${story.recommendation}`,
  ]) {
    const { html } = await replay(`?${opened}`);
    const anchor = /href="[^"]*#([^"]+)" data-closes/.exec(part(html, 'detail'))?.[1] ?? '';
    expect([opened, html.match(new RegExp(`<a id="${anchor}" `, 'g'))?.length]).toEqual([opened, 1]);
  }
});

it('leads from a recommendation to its trace as a picture, to literal quotes, and to what spoke against it', async () => {
  const { html } = await replay(`?trace=${story.recommendation}`);
  const detail = part(html, 'detail');
  expect(said(detail)).toContain('Behind it are 3 contributions and 2 measures.');
  expect(detail).toContain('<blockquote><p>Beitrag</p></blockquote>');
  expect(detail).toContain('Zu teuer.');
  expect(detail).toContain('Some of what was not taken up');
  const [picture = ''] = links(detail).filter((href) => href.includes('/picture?'));
  const svg = await fetched(picture, { 'accept-language': 'en' });
  expect([svg.status, svg.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect(svg.html).toMatch(/^<svg[^>]* lang="en"/);
  const elsewhere = await fetched(picture.replace(/at=\d+/, 'at=1'));
  expect(elsewhere.status).toBe(404);
});

it('leads from a contribution to what came of it, and from there to the recommendations that it reached', async () => {
  const { html } = await replay(`?contribution=${story.said.end}`);
  const detail = part(html, 'detail');
  expect(said(detail)).toMatch(/Fate quoted for an adopted recommendation \(for it\)/);
  expect(detail).toContain('<blockquote><p>Beitrag</p></blockquote>');
  expect(said(detail)).toContain('Verlässliche Dienstpläne (adopted) begun: Im Gesetz.');
  expect(links(detail).filter((href) => href.includes(`trace=${story.recommendation}`))).toHaveLength(1);
  expect(said(detail)).toMatch(
    /Contribution submitted\. .* Evidence for the measure “Planbare Arbeit” linked \(for it\)\. .* Implementation of the recommendation/,
  );
  expect(said(detail)).toMatch(/Measure “Planbare Arbeit” assessed\. .* Assessment round 1 closed\./);
  expect(said(detail)).not.toContain('In the words of');
  const { html: merged } = await replay(`?contribution=${story.said.merged}`);
  expect(said(part(merged, 'detail'))).toMatch(/In the words of the contribution with which it is merged: Contribution “Beitrag”: its way/);
  const { html: unquoted } = await replay(`?contribution=${story.said.unquoted}`);
  expect(said(part(unquoted, 'detail'))).toMatch(/No measure quotes it\. .* It reached no recommendation\./);
});

it('leads from the number of an event to what it did', async () => {
  const { body } = await harness.get<{ items: { sequence: number; type: string }[] }>(
    `/api/recommendations/${story.recommendation}/history`,
  );
  for (const [type, sentence] of [
    [
      'RecommendationAdopted',
      /Recommendation “Verlässliche Dienstpläne” adopted\. .* Reason Aus gutem Grund\. .* changed Recommendation: Verlässliche Dienstpläne/,
    ],
    ['MeasureReworded', /Measure “Planbare Arbeit” reworded\. .* title before: Dienstpläne → after: Planbare Arbeit/],
  ] as const) {
    const { sequence = 0 } = body.items.find((one) => one.type === type) ?? {};
    const { html } = await replay(`?event=${sequence}`);
    expect(said(part(html, 'detail'))).toMatch(sentence);
    expect(links(part(html, 'detail'))).toEqual(expect.arrayContaining([`/replay/${story.dialogue}?at=${sequence}&event=${sequence}`]));
  }
  // Nothing of what is sealed or internal is in any of them.
  for (let sequence = 1; sequence <= head; sequence++) {
    const { status, html } = await replay(`?event=${sequence}`);
    expect([sequence, status]).toEqual([sequence, 200]);
    expect(html).not.toContain('Vertraulich');
  }
});

it('says what changed between two moments, whichever of them was pinned', async () => {
  const [one, other] = [await replay(`?from=${story.beforeMerger}&at=${head}`), await replay(`?from=${head}&at=${story.beforeMerger}`)];
  for (const { html } of [one, other]) {
    const changes = said(part(html, 'changes'));
    expect(changes).toContain(`Between sequence ${story.beforeMerger} and sequence ${head}`);
    expect(changes).toMatch(/new Recommendation: Verlässliche Dienstpläne/);
    expect(changes).toMatch(/title before: Dienstpläne → after: Planbare Arbeit/);
    expect(changes).toMatch(/lineage: merged from new: Schulungen/);
    expect(changes).not.toMatch(/[0-9a-f]{8}\b|[{}]|[a-z][A-Z]/);
    expect(html).toContain(`/difference?from=${story.beforeMerger}&amp;to=${head}&amp;view=contributions`);
    expect(changes).toMatch(
      /Not listed one by one: contributions: \d+ changed entries of moderation: \d+ new what became of contributions: \d+ changed/,
    );
  }
  const { html: closing } = await replay(`?from=${story.beforeClosing}&at=${story.beforeClosing + 1n}&lang=de`);
  const opened = said(part(closing, 'changes'));
  expect(opened).toMatch(
    /geändert Bewertung: Bewertungsrunde 1 durch Bewertungsrunde geschlossen \(\d+\) Status vorher: offen → nachher: geschlossen/,
  );
  expect(opened).toContain('Ergebnisse neu: Planbare Arbeit, wirksam, schwer machbar, Bewertende 2');
  const { html } = await replay(`?from=${head}&at=${head}`);
  expect(said(part(html, 'changes'))).toContain('Nothing changed between these two moments.');
  // A contribution was merged: that is not nothing.
  const { html: merger } = await replay(`?from=${story.beforeMerger + 1n}&at=${story.beforeMerger}`);
  expect(said(part(merger, 'changes'))).toMatch(/contributions: 1 changed entries of moderation: 1 new/);
  expect(merger).not.toContain('Nothing changed');
  expect(said(merger)).toContain(
    `Sequence ${story.beforeMerger + 1n} is pinned. Sequence ${story.beforeMerger} is compared with sequence ${story.beforeMerger + 1n}.`,
  );
  const pinned = `/replay/${story.dialogue}?at=${story.beforeMerger + 1n}&from=${story.beforeMerger + 1n}`;
  expect(links(merger)).toContain(pinned);
});

it('takes a moment from a form: a sequence, a day or an instant', async () => {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(Date.now());
  const targets = await Promise.all(
    [`${head - 3}`, day, '2026-01-01T00:00:00%2B01:00', ''].map((moment) => replay(`?at=${head}&from=&moment=${moment}`)),
  );
  expect(targets.map(({ status }) => status)).toEqual([303, 303, 404, 200]);
  expect(targets[0]?.headers.get('location')).toBe(`/replay/${story.dialogue}?at=${head - 3}`);
  expect(targets[1]?.headers.get('location')).toBe(`/replay/${story.dialogue}?at=${day}&time=occurred`);
});

it.each([
  ['?at=99999999', 404, 'not there yet'],
  ['?at=0', 404, 'none yet at this moment'],
  ['?at=yesterday', 400, 'A moment is a sequence such as 146'],
  ['?at=2026-02-31', 400, 'A moment is a sequence such as 146'],
  ['?from=2026-00-10', 400, 'A moment is a sequence such as 146'],
  ['?at=2020-01-01', 404, 'nothing of the dialogue was in the record'],
  ['?at=1&at=2', 400, 'not as this page understands it'],
  ['?from=99999999', 404, 'not there yet'],
  ['?contribution=00000000-0000-4000-8000-000000000000', 404, 'no such contribution'],
  ['?event=99999999', 404, 'no such event'],
  ['?event=-1', 400, 'not as this page understands it'],
  ['?trace=no-uuid', 400, 'trace :'],
  ['?trace=00000000-0000-4000-8000-000000000000', 404, 'no such recommendation'],
  ['?figure=<script>', 400, 'figure :'],
  ['?figure=nothing/00000000-0000-4000-8000-000000000000/counts', 400, 'figure :'],
  ['?from=tomorrow', 400, 'from :'],
  ['?figure=measures/00000000-0000-4000-8000-000000000000/counts.nothing', 400, 'figure :'],
])('answers %s with a page that says why: %i', async (query, expected, sentence) => {
  const { status, headers, html } = await replay(query);
  expect([status, headers.get('content-type')]).toEqual([expected, 'text/html; charset=utf-8']);
  expect(said(html)).toContain(sentence);
  expect(html).not.toContain('<script');
  for (const href of links(html)) expect([href, (await fetched(href)).status]).toEqual([href, 200]);
});

it('has no page of a dialogue that nobody knows, and leads to those that there are', async () => {
  const unknown = await fetched('/replay/00000000-0000-4000-8000-000000000000?lang=de');
  expect([unknown.status, unknown.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(said(unknown.html)).toContain('Diesen Dialog gibt es nicht');
  expect((await fetched('/replay/no-uuid')).status).toBe(400);
  const none = await fetched('/replay');
  expect([none.status, none.headers.get('location')]).toEqual([303, '/']);
});

it('hides a draft from everybody but those who may read it', async () => {
  const token = await harness.token('office');
  const { dialogue, sequence } = await done(harness, '/api/dialogue-drafts', { ...ANNOUNCEMENT, title: { de: 'Stachelbeere' } }, { token });
  await harness.get(`/api/dialogues?after=${sequence}`, { token });
  const visitors = [
    await fetched(`/replay/${String(dialogue)}`),
    await fetched(`/replay/${String(dialogue)}`, { authorization: `Bearer ${token}` }),
  ];
  expect(visitors.map(({ status, html }) => [status, html.includes('Stachelbeere')])).toEqual([
    [404, false],
    [200, true],
  ]);
});

it('leads nowhere where nothing is, keeps to a strict policy, and has few rows', async () => {
  const { html, headers } = await replay(`?lang=en&at=${head}&trace=${story.recommendation}`);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'/);
  expect(html).not.toMatch(/<style| style=| on\w+=|="https?:/);
  expect(html.match(/<(?:li|tr|dd)[ >]/g)?.length).toBeLessThan(500);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const href of new Set(links(html))) expect([href, (await fetched(href)).status]).toEqual([href, 200]);
});

// The last one: it tells the story on.
it('says of each thing that was left out why, and what it has to do with the recommendation', async () => {
  const [analyst, publisher] = [{ token: await harness.token('analyst') }, { token: await harness.token('publisher') }];
  const of = async (sequence: number): Promise<string> => {
    for (const view of ['dispositions', 'measures', 'recommendations'])
      await harness.get(`/api/${view}?dialogue=${story.dialogue}&after=${sequence}`);
    return said(part((await replay(`?trace=${story.recommendation}`)).html, 'detail'));
  };
  const { unquoted } = story.said;
  const aside = await done(harness, `/api/contributions/${unquoted}/setting-aside`, { reason: 'covered-elsewhere' }, analyst);
  const beside = 'Contributions to the theme “work \\(en\\)” that were set aside or not taken up';
  expect(await of(aside.sequence)).toMatch(new RegExp(`${beside}.* Etwas anderes Set aside\\. Reason: Covered elsewhere`));

  await done(harness, `/api/contributions/${unquoted}/setting-aside/taking-back`, { reason: 'considered-anew' }, analyst);
  const texts = { themes: ['work'], title: { de: 'Ruhetage' }, text: { de: 'Ruhetage für alle.' } };
  const { measure } = await done(harness, `/api/dialogues/${story.dialogue}/measures`, texts, analyst);
  const span = { contribution: unquoted, start: 0, end: 5, stance: 'opposes', quote: 'Etwas' };
  await done(harness, `/api/measures/${String(measure)}/evidence`, span, analyst);
  const wording = { ...WORDING, title: { de: 'Ruhetage' } };
  const { recommendation } = await done(harness, `/api/dialogues/${story.dialogue}/recommendations`, wording, analyst);
  await done(harness, `/api/recommendations/${String(recommendation)}/measures`, { measure }, analyst);
  const rationale = { de: 'Nicht machbar.' };
  const rejected = await done(harness, `/api/recommendations/${String(recommendation)}/rejection`, { rationale }, publisher);
  const sentence = 'Quoted for M3 \\(against it\\)\\. The recommendation “Ruhetage” was rejected\\. Rationale: Nicht machbar\\.';
  expect(await of(rejected.sequence)).toMatch(new RegExp(`${beside}.* Etwas anderes ${sentence}`));

  const { body } = await harness.get<{ evidence: { supports: { evidence: string }[] } }>(`/api/measures/${story.measure}`);
  const removal = `/api/measures/${story.measure}/evidence/${body.evidence.supports[0]?.evidence ?? ''}/removal`;
  const removed = await done(harness, removal, { reason: { de: 'Falsch verstanden.' } }, analyst);
  expect(await of(removed.sequence)).toMatch(/Evidence that was taken off again Beitrag Taken off M1\. Reason: Falsch verstanden\./);
});
