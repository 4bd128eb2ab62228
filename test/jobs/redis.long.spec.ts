import { Client } from 'pg';
import { query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { done, submit } from '../http/asking.js';
import { type Member, type Processes, processes, readiness, until } from '../processes.js';
import { type RedisServer, redisServer, withRedis } from '../redis.js';

const [describeWithRedis, title] = withRedis('jobs on Redis');

const OUT_OF_MEMORY = '1mb';

describeWithRedis(title, () => {
  let redis: RedisServer;
  let all: Processes;
  let api: Member;
  let worker: Member;
  let dialogue: string;
  beforeAll(async () => {
    redis = await redisServer();
    all = await processes({ REDIS_URL: redis.url });
    [api, worker] = await Promise.all([all.start('api,projector'), all.start('worker')]);
  });
  afterAll(async () => {
    await all.close();
    await redis.close();
  });

  const request = async (): Promise<string> => {
    const office = { token: await api.token('office') };
    return String((await done(api, `/api/dialogues/${dialogue}/reports`, { kind: 'results' }, office))['report']);
  };
  const statusOf = async (report: string): Promise<unknown> => {
    const { status, body } = await api.get(`/api/reports/${report}`, { token: await api.token('office') });
    return status === 200 ? body['status'] : status;
  };
  const jobStates = async () => Promise.all([api, worker].map(async (one) => (await readiness(one)).jobs.state));
  const written = (report: string): Promise<number> => until(async () => (await statusOf(report)) === 'rendered', 'rendered');
  const eventsOf = (report: string) =>
    query<{ type: string }>(all.databaseUrl, 'select type from record.event where stream = $1 order by revision', [`report-${report}`]);
  const once = [{ type: 'ReportRequested' }, { type: 'ReportRendered' }];

  it('starts without Redis: the API answers, the jobs wait and are told to, and are done when it comes', async () => {
    dialogue = await openDialogue(api);
    await submit(api, dialogue);
    const report = await request();
    await until(async () => (await statusOf(report)) === 'requested', 'requested');
    expect(await jobStates()).toEqual(['waiting', 'waiting']);
    // Ready without Redis, once all views are built.
    await until(async () => (await readiness(api)).status === 'ok', 'ready');
    await redis.start();
    await written(report);
    expect(await jobStates()).toEqual(['ready', 'ready']);
    expect(await eventsOf(report)).toEqual(once);
  });

  it('goes on after Redis was killed and came back', async () => {
    await redis.kill();
    await until(async () => (await jobStates()).every((state) => state === 'waiting'), 'waiting');
    const report = await request();
    await submit(api, dialogue);
    await redis.start();
    await written(report);
    expect(await eventsOf(report)).toEqual(once);
  });

  it('keeps requests, and serves, while Redis is full', async () => {
    await redis.command('config', 'set', 'maxmemory', OUT_OF_MEMORY);
    const report = await request();
    await until(async () => (await readiness(worker)).jobs.state === 'waiting', 'waiting');
    await submit(api, dialogue);
    expect(await statusOf(report)).toBe('requested');
    await redis.command('config', 'set', 'maxmemory', '0');
    await written(report);
    expect((await readiness(worker)).jobs.state).toBe('ready');
    expect(await eventsOf(report)).toEqual(once);
  });

  it('has another worker write, once, what one was writing when it was killed', async () => {
    // Its report needs a view that does not move, until somebody else works on it.
    const holding = new Client({ connectionString: all.databaseUrl });
    await holding.connect();
    await holding.query('begin; lock table view_theme_input.input in exclusive mode');
    await submit(api, dialogue);
    const report = await request();
    const key = `zukunftsdialog:reports:${report}-1:lock`;
    await until(async () => (await redis.command('exists', key)) === 1, 'being written');
    worker.process.kill('SIGKILL');
    await worker.ended;
    await holding.query('rollback');
    await holding.end();
    // As 10 s would do it that nobody prolongs the lock.
    await redis.command('del', key);
    worker = await all.start('worker');
    await written(report);
    expect(await eventsOf(report)).toEqual(once);
  });

  it('counts the writes of an address over all processes, also while Redis is away', async () => {
    const few = { ANONYMOUS_WRITES_PER_MINUTE: '3', TRUST_PROXY: 'true' };
    const from = { headers: { 'x-forwarded-for': '203.0.113.7' } };
    const two = await Promise.all([all.start('api', few), all.start('api', few)]);
    const statuses = async (times: number): Promise<readonly number[]> => {
      const found: number[] = [];
      for (let i = 0; i < times; i++)
        for (const one of two) found.push((await one.post(`/api/dialogues/${dialogue}/contributions`, contributionBody(), from)).status);
      return found;
    };
    expect(await statuses(2)).toEqual([201, 201, 201, 429]);
    expect(JSON.stringify(await redis.command('keys', '*'))).not.toContain('203.0.113');
    await redis.kill();
    expect(await statuses(4)).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
  });

  it('says what happened once, and ends without Redis as with it', async () => {
    for (const one of [api, worker]) one.process.kill('SIGTERM');
    const [atApi, atWorker] = await Promise.all([api.ended, worker.ended]);
    expect([atApi.code, atWorker.code]).toEqual([0, 0]);
    const lines = atApi.stderr.trim().split('\n');
    expect(lines.filter((line) => line.includes('Redis cannot be reached'))).toHaveLength(3);
    expect(lines.filter((line) => line.includes('Redis is there again'))).toHaveLength(2);
    expect(lines.length).toBeLessThan(10);
    expect(atWorker.stderr.trim().split('\n').length).toBeLessThan(10);
  });
});
