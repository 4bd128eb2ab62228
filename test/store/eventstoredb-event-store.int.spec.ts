import { EventStoreDbEventStore } from '../../src/store/eventstoredb/eventstoredb-event-store.js';
import type { Timings } from '../../src/store/eventstoredb/timings.js';
import type { Upcasters } from '../../src/store/upcasters.js';
import { dropDatabase, freshDatabase } from '../database.js';
import { eventStoreContract, type OpenRecord } from './event-store.contract.js';
import { EventStoreDbServer } from './eventstoredb-server/server.js';

const TIMINGS: Partial<Timings> = { watchMs: 200, pauseMs: 20, takeOverMs: 100 };

const openRecord = async (upcasters: Upcasters): Promise<OpenRecord> => {
  const server = await EventStoreDbServer.start();
  const databaseUrl = await freshDatabase();
  const open = () => EventStoreDbEventStore.open({ url: server.url, databaseUrl, upcasters, timings: TIMINGS, report: console.log });
  const store = await open();
  const instances = [store];
  return {
    store,
    second: async () => {
      const other = await open();
      instances.push(other);
      return other;
    },
    close: async () => {
      await Promise.all(instances.map((instance) => instance.close()));
      server.close();
      await dropDatabase(databaseUrl);
    },
  };
};

eventStoreContract('EventStoreDbEventStore', openRecord);
