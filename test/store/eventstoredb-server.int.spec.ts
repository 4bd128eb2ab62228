import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AppendExpectedRevision, BACKWARDS, END, EventStoreDBClient, type ExpectedRevision, jsonEvent } from '@eventstore/db-client';
import { EventStoreDbCluster } from './eventstoredb-server/cluster.js';
import { EventStoreDbServer } from './eventstoredb-server/server.js';

// What the client is answered, by the stand-in and, where EVENTSTORE_URL names one (npm run test:eventstoredb), by a real server.
const { EVENTSTORE_URL: real } = process.env;
const [, username = 'nobody', password = ''] = /:\/\/([^:@/]+):([^@]+)@/.exec(real ?? '') ?? [];

let standIn: EventStoreDbServer | null;
let client: EventStoreDBClient;

beforeAll(async () => {
  standIn = real === undefined ? await EventStoreDbServer.start() : null;
  client = EventStoreDBClient.connectionString(real ?? standIn?.url ?? '');
});
afterAll(async () => {
  await client.dispose();
  standIn?.close();
});

/** Not of the form of our streams: what is deleted here must not damage a record on the same server. */
const newStream = () => `spec.${randomUUID()}`;
type Noted = ReturnType<typeof noted>;
const noted = (text = '') => jsonEvent({ type: 'Noted', id: randomUUID(), data: { text } });
const LONG_MAX = 9_223_372_036_854_775_807n;

/** What an answer says, however it comes. */
const told = async (answer: Promise<unknown>): Promise<unknown> => {
  try {
    return await answer;
  } catch (error) {
    const { type, streamName, actualVersion, expectedVersion, maxAppendSize } = error as Record<string, unknown>;
    return JSON.parse(
      JSON.stringify({ type, streamName, actualVersion, expectedVersion, maxAppendSize }, (_, value: unknown) =>
        typeof value === 'bigint' ? Number(value) : value,
      ),
    );
  }
};
const conflict = (streamName: string, expectedVersion: unknown, actualVersion: unknown) => ({
  type: 'wrong-expected-version',
  streamName,
  expectedVersion,
  actualVersion,
});
const deleted = (streamName: string) => ({ type: 'stream-deleted', streamName });
const notFound = (streamName: string) => ({ type: 'stream-not-found', streamName });
const done = { position: { commit: expect.any(BigInt), prepare: expect.any(BigInt) } };

const revisionsOf = async (stream: string): Promise<readonly bigint[]> => {
  const revisions: bigint[] = [];
  for await (const { event } of client.readStream(stream)) if (event) revisions.push(event.revision);
  return revisions;
};

describe.each([
  ['one by one', { credentials: { username, password } }],
  ['in batches', {}],
])('appends %s', (_, way) => {
  const append = (stream: string, events: readonly Noted[], expectedRevision: AppendExpectedRevision) =>
    told(client.appendToStream(stream, [...events], { expectedRevision, ...way }));
  const written = (nextExpectedRevision: bigint): unknown => expect.objectContaining({ success: true, nextExpectedRevision });

  it('are written where the stream is as expected, and otherwise refused with what it is', async () => {
    const [stream, none] = [newStream(), newStream()];
    expect(await append(stream, [noted(), noted()], 'no_stream')).toEqual(written(1n));
    expect(await append(stream, [noted()], 1n)).toEqual(written(2n));
    expect(await append(stream, [noted()], 'stream_exists')).toEqual(written(3n));
    expect(await append(stream, [noted()], 'any')).toEqual(written(4n));
    expect(await append(stream, [noted()], 0n)).toEqual(conflict(stream, 0, 4));
    expect(await append(stream, [noted()], 9n)).toEqual(conflict(stream, 9, 4));
    expect(await append(stream, [noted()], 'no_stream')).toEqual(conflict(stream, 'no_stream', 4));
    expect(await append(none, [noted()], 3n)).toEqual(conflict(none, 3, 'no_stream'));
    expect(await append(none, [noted()], 'stream_exists')).toEqual(conflict(none, 'stream_exists', 'no_stream'));
    expect(await revisionsOf(stream)).toEqual([0n, 1n, 2n, 3n, 4n]);
  });

  it('of the same ids at the same place are written once, whole or in part', async () => {
    const [stream, first, second] = [newStream(), noted(), noted()];
    for (const expected of ['no_stream', 'no_stream', 'any', 'stream_exists'] as const) {
      expect(await append(stream, [first, second], expected)).toEqual(written(1n));
    }
    expect(await append(stream, [first], 'no_stream')).toEqual(written(0n));
    expect(await append(stream, [second], 0n)).toEqual(written(1n));
    expect(await append(stream, [second], 'no_stream')).toEqual(conflict(stream, 'no_stream', 1));
    expect(await append(stream, [first, second, noted()], 'no_stream')).toEqual(conflict(stream, 'no_stream', 1));
    expect(await revisionsOf(stream)).toEqual([0n, 1n]);
  });

  it('that are too large are refused', async () => {
    const answer = await append(newStream(), [noted('x'.repeat(1_100_000))], 'any');
    expect(answer).toEqual({ type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 });
  });

  it('bring a deleted stream back with the next revision, but one that was deleted for good never', async () => {
    const [stream, first] = [newStream(), noted()];
    await append(stream, [first, noted()], 'no_stream');
    await client.deleteStream(stream);
    expect(await append(stream, [first], 'no_stream')).toEqual(written(0n));
    expect(await append(stream, [noted()], 0n)).toEqual(conflict(stream, 0, 1));
    expect(await append(stream, [noted()], 'stream_exists')).toEqual(deleted(stream));
    expect(await append(stream, [noted()], 'no_stream')).toEqual(written(2n));
    // The server shows the stream again a moment after it has answered.
    for (let i = 0; i < 50 && 'type' in Object(await told(revisionsOf(stream))); i++) await sleep(20);
    expect(await revisionsOf(stream)).toEqual([2n]);
    await client.tombstoneStream(stream);
    for (const expected of ['any', 2n, 'no_stream'] as const) expect(await append(stream, [noted()], expected)).toEqual(deleted(stream));
  });
});

