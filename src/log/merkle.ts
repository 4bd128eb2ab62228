import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Buffer;

const [LEAF, NODE] = [Buffer.from([0]), Buffer.from([1])];

/** RFC 6962, section 2.1: the hash of an entry's bytes. */
export const leafHash = (entry: Uint8Array): Hash => createHash('sha256').update(LEAF).update(entry).digest();
/** RFC 6962, section 2.1: the hash of what two subtrees come to. */
export const nodeHash = (left: Hash, right: Hash): Hash => createHash('sha256').update(NODE).update(left).update(right).digest();
/** RFC 6962, section 2.1: of a tree without leaves. */
const EMPTY_ROOT: Hash = createHash('sha256').digest();

/** Where the hash of a whole subtree stands: it has 2^level leaves, of which the first is `index` · 2^level. */
export type Node = { readonly level: number; readonly index: bigint };
/** Finds the hash of a whole subtree. */
export type HashOf = (node: Node) => Hash | Promise<Hash>;

/** The largest power of two below n, for n > 1, as its exponent. */
const splitLevel = (n: bigint): number => (n - 1n).toString(2).length - 1;

/** @param from inclusive @param to exclusive; a subtree as RFC 6962 cuts them */
const subtreeHash = async (from: bigint, to: bigint, hashOf: HashOf): Promise<Hash> => {
  const leaves = to - from;
  if (leaves === 1n) return hashOf({ level: 0, index: from });
  const level = splitLevel(leaves);
  if (leaves === 2n << BigInt(level)) return hashOf({ level: level + 1, index: from >> BigInt(level + 1) });
  const middle = from + (1n << BigInt(level));
  const [left, right] = await Promise.all([subtreeHash(from, middle, hashOf), subtreeHash(middle, to, hashOf)]);
  return nodeHash(left, right);
};

/** The root of a tree of so many leaves. */
export const rootOf = (size: bigint, hashOf: HashOf): Promise<Hash> =>
  size === 0n ? Promise.resolve(EMPTY_ROOT) : subtreeHash(0n, size, hashOf);

