import { eventStoreContract } from './event-store.contract.js';
import { openEventStoreDb } from './eventstoredb.js';
import { EventStoreDbServer } from './eventstoredb-server/server.js';

// EVENTSTORE_URL names a real server (npm run test:eventstoredb). It must be empty: the record is all that is in it.
const { EVENTSTORE_URL: real } = process.env;

eventStoreContract(real === undefined ? 'EventStoreDbEventStore on a stand-in' : 'EventStoreDbEventStore', async (upcasters) => {
  if (real !== undefined) return openEventStoreDb(real, { upcasters });
  const server = await EventStoreDbServer.start();
  const record = await openEventStoreDb(server.url, { upcasters });
  return {
    ...record,
    close: async () => {
      await record.close();
      server.close();
    },
  };
});
