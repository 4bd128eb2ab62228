import { createPostgresBackend } from 'bullmq';

type Readied = { waitUntilReady: () => Promise<void> };

/**
 * BullMQ on PostgreSQL, as it should be. Version 6.7 remembers for good that it could not get ready, too: the answer is then there
 * at once, and a worker asks again and again without ever letting anything else have its turn. Here, who asks next tries anew.
 */
export const postgresBackend: typeof createPostgresBackend = (...about) => {
  const backend = createPostgresBackend(...about);
  forgetFailures(backend.connection);
  forgetFailures(backend);
  return backend;
};

const forgetFailures = (readied: Readied): void => {
  const wait = readied.waitUntilReady.bind(readied);
  let waiting: Promise<void> | null = null;
  const anew = (): Promise<void> => {
    Reflect.deleteProperty(readied, 'readyPromise');
    return wait().catch((error: unknown) => {
      waiting = null;
      throw error;
    });
  };
  readied.waitUntilReady = () => (waiting ??= anew());
};
