import { rm } from 'node:fs/promises';

/** Stops what global-setup.mjs started, and removes all of it. */
export default async () => {
  const { testServer } = globalThis;
  if (!testServer) return;
  await testServer.server?.stop();
  await rm(testServer.dataDir, { recursive: true, force: true, maxRetries: 3 });
};
