import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Member, type Processes, processes, readiness, until } from '../processes.js';

/** What somebody who asks is ready to wait. */
const ANSWER_MS_MAX = 20_000;

let all: Processes;
let one: Member;
let dialogue: string;
const owner = `owner_${randomBytes(6).toString('hex')}`;
/** The database as the program sees it: its role may have so many connections and no more. */
const CONNECTIONS = 60;
const outside: Client[] = [];

beforeAll(async () => {
  all = await processes();
  const { pathname } = new URL(all.databaseUrl);
  await query(all.databaseUrl, `create role ${owner} login password 'only-here' connection limit ${CONNECTIONS}`);
  await query(all.databaseUrl, `alter database ${pathname.slice(1)} owner to ${owner}`);
  one = await all.start('api,projector,worker', { DATABASE_URL: ownUrl() });
  dialogue = await openDialogue(one);
  // A view that was never built has no answer for anybody.
  await until(async () => (await readiness(one)).status === 'ok', 'ready', 30_000);
});
afterAll(async () => {
  await Promise.all(outside.map((client) => client.end()));
  const { databaseUrl } = all;
  await all.close();
  const server = new URL(databaseUrl);
  server.pathname = '/postgres';
  await query(server.href, `drop role ${owner}`);
});

const ownUrl = (): string => {
  const url = new URL(all.databaseUrl);
  [url.username, url.password] = [owner, 'only-here'];
  return url.href;
};
const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url, application_name: 'test' });
  client.on('error', () => undefined);
  await client.connect();
  outside.push(client);
  return client;
};

/** Many at once, and how each was answered; none may wait for longer than somebody would. */
const answers = async (
  send: () => Promise<{ status: number; headers: Headers; body: object }>,
  count = 100,
): Promise<readonly string[]> => {
  const told = await Promise.all(
    Array.from({ length: count }, async () => {
      const began = performance.now();
      const { status, headers, body } = await send();
      expect(performance.now() - began).toBeLessThan(ANSWER_MS_MAX);
      return `${status} ${'code' in body ? String(body.code) : ''} ${headers.get('retry-after') ?? ''}`.trim();
    }),
  );
  return [...new Set(told)];
};
const contribute = () => one.post(`/api/dialogues/${dialogue}/contributions`, contributionBody('noch eins'));
/** With an account: who has none gives way to those who write, and may be told to come back. */
const input = async () => one.get(`/api/theme-input?dialogue=${dialogue}`, { token: await one.token('analyst') });
const works = async (): Promise<void> => {
  await until(async () => (await contribute()).status === 201, 'writing works again');
  await until(async () => (await readiness(one)).status === 'ok', 'ready again', 30_000);
  const submitted = await query(all.databaseUrl, `select from record.event where type = 'ContributionSubmitted'`);
  await until(
    async () => (await input()).body['total'] !== undefined && submittedOf((await input()).body) === submitted.length,
    'the views follow',
  );
};
const submittedOf = (body: Record<string, unknown>): number => (body['total'] as { submitted: number }).submitted;

it.each([
  ['record.event', '503 busy 2', '200'],
  ['record.head', '503 busy 2', '200'],
  ['vault.body', '503 busy 2', '200'],
  ['views.checkpoint', '201', '503 busy 2'],
])('answers in time while somebody holds %s, and goes on by itself', async (table, written, read) => {
  const holder = await connect(all.databaseUrl);
  await holder.query(`begin; lock table ${table} in access exclusive mode`);
  const [commands, reads, live, ready] = await Promise.all([
    answers(contribute),
    answers(input),
    answers(() => one.get('/health/live'), 1),
    answers(() => one.get('/health/ready'), 1),
  ]);
  await holder.query('rollback');
  expect({ table, commands, reads, live }).toEqual({ table, commands: [written], reads: [read], live: ['200'] });
  expect(ready).toEqual([table === 'record.event' || table === 'vault.body' ? '200' : '503']);
  await works();
});

it('answers in time while no connection of the database is left, and goes on by itself', async () => {
  // One after the other, until the program has none that it does not hold already.
  await until(async () => {
    await Promise.all(Array.from({ length: CONNECTIONS }, () => connect(ownUrl()).catch(() => undefined)));
    // Those of this program alone: other suites run on the same server.
    const own = `usename = '${owner}' and application_name like 'zukunftsdialog %'`;
    await query(all.databaseUrl, `select pg_terminate_backend(pid) from pg_stat_activity where ${own}`);
    return (await contribute()).status === 503;
  }, 'all connections are taken');
  // A connection that came back in time still serves somebody.
  expect(['201', '503 busy 2']).toEqual(expect.arrayContaining([...(await answers(contribute))]));
  expect(['200', '503 busy 2']).toEqual(expect.arrayContaining([...(await answers(input))]));
  expect(await answers(() => one.get('/health/live'), 1)).toEqual(['200']);
  expect(['200', '503']).toEqual(expect.arrayContaining([...(await answers(() => one.get('/health/ready'), 1))]));
  await Promise.all(outside.splice(0).map((client) => client.end()));
  await works();
});

it('says to come again while the database has another password, and goes on with the one of before', async () => {
  const password = (text: string) => query(all.databaseUrl, `alter role ${owner} password '${text}'`);
  await password('another');
  await query(all.databaseUrl, `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${owner}'`);
  await until(async () => (await answers(contribute, 1))[0] !== '201', 'its connections are gone');
  expect([await answers(contribute, 10), await answers(input, 10)]).toEqual([['503 busy 2'], ['503 busy 2']]);
  expect((await readiness(one)).status).toBe('unreachable');
  await password('only-here');
  await works();
});
