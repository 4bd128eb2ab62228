import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { InMemorySpanExporter, NodeTracerProvider, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { submit } from '../http/asking.js';
import { endOf } from '../reports.js';

const exporter = new InMemorySpanExporter();
// The one behind a proxy, and one that anybody reaches.
let harness: Harness;
let open: Harness;
beforeAll(async () => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
  harness = await startHarness({ TRUST_PROXY: 'true' });
  open = await startHarness();
});
afterAll(async () => {
  await harness.close();
  await open.close();
});

const spans = (): readonly ReadableSpan[] => exporter.getFinishedSpans();
const idOf = (span: ReadableSpan): string => span.spanContext().spanId;
const until = async (find: () => ReadableSpan | undefined): Promise<ReadableSpan> => {
  for (const end = Date.now() + 90_000; ; await sleep(20)) {
    const found = find();
    if (found) return found;
    if (Date.now() > end)
      throw new Error(
        `Not among ${spans()
          .map(({ name }) => name)
          .join(', ')}`,
      );
  }
};
const internalOf = async (sequence: number): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(Object.entries((await harness.store.readAll(BigInt(sequence - 1), 1))[0]?.internal ?? {}));

const [TRACE, PARENT] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
const traceparent = `00-${TRACE}-${PARENT}-01`;

it('leads from the request by the command and its append into the event, and from there to the views', async () => {
  const dialogue = await openDialogue(harness);
  const { sequence } = await submit(harness, dialogue, 'Quittenmarmelade', {}, { headers: { traceparent } });
  const own = (name: string) => spans().find((span) => span.name === name && span.spanContext().traceId === TRACE);
  const request = await until(() => own('POST /api/dialogues/:dialogue/contributions'));
  const [command, append] = [await until(() => own('command SubmitContribution')), await until(() => own('append'))];
  expect([request, command, append].map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
    PARENT,
    idOf(request),
    idOf(command),
  ]);
  expect(request.attributes).toMatchObject({ 'http.response.status_code': 201 });
  expect(command.attributes).toEqual({ command: 'SubmitContribution', outcome: 'ok' });
  expect(append.attributes).toEqual({ stream: 'contribution', events: 1, sequence: String(sequence) });
  expect((await internalOf(sequence))['trace']).toBe(`00-${TRACE}-${idOf(command)}-01`);
  for (const view of ['contributions', 'theme-input']) {
    const projected = await until(() =>
      spans().find(({ name, links }) => name === `project ${view}` && links.some(({ context }) => context.spanId === idOf(command))),
    );
    expect(projected.links.find(({ context }) => context.spanId === idOf(command))?.context.traceId).toBe(TRACE);
    // A trace of its own: a batch comes from many.
    expect(projected.spanContext().traceId).not.toBe(TRACE);
  }
  const told = JSON.stringify(spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })));
  expect(told).not.toContain('Quittenmarmelade');
});

it.each(['01', '00'])(
  'begins a trace of its own for anybody, which links to theirs: they choose neither its id nor whether it is recorded (%s)',
  async (flags) => {
    const dialogue = await openDialogue(open);
    const [theirs, header] = [randomUUID().replaceAll('-', ''), (trace: string) => `00-${trace}-${PARENT}-${flags}`];
    const { sequence } = await submit(open, dialogue, 'Anybody', {}, { headers: { traceparent: header(theirs) } });
    const request = await until(() => spans().find(({ links }) => links.some(({ context }) => context.traceId === theirs)));
    expect(request.name).toBe('POST /api/dialogues/:dialogue/contributions');
    expect(request.parentSpanContext).toBeUndefined();
    expect(spans().filter((span) => span.spanContext().traceId === theirs)).toEqual([]);
    const [event] = await open.store.readAll(BigInt(sequence - 1), 1);
    expect(event?.internal).toMatchObject({ trace: expect.stringMatching(`^00-${request.spanContext().traceId}-[0-9a-f]{16}-01$`) });
  },
);

it('knows a repeat by what was asked, whatever trace it comes in', async () => {
  const dialogue = await openDialogue(harness);
  const key = randomUUID();
  const first = await submit(harness, dialogue, 'Once', {}, { key, headers: { traceparent } });
  const path = `/api/dialogues/${dialogue}/contributions`;
  const again = await submit(harness, dialogue, 'Once', {}, { key, headers: { traceparent: traceparent.replace('b7', 'c7') } });
  expect(again).toEqual(first);
  const body = { theme: 'skills', question: 'skills-1', questionVersion: 1, group: 'citizen', text: 'Another' };
  expect((await harness.post(path, body, { key })).body['code']).toBe('idempotency-key-reused');
});

it('notes nothing in the event where the sender says that this trace is not recorded', async () => {
  const dialogue = await openDialogue(harness);
  const headers = { traceparent: traceparent.replace(/01$/, '00') };
  const { sequence } = await submit(harness, dialogue, 'Unrecorded', {}, { headers });
  expect(await internalOf(sequence)).not.toHaveProperty('trace');
});

it.each(['nonsense', `00-${'0'.repeat(32)}-${PARENT}-01`, `ff-${TRACE}-${PARENT}-01`, traceparent.repeat(100)])(
  'begins a trace of its own where the header is %#: not of the form',
  async (header) => {
    const dialogue = await openDialogue(harness);
    const { sequence } = await submit(harness, dialogue, 'Own', {}, { headers: { traceparent: header } });
    const { trace } = await internalOf(sequence);
    expect(trace).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(trace).not.toContain(TRACE);
  },
);

it('shows a refusal as an outcome, not as a failure', async () => {
  await harness.post(`/api/contributions/${randomUUID()}/withdrawal`, { secret: 'x'.repeat(32) });
  const command = await until(() => spans().find(({ attributes }) => attributes['outcome'] === 'contribution-unknown'));
  expect(command.status.code).toBe(0);
});

it('leads from the request for a report to the job that writes it, and on to what the job records', async () => {
  const dialogue = await openDialogue(harness);
  const token = await harness.token('office');
  const { body } = await harness.post(`/api/dialogues/${dialogue}/reports`, { kind: 'results', phase: null, asOf: null }, { token });
  await endOf(harness, String(body['report']));
  const request = await until(() => spans().find(({ name }) => name === 'command RequestReport'));
  const job = await until(() => spans().find(({ name }) => name === 'job reports'));
  expect(job.links.map(({ context }) => context.spanId)).toEqual([idOf(request)]);
  const recorded = await until(() => spans().find(({ name }) => name === 'command RecordRendering'));
  expect(recorded.spanContext().traceId).toBe(job.spanContext().traceId);
});

it('does not trace those who watch', async () => {
  for (const path of ['/health/live', '/health/ready', '/metrics']) await fetch(`${harness.url}${path}`);
  expect(spans().filter(({ name }) => /health|metrics/.test(name))).toEqual([]);
});
