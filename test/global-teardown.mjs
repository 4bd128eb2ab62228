import { rm } from 'node:fs/promises';
import { Client } from 'pg';

/** Stops what global-setup.mjs started, and removes all of it; on somebody's own server, the database of which all others were copies. */
export default async () => {
  const { testServer } = globalThis;
  if (!testServer) return dropCopied();
  await testServer.server?.stop();
  await rm(testServer.dataDir, { recursive: true, force: true, maxRetries: 3 });
};

const dropCopied = async () => {
  const client = new Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client.query(`drop database if exists filled_${process.env.TEST_RUN}`);
  await client.end();
};
