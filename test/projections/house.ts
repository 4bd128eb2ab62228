import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { readCheckpoint } from '../../src/projections/checkpoint.js';
import { openViews } from '../../src/projections/data-source.js';
import type { Query } from '../../src/projections/rows.js';
import { type EventStore, type NewEvent, NO_STREAM } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { dropDatabase, freshDatabase } from '../database.js';

/** A record and its views on a database of their own, without the program around them. */
export type House = { readonly url: string; readonly store: PostgresEventStore; readonly views: DataSource; readonly query: Query };
const houses: House[] = [];

/** `before`: what is in the database when the views are opened. */
export const openHouse = async (before: (url: string) => Promise<unknown> = () => Promise.resolve()): Promise<House> => {
  Logger.overrideLogger(false);
  const url = await freshDatabase();
  const store = await PostgresEventStore.open(url);
  await before(url);
  const views = await openViews(url);
  const made = { url, store, views, query: (sql: string, values: readonly unknown[]) => views.query(sql, [...values]) };
  houses.push(made);
  return made;
};

export const closeHouses = async (): Promise<void> => {
  for (const { url, store, views } of houses.splice(0)) {
    await views.destroy();
    await store.close();
    await dropDatabase(url);
  }
};

export const announced = (title: string): NewEvent => ({
  id: randomUUID(),
  type: 'DialogueAnnounced',
  schema: 1,
  occurredAt: '2026-01-01T00:00:00.000Z',
  role: 'office',
  data: { title: { de: title }, mandate: { de: title }, notice: null, timeZone: 'Europe/Berlin', channels: [], groups: [] },
  internal: {},
  body: null,
});

export const announce = async (store: EventStore, count: number): Promise<void> => {
  await Promise.all(
    Array.from({ length: count }, (_, i) => store.append(`dialogue-${randomUUID()}`, [announced(`Dialogue ${i}`)], NO_STREAM)),
  );
};

export const until = async (condition: () => Promise<boolean>): Promise<void> => {
  for (let i = 0; i < 500; i++) {
    if (await condition()) return;
    await sleep(20);
  }
  throw new Error('It did not come to pass in 10 s');
};

export const positionOf = async ({ query }: House, name = 'dialogues'): Promise<bigint> =>
  (await readCheckpoint(query, name))?.sequence ?? -1n;
export const rowsOf = async ({ query }: House): Promise<number> =>
  Number((await query('select count(*) as n from view_dialogues.dialogue', []))[0]?.['n']);
