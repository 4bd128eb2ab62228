import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seal } from '../../src/vault/cipher.js';
import { keyIdOf } from '../../src/vault/vault-keys.js';
import { query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { submit } from '../http/asking.js';
import { sendTo } from '../harness.js';
import { type Member, type Processes, processes, until } from '../processes.js';
import { type Ended, type Program, run } from './program.js';

/** It starts a dozen programs. */
const LONG_MS = 240_000;

const result = ({ code, stdout, stderr }: Ended): Record<string, unknown> => {
  if (code !== 0) throw new Error(`${String(code)}: ${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
};
const stop = async ({ process: child, ended }: Program): Promise<void> => {
  child.kill('SIGTERM');
  await ended;
};

describe('of several processes', () => {
  const [K1, K2] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  const ids = [K1, K2].map((hex) => keyIdOf(Buffer.from(hex, 'hex')));
  const both = { VAULT_KEY: K2, VAULT_KEY_PREVIOUS: K1 };
  let all: Processes;
  beforeAll(async () => {
    all = await processes({ VAULT_KEY: K1 });
  });
  afterAll(() => all.close());

  const rotate = (settings: Readonly<Record<string, string>>): Program => run(['rotate-key', '--json'], { ...all.settings, ...settings });
  const counts = async (): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      (
        await query<{ id: string; n: number }>(
          all.databaseUrl,
          'select wrapped_by as id, count(*)::int as n from vault.subject_key group by 1',
        )
      ).map(({ id, n }) => [id, n]),
    );

  it(
    'one after the other is started anew, in the order of the runbook, and no request fails, no text is lost',
    async () => {
      const old = [await all.start('api,projector,worker'), await all.start('api')];
      let serving: readonly Member[] = old;
      const dialogue = await openDialogue(old[0]!);
      const mine = await submit(old[0]!, dialogue, 'From before');
      const told = { acknowledged: [] as string[], failed: [] as unknown[] };
      const over = new AbortController();
      const load = Promise.all(
        [0, 1].map(async (lane) => {
          for (let i = 0; !over.signal.aborted; i++, await sleep(100)) {
            const one = serving[(lane + i) % serving.length]!;
            const answer = await one.post(`/api/dialogues/${dialogue}/contributions`, contributionBody(`${lane} ${i}`)).catch(String);
            if (typeof answer !== 'string' && answer.status === 201) told.acknowledged.push(String(answer.body['contribution']));
            else told.failed.push(answer);
          }
        }),
      );
      // As a balancer does it: nothing new goes to one that is about to stop.
      const replace = async (settings: Readonly<Record<string, string>>): Promise<void> => {
        for (const one of serving) {
          const next = await all.start('api,projector,worker', settings);
          serving = [...serving.filter((each) => each !== one), next];
          await sleep(300);
          await stop(one);
        }
      };
      await replace(both);
      // A process that comes up too early with the new key alone is told, and harms nothing.
      const early = await run(['serve', '--port', '0', '--no-example', '--json'], { ...all.settings, VAULT_KEY: K2 }).ended;
      expect(early).toMatchObject({ code: 2, stderr: expect.stringContaining('The vault was written with another key') });
      expect(Object.keys(await counts())).toEqual([ids[0]]);
      const rotated = result(await rotate(both).ended);
      expect(rotated).toMatchObject({ key: ids[1], unopened: 0 });
      expect(rotated['wrapped']).toBeGreaterThan(10);
      await sleep(300);
      await replace({ VAULT_KEY: K2 });
      await sleep(300);
      over.abort();
      await load;
      expect(told.failed).toEqual([]);
      expect(Object.keys(await counts())).toEqual([ids[1]]);
      const [one] = serving;
      const { sequence } = await submit(one!, dialogue, 'Last');
      await one!.get(`${mine.at}?after=${sequence}`);
      for (const contribution of told.acknowledged)
        expect((await one!.get(`/api/contributions/${contribution}`)).body['content']).toMatchObject({
          text: expect.stringMatching(/^[01] \d+$/),
        });
      // What people were given before, and tokens, are valid still.
      expect((await one!.post(`${mine.at}/withdrawal`, { secret: mine.secret })).status).toBe(200);
      expect((await one!.get(`/api/ratings?dialogue=${dialogue}`, { token: await old[0]!.token('auditor') })).status).toBe(200);
      const old1 = await run(['serve', '--port', '0', '--no-example', '--json'], { ...all.settings, VAULT_KEY: K1 }).ended;
      expect(old1).toMatchObject({ code: 2, stderr: expect.stringContaining('The vault was written with another key') });
      for (const each of serving) await stop(each);
    },
    LONG_MS,
  );

  it(
    'survives a kill in the middle: both keys are needed until it was run again',
    async () => {
      const K3 = randomBytes(32).toString('hex');
      const id = keyIdOf(Buffer.from(K3, 'hex'));
      const next = { VAULT_KEY: K3, VAULT_KEY_PREVIOUS: K2 };
      const subjects = Array.from({ length: 20_000 }, () => crypto.randomUUID());
      await query(
        all.databaseUrl,
        'insert into vault.subject_key (subject, wrapped, wrapped_by) select *, $3 from unnest($1::uuid[], $2::bytea[])',
        [subjects, subjects.map((subject) => seal(Buffer.from(K2, 'hex'), randomBytes(32), subject)), ids[1]],
      );
      const before = await counts();
      const total = Object.values(before).reduce((sum, n) => sum + n, 0);
      const killed = rotate(next);
      await until(async () => ((await counts())[id] ?? 0) > 500, 'it has begun');
      killed.process.kill('SIGKILL');
      await killed.ended;
      const between = await counts();
      expect([between[id], between[ids[1]!]].every((n) => n !== undefined && n > 0)).toBe(true);
      for (const VAULT_KEY of [K2, K3])
        expect((await run(['serve', '--port', '0', '--no-example', '--json'], { ...all.settings, VAULT_KEY }).ended).code).toBe(2);
      const backup = join(all.settings['DATA_DIR']!, 'between');
      result(await run(['backup', backup, '--json'], { ...all.settings, ...next }).ended);
      const check = (settings: Readonly<Record<string, string>>) =>
        run(['restore', backup, '--dry-run', '--json'], { ...all.settings, ...settings }).ended;
      const wrong = await check({ VAULT_KEY: K1 });
      expect(wrong).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`is authenticated by the key ${id}, which is not here: set VAULT_KEY`),
      });
      expect((await check(next)).code).toBe(0);
      const again = result(await rotate(next).ended);
      expect(again).toMatchObject({ key: id, verified: total, unopened: 0, byKey: { [id]: total } });
      expect(again['wrapped']).toBeLessThan(total);
      expect(result(await rotate({ VAULT_KEY: K3 }).ended)).toMatchObject({ wrapped: 0, verified: total });
    },
    LONG_MS,
  );
});

it(
  'of the data directory is changed beside the running program, which goes on without being started anew',
  async () => {
    const DATA_DIR = await mkdtemp(join(tmpdir(), 'zukunftsdialog-rotate-'));
    await chmod(DATA_DIR, 0o755);
    const serve = () => run(['serve', '--port', '0', '--json'], { DATA_DIR });
    let program = serve();
    try {
      const textsOf = async (url: string): Promise<readonly string[]> => {
        const send = sendTo(url);
        const { body } = await send<{ items: readonly { dialogue: string }[] }>('GET', '/api/dialogues', undefined);
        const pages = await Promise.all(
          body.items.map(({ dialogue }) =>
            send<{ items: readonly { contribution: string; content: { text: string } | null }[] }>(
              'GET',
              `/api/contributions?dialogue=${dialogue}`,
              undefined,
            ),
          ),
        );
        return pages
          .flatMap((page) => page.body.items.map(({ contribution, content }) => `${contribution} ${String(content?.text)}`))
          .sort();
      };
      const { listening } = await program.listening;
      await program.exampleComplete;
      const texts = await textsOf(listening);
      expect(texts.length).toBeGreaterThan(20);
      const old = (await readFile(join(DATA_DIR, 'vault.key'), 'utf8')).trim();
      const rotated = result(await run(['rotate-key', '--json'], { DATA_DIR }).ended);
      const kept = join(DATA_DIR, `vault.key.before-${keyIdOf(Buffer.from(old, 'hex'))}`);
      expect(rotated).toMatchObject({ unopened: 0, previousKey: kept });
      expect((await readdir(DATA_DIR)).filter((name) => name.startsWith('vault.key')).sort()).toEqual([
        'vault.key',
        kept.split('/').at(-1),
      ]);
      expect(await textsOf(listening)).toEqual(texts);
      expect((await fetch(`${listening}/health/ready`)).status).toBe(200);
      await stop(program);
      program = serve();
      expect(await textsOf((await program.listening).listening)).toEqual(texts);
      await stop(program);
      const refused = await run(['serve', '--port', '0', '--json'], { DATA_DIR, VAULT_KEY: old }).ended;
      expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('The vault was written with another key') });
    } finally {
      if (program.process.exitCode === null) await stop(program);
      await rm(DATA_DIR, { recursive: true, force: true });
    }
  },
  LONG_MS,
);
