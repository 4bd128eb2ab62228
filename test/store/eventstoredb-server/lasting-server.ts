import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastingPort } from '../../lasting-port.js';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const LOADER = new URL('../../typescript.mjs', import.meta.url).href;

/** The stand-in in a process of its own, with a journal. It does not run until it is started. */
export type LastingEventStoreDb = {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export const lastingEventStoreDb = async (): Promise<LastingEventStoreDb> => {
  const dir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-eventstoredb-'));
  const port = await lastingPort();
  let server: ChildProcess | null = null;
  const kill = async (): Promise<void> => {
    if (!server) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    server = null;
  };
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    start: async () => {
      const { NODE_OPTIONS: _, ...env } = process.env;
      const child = spawn(process.execPath, ['--import', LOADER, MAIN, String(port), join(dir, 'journal')], {
        env,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit').then(() => {
        throw new Error('The stand-in ended before it listened');
      });
      ended.catch(() => undefined);
      await Promise.race([once(child.stdout, 'data'), ended]);
      server = child;
    },
    kill,
    close: async () => {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
