import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { StorageFull } from '../host/failures.js';
import { codeOf } from '../host/system-error.js';

const RETRY_MS_MAX = 1000;
/** Nobody who asks over HTTP waits longer for Redis; what a worker asks may take its time. */
const ANSWER_MS_MAX = 1000;

type Clients = {
  /** Answers or fails at once: for what somebody waits for. */
  readonly prompt: Redis;
  /** Waits until Redis is there, as BullMQ wants it of a worker. BullMQ makes duplicates of it. */
  readonly patient: Redis;
};

/**
 * The connections of this program to the Redis of the settings, if there is one. Redis may come late, go away and come back:
 * that is logged once per change, and fails nobody. An injection token.
 */
export class RedisLink {
  readonly clients: Clients | null;
  private readonly logger = new Logger('Redis');
  private readonly opened: Redis[] = [];
  private reason = 'the connection was closed';
  private state: 'new' | 'ready' | 'away' | 'closed' = 'new';

  constructor(url: string | undefined) {
    if (url === undefined) {
      this.clients = null;
      return;
    }
    const options = {
      retryStrategy: (times: number) => (this.state === 'closed' ? null : Math.min(times * 100, RETRY_MS_MAX)),
      disconnectTimeout: 100,
    };
    const prompt = new Redis(url, { ...options, enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: ANSWER_MS_MAX });
    const patient = new Redis(url, { ...options, maxRetriesPerRequest: null });
    this.clients = { prompt: this.track(prompt), patient: this.track(patient) };
    prompt.on('error', (error) => (this.reason = codeOf(error) ?? error.message));
    prompt.on('close', () => this.noteAway());
    prompt.on('ready', () => void this.noteReady(prompt));
  }

  /** Whether Redis answers, where there is one at all. */
  get isReady(): boolean {
    return this.clients === null || this.state === 'ready';
  }

  /** Calls back now, or as soon as Redis is there, and each time it has come back: it may have forgotten everything. */
  onReady(then: () => void): void {
    if (this.isReady) then();
    this.clients?.prompt.on('ready', then);
  }

  onApplicationShutdown(): void {
    this.state = 'closed';
    for (const client of this.opened) client.disconnect();
  }

  /** BullMQ cannot close a connection that was never made: we close all of them, the duplicates too. */
  private track(client: Redis): Redis {
    const duplicate = client.duplicate.bind(client);
    client.duplicate = (override) => this.track(duplicate(override));
    const send = client.sendCommand.bind(client);
    client.sendCommand = (command, ...about) => {
      const { reject } = command;
      command.reject = (error) => reject(redisFailure(error));
      return send(command, ...about);
    };
    // Said once, of the prompt one.
    client.on('error', () => undefined);
    // A worker that was waiting for Redis connects once more when it is told to end.
    client.on('ready', () => {
      if (this.state === 'closed') client.disconnect();
    });
    this.opened.push(client);
    return client;
  }

  private noteAway(): void {
    if (this.state === 'away' || this.state === 'closed') return;
    this.state = 'away';
    this.logger.warn(`Redis cannot be reached: ${this.reason}. Jobs wait until it is there.`);
  }

  private async noteReady(client: Redis): Promise<void> {
    if (this.state === 'away') this.logger.log('Redis is there again.');
    this.state = 'ready';
    this.reason = 'the connection was closed';
    const policy = /maxmemory_policy:(\S+)/.exec(await client.info('memory').catch(() => ''))?.[1];
    if (policy !== undefined && policy !== 'noeviction')
      this.logger.warn(`Redis may drop jobs when its memory is full: its maxmemory-policy is ${policy}. It should be noeviction.`);
  }
}

/** What a Redis without eviction answers while its memory is used up. It names the script that met it, and that is not kept. */
const redisFailure = (error: Error): Error =>
  error.message.startsWith('OOM ') ? new StorageFull('the memory of Redis is full', { cause: error }) : error;
