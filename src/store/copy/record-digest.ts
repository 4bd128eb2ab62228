import { createHash } from 'node:crypto';
import { canonicalJson } from '../../record/canonical-json.js';
import type { Recorded } from '../event-store.js';

/** An event as canonical text: equal exactly if two events are equal, places and times included. */
export const leafOf = ({ sequence, revision, ...event }: Recorded): string =>
  canonicalJson({ ...event, sequence: String(sequence), revision: String(revision) });

/** SHA-256 over a whole record, chained: of the digest of all events before, and of the leaf of the next. */
export class RecordDigest {
  count = 0n;
  private chain = Buffer.alloc(32);

  add(leaf: string): void {
    this.count++;
    this.chain = createHash('sha256').update(this.chain).update(leaf).digest();
  }

  get hex(): string {
    return this.chain.toString('hex');
  }
}
