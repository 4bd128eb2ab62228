import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECTIONS } from '../../src/projections/all.js';
import { dropDatabase, freshDatabase } from '../database.js';
import { type Program, run } from './program.js';

const programs: Program[] = [];
const directories: string[] = [];

const start = (args: readonly string[], environment: Readonly<Record<string, string>>): Program => {
  const program = run(args, environment);
  programs.push(program);
  return program;
};

const dataDirectory = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'zukunftsdialog-cli-'));
  await chmod(directory, 0o755);
  directories.push(directory);
  return directory;
};

afterAll(async () => {
  for (const { process: child, ended } of programs) {
    if (child.exitCode === null) child.kill('SIGINT');
    await ended;
  }
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
});

type Ready = {
  readonly status: string;
  readonly record: { readonly sequence: number };
  readonly views: Record<string, { state: string; lag: number }>;
};
const ready = async (url: string): Promise<Ready> => (await (await fetch(`${url}/health/ready`)).json()) as Ready;

it('starts with nothing, plays the example, survives kill -9 and Ctrl-C, and keeps its data', async () => {
  const DATA_DIR = await dataDirectory();
  const first = start(['serve', '--port', '0', '--json'], { DATA_DIR });
  // It answers at once, while the example is still on its way.
  const { listening } = await first.listening;
  const early = await ready(listening);
  await first.exampleComplete;
  const { record } = await ready(listening);
  expect(record.sequence).toBeGreaterThan(1400);
  expect(early.record.sequence).toBeLessThan(record.sequence);
  const page = await (await fetch(listening)).text();
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('Gute Arbeit voranbringen');
  expect((await stat(join(DATA_DIR, 'vault.key'))).mode & 0o777).toBe(0o600);

  const second = start(['serve', '--port', '0', '--json'], { DATA_DIR });
  const refused = await second.ended;
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(`zukunftsdialog serve (pid ${String(first.process.pid)})`);
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);

  const token = await start(['token', '--role', 'auditor'], { DATA_DIR }).ended;
  expect(token).toMatchObject({ code: 0, stderr: '' });
  const dialogues = (await (await fetch(`${listening}/api/dialogues`)).json()) as { items: { dialogue: string }[] };
  expect(dialogues.items).toHaveLength(2);
  const ratings = await fetch(`${listening}/api/ratings?dialogue=${String(dialogues.items[0]?.dialogue)}`, {
    headers: { authorization: `Bearer ${token.stdout.trim()}` },
  });
  expect(ratings.status).toBe(200);

  const rebuilt = await start(['rebuild', '--json'], { DATA_DIR }).ended;
  expect(rebuilt.code).toBe(0);
  expect(JSON.parse(rebuilt.stdout)).toMatchObject({
    rebuilt: PROJECTIONS.map(({ name: view }) => ({ view, sequence: record.sequence })),
  });

  first.process.kill('SIGKILL');
  await first.ended;
  const third = start(['serve', '--port', '0', '--json'], { DATA_DIR });
  const again = await third.listening;
  await third.exampleComplete;
  expect((await ready(again.listening)).record).toEqual(record);
  third.process.kill('SIGINT');
  expect(await third.ended).toMatchObject({ code: 0 });
});

it('starts empty with --no-example, and says how to use it otherwise', async () => {
  const DATA_DIR = await dataDirectory();
  const program = start(['serve', '--port', '0', '--json', '--no-example'], { DATA_DIR });
  const { listening } = await program.listening;
  expect((await ready(listening)).record.sequence).toBe(0);
  expect(await (await fetch(`${listening}/?lang=en`)).text()).toContain('There is no dialogue yet.');
});

