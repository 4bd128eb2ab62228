import { Client, type ClientConfig } from 'pg';

/** For pools and libraries that listen to a connection only while a query waits: lost between two queries, it would end the program. */
export class HeardClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
