import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { lastingPort } from './lasting-port.js';

const IS_THERE = spawnSync('redis-server', ['--version']).status === 0;

/** Where there is no redis-server, these tests are shown as skipped, and why. */
export const withRedis = (name: string): readonly [jest.Describe, string] =>
  IS_THERE ? [describe, name] : [describe.skip, `${name} (skipped: no redis-server on the PATH)`];

/** A Redis of its own, that keeps what it has in a file. It does not run until it is started. */
export type RedisServer = {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
  /** One command on a connection of its own. */
  readonly command: (name: string, ...args: readonly string[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export const redisServer = async (): Promise<RedisServer> => {
  const dir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-redis-'));
  const port = await lastingPort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  const kill = async (): Promise<void> => {
    if (!server) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    server = null;
  };
  const command = async (name: string, ...args: readonly string[]): Promise<unknown> => {
    const client = new Redis(url, { retryStrategy: () => 50 });
    client.on('error', () => undefined);
    try {
      return await client.call(name, ...args);
    } finally {
      client.disconnect();
    }
  };
  return {
    url,
    start: async () => {
      const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'yes'];
      server = spawn('redis-server', settings, { stdio: 'ignore' });
      await command('ping');
    },
    kill,
    command,
    close: async () => {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
};
