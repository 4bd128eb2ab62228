import type { AllStreamSubscription } from '@eventstore/db-client';
import { isBefore, type LogEvent, type Position } from './log-event.js';
import { type Log, logEventOf } from './log.js';
import type { LogEnd } from './log-end.js';

const QUEUE_MAX = 2000;

/**
 * Our events of the log in batches, as they come. A subscription of the client ends with nothing but an `error`, and
 * behind some balancers without even that: so while nothing comes, the end of the log is looked at now and then.
 */
export class FollowedLog {
  private queue: LogEvent[] = [];
  private dropped: Error | null = null;
  private wake: () => void = () => undefined;
  private readonly subscription: AllStreamSubscription;

  constructor(
    log: Log,
    private readonly end: LogEnd,
    private received: Position | null,
    private readonly options: { readonly watchMs: number; readonly signal: AbortSignal },
  ) {
    this.subscription = log.follow(received);
    this.subscription.on('data', ({ event }) => {
      if (!event) return;
      this.queue.push(logEventOf(event));
      if (this.queue.length >= QUEUE_MAX) this.subscription.pause();
      this.wake();
    });
    // The listeners stay for good: an `error` that nobody hears would end the process.
    this.subscription.on('error', (error: Error) => this.drop(error));
    this.subscription.on('end', () => this.drop(new Error('EventStoreDB has ended the subscription')));
    this.subscription.on('close', () => this.drop(new Error('The subscription to EventStoreDB was closed')));
    options.signal.addEventListener('abort', this.aborted);
  }

  /** What has come; nothing, where nothing came for a while; null once the signal aborts. @throws why the subscription was dropped */
  async next(): Promise<readonly LogEvent[] | null> {
    if (this.queue.length === 0 && !this.dropped && !(await this.arrival()) && (await this.isSilent())) {
      this.drop(new Error('The subscription to EventStoreDB went silent'));
    }
    if (this.options.signal.aborted) return null;
    if (this.queue.length === 0 && this.dropped) throw this.dropped;
    const batch = this.queue;
    this.queue = [];
    this.received = batch.at(-1)?.position ?? this.received;
    if (this.subscription.isPaused()) this.subscription.resume();
    return batch;
  }

  stop(): void {
    this.options.signal.removeEventListener('abort', this.aborted);
    this.subscription.unsubscribe().catch(() => undefined);
    this.subscription.destroy();
  }

  private readonly aborted = () => this.wake();

  private drop(error: Error): void {
    this.dropped ??= error;
    this.wake();
  }

  /** The log has events that did not come, and do not come after one more wait either. */
  private async isSilent(): Promise<boolean> {
    const newest = await this.end.newestAfter(this.received);
    if (!newest || (this.received && !isBefore(this.received, newest.position))) return false;
    return this.queue.length === 0 && !(await this.arrival());
  }

  /** False where nothing happened for a while. */
  private arrival(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.options.watchMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
      if (this.queue.length > 0 || this.dropped || this.options.signal.aborted) this.wake();
    });
  }
}