describe('a deletion', () => {
  const written = async (): Promise<string> => {
    const stream = newStream();
    await client.appendToStream(stream, [noted(), noted()]);
    return stream;
  };
  const softly = (stream: string, expectedRevision: bigint | 'any' | 'no_stream' = 'any') =>
    told(client.deleteStream(stream, { expectedRevision }));
  const forGood = (stream: string, expectedRevision: ExpectedRevision | 'stream_exists' = 'any') =>
    // The types of the client lack one that it sends.
    told(client.tombstoneStream(stream, { expectedRevision: expectedRevision as ExpectedRevision }));

  it('of a stream hides it, and of none is refused', async () => {
    const [stream, none] = [await written(), newStream()];
    expect(await softly(stream, 0n)).toEqual(conflict(stream, 0, 1));
    expect(await softly(stream, 1n)).toEqual(done);
    expect(await told(revisionsOf(stream))).toEqual(notFound(stream));
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ truncateBefore: Number(LONG_MAX) });
    expect([await softly(stream), await softly(stream, 'no_stream')]).toEqual([done, done]);
    expect(await softly(none)).toEqual(conflict(none, -2, -1));
    expect(await softly(none, 4n)).toEqual(conflict(none, 4, -1));
    expect(await softly(none, 'no_stream')).toEqual(conflict(none, -1, -1));
  });

  it('for good ends a stream and its settings, also one that never began', async () => {
    const [stream, none] = [await written(), newStream()];
    expect(await forGood(stream, 0n)).toEqual(conflict(stream, 0, 1));
    expect(await forGood(stream, 1n)).toEqual(done);
    expect(await told(revisionsOf(stream))).toEqual(deleted(stream));
    expect(await told(client.getStreamMetadata(stream))).toEqual(deleted(`$$${stream}`));
    expect([await forGood(stream), await softly(stream)]).toEqual([deleted(stream), deleted(stream)]);
    expect(await forGood(none, 4n)).toEqual(conflict(none, 4, -1));
    expect(await forGood(none, 'stream_exists')).toEqual(conflict(none, -4, -1));
    expect(await forGood(none, 'no_stream')).toEqual(done);
  });

  it('is in $all: the settings of the stream, and its last event', async () => {
    const stream = await written();
    await softly(stream);
    await forGood(stream);
    const found: unknown[] = [];
    for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 20 })) {
      if (event?.streamId.endsWith(stream)) found.unshift([event.streamId, event.revision, event.type]);
    }
    expect(found.slice(-2)).toEqual([
      [`$$${stream}`, 0n, '$metadata'],
      [stream, LONG_MAX, '$streamDeleted'],
    ]);
  });
});

it('limits of a stream hide what is beyond them', async () => {
  const stream = newStream();
  await client.appendToStream(stream, [noted(), noted(), noted()]);
  await client.setStreamMetadata(stream, { maxCount: 2 });
  expect(await revisionsOf(stream)).toEqual([1n, 2n]);
  await client.setStreamMetadata(stream, { truncateBefore: 3 });
  expect(await revisionsOf(stream)).toEqual([]);
  await client.setStreamMetadata(stream, { maxAge: 3600 });
  expect(await revisionsOf(stream)).toEqual([0n, 1n, 2n]);
  await client.setStreamMetadata(stream, { maxAge: 1 });
  while ((await revisionsOf(stream)).length > 0) await sleep(100);
});

it('whoever asks a node for the others is sent to the leader', async () => {
  const cluster = real === undefined ? await EventStoreDbCluster.start() : null;
  const url = cluster?.discoverUrl ?? (real ?? '').replace(/^esdb(\+discover)?:/, 'esdb+discover:');
  const asking = EventStoreDBClient.connectionString(url);
  const options = { requiresLeader: true, credentials: { username, password } };
  expect(await told(asking.appendToStream(newStream(), noted(), options))).toMatchObject({ success: true });
  if (cluster) expect(cluster.nodes.map(({ appends }) => appends)).toEqual([1, 0, 0]);
  await asking.dispose();
  cluster?.close();
});