/** RFC 6962, section 2.1.1: from the leaf up. @throws RangeError for a leaf that the tree does not have */
export const inclusionProof = async (leaf: bigint, size: bigint, hashOf: HashOf): Promise<readonly Hash[]> => {
  if (leaf < 0n || leaf >= size) throw new RangeError(`A tree of ${size} leaves has none at ${leaf}`);
  const proof: Promise<Hash>[] = [];
  for (let [from, to] = [0n, size]; to - from > 1n;) {
    const middle = from + (1n << BigInt(splitLevel(to - from)));
    const isLeft = leaf < middle;
    proof.unshift(isLeft ? subtreeHash(middle, to, hashOf) : subtreeHash(from, middle, hashOf));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return Promise.all(proof);
};

/** RFC 6962, section 2.1.2: that the tree of `size` begins with the tree of `before`. @throws RangeError for sizes that are none */
export const consistencyProof = async (before: bigint, size: bigint, hashOf: HashOf): Promise<readonly Hash[]> => {
  if (before < 1n || before > size) throw new RangeError(`A tree of ${size} leaves is not compared with one of ${before}`);
  const proof: Promise<Hash>[] = [];
  let [from, to] = [0n, size];
  while (to !== before) {
    const middle = from + (1n << BigInt(splitLevel(to - from)));
    const isLeft = before <= middle;
    proof.unshift(isLeft ? subtreeHash(middle, to, hashOf) : subtreeHash(from, middle, hashOf));
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  // Who has the earlier root has the hash of its one subtree already.
  if (from > 0n) proof.unshift(subtreeHash(from, to, hashOf));
  return Promise.all(proof);
};

/** What is claimed of a leaf. */
export type Inclusion = {
  readonly leaf: bigint;
  readonly size: bigint;
  readonly root: Hash;
  readonly hash: Hash;
  readonly proof: readonly Hash[];
};

/** RFC 9162, section 2.1.3.2. */
export const isIncluded = ({ leaf, size, root, hash, proof }: Inclusion): boolean => {
  if (leaf < 0n || leaf >= size || ![root, hash, ...proof].every(isHash)) return false;
  let [place, last, reached] = [leaf, size - 1n, hash];
  for (const other of proof) {
    if (last === 0n) return false;
    if (isOdd(place) || place === last) {
      reached = nodeHash(other, reached);
      [place, last] = pastComplete(place, last);
    } else reached = nodeHash(reached, other);
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && reached.equals(root);
};

/** What is claimed of two trees: that the later one is the earlier one with more leaves. */
export type Consistency = {
  readonly before: { readonly size: bigint; readonly root: Hash };
  readonly after: { readonly size: bigint; readonly root: Hash };
  readonly proof: readonly Hash[];
};

/** RFC 9162, section 2.1.4.2. An empty tree is compared with nothing: whoever has seen none has nothing to hold anybody to. */
export const isConsistent = ({ before, after, proof }: Consistency): boolean => {
  if (before.size < 1n || before.size > after.size) return false;
  if (before.size === after.size) return proof.length === 0 && before.root.equals(after.root);
  if (![before.root, after.root, ...proof].every(isHash)) return false;
  const isWhole = (before.size & (before.size - 1n)) === 0n;
  const [first, ...others] = isWhole ? [before.root, ...proof] : proof;
  if (!first || (isWhole && proof.length === 0)) return false;
  let [place, last] = [before.size - 1n, after.size - 1n];
  while (isOdd(place)) [place, last] = [place >> 1n, last >> 1n];
  let [early, late] = [first, first];
  for (const other of others) {
    if (last === 0n) return false;
    if (isOdd(place) || place === last) {
      [early, late] = [nodeHash(other, early), nodeHash(other, late)];
      [place, last] = pastComplete(place, last);
    } else late = nodeHash(late, other);
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n && early.equals(before.root) && late.equals(after.root);
};

const isHash = ({ length }: Hash): boolean => length === EMPTY_ROOT.length;
const isOdd = (n: bigint): boolean => (n & 1n) === 1n;

/** Over the levels at which the right edge has no sibling. */
const pastComplete = (place: bigint, last: bigint): [bigint, bigint] => {
  let [here, end] = [place, last];
  while (!isOdd(here) && here !== 0n) [here, end] = [here >> 1n, end >> 1n];
  return [here, end];
};

/** A tree that grows at its right edge, of which no more is kept than the roots of its whole subtrees. */
export class GrowingTree {
  private edge: Hash[] = [];
  private leaves = 0;

  /** @param complete told of each subtree that becomes whole, from the leaf up */
  constructor(private readonly complete: (node: Node, hash: Hash) => void = () => undefined) {}

  /** As a tree of so many leaves, of which the hashes of whole subtrees can be found. */
  async resume(size: bigint, hashOf: HashOf): Promise<void> {
    const edge: Promise<Hash>[] = [];
    for (let [level, from] = [size.toString(2).length - 1, 0n]; from < size; level--) {
      if (((size >> BigInt(level)) & 1n) === 0n) continue;
      edge.push(Promise.resolve(hashOf({ level, index: from >> BigInt(level) })));
      from += 1n << BigInt(level);
    }
    this.edge = await Promise.all(edge);
    this.leaves = Number(size);
  }

  get size(): bigint {
    return BigInt(this.leaves);
  }

  add(hash: Hash): void {
    let [level, index, whole] = [0, this.leaves, hash];
    for (;;) {
      this.complete({ level, index: BigInt(index) }, whole);
      if (index % 2 === 0) break;
      const left = this.edge.pop();
      if (!left) throw new Error(`The edge of a tree of ${this.leaves} leaves is cut`);
      whole = nodeHash(left, whole);
      [level, index] = [level + 1, (index - 1) / 2];
    }
    this.edge.push(whole);
    this.leaves++;
  }

  get root(): Hash {
    return this.edge.length === 0 ? EMPTY_ROOT : this.edge.reduceRight((right, left) => nodeHash(left, right));
  }
}
