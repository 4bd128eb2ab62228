import { execFileSync } from 'node:child_process';
import { mkdtemp, open, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { RESERVE_BYTES } from '../../src/host/disk.js';
import { startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { readConfig } from '../../src/config.js';
import { tokenSettings } from '../../src/foundation.js';
import { signOwnToken } from '../../src/identity/tokens.js';
import { codeOf } from '../../src/host/system-error.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { sendTo } from '../harness.js';
import { until } from '../processes.js';
import { type Program, run } from './program.js';

const MB = 1024 * 1024;

/** A real small file system; null where this user may not mount one. */
const mounted = async (): Promise<string | null> => {
  const directory = await mkdtemp(join(tmpdir(), 'zukunftsdialog-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'zukunftsdialog-test', directory], { stdio: 'ignore' });
    return directory;
  } catch {
    await rm(directory, { recursive: true });
    return null;
  }
};
const disk = await mounted();
const describeOnDisk = disk === null ? describe.skip : describe;

describeOnDisk(`the disk of the data directory is full${disk === null ? ' (skipped: nothing can be mounted here)' : ''}`, () => {
  const directory = disk ?? '';
  const filler = join(directory, 'filler');
  let program: Program;
  let send: ReturnType<typeof sendTo>;
  let dialogue: string;

  const start = async (own: Readonly<Record<string, string>>): Promise<void> => {
    const settings = { ANONYMOUS_WRITES_PER_MINUTE: '100000', ...own };
    program = run(['serve', '--port', '0', '--json', '--no-example'], settings);
    send = sendTo((await program.listening).listening);
    const tokens = tokenSettings(readConfig(settings));
    dialogue = await openDialogue({
      post: (path, body, sending) => send('POST', path, body, sending),
      token: (role, subject = role) => signOwnToken(tokens, { subject, role, hours: 1 }),
    });
  };
  beforeAll(() => start({ DATA_DIR: join(directory, 'data') }));
  afterAll(async () => {
    await rm(filler, { force: true });
    program.process.kill('SIGINT');
    await program.ended;
    execFileSync('umount', [directory]);
    await rm(directory, { recursive: true });
  });

  const free = async (): Promise<number> => statfs(directory).then(({ bavail, bsize }) => bavail * bsize);
  /** Writes a file until so much is free, or nothing at all. */
  const fill = async (freeBytes: number): Promise<void> => {
    const file = await open(filler, 'a');
    try {
      while ((await free()) > freeBytes) await file.appendFile(Buffer.alloc(Math.min(MB, Math.max(4096, (await free()) - freeBytes))));
    } catch (error) {
      if (codeOf(error) !== 'ENOSPC') throw error;
    } finally {
      await file.close();
    }
  };

  type Refused = { readonly code?: string; readonly title?: string };
  const contribute = (text: string, language = 'en') =>
    send<Refused>('POST', `/api/dialogues/${dialogue}/contributions`, contributionBody(text), { headers: { 'accept-language': language } });
  const input = () => send<{ total: { submitted: number } }>('GET', `/api/theme-input?dialogue=${dialogue}`, undefined);
  const ready = async () => (await send<{ status: string; disk: { state: string } }>('GET', '/health/ready', undefined)).body;
  const metric = async (name: string) => {
    const { listening } = await program.listening;
    return new RegExp(`^${name} (.*)$`, 'm').exec(await (await fetch(`${listening}/metrics`)).text())?.[1];
  };

  /** Keeps writing, and counts what was answered. */
  let acknowledged = 0;
  const writing = () => {
    const refused = new Map<string, number>();
    const on = new AbortController();
    const lanes = Array.from({ length: 4 }, async (_, lane) => {
      for (let i = 0; !on.signal.aborted; i++, await sleep(20)) {
        const code = await contribute(`${lane} ${i} ${'x'.repeat(2000)}`).then(
          ({ status, body, headers }) =>
            status === 201 ? null : `${status} ${String(body.code)}${headers.has('retry-after') ? ', again later' : ''}`,
          // A test that failed leaves its writers behind when the program ends.
          String,
        );
        if (code === null) acknowledged++;
        else refused.set(code, (refused.get(code) ?? 0) + 1);
      }
    });
    return async () => {
      on.abort();
      await Promise.all(lanes);
      return refused;
    };
  };
  const isWhole = async () => {
    await until(async () => (await contribute('after')).status === 201, 'writing works again', 60_000);
    acknowledged++;
    await until(async () => {
      const { status, body } = await input();
      return status === 200 && body.total.submitted === acknowledged;
    }, 'everything acknowledged is there');
  };

  it('refuses writers below the reserve, while everybody reads, and goes on by itself when there is room', async () => {
    const stop = writing();
    await sleep(500);
    await fill(RESERVE_BYTES - 8 * MB);
    let before = -1;
    await until(async () => {
      before = acknowledged;
      await sleep(500);
      return acknowledged === before;
    }, 'nobody writes any more');
    expect((await contribute('nein', 'de')).body).toMatchObject({
      code: 'disk-full',
      title: 'Der Speicherplatz ist erschöpft: Im Augenblick lässt sich nichts speichern, wohl aber lesen.',
    });
    expect((await input()).status).toBe(200);
    expect(await ready()).toMatchObject({ status: 'reading', disk: { state: 'full' } });
    expect(await metric('zukunftsdialog_disk_full')).toBe('1');
    expect(Number(await metric('zukunftsdialog_disk_free_bytes'))).toBeLessThan(RESERVE_BYTES);
    await rm(filler);
    await until(() => Promise.resolve(acknowledged > before), 'somebody writes again');
    const refused = await stop();
    expect([...refused.keys()]).toEqual(['507 disk-full']);
    await isWhole();
    expect(await ready()).toMatchObject({ status: 'ok', disk: { state: 'ready' } });
    expect(await metric('zukunftsdialog_disk_full')).toBe('0');
  });

  /** Makes PostgreSQL need a new segment of its log, until it finds no place for one. */
  const endPostgres = async (): Promise<void> => {
    const cluster = join(directory, 'data', 'postgres');
    const [pid, , , port] = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
    const password = (await readFile(join(directory, 'data', 'postgres.password'), 'utf8')).trim();
    const client = new Client({ host: '127.0.0.1', port: Number(port), user: 'zukunftsdialog', password, database: 'postgres' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('create temp table note (n int)');
      for (;;) await client.query(`select pg_logical_emit_message(false, 'test', 'fill'), pg_switch_wal()`);
    } catch {
      await client.end();
    }
    await until(
      async () => !(await readFile(`/proc/${pid ?? ''}/cmdline`, 'utf8').catch(() => '')).includes('postgres'),
      'PostgreSQL ended',
    );
  };

  it('loses nothing and starts PostgreSQL again when even that met the end of the disk', async () => {
    const stop = writing();
    await sleep(500);
    let said = '';
    program.process.stderr?.on('data', (chunk) => (said += String(chunk)));
    await fill(0);
    await sleep(500);
    await endPostgres();
    await sleep(5000);
    await until(() => said.includes('PostgreSQL does not start yet'), 'PostgreSQL is tried again');
    const began = performance.now();
    expect(await send('GET', '/health/live', undefined)).toMatchObject({ status: 200 });
    expect(await ready()).toMatchObject({ status: 'unreachable', disk: { state: 'full' } });
    expect(await input()).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(performance.now() - began).toBeLessThan(10_000);
    const refused = await stop();
    expect([...refused.keys()].filter((code) => !['507 disk-full', '503 busy, again later'].includes(code))).toEqual([]);
    expect(refused.size).toBeGreaterThan(0);
    await rm(filler);
    await isWhole();
    await until(async () => (await ready()).status === 'ok', 'ready');
    program.process.kill('SIGINT');
    expect((await program.ended).code).toBe(0);
    // Said once, however many were refused.
    expect(said.match(/The disk of the data directory is full/g)).toHaveLength(1);
    const reasons = [...said.matchAll(/PostgreSQL does not start yet, trying on: (.*)/g)].map(([, reason]) => reason);
    expect(reasons.filter((reason) => reason?.endsWith('No space left on device') !== true)).toEqual([]);
    expect(said).toContain('PostgreSQL runs again.');
  });

  it('says the same where the disk is that of a PostgreSQL of ones own', async () => {
    const own = await startEmbeddedPostgres({ dataDir: join(directory, 'own'), program: 'test', join: false, say: () => undefined });
    await start({ DATA_DIR: join(directory, 'data'), DATABASE_URL: own.url });
    await fill(0);
    await until(async () => {
      const { status, body } = await contribute('x'.repeat(5000));
      return status === 507 && body.code === 'disk-full';
    }, 'PostgreSQL meets the end of its disk');
    expect(await send('GET', `/api/dialogues`, undefined)).toMatchObject({ status: 200 });
    await rm(filler);
    await until(async () => (await contribute('after')).status === 201, 'writing works again');
    program.process.kill('SIGINT');
    await program.ended;
    await own.stop();
  });
});
