import { randomUUID } from 'node:crypto';
import { PostgresEventStore } from '../../dist/store/postgres/postgres-event-store.js';

// Appends with 16 writers at full load until it is killed or its database is gone. What it prints was acknowledged before:
// a line `<stream> <revision> <id>` per event. To a pipe process.stdout writes at once, so no line waits in a buffer.
const store = await PostgresEventStore.open(process.argv[2]);
process.stdout.write('ready\n');

const noted = (n) => ({
  id: randomUUID(),
  type: 'Noted',
  schema: 1,
  occurredAt: '2026-01-01T00:00:00.000Z',
  role: 'office',
  data: { n },
  internal: {},
  body: null,
});

const write = async () => {
  const stream = `note-${randomUUID()}`;
  for (let revision = -1n, n = 0; ; n++) {
    const events = n % 4 === 0 ? [noted(n), noted(n), noted(n)] : [noted(n)];
    const first = revision + 1n;
    ({ revision } = await store.append(stream, events, revision));
    for (const [i, { id }] of events.entries()) process.stdout.write(`${stream} ${first + BigInt(i)} ${id}\n`);
  }
};

const outcomes = await Promise.allSettled(Array.from({ length: 16 }, write));
process.stdout.write(`${outcomes.map(({ status }) => status).join(' ')}\n`);
await store.close();
