import { randomUUID } from 'node:crypto';
import { openDialogue } from '../dialogue.js';
import { submit } from '../http/asking.js';
import { PROJECTIONS } from '../../src/projections/all.js';
import { query } from '../database.js';
import { type Processes, processes, until } from '../processes.js';
import { type Collector, type Received, startCollector } from './collector.js';

const LONG_MS = 180_000;
let all: Processes;
beforeAll(async () => {
  all = await processes({ OTEL_BSP_SCHEDULE_DELAY: '100' });
});
afterAll(() => all.close());

const WITHIN_MS = 60_000;

it(
  'sends what leads from a request to its command, append and views, and from there to a job, to a collector',
  async () => {
    const collector = await startCollector();
    const program = await all.start('api,projector,worker', { OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` });
    // What a view is built from at its first start is no batch that is shown; of an empty record the program is ready before it.
    const built = () => query<{ views: number }>(all.databaseUrl, 'select count(*)::int as views from views.checkpoint');
    await until(async () => (await built())[0]?.views === PROJECTIONS.length, 'all views are built');
    const dialogue = await openDialogue(program);
    const theirs = randomUUID().replaceAll('-', '');
    const traceparent = `00-${theirs}-b7ad6b7169203331-01`;
    const { contribution, sequence } = await submit(program, dialogue, 'Traced', {}, { headers: { traceparent } });
    const asked = { kind: 'results', phase: null, asOf: null };
    const report = await program.post(`/api/dialogues/${dialogue}/reports`, asked, { token: await program.token('office') });
    expect(report.status).toBe(201);
    const find = async (collected: Collector, isIt: (span: Received) => boolean): Promise<Received> => {
      await until(() => collected.spans().some(isIt), 'the span', WITHIN_MS);
      return collected.spans().find(isIt)!;
    };
    const request = await find(collector, ({ links = [] }) => links.some(({ traceId }) => traceId === theirs));
    expect([request.name, request.parentSpanId ?? '']).toEqual(['POST /api/dialogues/:dialogue/contributions', '']);
    const child = (of: Received, name: string) =>
      find(collector, (span) => span.name === name && span.traceId === of.traceId && span.parentSpanId === of.spanId);
    const command = await child(request, 'command SubmitContribution');
    await child(command, 'append');
    const events = await query<{ trace: string }>(
      all.databaseUrl,
      `select internal ->> 'trace' as trace from record.event where stream = $1`,
      [`contribution-${contribution}`],
    );
    expect(events).toEqual([{ trace: `00-${command.traceId}-${command.spanId}-01` }]);
    const linked = (name: string, to: Received) =>
      find(collector, (span) => span.name === name && (span.links ?? []).some(({ spanId }) => spanId === to.spanId));
    const projected = await linked('project contributions', command);
    expect(projected.attributes).toContainEqual({ key: 'view', value: { stringValue: 'contributions' } });
    expect(sequence).toBeGreaterThan(0);
    const asking = await find(collector, ({ name }) => name === 'command RequestReport');
    const job = await linked('job reports', asking);
    const recorded = await find(collector, ({ name, traceId }) => name === 'command RecordRendering' && traceId === job.traceId);
    expect(recorded.parentSpanId).toBe(job.spanId);
    expect(new Set(collector.services())).toEqual(new Set(['zukunftsdialog']));
    expect(collector.spans().filter(({ traceId }) => traceId === theirs)).toEqual([]);
    // What was not sent yet is sent at the end.
    const before = collector.spans().length;
    await program.get('/api/dialogues');
    program.process.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
    expect(collector.spans().length).toBeGreaterThan(before);
    await collector.close();
  },
  LONG_MS,
);

it.each(['away', 'silent'])(
  'does its work all the same where the collector is %s, says so at most once, and ends in time',
  async (how) => {
    const collector = await startCollector(false);
    if (how === 'away') await collector.close();
    const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_TIMEOUT: '500' };
    const program = await all.start('api,projector,worker', settings);
    const dialogue = await openDialogue(program);
    for (let i = 0; i < 100; i++) await submit(program, dialogue, `Contribution ${i}`);
    const list = await program.get(`/api/dialogues`);
    expect(list.status).toBe(200);
    // Export after export fails meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 4000));
    program.process.kill('SIGTERM');
    const began = Date.now();
    const { code, stderr } = await program.ended;
    expect(code).toBe(0);
    expect(Date.now() - began).toBeLessThan(30_000);
    expect(stderr.split('\n').filter((line) => line.includes('collector'))).toEqual([expect.stringContaining('"context":"Traces"')]);
    expect(stderr.split('\n').length).toBeLessThan(10);
    if (how === 'silent') await collector.close();
  },
  LONG_MS,
);
