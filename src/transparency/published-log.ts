import { isHeldBack } from '../export/held-back.js';
import { inclusionProof, leafHash } from '../log/merkle.js';
import { verifierText } from '../log/note.js';
import type { LogPromise } from '../log/promise.js';
import { proofText } from '../log/proof.js';
import { isReceiptOf, receiptCode, receiptFrom } from '../log/receipt-code.js';
import { tileAt } from '../log/tiles.js';
import type { EventStore } from '../store/event-store.js';
import { eventAsWritten } from './event-as-written.js';
import { saltOf } from './leaf.js';
import type { LogKey } from './log-key.js';
import type { LogTables } from './log-tables.js';

export type LogReceipt = { readonly sequence: number; readonly code: string; readonly leaf: string; readonly proof: string };

/** `data` as it was written; `salt` in 64 hex digits. */
export type LogOpening = { readonly sequence: number; readonly data: object; readonly salt: string };

const isCommitment = (leaf: Buffer): boolean =>
  (JSON.parse(leaf.toString()) as { readonly dataCommitment: string | null }).dataCommitment !== null;

/** So long it is taken for granted that the log is signed. */
const SIGNED_MS = 1000;

/** What everybody may read of the log. */
export class PublishedLog {
  private signedUntil = 0;

  constructor(
    private readonly store: EventStore,
    private readonly tables: LogTables,
    private readonly key: LogKey,
  ) {}

  /** The newest signed note; null before the first, and where the log was signed by another key, or under another name. */
  async checkpoint(): Promise<string | null> {
    const note = await this.tables.checkpoint();
    return note !== null && this.key.read(note) ? note : null;
  }

  /** What is said at once of an event that has just been recorded; null where nobody would sign it. */
  async promise(said: Pick<LogPromise, 'sequence' | 'event'>): Promise<string | null> {
    return (await this.isSigned()) ? this.key.promise(said) : null;
  }

  /** Who signs, as a verifier key of C2SP signed-note. */
  get verifier(): string {
    return verifierText(this.key.verifier);
  }

  /** That an event is in the log, by the newest checkpoint: with what is hashed of it, the code of its receipt, and the proof (C2SP tlog-proof). Null where it is not, or not yet. */
  async receipt(sequence: bigint): Promise<LogReceipt | null> {
    const note = await this.tables.checkpoint();
    const checkpoint = note === null ? null : this.key.read(note);
    if (note === null || !checkpoint) return null;
    const { size } = checkpoint;
    const [index, leaf] = [sequence - 1n, await this.tables.leaf(sequence - 1n)];
    if (index < 0n || index >= size || !leaf) return null;
    const proof = proofText({ index, hashes: await inclusionProof(index, size, this.tables.hashesOf(size)), checkpoint: note });
    return { sequence: Number(sequence), code: receiptCode(sequence, leafHash(leaf)), leaf: leaf.toString(), proof };
  }

  /** The same by its code; null where the code is none, or of another log. */
  async receiptByCode(code: string): Promise<LogReceipt | null> {
    const read = receiptFrom(code);
    const receipt = read && (await this.receipt(read.sequence));
    return receipt && isReceiptOf(read, leafHash(Buffer.from(receipt.leaf))) ? receipt : null;
  }

  /** What opens a commitment to data, once the data is public; null before, and where there is none. */
  async opening(sequence: bigint): Promise<LogOpening | null> {
    const leaf = await this.tables.leaf(sequence - 1n);
    if (!leaf || !isCommitment(leaf)) return null;
    const event = await eventAsWritten(this.store, sequence);
    if (!event || (await isHeldBack(this.store, event, await this.store.head()))) return null;
    return { sequence: Number(sequence), data: event.data, salt: saltOf(event).toString('hex') };
  }

  /** Asked of the database once in a while, as long as it is so. */
  private async isSigned(): Promise<boolean> {
    if (performance.now() < this.signedUntil) return true;
    const isSigned = await this.tables.isSigned();
    if (isSigned) this.signedUntil = performance.now() + SIGNED_MS;
    return isSigned;
  }

  /** A tile or bundle by its path (C2SP tlog-tiles); null for what is none, or is not there yet. */
  async tile(path: string): Promise<Buffer | null> {
    const tile = tileAt(path);
    return tile ? this.tables.tile(tile) : null;
  }
}
