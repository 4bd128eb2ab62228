import type { Pool } from 'pg';
import { Unavailable } from '../host/failures.js';
import { seal } from './cipher.js';
import { keyOf, subjectKeys } from './subject-keys.js';
import type { VaultKeys } from './vault-keys.js';

/** What one statement takes. */
const GROUP_MAX = 200;

/** A body on its way into the vault: what is sealed, and under whose key. */
export type Clear = { readonly id: string; readonly subject: string; readonly stream: string; readonly clear: Buffer };
type Waiting = { readonly body: Clear; readonly resolve: () => void; readonly reject: (error: unknown) => void };

/** Bodies that arrive while others are being written are written together: one round trip for their keys, one for all of them. */
export class GroupSealing {
  private readonly waiting: Waiting[] = [];
  private isWriting = false;

  constructor(
    private readonly pool: Pool,
    private readonly keys: VaultKeys,
  ) {}

  store(body: Clear): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ body, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) await this.writeGroup(this.waiting.splice(0, GROUP_MAX));
    this.isWriting = false;
  }

  private async writeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      await this.write(group.map(({ body }) => body));
      for (const { resolve } of group) resolve();
    } catch (error) {
      // One of them may have failed for a reason of its own, and the others shall not pay for it.
      if (group.length === 1 || error instanceof Unavailable) for (const { reject } of group) reject(error);
      else for (const one of group) await this.writeGroup([one]);
    }
  }

  private async write(bodies: readonly Clear[]): Promise<void> {
    const keys = await subjectKeys(
      this.pool,
      this.keys,
      bodies.map(({ subject }) => subject),
    );
    await this.pool.query({
      name: 'store-bodies',
      text: 'insert into vault.body (id, subject, stream, sealed) select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[])',
      values: [
        bodies.map(({ id }) => id),
        bodies.map(({ subject }) => subject),
        bodies.map(({ stream }) => stream),
        bodies.map(({ id, subject, clear }) => seal(keyOf(keys, subject), clear, id)),
      ],
    });
  }
}
