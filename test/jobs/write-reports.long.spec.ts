import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPostgresBackend, Queue } from 'bullmq';
import { newIdOf } from '../../src/commands/command.js';
import { requestReport } from '../../src/commands/report/request-report.js';
import { DialogueId, ReportId } from '../../src/domain/ids.js';
import { reports } from '../../src/domain/report/reports.js';
import { createServer } from '../../src/cli/server.js';
import { Desk } from '../../src/commands/desk.js';
import { ProjectionRunner } from '../../src/projections/runner.js';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, useHarness } from '../harness.js';
import { endOf, renderBy } from '../reports.js';

const harness = useHarness();
let dialogue: string;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
});

/** By the key, the report's id is known before it is requested. */
const request = async (key: string, app: Pick<Harness, 'commands'> = harness): Promise<string> => {
  const params = { dialogue: DialogueId(dialogue) };
  const envelope = { key, at: new Date().toISOString(), role: 'office' } as const;
  const { extra } = await app.commands.send(requestReport, { params, body: { kind: 'results', phase: null, asOf: null } }, envelope);
  return String(extra['report']);
};
const queueOf = ({ foundation }: Harness) =>
  new Queue('reports', { connection: { connectionString: foundation.databaseUrl, schema: 'jobs' } }, createPostgresBackend);
const jobs = (): Promise<{ id: string; state: string }[]> =>
  query(harness.foundation.databaseUrl, `select id, state::text from jobs.job where queue = 'reports'`);

it('leaves no job behind once a report is written', async () => {
  const report = await request(randomUUID());
  expect(await endOf(harness, report)).toMatchObject({ status: 'rendered' });
  for (const until = Date.now() + 90_000; (await jobs()).length > 0 && Date.now() < until;) await sleep(20);
  expect(await jobs()).toEqual([]);
});

it('writes a report also where a job of its id has ended before, and was kept', async () => {
  const queue = queueOf(harness);
  const [one, two] = [randomUUID(), randomUUID()];
  const ids = [one, two].map((key) => newIdOf(ReportId, key));
  // A report that nobody knows is nothing to do; what is no id fails.
  await queue.add('write', { report: ids[0] }, { jobId: `${String(ids[0])}-1` });
  await queue.add('write', { report: 'nonsense' }, { jobId: `${String(ids[1])}-1` });
  for (const until = Date.now() + 90_000; Date.now() < until; await sleep(20))
    if ((await jobs()).every(({ state }) => state === 'completed' || state === 'failed')) break;
  expect((await jobs()).map(({ state }) => state).sort()).toEqual(['completed', 'failed']);
  for (const key of [one, two]) expect(await endOf(harness, await request(key))).toMatchObject({ status: 'rendered' });
  await queue.close();
});

it('takes up at the next start what the end of the program cut off', async () => {
  let asked = 0;
  const putBack = renderBy(harness.app, () => (_, onProgress) => {
    asked++;
    onProgress(0, 2);
    return new Promise(() => undefined);
  });
  const report = await request(randomUUID());
  for (const until = Date.now() + 90_000; asked === 0 && Date.now() < until;) await sleep(20);
  expect(asked).toBe(1);
  await harness.app.get(ProjectionRunner).stop();
  const closing = Date.now();
  await harness.app.close();
  expect(Date.now() - closing).toBeLessThan(4000);
  putBack();

  const next = await createServer(harness.foundation, false);
  await next.init();
  const runner = next.get(ProjectionRunner);
  runner.start();
  try {
    for (const until = Date.now() + 90_000; Date.now() < until; await sleep(20)) {
      const { status } = await next.get(Desk).fact(reports, ReportId(report));
      if (status === 'rendered') break;
    }
    expect(await next.get(Desk).fact(reports, ReportId(report))).toMatchObject({ status: 'rendered', requests: 1 });
  } finally {
    await runner.stop();
    await next.close();
  }
});
