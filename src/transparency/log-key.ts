import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { checkpointFrom, type Checkpoint, checkpointText } from '../log/checkpoint.js';
import { isSignedBy, noteFrom, noteText, signedNote, type Verifier, verifierOf } from '../log/note.js';
import { type LogPromise, promiseText } from '../log/promise.js';

/** RFC 8410, section 7: what stands before the 32 bytes of a private key in its PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_BYTES = 32;

/** By whom the log is signed: the name of the log and an Ed25519 key. */
export class LogKey {
  readonly verifier: Verifier;
  private readonly key: KeyObject;

  /** @param seed 32 bytes, the private key (RFC 8032, section 5.1.5) */
  constructor(
    readonly origin: string,
    seed: Buffer,
  ) {
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(this.key).export({ format: 'der', type: 'spki' });
    this.verifier = verifierOf(origin, spki.subarray(-KEY_BYTES));
  }

  sign({ size, root }: Pick<Checkpoint, 'size' | 'root'>): string {
    return noteText(signedNote(checkpointText({ origin: this.origin, size, root, extensions: [] }), this.verifier, this.key));
  }

  /** What is said at once of an event that has just been recorded. */
  promise({ sequence, event }: Pick<LogPromise, 'sequence' | 'event'>): string {
    return noteText(signedNote(promiseText({ origin: this.origin, sequence, event }), this.verifier, this.key));
  }

  /** A checkpoint that this key signed for this log; null for any other text. */
  read(note: string): Checkpoint | null {
    try {
      const read = noteFrom(note);
      const checkpoint = checkpointFrom(read.text);
      return checkpoint.origin === this.origin && isSignedBy(read, this.verifier) ? checkpoint : null;
    } catch {
      return null;
    }
  }
}
