import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ReportPremises } from '../../src/domain/report/report.js';
import { namesFile } from '../../src/jobs/collect-orphans.js';
import type { Render } from '../../src/reports/rendering.js';
import { reportsView } from '../../src/projections/reports/reports.view.js';
import { ViewBehind } from '../../src/projections/reading.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { adoptRecommendations, endOf, findingIn, openPublication, readReport, renderBy, type ShownReport } from '../reports.js';
import { carriedOut, done, recordLog, refusal, submit } from './asking.js';

const harness = useHarness();
let dialogue: string;
let log: readonly string[];
let office: { readonly token: string };
let publisher: { readonly token: string };
let putBack: () => void = () => undefined;
beforeAll(async () => {
  log = recordLog();
  office = { token: await harness.token('office') };
  publisher = { token: await harness.token('publisher') };
  dialogue = await openDialogue(harness);
});
afterEach(() => putBack());

const stand = (by: (real: Render) => Render): void => {
  putBack = renderBy(harness.app, by);
};
const request = async (fields: object = { kind: 'results' }, sending: object = {}, of = dialogue): Promise<string> =>
  String((await done(harness, `/api/dialogues/${of}/reports`, fields, { ...office, ...sending }))['report']);
const written = async (fields?: object, of = dialogue): Promise<ShownReport> => endOf(harness, await request(fields, {}, of));
const publish = (report: string, key?: string) =>
  harness.command('/api/reports/{report}/publication', { report }, {}, { ...publisher, ...(key !== undefined && { key }) });
const get = (path: string, token?: string, headers: object = {}): Promise<Response> =>
  fetch(`${harness.url}${path}`, { headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers } });

