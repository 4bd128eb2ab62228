import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { done } from '../http/asking.js';
import { type Processes, processes, until } from '../processes.js';
import { redisServer, withRedis } from '../redis.js';

const SECRET = 'sixteen-and-a-few-more';
const MINUTE_MS = 60_000;
const NIGHT_MS_MAX = 150_000;

type Post = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** What takes the reminders: at first it hears and does not answer. */
class Gateway {
  readonly posts: Post[] = [];
  isAnswering = false;
  private readonly server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      this.posts.push({ headers: request.headers, body });
      if (this.isAnswering) response.writeHead(204).end();
    });
  });

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

type Backend = { readonly settings: Readonly<Record<string, string>>; readonly close: () => Promise<void> };

const exportedBy = async ({ settings }: Processes): Promise<readonly string[]> =>
  (await readdir(join(settings['DATA_DIR'] ?? '', 'exports')).catch(() => [])).filter((name) => !name.startsWith('.')).sort();

/** What was missed while no worker ran is made up by two of them, both of which are killed in between; then by two others. */
const aNight = async ({ settings: backend, close }: Backend) => {
  const gateway = new Gateway();
  const url = await gateway.listen();
  const all = await processes(backend);
  try {
    const api = await all.start('api,projector');
    const dialogue = await openDialogue(api);
    const body = { phase: 'dialogue', opensOn: '2020-01-01', closesOn: '2020-12-31' };
    await done(api, `/api/dialogues/${dialogue}/phase-schedules`, body, { token: await api.token('office') });
    // From where a rating came weeks ago, and one of today.
    await query(
      all.databaseUrl,
      `insert into vault.rating_network (sequence, contribution, day, network)
       values (1, gen_random_uuid(), '2020-01-01', 'of old'), (2, gen_random_uuid(), now(), 'of today')`,
    );
    // Due at a full minute after all of this, at which no worker runs.
    const due = Math.ceil(Date.now() / MINUTE_MS) * MINUTE_MS;
    const time = new Date(due).toISOString().slice(11, 16);
    const settings = { REMINDERS_URL: url, REMINDERS_SECRET: SECRET, EXPORT_AT: time, REMINDERS_AT: time, TIME_ZONE: 'UTC' };
    await sleep(due - Date.now() + 1000);
    const two = await Promise.all([all.start('worker', settings), all.start('worker', settings)]);
    await until(() => gateway.posts.length === 1, 'sent', NIGHT_MS_MAX);
    await until(async () => (await exportedBy(all)).length === 2, 'exported', NIGHT_MS_MAX);
    for (const { process: worker } of two) worker.kill('SIGKILL');
    await Promise.all(two.map(({ ended }) => ended));
    gateway.isAnswering = true;
    const files = await exportedBy(all);
    await Promise.all([all.start('worker', settings), all.start('worker', settings)]);
    await until(() => gateway.posts.length === 2, 'sent again', NIGHT_MS_MAX);
    // More than a further look.
    await sleep(1.2 * MINUTE_MS);
    const manifest: unknown = JSON.parse(await readFile(join(all.settings['DATA_DIR'] ?? '', 'exports', files[0] ?? ''), 'utf8'));
    const networks = await query(all.databaseUrl, 'select network from vault.rating_network');
    api.process.kill('SIGTERM');
    const said = (await api.ended).stderr;
    return { posts: gateway.posts, files, filesAfterwards: await exportedBy(all), manifest, networks, said };
  } finally {
    gateway.close();
    await all.close();
    await close();
  }
};

const [describeWithRedis, onRedis] = withRedis('on Redis');
const backends: Readonly<Record<string, () => Promise<Backend>>> = {
  'on PostgreSQL': () => Promise.resolve({ settings: {}, close: () => Promise.resolve() }),
  ...(describeWithRedis === describe && {
    [onRedis]: async () => {
      const redis = await redisServer();
      await redis.start();
      return { settings: { REDIS_URL: redis.url }, close: () => redis.close() };
    },
  }),
};
// Most of a night is waiting: all are waited for together.
const nights = new Map<string, ReturnType<typeof aNight>>();
beforeAll(() => {
  for (const [name, start] of Object.entries(backends)) {
    const night = start().then(aNight);
    night.catch(() => undefined);
    nights.set(name, night);
  }
});

if (describeWithRedis !== describe) it.skip(onRedis, () => undefined);
it.each(Object.keys(backends))(
  'the work of a day, %s: what was missed is made up, once, by two workers and after both are killed',
  async (name) => {
    const { posts, files, filesAfterwards, manifest, networks, said } = (await nights.get(name)) ?? {
      posts: [],
      files: [],
      filesAfterwards: [],
      manifest: null,
      networks: [],
      said: '',
    };
    expect(posts).toHaveLength(2);
    const [first, second] = posts;
    // The one that got no answer and the one that did are the same to whoever takes them.
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
    expect(second?.headers['idempotency-key']).toMatch(/^reminders-\d{4}-\d\d-\d\d$/);
    const signature = createHmac('sha256', SECRET)
      .update(second?.body ?? '')
      .digest('hex');
    expect(second?.headers['x-signature-256']).toBe(`sha256=${signature}`);
    expect(JSON.parse(second?.body ?? '')).toMatchObject({ reminders: [{ code: 'phase-overdue', count: 1, seat: null }] });
    expect(files).toHaveLength(2);
    expect(filesAfterwards).toEqual(files);
    expect(manifest).toMatchObject({ sequence: expect.any(Number) });
    expect(networks).toEqual([{ network: 'of today' }]);
    // Who has no Redis is told what is not shared.
    expect(said.includes('Without REDIS_URL each program counts alone')).toBe(name === 'on PostgreSQL');
  },
  8 * MINUTE_MS,
);
