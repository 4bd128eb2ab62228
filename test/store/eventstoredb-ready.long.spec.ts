import { setTimeout as sleep } from 'node:timers/promises';
import { freshDatabase, query } from '../database.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { until } from '../processes.js';
import { Wire } from '../wire.js';
import { EventStoreDbCluster } from './eventstoredb-server/cluster.js';

/** What was said, and what became of a command that was sent at once. */
type Sample = { readonly ready: number; readonly command: number; readonly code: unknown; readonly began: number; readonly ended: number };

/** A subscription that goes silent is noticed after twice 2 s; until then nobody can know. */
const AT_ONCE_MS = 5000;

let cluster: EventStoreDbCluster;
let databaseUrl: string;
let wire: Wire;
let harness: Harness;
let dialogue: string;

beforeAll(async () => {
  cluster = await EventStoreDbCluster.start();
  databaseUrl = await freshDatabase();
  wire = new Wire(new URL(databaseUrl));
  await wire.up();
  const through = new URL(databaseUrl);
  through.port = String(wire.port);
  harness = await startHarness({ DATABASE_URL: through.href, EVENTSTORE_URL: cluster.url });
  dialogue = await openDialogue(harness);
});
afterAll(async () => {
  // Through the wire: it drops the database as well.
  await harness.close();
  wire.cut();
  cluster.close();
});

const sample = async (): Promise<Sample> => {
  const began = performance.now();
  const { status: ready } = await harness.get('/health/ready');
  const { status: command, body } = await harness.post(`/api/dialogues/${dialogue}/contributions`, contributionBody());
  return { ready, command, code: body['code'] ?? null, began, ended: performance.now() };
};

/** Somebody new asks and writes every quarter of a second while something happens, and until all is well. */
const sampled = async (work: () => Promise<void>): Promise<readonly Sample[]> => {
  const samples: Promise<Sample>[] = [];
  const coming = setInterval(() => void samples.push(sample()), 250);
  try {
    await work();
    await until(async () => (await sample()).command === 201, 'commands are taken again');
    await until(async () => (await harness.get('/health/ready')).status === 200, 'ready again', 3000);
    await sleep(1000);
  } finally {
    clearInterval(coming);
  }
  return Promise.all(samples);
};

const asAdministrator = (sql: string) => query(databaseUrl, sql);

/** What is done to the installation; whoever was asked in that very moment could not know. */
const faults: Readonly<Record<string, (happens: () => void) => Promise<void>>> = {
  'no node has a quorum, and then all have': async (happens) => {
    happens();
    for (const node of cluster.nodes) node.state = 'no-quorum';
    await sleep(4000);
    for (const node of cluster.nodes) node.state = 'ready';
  },
  'every node is killed, and started again': async (happens) => {
    happens();
    const { nodes } = cluster;
    const killed = [...nodes];
    for (const node of killed) cluster.kill(node);
    // Long enough for whoever tries again ever more rarely.
    await sleep(14_000);
    for (const node of killed) await cluster.start(node);
  },
  'the leader is killed, and another one is elected': async (happens) => {
    const { leader } = cluster;
    happens();
    cluster.kill(leader);
    await sleep(1500);
    happens();
    cluster.elect();
  },
  'the leader hangs, and another one is elected': async (happens) => {
    happens();
    cluster.leader.state = 'frozen';
    await sleep(1500);
    happens();
    cluster.elect();
  },
  'the subscription is dropped': async (happens) => {
    happens();
    for (const node of cluster.nodes) node.dropSubscriptions('error');
    return Promise.resolve();
  },
  'the subscription goes silent': async (happens) => {
    happens();
    for (const node of cluster.nodes) node.dropSubscriptions('silence');
    return Promise.resolve();
  },
  'the sequences are dropped': async (happens) => {
    happens();
    await asAdministrator('drop schema sequencer cascade');
    happens();
  },
  'the sequencer loses its lock': async (happens) => {
    happens();
    await asAdministrator(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'zukunftsdialog sequencer'`);
    happens();
  },
  'the database is away, and comes back': async (happens) => {
    happens();
    wire.cut();
    await sleep(1500);
    await wire.up();
  },
  'the database hangs, and comes back': async (happens) => {
    happens();
    wire.hang();
    await sleep(5000);
    wire.cut();
    await wire.up();
  },
};

it.each(Object.entries(faults))('whoever is told that it is ready is heard: %s', async (_, fault) => {
  const moments: number[] = [];
  const samples = await sampled(() => fault(() => void moments.push(performance.now())));
  const isHeard = ({ command, began, ended }: Sample) => command === 201 && ended - began < AT_ONCE_MS;
  const isFair = ({ ready, began, ended }: Sample) => ready === 200 && !moments.some((at) => at >= began && at <= ended);
  const unheard = samples.filter((each) => isFair(each) && !isHeard(each));
  expect(unheard).toEqual([]);
  // Nothing that was refused is a fault of ours.
  expect(new Set(samples.map(({ code }) => code))).not.toContain('internal-error');
});