describe('a report', () => {
  it('is written by the job, and its files are kept to the bit', async () => {
    const head = Number(await harness.store.head());
    const report = await written({ kind: 'phase', phase: 'dialogue' });
    expect(report).toMatchObject({ dialogue, kind: 'phase', phase: 'dialogue', writtenAsOf: head, status: 'rendered', failure: null });
    expect(report).toMatchObject({ publishedAt: null, progress: null, standing: { publicationBegun: false, adopted: [], undecided: 0 } });
    expect(report.files.length).toBeGreaterThan(0);
    for (const { digest, bytes, url, mediaType } of report.files) {
      const answer = await get(url, office.token);
      const content = Buffer.from(await answer.arrayBuffer());
      expect([answer.status, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([200, bytes, digest]);
      expect(answer.headers.get('content-type')?.split(';')[0]).toBe(mediaType.split(';')[0]);
      expect(answer.headers.get('etag')).toBe(`"${digest}"`);
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline'; img-src data:;/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await get(url, office.token, { 'if-none-match': `"${digest}"` })).status).toBe(304);
    }
    const [event] = (await harness.store.readStream(`report-${report.report}`)).slice(1);
    expect([event?.type, event?.role]).toEqual(['ReportRendered', 'system']);
  });

  it('is the same report when the request is repeated, although the record has moved on', async () => {
    const key = randomUUID();
    const report = await request({ kind: 'results' }, { key });
    const { writtenAsOf } = await endOf(harness, report);
    await submit(harness, dialogue);
    expect(await request({ kind: 'results' }, { key })).toBe(report);
    expect(await readReport(harness, report)).toMatchObject({ writtenAsOf, status: 'rendered' });
    expect(
      refusal(await harness.command('/api/dialogues/{dialogue}/reports', { dialogue }, { kind: 'results', asOf: 3 }, { ...office, key })),
    ).toEqual([422, 'idempotency-key-reused']);
  });

  it('has the same bytes when it is written again as of the same sequence', async () => {
    const asOf = Number(await harness.store.head());
    const first = await written({ kind: 'results', asOf });
    await submit(harness, dialogue);
    const second = await written({ kind: 'results', asOf });
    expect(second.report).not.toBe(first.report);
    const digests = ({ files }: ShownReport) => files.map(({ name, digest }) => [name, digest]);
    expect(digests(second)).toEqual(digests(first));
    expect((await written({ kind: 'results' })).files[0]?.digest).not.toBe(first.files[0]?.digest);
  });

  it('has files of several megabytes, and none of them is collected as an orphan', async () => {
    const contents = [6, 3].map((mebibytes) => randomBytes(mebibytes * 1024 * 1024));
    const file = (content: Buffer, i: number) =>
      ({ name: `Seite ${i}.html`, language: 'de', mediaType: 'text/html; charset=utf-8', content }) as const;
    stand((real) => async (...asked) => ({ ...(await real(...asked)), files: contents.map(file) }));
    const { report, files } = await written();
    const stream = `report-${report}`;
    const events = await harness.store.readStream(stream);
    const isNamed = (of: string, digest: string) => Promise.resolve(of !== stream || events.some(({ data }) => namesFile(data, digest)));
    expect(await harness.vault.collectOrphanFiles(new Date(Date.now() + 60_000), isNamed)).toBe(0);
    for (const [i, { url }] of files.entries()) {
      expect(url).toBe(`/api/reports/${report}/files/Seite%20${i}.html`);
      const answer = await get(url, office.token);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(Buffer.from(await answer.arrayBuffer()).equals(contents[i] ?? Buffer.alloc(0))).toBe(true);
    }
  });

  it('is refused where nobody can write it', async () => {
    const ask = async (fields: object, of = dialogue) => refusal(await harness.post(`/api/dialogues/${of}/reports`, fields, office));
    expect([
      await ask({ kind: 'results', asOf: Number(await harness.store.head()) + 1 }),
      await ask({ kind: 'phase' }),
      await ask({ kind: 'results', phase: 'dialogue' }),
      await ask({ kind: 'phase', phase: 'publication' }),
      await ask({ kind: 'results' }, randomUUID()),
      await ask({ kind: 'novel' }),
      refusal(await harness.command('/api/reports/{report}/repetition', { report: randomUUID() }, {}, office)),
      refusal(await publish(randomUUID())),
      refusal(await harness.view('/api/reports/{report}', { path: { report: randomUUID() } }, office)),
    ]).toEqual([
      [422, 'report-as-of-in-future'],
      [422, 'report-phase-mismatch'],
      [422, 'report-phase-mismatch'],
      [409, 'report-phase-not-begun'],
      [404, 'dialogue-unknown'],
      [400, 'request-malformed'],
      [404, 'report-unknown'],
      [404, 'report-unknown'],
      [404, 'report-unknown'],
    ]);
  });

  it('that could not be written says why, its cause is logged once and without its words, and it can be repeated', async () => {
    stand(() => () => Promise.reject(new RangeError('Quittenmarmelade')));
    const failed = await written();
    expect(failed).toMatchObject({ status: 'failed', failure: 'rendering-failed', files: [], standing: null });
    const lines = log.filter((line) => line.includes(failed.report));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/rendering-failed: RangeError\n +at /);
    expect(log.join('\n')).not.toContain('Quittenmarmelade');

    putBack();
    await done(harness, `/api/reports/${failed.report}/repetition`, {}, office);
    expect(await endOf(harness, failed.report)).toMatchObject({ status: 'rendered', failure: null, writtenAsOf: failed.writtenAsOf });
  });

  it('fails where its dialogue was not there yet, and where a view stands still', async () => {
    const before = Number(await harness.store.head());
    const later = await openDialogue(harness);
    expect(await written({ kind: 'results', asOf: before }, later)).toMatchObject({ failure: 'dialogue-not-there-yet' });
    stand(() => () => Promise.reject(new ViewBehind()));
    expect(await written()).toMatchObject({ failure: 'view-behind' });
  });

  it('says how far it is while somebody works on it, but not as of an earlier sequence', async () => {
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    stand((real) => async (subject, onProgress) => {
      onProgress(1, 4);
      await gate;
      return real(subject, onProgress);
    });
    const report = await request();
    const until = Date.now() + 90_000;
    let shown = await readReport(harness, report);
    while (shown.progress === null && Date.now() < until) [shown] = [await readReport(harness, report), await sleep(20)];
    expect(shown).toMatchObject({ status: 'requested', progress: { done: 1, total: 4 } });
    const { body: list } = await harness.get<{ items: ShownReport[] }>(`/api/reports?dialogue=${dialogue}`, office);
    expect(list.items.at(-1)).toMatchObject({ report, progress: { done: 1, total: 4 } });
    const { body: earlier } = await harness.get(`/api/reports/${report}?asOf=${shown.asOf}`, office);
    expect(earlier).toMatchObject({ status: 'requested', progress: null });
    goOn();
    expect(await endOf(harness, report)).toMatchObject({ status: 'rendered', progress: null });
  });

  it('is for a few officials until it is published, in lists and as of earlier, too', async () => {
    const { report, files } = await written({ kind: 'phase', phase: 'dialogue' });
    const before = Number(await harness.store.head());
    const [file] = files;
    const paths = [`/api/reports/${report}`, file?.url ?? ''];
    const listed = async (token?: string, moment = '') => {
      const { body } = await harness.get(`/api/reports?dialogue=${dialogue}&limit=500${moment}`, token === undefined ? {} : { token });
      return reportsView.answer.parse(body).items.some((item) => item.report === report);
    };
    const seenBy = async (token?: string, moment = '') => {
      const statuses = await Promise.all(paths.map(async (path) => (await get(`${path}?after=0${moment}`, token)).status));
      return [...statuses, await listed(token, moment)];
    };
    for (const role of ['office', 'analyst', 'publisher', 'auditor'] as const)
      expect([role, ...(await seenBy(await harness.token(role)))]).toEqual([role, 200, 200, true]);
    for (const role of ['moderator', 'rapporteur', 'assessor'] as const)
      expect([role, ...(await seenBy(await harness.token(role)))]).toEqual([role, 404, 404, false]);
    expect(await seenBy()).toEqual([404, 404, false]);

    const answer = await publish(report);
    expect(answer.status).toBe(200);
    await readReport(harness, report);
    expect(await seenBy()).toEqual([200, 200, true]);
    expect(await seenBy(undefined, `&asOf=${before}`)).toEqual([404, 404, false]);
    expect(await seenBy(office.token, `&asOf=${before}`)).toEqual([200, 200, true]);
    expect((await publish(report)).body).toMatchObject({ repeated: true });
    expect(refusal(await harness.get(`/api/reports/${report}/files/nothing.html`))).toEqual([404, 'report-file-unknown']);
  });
});

describe('publishing the results', () => {
  const finished: Partial<ReportPremises> = { open: 0, appealsPending: 0, appealableUntil: null };
  let adopted: readonly string[];
  let own: string;
  const shown = async (id: string) =>
    (
      await harness.view('/api/recommendations/{recommendation}', {
        path: { recommendation: id },
        query: { after: String(await harness.store.head()) },
      })
    ).body;
  const places = () => Promise.all(adopted.map(async (id) => (({ position, report }) => ({ position, report }))(await shown(id))));

  beforeAll(async () => {
    own = await openDialogue(harness);
    adopted = await adoptRecommendations(harness, own, 3);
  });

  it('is refused as long as they are not final, reason by reason', async () => {
    stand(findingIn(finished));
    const early = await written({ kind: 'results' }, own);
    expect(refusal(await publish(early.report))).toEqual([409, 'publication-phase-not-begun']);
    const [first = '', second = '', third = ''] = adopted;
    await carriedOut(
      harness,
      '/api/dialogues/{dialogue}/recommendation-order',
      { dialogue: own },
      { recommendations: [third, first] },
      publisher,
    );
    await openPublication(harness, own);
    const final = await written({ kind: 'results' }, own);
    expect(final.standing).toMatchObject({ publicationBegun: true, adopted: [third, first, second], undecided: 0, contributions: 1 });
    // A report as of before stays what it was.
    expect(refusal(await publish(early.report))).toEqual([409, 'publication-phase-not-begun']);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const reasons: readonly (readonly [string, Partial<ReportPremises>])[] = [
      ['contributions-open', { open: 1 }],
      ['recommendations-undecided', { undecided: 1 }],
      ['appeals-pending', { appealsPending: 2 }],
      ['appeals-possible', { appealableUntil: later }],
    ];
    putBack();
    const left = reasons.map(([, standing]) => standing);
    stand(
      (real) =>
        (...asked) =>
          findingIn({ ...finished, ...left.shift() })(real)(...asked),
    );
    const reports = await Promise.all(reasons.map(() => written({ kind: 'results' }, own)));
    // Which of them the job took first does not matter: each is refused for what was found in it.
    const found = await Promise.all(reports.map(async ({ report, standing }) => [refusal(await publish(report))[1], standing] as const));
    const expected = reasons.map(([code, standing]) => [code, { ...found[0]?.[1], ...finished, undecided: 0, ...standing }]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    putBack();
    stand(() => () => Promise.reject(new Error('No')));
    const { report } = await written({ kind: 'results' }, own);
    expect(refusal(await publish(report))).toEqual([409, 'report-not-rendered']);
    expect(await places()).toEqual(adopted.map(() => ({ position: null, report: null })));
  });

  it('gives each adopted recommendation its place, and a retry completes what a crash left open', async () => {
    const { report, standing } = await written({ kind: 'results' }, own);
    const { store } = harness;
    const append = store.append.bind(store);
    const cutOff = `recommendation-${standing?.adopted[1] ?? ''}`;
    Object.assign(store, {
      append: (...args: Parameters<typeof append>) => (args[0] === cutOff ? Promise.reject(new Error('Cut off')) : append(...args)),
    });
    const key = randomUUID();
    expect((await publish(report, key)).status).toBe(500);
    Object.assign(store, { append });
    expect(await readReport(harness, report)).toMatchObject({ status: 'published' });
    expect((await places()).map(({ position }) => position)).toEqual([null, null, 1]);

    const { status, body } = await publish(report, key);
    expect([status, body['sequence']]).toEqual([200, Number(await harness.store.head())]);
    const all = [2, 3, 1].map((position) => ({ position, report }));
    expect(await places()).toEqual(all);
    const head = await harness.store.head();
    expect((await publish(report, key)).body).toMatchObject({ repeated: true });
    expect((await publish(report)).body).toMatchObject({ repeated: true });
    expect(await harness.store.head()).toBe(head);
  });

  it('again with a later report gives later places, and nobody brings back the earlier ones', async () => {
    stand(findingIn(finished));
    const { items } = reportsView.answer.parse((await harness.view('/api/reports', { query: { dialogue: own } })).body);
    const [second = '', third = '', first = ''] = adopted;
    await carriedOut(
      harness,
      '/api/dialogues/{dialogue}/recommendation-order',
      { dialogue: own },
      { recommendations: [first, second, third] },
      publisher,
    );
    const early = await written({ kind: 'results' }, own);
    const { report } = await written({ kind: 'results' }, own);
    expect((await publish(report)).status).toBe(200);
    expect(refusal(await publish(early.report))).toEqual([409, 'report-outdated']);
    expect(await places()).toEqual([2, 3, 1].map((position) => ({ position, report })));
    for (const earlier of items) await publish(earlier.report);
    expect((await places()).map((place) => place['report'])).toEqual(adopted.map(() => report));
  });
});
