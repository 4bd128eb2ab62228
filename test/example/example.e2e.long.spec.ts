import { COMMAND_ACCESS } from '../../src/commands/all.js';
import type { Commands } from '../../src/commands/commands.js';
import { Progress } from '../../src/host/progress.js';
import type { ReportId } from '../../src/domain/ids.js';
import { EXAMPLE_DIALOGUE, exampleSteps, playExample } from '../../src/example/example.js';
import { OPEN_DIALOGUE } from '../../src/example/open-dialogue-steps.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { ReportWriter } from '../../src/jobs/report-writer.js';
import type { Role } from '../../src/domain/role.js';
import type { Recorded } from '../../src/store/event-store.js';
import { useHarness } from '../harness.js';

const harness = useHarness();
let [cutOffAt, head] = [0n, 0n];
/** As whom each command was sent. */
const sent: { readonly command: string; readonly role: Role }[] = [];

/** `cutOffBy`: after the command with such a key the program is ended. */
const play = async (cutOffBy: string | null): Promise<void> => {
  const { app, store, commands } = harness;
  const stopping = new AbortController();
  const { signal } = stopping;
  const send: Commands['send'] = (command, input, envelope) => {
    if (cutOffBy !== null && envelope.key.endsWith(cutOffBy)) stopping.abort();
    sent.push({ command: command.name, role: envelope.role });
    return commands.send(command, input, envelope);
  };
  const writeReport = async (report: ReportId): Promise<boolean> =>
    (await app.get(ReportWriter).write(report, { signal, onProgress: () => undefined })).status !== 'failed';
  await playExample({ commands: { send }, pseudonyms: app.get(Pseudonyms), store, writeReport, signal }, new Progress(null, () => 0));
};

type Item = Readonly<Record<string, unknown>>;
const items = async (view: string): Promise<readonly Item[]> =>
  (await harness.get<{ items: readonly Item[] }>(`/api/${view}?dialogue=${EXAMPLE_DIALOGUE}&limit=200&after=${head}`)).body.items;
const counted = (all: readonly Item[], field: string): Readonly<Record<string, number>> =>
  all.reduce<Record<string, number>>((counts, item) => ({ ...counts, [String(item[field])]: (counts[String(item[field])] ?? 0) + 1 }), {});

beforeAll(async () => {
  await play('/gathering/siegen/hold');
  cutOffAt = await harness.store.head();
  await play(null);
  head = await harness.store.head();
});

it('goes on where it was cut off, and adds nothing once it is complete', async () => {
  expect(cutOffAt).toBeLessThan(head);
  await play(null);
  expect(await harness.store.head()).toBe(head);
  const steps = await exampleSteps();
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
});

it('takes nobody through a door that is not theirs', () => {
  const allowed: Readonly<Record<string, readonly Role[]>> = COMMAND_ACCESS;
  expect(sent.length).toBeGreaterThan(1000);
  expect(sent.filter(({ command, role }) => !allowed[command]?.includes(role))).toEqual([]);
});

it('keeps the order of time: within each stream, and no report is published before it was written', async () => {
  const streams = new Map<string, (Recorded & { readonly data: object })[]>();
  for (const event of await harness.store.readAll(0n, Number(head))) {
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  }
  for (const events of streams.values()) {
    const times = events.map(({ occurredAt }) => occurredAt);
    expect(times).toEqual([...times].sort());
  }
  const reports = [...streams].filter(([stream]) => stream.startsWith('report-'));
  expect(reports).toHaveLength(2);
  for (const [, events] of reports) {
    expect(events.map(({ type, occurredAt }) => [type, occurredAt.slice(0, 4)])).toEqual([
      ['ReportRequested', '2024'],
      ['ReportRendered', '2024'],
      ['ReportPublished', '2024'],
    ]);
  }
});

it('shows an earlier state by the times that it tells of, and says what the times of the record are', async () => {
  const at = (query: string) =>
    harness.get<{ total: { submitted: number }; asOf: number }>(`/api/theme-input?dialogue=${EXAMPLE_DIALOGUE}&${query}`);
  const { body: ended } = await at('asOfOccurred=2024-06-30T21:59:59.000Z');
  expect(ended.total.submitted).toBe(132);
  const { body: begun } = await at('asOfOccurred=2023-12-31T00:00:00Z');
  expect(begun.total.submitted).toBeGreaterThan(0);
  expect(begun.total.submitted).toBeLessThan(132);
  expect((await at(`asOf=${begun.asOf}`)).body).toEqual(begun);
  for (const query of ['asOf=2024-06-30T00:00:00Z', 'asOfOccurred=2020-01-01T00:00:00Z']) {
    const { status, body } = await harness.get(`/api/theme-input?dialogue=${EXAMPLE_DIALOGUE}&${query}`);
    expect([status, body['code']]).toEqual([404, 'as-of-before-record']);
  }
});

