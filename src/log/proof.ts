import { hashOf } from './base64.js';
import { checkpointFrom, type Checkpoint } from './checkpoint.js';
import { type Hash, isIncluded, leafHash } from './merkle.js';
import { isSignedBy, noteFrom, type Verifier } from './note.js';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^63 leaves has no longer proof. */
const HASHES_MAX = 63;

/** That something is in a log, to be checked without asking anybody: C2SP tlog-proof. `checkpoint` is the signed note, as it was written. */
export type LogProof = { readonly index: bigint; readonly hashes: readonly Hash[]; readonly checkpoint: string };

export const proofText = ({ index, hashes, checkpoint }: LogProof): string =>
  [HEADER, `index ${index}`, ...hashes.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');

/** Extra data has no meaning here, and is passed by. @throws Error for what is no such proof */
export const proofFrom = (text: string): LogProof => {
  const end = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const [, index] = /^index (0|[1-9]\d{0,18})$/.exec(lines.shift() ?? '') ?? [];
  if (header !== HEADER || index === undefined || lines.length > HASHES_MAX) throw new Error('No proof of a log');
  return { index: BigInt(index), hashes: lines.map(hashFrom), checkpoint: text.slice(end + 2) };
};

const hashFrom = (line: string): Hash => {
  const hash = hashOf(line);
  if (!hash) throw new Error('No proof of a log');
  return hash;
};

/** The checkpoint that proves it, where it is signed for that log and the entry is in its tree; null where not. @throws Error for what is no proof */
export const provenBy = ({ index, hashes, checkpoint }: LogProof, entry: Uint8Array, log: Verifier): Checkpoint | null => {
  const note = noteFrom(checkpoint);
  const { origin, size, root, extensions } = checkpointFrom(note.text);
  const isProven =
    origin === log.name && isSignedBy(note, log) && isIncluded({ leaf: index, size, root, hash: leafHash(entry), proof: hashes });
  return isProven ? { origin, size, root, extensions } : null;
};
