import type { Upcasters } from '../../src/store/upcasters.js';
import { eventStoreContract, type OpenRecord } from './event-store.contract.js';
import { openEventStoreDb } from './eventstoredb.js';
import { EventStoreDbServer } from './eventstoredb-server/server.js';

// EVENTSTORE_URL names a real server (npm run test:eventstoredb), on which nobody else writes meanwhile.
const { EVENTSTORE_URL: real } = process.env;

const open = async (upcasters: Upcasters): Promise<OpenRecord> => {
  if (real !== undefined) return openEventStoreDb(real, { upcasters, fromNow: true });
  const server = await EventStoreDbServer.start();
  const record = await openEventStoreDb(server.url, { upcasters });
  return {
    ...record,
    close: async () => {
      await record.close();
      server.close();
    },
  };
};

if (real === undefined) eventStoreContract('EventStoreDbEventStore on a stand-in', open, 24);
else eventStoreContract('EventStoreDbEventStore', open);
