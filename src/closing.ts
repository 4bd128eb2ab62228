import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Alone } from './database/alone.js';
import { EventStore } from './store/event-store.js';
import { SecurityLog } from './telemetry/security-log.js';
import { Vault } from './vault/vault.js';

/** Lets go of the database when the program ends, after everything that still writes has ended. */
@Injectable()
export class Closing implements OnApplicationShutdown {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
    private readonly alone: Alone,
    private readonly security: SecurityLog,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.alone.close();
    await this.store.close();
    await this.vault.close();
    await this.security.close();
  }
}
