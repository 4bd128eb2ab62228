import { EventStoreDbEventStore } from '../../src/store/eventstoredb/eventstoredb-event-store.js';
import type { Timings } from '../../src/store/eventstoredb/timings.js';
import { UPCASTERS, type Upcasters } from '../../src/store/upcasters.js';
import { dropDatabase, freshDatabase } from '../database.js';
import type { OpenRecord } from './event-store.contract.js';

const FAST: Partial<Timings> = { watchMs: 150, pauseMs: 20, pauseMsMax: 200, takeOverMs: 50 };

export type OpenEventStoreDb = OpenRecord & {
  readonly databaseUrl: string;
  /** What whoever looks after the program was told. */
  readonly reports: string[];
  /** One more instance, on this server or another one. */
  readonly open: (options?: { readonly url?: string; readonly timings?: Partial<Timings> }) => Promise<EventStoreDbEventStore>;
};

/** A record on a server that is there already, its sequences in a database of their own. */
export const openEventStoreDb = async (
  serverUrl: string,
  { upcasters = UPCASTERS, timings = {} }: { readonly upcasters?: Upcasters; readonly timings?: Partial<Timings> } = {},
): Promise<OpenEventStoreDb> => {
  const databaseUrl = await freshDatabase();
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
