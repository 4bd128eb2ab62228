import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { until } from '../processes.js';
import { Wire } from '../wire.js';
import { carriedOut } from './asking.js';

let url: string;
let wire: Wire;
let harness: Harness;
beforeAll(async () => {
  url = await freshDatabase();
  wire = new Wire(new URL(url));
  await wire.up();
  const through = new URL(url);
  through.port = String(wire.port);
  harness = await startHarness({ DATABASE_URL: through.href });
});
afterAll(async () => {
  await harness.close();
  wire.cut();
});

type Ready = { readonly status: string; readonly database: object; readonly vault: object; readonly views: object };
const ready = async () => {
  const began = Date.now();
  const { status, body } = await harness.get<Ready>('/health/ready');
  return { status, body, ms: Date.now() - began };
};

it('says in time that a database that hangs or is gone cannot be reached, lives on, and is ready again once it is back', async () => {
  expect(await ready()).toMatchObject({ status: 200, body: { status: 'ok', database: { status: 'up' }, vault: { status: 'up' } } });

  wire.hang();
  for (const { status, body, ms } of await Promise.all([ready(), ready(), ready()])) {
    expect([status, body.status, body.database, body.vault]).toEqual([
      503,
      'unreachable',
      { status: 'down', reason: 'timeout' },
      { status: 'down', reason: 'timeout' },
    ]);
    expect(ms).toBeLessThan(4000);
  }
  expect((await harness.get('/health/live')).status).toBe(200);
  const scraped = await fetch(`${harness.url}/metrics`, { signal: AbortSignal.timeout(4000) });
  expect([scraped.status, await scraped.text()]).toEqual([200, expect.stringContaining('process_resident_memory_bytes')]);

  wire.cut();
  const gone = await ready();
  expect([gone.status, gone.body.status]).toEqual([503, 'unreachable']);
  expect(gone.ms).toBeLessThan(4000);
  const before = process.cpuUsage();
  await sleep(2000);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1500);
  expect((await harness.get('/health/live')).status).toBe(200);
  // What is open to anybody names no host, no user and no password.
  expect(JSON.stringify(gone.body)).not.toMatch(/127\.0\.0\.1|localhost|postgres/);

  await wire.up();
  let back = await ready();
  for (const end = Date.now() + 90_000; back.status !== 200 && Date.now() < end; back = await ready()) await sleep(50);
  expect([back.status, back.body.status]).toEqual([200, 'ok']);
});

it('goes on with the jobs', async () => {
  const dialogue = await openDialogue(harness);
  const office = { token: await harness.token('office') };
  const { report } = await carriedOut(harness, '/api/dialogues/{dialogue}/reports', { dialogue }, { kind: 'results' }, office);
  const isWritten = async (): Promise<boolean> =>
    (await harness.view('/api/reports/{report}', { path: { report: String(report) } }, office)).body['status'] === 'rendered';
  await until(isWritten, 'rendered');
});

it('says so where the key of the vault does not open it any more', async () => {
  await query(url, `update vault.subject_key set wrapped = set_byte(wrapped, 30, get_byte(wrapped, 30) # 1)`);
  expect(await ready()).toMatchObject({ status: 503, body: { status: 'unreachable', vault: { status: 'down', reason: 'failed' } } });
});
