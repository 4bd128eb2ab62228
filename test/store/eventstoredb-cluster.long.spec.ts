import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../../src/host/failures.js';
import { NO_STREAM } from '../../src/store/event-store.js';
import { Unanswered } from '../../src/store/eventstoredb/trouble.js';
import { query } from '../database.js';
import { expectGapless, newStream, noted, readOn } from './event-store.contract.js';
import { openEventStoreDb, type OpenEventStoreDb } from './eventstoredb.js';
import { EventStoreDbCluster } from './eventstoredb-server/cluster.js';

let cluster: EventStoreDbCluster;
let record: OpenEventStoreDb;

// Longer than the client waits for a node that hangs, before it asks another one who leads.
const TIMINGS = { answerMs: 2500, settleMs: 15_000, numberedMs: 15_000 };

beforeEach(async () => {
  cluster = await EventStoreDbCluster.start();
  record = await openEventStoreDb(cluster.url, { timings: TIMINGS });
});
afterEach(async () => {
  await record.close();
  cluster.close();
});

const append = (stream = newStream()) => record.store.append(stream, [noted(0)], NO_STREAM);

/** Eight writers, until what is done meanwhile is done; what they were told. */
const underLoad = async (work: () => Promise<void>): Promise<ReadonlyMap<string, bigint>> => {
  const acknowledged = new Map<string, bigint>();
  const writing = { yet: true };
  const write = async () => {
    while (writing.yet) {
      const event = noted(0, { id: randomUUID() });
      const { sequence } = await record.store.append(newStream(), [event], NO_STREAM);
      acknowledged.set(event.id, sequence);
    }
  };
  const writers = Array.from({ length: 8 }, write);
  await sleep(200);
  await work().finally(() => (writing.yet = false));
  await Promise.all(writers);
  return acknowledged;
};

/** Each is there once, where it was said to be, and a rebuild from nothing numbers the same. */
const expectAllKept = async (acknowledged: ReadonlyMap<string, bigint>): Promise<void> => {
  const events = await readOn(record.store);
  expectGapless(events);
  expect(new Map(events.map(({ id, sequence }) => [id, sequence]))).toEqual(acknowledged);
  await record.store.close();
  await query(record.databaseUrl, 'drop schema sequencer cascade');
  const rebuilt = await record.open();
  await rebuilt.append(newStream(), [noted(0)], NO_STREAM);
  expect((await readOn(rebuilt)).slice(0, -1)).toEqual(events);
};

it.each<[string, (leader: EventStoreDbCluster['leader']) => void]>([
  ['is killed', (leader) => cluster.kill(leader)],
  ['hangs, and keeps its connections', (leader) => (leader.state = 'frozen')],
  ['resigns', () => undefined],
])('another leader is followed where the one before %s under load', async (_, end) => {
  const acknowledged = await underLoad(async () => {
    const before = cluster.leader;
    end(before);
    await sleep(150);
    cluster.elect();
    const { appends } = cluster.leader;
    while (cluster.leader.appends < appends + 20) await sleep(10);
  });
  await expectAllKept(acknowledged);
});

it('the loss of a follower changes nothing, whichever node is asked first', async () => {
  cluster.kill(cluster.nodes[2]!);
  const acknowledged = await underLoad(() => sleep(200));
  const discovering = await record.open({ url: cluster.discoverUrl });
  expect(await discovering.head()).toBe(BigInt(acknowledged.size));
  await expectAllKept(acknowledged);
});

it('without a quorum reads and appends are refused in time, as busy, and go on when it is back', async () => {
  const [stream, lost] = [newStream(), newStream()];
  await append(stream);
  const other = await record.open({ timings: { answerMs: 600 } });
  for (const node of cluster.nodes) node.state = 'no-quorum';
  const refused = other.readStream(stream);
  await expect(refused).rejects.toBeInstanceOf(Unanswered);
  await expect(refused).rejects.toBeInstanceOf(Unavailable);
  const events = [noted(1)];
  await expect(other.append(lost, events, NO_STREAM)).rejects.toThrow(Unanswered);
  const waiting = record.store.append(lost, events, NO_STREAM).catch((error: unknown) => error);
  await sleep(300);
  for (const node of cluster.nodes) node.state = 'ready';
  expect(await waiting).toEqual({ sequence: 2n, revision: 0n });
  expect(await other.append(lost, events, NO_STREAM)).toEqual({ sequence: 2n, revision: 0n });
  expect(await other.readStream(stream)).toHaveLength(1);
});
