import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss ends nothing: the query that waits for it rejects by itself, or else the next one. Without a listener of its own the loss
 * would end the program, also between two queries, when pools and libraries do not listen.
 */
export class HeardClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