it('gives out no secret that nobody has, so that nobody waits for an appeal', async () => {
  const { body } = await harness.get(`/api/dispositions/coverage?dialogue=${EXAMPLE_DIALOGUE}&after=${head}`);
  expect(body['appealableUntil']).toBeNull();
});

it('has gatherings of every format, and their cards', async () => {
  const gatherings = await items('gatherings');
  expect(counted(gatherings, 'status')).toEqual({ held: 11, cancelled: 1 });
  expect(Object.keys(counted(gatherings, 'format')).sort()).toEqual([
    'citizens-dialogue',
    'closing-conference',
    'company-visit',
    'expert-talk',
    'practice-workshop',
    'stakeholder-hearing',
  ]);
  const contributions = await items('contributions');
  expect(contributions.every(({ channel, card }) => (channel === 'online') === (card === null))).toBe(true);
});

it('has twelve measures, two rounds of five assessors, and six decided recommendations', async () => {
  expect(counted(await items('measures'), 'status')).toEqual({ active: 12, merged: 1, split: 1, withdrawn: 1 });
  const rounds = await items('assessments');
  expect(rounds).toMatchObject([1, 2].map(() => ({ status: 'closed', seats: [1, 2, 3, 4, 5], quorumMet: true, reason: null })));
  const quadrants = (rounds as readonly { readonly results: readonly Item[] }[]).map(({ results }) => counted(results, 'quadrant'));
  expect(quadrants[1]).toEqual({ 'high-high': 6, 'high-low': 2, 'low-high': 1, 'low-low': 1, undecided: 2 });
  expect(quadrants[0]?.['undecided']).toBeGreaterThan(2);
  const recommendations = await items('recommendations');
  expect(counted(recommendations, 'status')).toEqual({ adopted: 4, deferred: 1, rejected: 1 });
  expect(recommendations.flatMap(({ dissenting }) => dissenting)).toEqual(['employer', 'trade-union']);
});

it('leaves no contribution without its fate', async () => {
  const { body } = await harness.get<{ fates: Item; appealsPending: number }>(
    `/api/dispositions/coverage?dialogue=${EXAMPLE_DIALOGUE}&after=${head}`,
  );
  expect(body).toMatchObject({ total: 132, appealsPending: 0 });
  expect(body.fates).toMatchObject({ open: 0, merged: 4, rejected: 9, withdrawn: 3 });
  expect(Object.entries(body.fates).filter(([fate, count]) => fate !== 'open' && count === 0)).toEqual([]);
});

it('leads from the first page to its reports, in the language of the reader', async () => {
  for (const language of ['de', 'en']) {
    const home = await (await fetch(`${harness.url}/?lang=${language}`)).text();
    const [, results] = [...home.matchAll(/<li><a [^>]*href="(\/api\/reports\/[^"]+)"/g)].map(([, href]) => href);
    const page = await fetch(`${harness.url}${results ?? ''}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain(`<html lang="${language}">`);
  }
});

it('publishes a summary of the dialogue phase, and the results with the adopted recommendations in order', async () => {
  expect((await items('reports')).map(({ kind, phase, status }) => [kind, phase, status])).toEqual([
    ['phase', 'dialogue', 'published'],
    ['results', null, 'published'],
  ]);
  const places = (await items('recommendations')).map(({ position }) => position);
  expect(places).toEqual([1, 2, 3, 4, null, null]);
});

it('leaves a second dialogue open for whoever wants to try the program', async () => {
  const { body } = await harness.get<{ items: readonly Item[] }>(`/api/dialogues?after=${head}`);
  expect(body.items.map(({ dialogue }) => dialogue)).toEqual([EXAMPLE_DIALOGUE, OPEN_DIALOGUE]);
  const text = 'Dienstpläne vier Wochen im Voraus.';
  const contribution = { theme: 'gute-arbeit', question: 'gute-arbeit-1', questionVersion: 1, group: 'citizen', text };
  expect((await harness.post(`/api/dialogues/${OPEN_DIALOGUE}/contributions`, contribution)).status).toBe(201);
});
