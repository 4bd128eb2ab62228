import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, Logger } from 'typeorm';
import { openViews } from '../../src/projections/data-source.js';
import { Reading } from '../../src/projections/reading.js';
import type { EventStore } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { dropDatabase, freshDatabase, query } from '../database.js';

const READERS = 100;

let url: string;
let store: EventStore;
let views: DataSource;
let asked = 0;
const counting = new Proxy({} as Logger, { get: (_, name) => () => (name === 'logQuery' ? asked++ : undefined) });

beforeAll(async () => {
  url = await freshDatabase();
  store = await PostgresEventStore.open(url);
  views = (await openViews(url)).setOptions({ logging: ['query'], logger: counting });
  const says = { type: 'Happened', schema: 1, occurredAt: '2026-01-01T00:00:00.000Z', data: {}, internal: {}, body: null };
  await store.append('dialogue-018f3a5e-0000-7000-8000-000000000001', [{ ...says, id: randomUUID(), role: 'office' }], -1n);
  await query(url, `insert into views.checkpoint (name, version, sequence) values ('slow', 1, 0)`);
});
afterAll(async () => {
  await views.destroy();
  await store.close();
  await dropDatabase(url);
});

it('looks for all who wait for a view at once, and tells each where it is', async () => {
  const reading = new Reading(views, store);
  const waiting = Array.from({ length: READERS }, () => reading.sequenceFor('slow', { after: 1n }));
  await sleep(400);
  await query(url, `update views.checkpoint set sequence = 1 where name = 'slow'`);
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([1n]));
  // One for each that comes, and then fewer than a second for each of them.
  expect(asked).toBeGreaterThan(READERS);
  expect(asked).toBeLessThan(2 * READERS);
});
