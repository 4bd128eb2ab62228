import { BACKWARDS, END, EventStoreDBClient } from '@eventstore/db-client';
import { EventStoreDbEventStore } from '../../src/store/eventstoredb/eventstoredb-event-store.js';
import { CREATE_SQL } from '../../src/store/eventstoredb/schema.js';
import type { Timings } from '../../src/store/eventstoredb/timings.js';
import { UPCASTERS, type Upcasters } from '../../src/store/upcasters.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import type { OpenRecord } from './event-store.contract.js';

const FAST: Partial<Timings> = { watchMs: 150, pauseMs: 20, pauseMsMax: 200, takeOverMs: 50 };

export type OpenEventStoreDb = OpenRecord & {
  readonly databaseUrl: string;
  /** What whoever looks after the program was told. */
  readonly reports: string[];
  /** One more instance, on this server or another one. */
  readonly open: (options?: { readonly url?: string; readonly timings?: Partial<Timings> }) => Promise<EventStoreDbEventStore>;
};

type Options = {
  readonly upcasters?: Upcasters;
  readonly timings?: Partial<Timings>;
  /** What is in the log already is not part of this record. */
  readonly fromNow?: boolean;
};

/** A server that is used by several records in turn: each begins where the one before ended. */
const beginAtEnd = async (serverUrl: string, databaseUrl: string): Promise<void> => {
  const client = EventStoreDBClient.connectionString(serverUrl);
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })) {
    if (!event) continue;
    const { commit, prepare } = event.position;
    await query(databaseUrl, CREATE_SQL);
    await query(databaseUrl, 'update sequencer.head set commit_position = $1, prepare_position = $2', [commit, prepare]);
  }
  await client.dispose();
};

/** A record on a server that is there already, its sequences in a database of their own. */
export const openEventStoreDb = async (
  serverUrl: string,
  { upcasters = UPCASTERS, timings = {}, fromNow = false }: Options = {},
): Promise<OpenEventStoreDb> => {
  const databaseUrl = await freshDatabase();
  if (fromNow) await beginAtEnd(serverUrl, databaseUrl);
  const reports: string[] = [];
  const instances: EventStoreDbEventStore[] = [];
  const open: OpenEventStoreDb['open'] = async ({ url = serverUrl, timings: own = {} } = {}) => {
    const report = (line: string) => void reports.push(line);
    const instance = await EventStoreDbEventStore.open({ url, databaseUrl, upcasters, report, timings: { ...FAST, ...timings, ...own } });
    instances.push(instance);
    return instance;
  };
  return {
    store: await open(),
    second: open,
    open,
    databaseUrl,
    reports,
    close: async () => {
      await Promise.all(instances.map((instance) => instance.close()));
      await dropDatabase(databaseUrl);
    },
  };
};