it('ends with one clear line and exit code 2 where the person at the command line can mend it', async () => {
  const cases = [
    { args: ['serve', '--nonsense'], settings: {}, line: /unknown option '--nonsense'/ },
    { args: ['serve'], settings: { PORT: 'eighty' }, line: /^Settings: PORT/ },
    { args: ['serve'], settings: { DATABASE_URL: 'mysql://somewhere' }, line: /^Settings: DATABASE_URL/ },
    { args: ['token', '--role', 'king'], settings: {}, line: /^There is no role king/ },
    { args: ['token', '--role', 'office'], settings: { OIDC_ISSUER: 'https://issuer.example' }, line: /^Tokens come from https:/ },
    { args: ['rebuild', 'nothing'], settings: {}, line: /^There is no view nothing/ },
    { args: ['fly'], settings: {}, line: /unknown command 'fly'/ },
    { args: ['send', 'x.jsonl'], settings: {}, line: /required option '--role <role>'/ },
    { args: ['send', 'x.jsonl', '--role', 'king'], settings: {}, line: /^There is no role king/ },
  ];
  const DATA_DIR = await dataDirectory();
  const ended = await Promise.all(cases.map(({ args, settings }) => start(args, { DATA_DIR, ...settings }).ended));
  cases.forEach(({ line }, i) => {
    expect(ended[i]?.stderr).toMatch(line);
    expect(ended[i]?.stderr).not.toContain('    at ');
    expect(ended[i]).toMatchObject({ code: 2, stdout: '' });
  });
});

it('tells errors as JSON where the result would be JSON, and nothing else', async () => {
  const cases = [['serve', '--nonsense'], ['rebuild', 'nothing'], ['token', '--role', 'king'], ['import'], ['token']];
  const DATA_DIR = await dataDirectory();
  const ended = await Promise.all(cases.map((args) => start([...args, '--json'], { DATA_DIR }).ended));
  const told = ended.map(({ code, stdout, stderr }) => ({ code, stdout, ...(JSON.parse(stderr) as { error: string; exitCode: number }) }));
  expect(told.map(({ code, stdout, exitCode }) => [code, stdout, exitCode])).toEqual(cases.map(() => [2, '', 2]));
  expect(told[0]?.error).toBe("unknown option '--nonsense'");
  expect(told[1]?.error).toMatch(/^There is no view nothing/);
});

it('tells its version', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(await start(['--version'], {}).ended).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

it('explains every command with --help', async () => {
  const commands = [
    [],
    ['serve'],
    ['import'],
    ['import', 'polis'],
    ['import', 'contributions'],
    ['send'],
    ['report', 'results'],
    ['rebuild'],
    ['token'],
  ];
  const ended = await Promise.all(commands.map((args) => start([...args, '--help'], {}).ended));
  for (const { code, stdout } of ended) expect([code, stdout.split(' [')[0]?.startsWith('Usage: zukunftsdialog')]).toEqual([0, true]);
});

it('hands the projections over when one of two programs is killed', async () => {
  const DATABASE_URL = await freshDatabase();
  const DATA_DIR = await dataDirectory();
  const one = start(['serve', '--port', '0', '--json', '--no-example'], { DATABASE_URL, DATA_DIR });
  const { listening: atOne } = await one.listening;
  const other = start(['serve', '--port', '0', '--json', '--no-example'], { DATABASE_URL, DATA_DIR });
  const { listening: atOther } = await other.listening;
  const states = async (url: string): Promise<readonly string[]> => Object.values((await ready(url)).views).map(({ state }) => state);
  // A program answers before each of its projections has asked for its lock, and asks again where the database has no connection left.
  const settled = async (url: string): Promise<readonly string[]> => {
    for (const end = Date.now() + 90_000; ; await sleep(50)) {
      const found = await states(url);
      if (!found.some((state) => state === 'starting' || state === 'retrying') || Date.now() > end) return found;
    }
  };
  expect(await settled(atOther)).toEqual(PROJECTIONS.map(() => 'waiting'));
  expect(await settled(atOne)).toEqual(PROJECTIONS.map(() => 'running'));
  one.process.kill('SIGKILL');
  await one.ended;
  const killed = Date.now();
  while ((await states(atOther)).some((state) => state !== 'running')) {
    if (Date.now() - killed > 90_000) throw new Error('Nobody took over');
    await sleep(100);
  }
  other.process.kill('SIGTERM');
  expect(await other.ended).toMatchObject({ code: 0 });
  await dropDatabase(DATABASE_URL);
});
