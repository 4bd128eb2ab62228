import type { EventStoreDBClient } from '@eventstore/db-client';
import { clientFor, type NOBODY } from './client.js';
import { typeOf, Unanswered } from './trouble.js';

/**
 * The way to EventStoreDB. A node that hangs keeps its connection until the keep-alive of the client finds out, or for ever:
 * so who met silence asks anew which node leads. What is under way goes on where it was, within the time that it has.
 */
export class Connection {
  readonly credentials: typeof NOBODY;
  private client: EventStoreDBClient;
  private readonly left = new Map<EventStoreDBClient, NodeJS.Timeout>();

  /** @param heldMs after which nothing can be under way any more on a client that was left */
  constructor(
    private readonly url: string,
    private readonly heldMs: number,
  ) {
    ({ client: this.client, credentials: this.credentials } = clientFor(url));
  }

  /** The node that is asked now. */
  get now(): EventStoreDBClient {
    return this.client;
  }

  async ask<T>(question: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    const { client } = this;
    try {
      return await question(client);
    } catch (error) {
      const isSilence = error instanceof Unanswered || typeOf(error) === 'deadline-exceeded';
      if (isSilence && this.client === client) this.leave(client);
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const timer of this.left.values()) clearTimeout(timer);
    await Promise.all([this.client, ...this.left.keys()].map((client) => client.dispose()));
  }

  private leave(client: EventStoreDBClient): void {
    const end = (): void => {
      this.left.delete(client);
      client.dispose().catch(() => undefined);
    };
    this.left.set(client, setTimeout(end, this.heldMs).unref());
    this.client = clientFor(this.url).client;
  }
}
