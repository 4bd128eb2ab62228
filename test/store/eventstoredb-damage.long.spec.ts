import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { submitContribution } from '../../src/commands/contribution/submit-contribution.js';
import { DialogueId } from '../../src/domain/ids.js';
import { ProjectionRunner } from '../../src/projections/runner.js';
import { RecordDamaged } from '../../src/store/event-store.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Answer, type Harness, startHarness } from '../harness.js';
import { until } from '../processes.js';
import { EventStoreDbServer } from './eventstoredb-server/server.js';

let server: EventStoreDbServer;
let databaseUrl: string;
/** Two processes of one installation: one of them numbers. */
let programs: [Harness, Harness];
let dialogue: string;

beforeEach(async () => {
  server = await EventStoreDbServer.start();
  databaseUrl = await freshDatabase();
  const start = () => startHarness({ DATABASE_URL: databaseUrl, EVENTSTORE_URL: server.url });
  programs = [await start(), await start()];
  dialogue = await openDialogue(programs[0]);
});
afterEach(async () => {
  await Promise.all(programs.map(stop));
  await dropDatabase(databaseUrl);
  server.close();
});

/** The database stays, for the others. */
const stop = async ({ app }: Harness): Promise<void> => {
  await app.get(ProjectionRunner).stop();
  await app.close();
};

const contribute = (program: Harness, key: string = randomUUID()): Promise<Answer> =>
  program.post(`/api/dialogues/${dialogue}/contributions`, contributionBody(), { key });

/** Requests that left something in the log, as every event tells. */
const written = (): ReadonlySet<string> =>
  new Set(server.log.events.map(({ metadata }) => (/"\$correlationId":"([^"]+)"/.exec(Buffer.from(metadata).toString()) ?? [])[1] ?? ''));

/** Both programs write all the time while something happens, until `enough` says so. */
const answersDuring = async (work: () => Promise<void>, enough: (answers: readonly Answer[]) => boolean): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  const working = { yet: true };
  const lane = async (program: Harness) => {
    while (working.yet) {
      answers.push(await contribute(program));
      await sleep(5);
    }
  };
  const lanes = Promise.all(programs.flatMap((program) => [lane(program), lane(program)]));
  // Where what is waited for does not come, that is what the test says.
  lanes.catch(() => undefined);
  await sleep(100);
  await work();
  await until(() => enough(answers), 'answered');
  working.yet = false;
  await lanes;
  return answers;
};

const codesOf = (answers: readonly Answer[]): ReadonlySet<string> =>
  new Set(answers.map(({ status, body }) => (status === 201 ? '201' : `${status} ${String(body['code'])}`)));

/** Nothing of what was refused is in the log, unless it was said that it may be. */
const expectTruth = (answers: readonly Answer[]): void => {
  const inLog = written();
  const refused = answers.filter(({ status, body }) => status !== 201 && body['code'] !== 'outcome-unknown');
  expect(refused.filter(({ body }) => inLog.has(String(body['instance'])))).toEqual([]);
};

const backToAnOlderBackup = async (): Promise<() => void> => {
  const older = [...server.log.events];
  const key = randomUUID();
  expect((await contribute(programs[0], key)).status).toBe(201);
  const newer = [...server.log.events];
  server.log.restore(older);
  server.dropSubscriptions('error');
  await until(async () => (await programs[0].get<{ status: string }>('/health/ready')).body.status === 'stopped', 'damaged');
  return () => server.log.restore(newer);
};

it('a record that is damaged is not written to, by whichever process and whoever asks, until it is whole again', async () => {
  const mend = await backToAnOlderBackup();
  const before = server.log.events.length;
  for (const program of programs) {
    const refused = await contribute(program);
    expect([refused.status, refused.body['code']]).toEqual([503, 'record-damaged']);
    const title = 'Das Protokoll ist beschädigt. Bis es wiederhergestellt ist, wird nichts gespeichert.';
    const german = await program.post(`/api/dialogues/${dialogue}/contributions`, contributionBody(), {
      headers: { 'accept-language': 'de' },
    });
    expect(german.body).toMatchObject({ code: 'record-damaged', title });
    expect(await program.get('/health/ready')).toMatchObject({
      status: 503,
      body: { status: 'stopped', record: { numbering: { state: 'damaged' } } },
    });
    // As imports, `send`, jobs and what the clock does.
    const sent = program.commands.send(
      submitContribution,
      { params: { dialogue: DialogueId(dialogue) }, body: submitContribution.body.parse(contributionBody()) },
      { key: randomUUID(), role: 'participant' },
    );
    await expect(sent).rejects.toBeInstanceOf(RecordDamaged);
  }
  expect(server.log.events.length).toBe(before);
  mend();
  await until(async () => (await contribute(programs[1])).status === 201, 'taken again');
  // Each program finds out for itself.
  await until(async () => (await programs[0].get('/health/ready')).status === 200, 'ready');
});

it('a program that is started beside a damaged record writes nothing to it either', async () => {
  const older = [...server.log.events];
  expect((await contribute(programs[0])).status).toBe(201);
  await Promise.all(programs.map(stop));
  server.log.restore(older);
  const before = server.log.events.length;
  programs[0] = await startHarness({ DATABASE_URL: databaseUrl, EVENTSTORE_URL: server.url });
  const { status, body } = await contribute(programs[0]);
  expect([status, body['code']]).toEqual([503, 'record-damaged']);
  expect(server.log.events.length).toBe(before);
});

it('whoever writes while it gets damaged is told the truth about each request', async () => {
  const damaged = (answers: readonly Answer[]) => answers.filter(({ body }) => body['code'] === 'record-damaged').length > 20;
  const answers = await answersDuring(async () => {
    await backToAnOlderBackup();
  }, damaged);
  expectTruth(answers);
  for (const code of codesOf(answers)) expect(['201', '503 record-damaged', '503 outcome-unknown', '503 busy']).toContain(code);
});

it('while the sequences are dropped and made anew, commands wait or are busy, and none is an error of ours', async () => {
  for (let i = 0; i < 20; i++) await contribute(programs[0]);
  const fine = { from: Number.POSITIVE_INFINITY };
  const answers = await answersDuring(
    async () => {
      await query(databaseUrl, 'drop schema sequencer cascade');
      await sleep(500);
      fine.from = written().size;
    },
    () => written().size > fine.from + 20,
  );
  expectTruth(answers);
  for (const code of codesOf(answers)) expect(['201', '503 busy', '503 outcome-unknown']).toContain(code);
  for (const { status, headers } of answers) expect(status === 201 || headers.has('retry-after')).toBe(true);
});

it('where the program that numbers hangs, nothing is written either, and ready says so, until it goes on', async () => {
  const hanging = new Client({ connectionString: databaseUrl });
  await hanging.connect();
  await hanging.query('begin');
  // Its next sign of life waits for this row, and all that it would number waits behind that.
  await hanging.query('select from sequencer.gate for update');
  const ready = async (program: Harness) => (await program.get('/health/ready')).status;
  await until(async () => (await Promise.all(programs.map(ready))).every((status) => status === 503), 'not ready');
  const before = server.log.events.length;
  for (const program of programs) expect(await contribute(program)).toMatchObject({ status: 503 });
  expect(server.log.events).toHaveLength(before);
  await hanging.query('rollback');
  await hanging.end();
  await until(async () => (await Promise.all(programs.map(ready))).every((status) => status === 200), 'ready again');
  for (const program of programs) expect((await contribute(program)).status).toBe(201);
});
