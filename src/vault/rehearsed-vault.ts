import { randomUUID } from 'node:crypto';
import type { Body } from '../domain/decider.js';
import type { BodyReference } from '../store/event-store.js';
import { type Keeping, type Opened, textToKeep } from './vault.js';

/** The vault of a rehearsal (ADR 0040): it refuses what the vault refuses, and keeps nothing. What was kept before can be opened. */
export class RehearsedVault implements Keeping {
  constructor(private readonly vault: Pick<Keeping, 'open'>) {}

  store({ content }: Body): Promise<BodyReference> {
    // Refused as a promise is, like there.
    return Promise.resolve(content)
      .then(textToKeep)
      .then(() => ({ id: randomUUID(), commitment: '' }));
  }

  storeFile(): Promise<void> {
    return Promise.resolve();
  }

  open(references: readonly BodyReference[]): Promise<ReadonlyMap<string, Opened>> {
    return this.vault.open(references);
  }
}
