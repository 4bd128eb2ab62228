import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECTIONS } from '../../src/projections/all.js';
import { codeOf } from '../../src/host/system-error.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Member, type Processes, processes, readiness, until } from '../processes.js';
import { rowsOfViews } from '../views.js';
import { run } from './program.js';

let all: Processes;
let apis: Member[];
let dialogue: string;
beforeAll(async () => {
  all = await processes();
  apis = await Promise.all([all.start('api', { DRAIN_SECONDS: '1' }), all.start('api', { DRAIN_SECONDS: '1' })]);
});
afterAll(() => all.close());

/** What a failed fetch hangs on: not by instanceof, because Jest runs in a realm with an `Error` of its own. */
const causeOf = (error: unknown): string =>
  (typeof error === 'object' && error !== null && 'cause' in error && codeOf(error.cause)) || String(error);

/** Sends contributions one after the other until it is told to stop, and keeps what was acknowledged and what failed. */
const load = (send: (text: string) => Promise<number>) => {
  const told = { acknowledged: 0, failed: [] as string[] };
  const on = new AbortController();
  const running = Promise.all(
    Array.from({ length: 4 }, async (_, lane) => {
      for (let i = 0; !on.signal.aborted; i++, await sleep(20)) {
        const answer = await send(`${lane} ${i}`).catch((error: unknown) => causeOf(error));
        if (answer === 201) told.acknowledged++;
        else told.failed.push(String(answer));
      }
    }),
  );
  return async () => {
    on.abort();
    await running;
    return told;
  };
};
const write = async ({ post }: Member, text: string): Promise<number> =>
  (await post(`/api/dialogues/${dialogue}/contributions`, contributionBody(text))).status;

const statesAt = async (one: Member): Promise<readonly string[]> => Object.values((await readiness(one)).views).map(({ state }) => state);
const isWorking = async (one: Member): Promise<boolean> => (await statesAt(one)).every((state) => state === 'running');
const isUpToDate = async (one: Member): Promise<boolean> => Object.values((await readiness(one)).views).every(({ lag }) => lag === 0);

it('answers for its health and its figures alone where it has no doors, and takes no unknown role', async () => {
  const worker = await all.start('worker');
  expect(await worker.get('/health/live')).toMatchObject({ status: 200 });
  expect((await worker.get('/health/ready')).status).toBe(200);
  const figures = await Promise.all([worker, ...apis].map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
  for (const text of figures) expect(text).toMatch(/^zukunftsdialog_jobs\{[^}]*queue="reports"/m);
  for (const path of ['/', '/docs', '/api/dialogues', '/problems']) expect((await worker.get(path)).status).toBe(404);
  expect(await statesAt(worker)).toEqual(PROJECTIONS.map(() => 'waiting'));
  const refused = await run(['serve', '--roles', 'api,king'], all.settings).ended;
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toMatch(/^Settings: ROLES[^\n]*there is no role king, but api, projector, worker\n$/);
});

it('has the second projector take over within 5 s of the kill of the first, and every view is as rebuilt', async () => {
  const [first, second] = [await all.start('projector'), await all.start('projector')];
  await until(() => isWorking(first), 'the first works');
  const [api] = apis;
  if (!api) throw new Error('No API');
  dialogue = await openDialogue(api);
  const stop = load((text) => write(api, text));
  await sleep(700);
  expect(await statesAt(second)).toEqual(PROJECTIONS.map(() => 'waiting'));
  first.process.kill('SIGKILL');
  expect(await until(() => isWorking(second), 'the second works')).toBeLessThan(5000);
  await sleep(300);
  const { acknowledged, failed } = await stop();
  expect(failed).toEqual([]);
  await until(() => isUpToDate(second), 'up to date');
  const input = await api.get(`/api/theme-input?dialogue=${dialogue}`);
  expect(input.body).toMatchObject({ total: { submitted: acknowledged } });
  const before = await rowsOfViews(all.databaseUrl);
  expect(await run(['rebuild', '--json'], all.settings).ended).toMatchObject({ code: 0 });
  expect(await rowsOfViews(all.databaseUrl)).toEqual(before);
});

it('loses no request while one API after the other is replaced', async () => {
  let serving = [...apis];
  const isReady = new Map<Member, boolean>();
  // As a balancer does it: whoever is not ready gets nothing new, and whoever refuses the connection is not there.
  const send = async (text: string): Promise<number> => {
    for (const one of serving.filter((each) => isReady.get(each) !== false)) {
      try {
        return await write(one, text);
      } catch (error) {
        if (causeOf(error) !== 'ECONNREFUSED') throw error;
      }
    }
    throw new Error('Nobody is there');
  };
  const watched = new AbortController();
  const watching = (async () => {
    for (; !watched.signal.aborted; await sleep(50))
      for (const one of serving)
        isReady.set(
          one,
          await one.get('/health/ready').then(
            ({ status }) => status === 200,
            () => false,
          ),
        );
  })();
  const before = (await readiness(apis[1] ?? fail())).record.sequence;
  const stop = load(send);
  for (const old of apis) {
    const fresh = await all.start('api', { DRAIN_SECONDS: '1' });
    serving = [...serving, fresh];
    old.process.kill('SIGTERM');
    if (old === apis[0]) {
      await until(async () => (await readiness(old)).status === 'stopping', 'stopping', 900);
      expect((await old.get('/health/live')).headers.get('connection')).toBe('close');
    }
    expect(await old.ended).toMatchObject({ code: 0 });
    serving = serving.filter((one) => one !== old);
  }
  const { acknowledged, failed } = await stop();
  watched.abort();
  await watching;
  expect(failed).toEqual([]);
  expect(acknowledged).toBeGreaterThan(50);
  expect((await readiness(serving[0] ?? fail())).record.sequence).toBe(before + acknowledged);
});

const fail = (): never => {
  throw new Error('No API');
};
