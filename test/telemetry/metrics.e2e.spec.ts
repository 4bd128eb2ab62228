import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECTIONS } from '../../src/projections/all.js';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { submit } from '../http/asking.js';

const harness = useHarness();

const scrape = async (): Promise<string> => (await fetch(`${harness.url}/metrics`)).text();
/** The value of one line of the metrics; null where there is none. */
const valueOf = (text: string, name: string, labels: Readonly<Record<string, string>> = {}): number | null => {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const line = text
    .split('\n')
    .find((each) => (each.startsWith(`${name}{`) || each.startsWith(`${name} `)) && wanted.every((part) => each.includes(part)));
  return line === undefined ? null : Number(line.split(' ').at(-1));
};
const until = async (isSo: (text: string) => boolean): Promise<string> => {
  for (const end = Date.now() + 90_000; ; await sleep(50)) {
    const text = await scrape();
    if (isSo(text) || Date.now() > end) return text;
  }
};

it('counts commands by what came of them, appended events, requests and batches', async () => {
  const dialogue = await openDialogue(harness);
  const caughtUp = (text: string): boolean =>
    PROJECTIONS.every(({ name: view }) => valueOf(text, 'zukunftsdialog_view_lag_events', { view }) === 0);
  // A view that is new is built at once; batches come after that.
  const [before, built] = [await until(caughtUp), await harness.store.head()];
  const submissions = (text: string, outcome: string): number =>
    valueOf(text, 'zukunftsdialog_commands_total', { command: 'SubmitContribution', outcome }) ?? 0;
  const key = '5f0e7a1c-93d2-4b68-8e4f-6a1b2c3d4e5f';
  await submit(harness, dialogue, 'Quittenmarmelade', {}, { key });
  await submit(harness, dialogue, 'Quittenmarmelade', {}, { key });
  await submit(harness, dialogue, 'Quittenmarmelade');
  const refused = await harness.post(`/api/contributions/${crypto.randomUUID()}/withdrawal`, { secret: 'x'.repeat(32) });
  expect(refused.body['code']).toBe('contribution-unknown');
  await harness.get('/api/nowhere/Quittenmarmelade');
  const after = await until(caughtUp);
  expect(caughtUp(after)).toBe(true);
  expect(['ok', 'repeated'].map((outcome) => submissions(after, outcome) - submissions(before, outcome))).toEqual([2, 1]);
  /** What came since: the program's figures count everything since the process began. */
  const more = (name: string, labels: Readonly<Record<string, string>> = {}): number =>
    (valueOf(after, name, labels) ?? 0) - (valueOf(before, name, labels) ?? 0);
  expect(more('zukunftsdialog_commands_total', { command: 'WithdrawContribution', outcome: 'contribution-unknown' })).toBe(1);
  expect(more('zukunftsdialog_appended_events_total')).toBe(Number((await harness.store.head()) - built));
  expect(valueOf(after, 'zukunftsdialog_append_seconds_count', { outcome: 'ok' })).toBeGreaterThan(0);
  const route = '/api/dialogues/:dialogue/contributions';
  expect(more('zukunftsdialog_http_request_seconds_count', { route, method: 'POST', status: '201' })).toBe(3);
  const events = await harness.store.readAll(built, 1000);
  const taken = (text: string, view: string): number => valueOf(text, 'zukunftsdialog_projection_batch_events_sum', { view }) ?? 0;
  for (const { name: view, isAbout } of PROJECTIONS)
    expect([view, taken(after, view) - taken(before, view)]).toEqual([view, events.filter(isAbout).length]);
  expect(valueOf(after, 'zukunftsdialog_view_lag_seconds', { view: 'contributions' })).toBe(0);
  expect(valueOf(after, 'zukunftsdialog_view_stopped', { view: 'contributions' })).toBe(0);
  expect(valueOf(after, 'zukunftsdialog_reports_requested')).toBe(0);
  for (const queue of ['reports', 'vault-orphans']) expect(valueOf(after, 'zukunftsdialog_jobs', { queue, state: 'failed' })).toBe(0);
  for (const name of ['process_resident_memory_bytes', 'process_cpu_seconds_total', 'nodejs_heap_size_used_bytes'])
    expect(valueOf(after, name)).toBeGreaterThan(0);
  expect(valueOf(after, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  // Nothing of a person, a text or an id: labels are names of ours.
  expect(after).not.toMatch(/Quittenmarmelade|[0-9a-f]{8}-[0-9a-f]{4}-/);
});

it('is text for Prometheus, and fresh each time', async () => {
  const { status, headers } = await fetch(`${harness.url}/metrics`);
  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
    'no-store',
  ]);
  for (const line of (await scrape()).trim().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{(\w+="[^"]*",?)*\})? -?[\d.e+-]+)$/);
});

it('counts conflicts of revisions, each of which was decided again', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue, 'Hot');
  const token = await harness.token('office');
  const before = valueOf(await scrape(), 'zukunftsdialog_revision_conflicts_total') ?? 0;
  const reasons = Array.from({ length: 8 }, () => harness.post(`${at}/acceptance`, {}, { token }));
  expect((await Promise.all(reasons)).filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  expect(valueOf(await scrape(), 'zukunftsdialog_revision_conflicts_total') ?? 0).toBeGreaterThan(before);
});

it('counts what is damaged in the vault', async () => {
  const dialogue = await openDialogue(harness);
  const { at, sequence } = await submit(harness, dialogue, 'Damaged');
  await harness.get(`${at}?after=${sequence}`);
  await query(harness.foundation.databaseUrl, `update vault.body set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)`);
  const damaged = async (): Promise<number> =>
    valueOf(await scrape(), 'zukunftsdialog_vault_errors_total', { operation: 'open', kind: 'damaged' }) ?? 0;
  const before = await damaged();
  expect((await harness.get(at)).status).toBe(500);
  expect((await damaged()) - before).toBe(1);
});

it('says how old the oldest event is that a view that stands still does not have', async () => {
  const dialogue = await openDialogue(harness);
  await query(
    harness.foundation.databaseUrl,
    `alter table view_theme_input.input add constraint nobody check (theme <> 'skills') not valid`,
  );
  await submit(harness, dialogue, 'Poison', { theme: 'skills', question: 'skills-1' });
  const view = 'theme-input';
  const text = await until((each) => valueOf(each, 'zukunftsdialog_view_stopped', { view }) === 1);
  expect(valueOf(text, 'zukunftsdialog_view_stopped', { view })).toBe(1);
  expect(valueOf(text, 'zukunftsdialog_view_lag_events', { view })).toBe(1);
  expect(valueOf(text, 'zukunftsdialog_view_lag_seconds', { view })).toBeGreaterThan(0);
});

it('says that every view stands still before an event of a schema that this version does not know', async () => {
  // As a newer program writes it.
  await query(
    harness.foundation.databaseUrl,
    `with newest as (update record.head set sequence = sequence + 1 returning sequence)
     insert into record.event select newest.sequence, 'dialogue-' || gen_random_uuid(), 0, gen_random_uuid(), e.type, 99, e.recorded_at,
       e.occurred_at, e.role, e.data, e.internal, null, null from newest, record.event e where e.sequence = 1`,
  );
  // Whoever waits for more looks when there is more.
  await openDialogue(harness);
  const stopped = (text: string): readonly unknown[] =>
    PROJECTIONS.map(({ name: view }) => valueOf(text, 'zukunftsdialog_view_stopped', { view }));
  const text = await until((each) => stopped(each).every((value) => value === 1));
  expect(stopped(text)).toEqual(PROJECTIONS.map(() => 1));
  expect(valueOf(text, 'zukunftsdialog_view_lag_events', { view: 'dialogues' })).toBeGreaterThan(0);
});

// After those before, by which each figure has something to tell.
it('has every figure that an alert of deploy/alerts.yml asks for', async () => {
  const text = z.string().min(1);
  const rule = z.strictObject({
    alert: text.regex(/^[A-Z][A-Za-z]+$/),
    expr: text,
    for: text.regex(/^\d+m$/),
    labels: z.strictObject({ severity: text }),
    annotations: z.strictObject({ summary: text }),
  });
  const file = z.strictObject({ groups: z.array(z.strictObject({ name: text, rules: z.array(rule).min(1) })).min(1) });
  const { groups } = file.parse(parse(await readFile(new URL('../../deploy/alerts.yml', import.meta.url), 'utf8'), { uniqueKeys: true }));
  const rules = groups.flatMap((group) => group.rules);
  expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  const metrics = await scrape();
  const asked = rules.flatMap(({ expr }) => expr.match(/\b(zukunftsdialog|process|nodejs)_[a-z0-9_]+/g) ?? [expr]);
  const missing = asked.filter((name) => valueOf(metrics, name) === null);
  // Of the embedded database alone.
  expect([...new Set(missing)].sort()).toEqual(['zukunftsdialog_disk_free_bytes', 'zukunftsdialog_disk_full']);
});
