import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { isUnavailable } from '../patience.js';
import { seal, unseal } from './cipher.js';

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
    private readonly keyEncryptionKey: Buffer,
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
      if (group.length === 1 || isUnavailable(error)) for (const { reject } of group) reject(error);
      else for (const one of group) await this.writeGroup([one]);
    }
  }

  private async write(bodies: readonly Clear[]): Promise<void> {
    const keys = await subjectKeys(
      this.pool,
      this.keyEncryptionKey,
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

export const keyOf = (keys: ReadonlyMap<string, Buffer>, subject: string): Buffer => {
  const key = keys.get(subject);
  if (!key) throw new Error('The key of a subject went away while a body was sealed');
  return key;
};

/** The keys of subjects, made on first use and kept wrapped under the key-encryption key. @throws NotSealedSo */
export const subjectKeys = async (
  pool: Pool,
  keyEncryptionKey: Buffer,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> => {
  type Row = { readonly subject: string; readonly wrapped: Buffer };
  const wanted = [...new Set(subjects)];
  const known = await pool.query<Row>({
    name: 'read-subject-keys',
    text: 'select subject, wrapped from vault.subject_key where subject = any($1)',
    values: [wanted],
  });
  const there = new Set(known.rows.map(({ subject }) => subject));
  // In one order everywhere, so that two groups with the same people do not wait for each other.
  const missing = wanted.filter((subject) => !there.has(subject)).sort();
  const made =
    missing.length === 0
      ? []
      : (
          await pool.query<Row>(
            // The update that changes nothing makes the row of a concurrent writer come back.
            `insert into vault.subject_key as k (subject, wrapped) select * from unnest($1::uuid[], $2::bytea[])
             on conflict (subject) do update set wrapped = k.wrapped returning subject, wrapped`,
            [missing, missing.map((subject) => seal(keyEncryptionKey, randomBytes(32), subject))],
          )
        ).rows;
  return new Map([...known.rows, ...made].map(({ subject, wrapped }) => [subject, unseal(keyEncryptionKey, wrapped, subject)]));
};
