import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Store } from './installation.js';

/** Reads the record's order all the time, as it becomes visible, and goes on after the last event when it lost its database. */
export type Follower = {
  /** The id at each sequence, from 1. */
  readonly seen: readonly string[];
  readonly stop: () => Promise<void>;
};

const TABLE = { postgres: 'record.event', eventstoredb: 'sequencer.place' } as const;

export const follow = (databaseUrl: string, store: Store): Follower => {
  const seen: string[] = [];
  const on = new AbortController();
  const read = async (client: Client): Promise<void> => {
    await client.connect();
    for (; !on.signal.aborted; await sleep(20)) {
      const text = `select sequence::int, id from ${TABLE[store]} where sequence > $1 order by sequence limit 500`;
      const { rows } = await client.query<{ sequence: number; id: string }>({ name: 'next', text, values: [seen.length] });
      for (const { sequence, id } of rows) {
        // What is missing here was passed over, and would be for every reader.
        while (seen.length < sequence - 1) seen.push('passed over');
        seen.push(id);
      }
    }
  };
  const running = (async () => {
    for (; !on.signal.aborted; await sleep(50)) {
      const client = new Client({ connectionString: databaseUrl, application_name: 'test follower' });
      client.on('error', () => undefined);
      await read(client).catch(() => undefined);
      await client.end().catch(() => undefined);
    }
  })();
  return {
    seen,
    stop: async () => {
      on.abort();
      await running;
    },
  };
};
