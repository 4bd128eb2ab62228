import { setTimeout as sleep } from 'node:timers/promises';
import { UsageError } from '../host/usage-error.js';
import type { Cluster } from './cluster.js';
import { serverOf } from './server.js';

const PAUSE_MS = 500;
const PAUSE_MS_MAX = 10_000;

export type Revive = (signal: AbortSignal) => Promise<void>;

type Place = {
  readonly cluster: Cluster;
  readonly logFile: string;
  /** Where all pools of this program, and of those who joined, look for it. */
  readonly port: number;
  readonly say: (line: string) => void;
};

/**
 * Starts a server again that has ended, at its port, again and again until it runs: a full disk may get room, a port may get
 * free. Says why it does not once for each reason.
 * @throws UsageError where another program has started it elsewhere, and what the signal is aborted with
 */
export const reviving =
  ({ cluster, logFile, port, say }: Place): Revive =>
  async (signal) => {
    say('PostgreSQL has ended unexpectedly. It is started again.');
    let said = '';
    for (let pause = PAUSE_MS; ; pause = Math.min(pause * 2, PAUSE_MS_MAX)) {
      signal.throwIfAborted();
      const found = await serverOf(cluster, logFile, () => undefined, port).catch((error: unknown) => reasonOf(error));
      if (typeof found !== 'string') return requirePort(found.server.port, port, say);
      if (found !== said) say(`PostgreSQL does not start yet, trying on: ${found}`);
      said = found;
      await sleep(pause, undefined, { signal });
    }
  };

const requirePort = (found: number, port: number, say: (line: string) => void): void => {
  if (found !== port) throw new UsageError('Another program has started PostgreSQL in the meantime. Start this program again.');
  say('PostgreSQL runs again.');
};

/** What PostgreSQL itself gives as a reason; times and process numbers would make each try something new to say. */
const reasonOf = (error: unknown): string => {
  const told = error instanceof Error ? error.message : String(error);
  return /\b(?:FATAL|PANIC): +(.+)/.exec(told)?.[1] ?? told.split('\n')[0] ?? '';
};
