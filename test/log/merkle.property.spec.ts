import fc from 'fast-check';
import { checkpointFrom, checkpointText } from '../../src/log/checkpoint.js';
import {
  consistencyProof,
  GrowingTree,
  type Hash,
  type HashOf,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  rootOf,
} from '../../src/log/merkle.js';
import { bundleOf, entriesOf, hashesFrom, hasTile, type Tile, tileAt, tilePath, tilesOf } from '../../src/log/tiles.js';

/** A tree as RFC 6962 defines it, and nothing cleverer. */
const defined = (leaves: readonly Hash[]): Hash => {
  const [only] = leaves;
  if (only && leaves.length === 1) return only;
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return nodeHash(defined(leaves.slice(0, middle)), defined(leaves.slice(middle)));
};

const LEAVES = Array.from({ length: 1100 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
const wholeSubtrees = new Map<string, Hash>();
const grown = new GrowingTree(({ level, index }, hash) => wholeSubtrees.set(`${level}/${index}`, hash));
const roots = [grown.root, ...LEAVES.map((leaf) => (grown.add(leaf), grown.root))];
const hashOf: HashOf = ({ level, index }) => wholeSubtrees.get(`${level}/${index}`) ?? Buffer.alloc(0);
const rootAt = (size: number): Hash => roots[size] ?? Buffer.alloc(0);

const size = fc.oneof(fc.integer({ min: 1, max: LEAVES.length }), fc.constantFrom(1, 2, 255, 256, 257, 512, 1024));
const twoSizes = fc.tuple(size, size).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const leafIn = size.chain((n) => fc.tuple(fc.constant(n), fc.nat({ max: n - 1 })));
const flipped = (bytes: Hash, bit: number): Hash => {
  const other = Buffer.from(bytes);
  const at = (bit >> 3) % other.length;
  other[at] = (other[at] ?? 0) ^ (1 << (bit & 7));
  return other;
};

it('a tree that grows has the root that the definition gives', () => {
  for (const n of [1, 2, 3, 7, 8, 9, 255, 256, 257, 1000]) expect(rootAt(n)).toEqual(defined(LEAVES.slice(0, n)));
});

it('each leaf is included in each tree that has it, and the claim holds for no other leaf, place, size or root', async () => {
  await fc.assert(
    fc.asyncProperty(leafIn, fc.nat(), fc.nat({ max: LEAVES.length }), async ([n, at], bit, other) => {
      const proof = await inclusionProof(BigInt(at), BigInt(n), hashOf);
      const claim = { leaf: BigInt(at), size: BigInt(n), root: rootAt(n), hash: LEAVES[at] ?? Buffer.alloc(0), proof };
      expect(isIncluded(claim)).toBe(true);
      expect(isIncluded({ ...claim, hash: flipped(claim.hash, bit) })).toBe(false);
      expect(isIncluded({ ...claim, root: flipped(claim.root, bit) })).toBe(false);
      expect(isIncluded({ ...claim, leaf: BigInt(other) })).toBe(other === at);
      if (rootAt(other) !== claim.root) expect(isIncluded({ ...claim, root: rootAt(other) })).toBe(false);
      expect(isIncluded({ ...claim, proof: [...proof, claim.hash] })).toBe(false);
      if (proof.length === 0) return;
      const place = bit % proof.length;
      expect(isIncluded({ ...claim, proof: proof.filter((_, i) => i !== place) })).toBe(false);
      expect(isIncluded({ ...claim, proof: proof.map((hash, i) => (i === place ? flipped(hash, bit) : hash)) })).toBe(false);
    }),
  );
});

it('any two sizes are consistent, and with any other root they are not', async () => {
  await fc.assert(
    fc.asyncProperty(twoSizes, fc.nat(), async ([a, b], bit) => {
      const [before, after] = [
        { size: BigInt(a), root: rootAt(a) },
        { size: BigInt(b), root: rootAt(b) },
      ];
      const proof = await consistencyProof(BigInt(a), BigInt(b), hashOf);
      expect(isConsistent({ before, after, proof })).toBe(true);
      expect(isConsistent({ before: { ...before, root: flipped(before.root, bit) }, after, proof })).toBe(false);
      expect(isConsistent({ before, after: { ...after, root: flipped(after.root, bit) }, proof })).toBe(false);
      if (a !== b) expect(isConsistent({ before: after, after: before, proof })).toBe(false);
      if (proof.length === 0) return;
      const place = bit % proof.length;
      expect(isConsistent({ before, after, proof: proof.map((hash, i) => (i === place ? flipped(hash, bit) : hash)) })).toBe(false);
      expect(isConsistent({ before, after, proof: proof.slice(1) })).toBe(false);
    }),
  );
});

it('a size that a tree does not have is refused', async () => {
  await expect(async () => inclusionProof(3n, 3n, hashOf)).rejects.toThrow(RangeError);
  await expect(async () => consistencyProof(0n, 3n, hashOf)).rejects.toThrow(RangeError);
  await expect(async () => consistencyProof(4n, 3n, hashOf)).rejects.toThrow(RangeError);
});

describe('tiles', () => {
  const tileOf = ({ level, index, width }: Tile): Buffer =>
    Buffer.concat(
      Array.from({ length: width }, (_, i) => {
        const [row, first] = [Number(level) * 8, index * 256n];
        return wholeSubtrees.get(`${row}/${first + BigInt(i)}`) ?? Buffer.alloc(0);
      }),
    );

  it('of a tree of any size give its root and each of its proofs', async () => {
    await fc.assert(
      fc.asyncProperty(leafIn, async ([n, at]) => {
        const tiles = new Map([...tilesOf(BigInt(n))].map((tile) => [tilePath(tile), tileOf(tile)]));
        const read = hashesFrom(BigInt(n), (tile) => tiles.get(tilePath(tile)) ?? Buffer.alloc(0));
        expect(await rootOf(BigInt(n), read)).toEqual(rootAt(n));
        expect(await inclusionProof(BigInt(at), BigInt(n), read)).toEqual(await inclusionProof(BigInt(at), BigInt(n), hashOf));
      }),
      { numRuns: 40 },
    );
  });

  it('that a tree has more than an earlier one, with those of the earlier one, are all that it has', () => {
    fc.assert(
      fc.property(twoSizes, ([a, b]) => {
        const written = new Set([...tilesOf(BigInt(a)), ...tilesOf(BigInt(b), BigInt(a))].map(tilePath));
        for (const tile of tilesOf(BigInt(b))) {
          expect(written).toContain(tilePath(tile));
          expect(hasTile(tile, BigInt(b))).toBe(true);
          expect(hasTile({ ...tile, width: tile.width + 1 }, BigInt(b)) && tile.width < 256).toBe(false);
        }
        for (const tile of tilesOf(BigInt(b), BigInt(a))) expect(hasTile(tile, BigInt(a))).toBe(false);
      }),
    );
  });

  it('are known by their path, and by no other one', () => {
    const tile = fc.record({
      level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 7 })),
      index: fc.bigInt({ min: 0n, max: 1n << 40n }),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(fc.property(tile, (one) => expect(tileAt(tilePath(one))).toEqual(one)));
    const none = [
      'tile/0/1',
      'tile/0/x000/001',
      'tile/00/001',
      'tile/0/001.p/0',
      'tile/0/001.p/256',
      'tile/0/001.p/01',
      'tile/8/000',
      'tile/x/000',
    ];
    for (const path of [...none, 'tile/0/001/', '/tile/0/001', 'tile/0/x1/001', 'tile/entries/001.p/257'])
      expect(tileAt(path)).toBeUndefined();
  });

  it('that are cut are found', async () => {
    await expect(async () =>
      rootOf(
        3n,
        hashesFrom(3n, () => Buffer.alloc(95)),
      ),
    ).rejects.toThrow('tile/0/000.p/3 has 95 bytes');
    const bundle = bundleOf([Buffer.from('a'), Buffer.from('')]);
    expect(entriesOf(bundle, 2)).toEqual([Buffer.from('a'), Buffer.from('')]);
    expect(() => entriesOf(bundle, 1)).toThrow('A bundle of 1 entries has 2');
    expect(() => entriesOf(bundle.subarray(0, 4), 2)).toThrow('Entry 1 of a bundle is cut');
    expect(() => entriesOf(bundle.subarray(0, 2), 1)).toThrow('Entry 0 of a bundle is cut');
    expect(() => bundleOf([Buffer.alloc(65_536)])).toThrow(RangeError);
  });
});

describe('a checkpoint', () => {
  it('is read as it was written', () => {
    const line = fc.stringMatching(/^[!-~]{1,20}$/);
    const checkpoint = fc.record({
      origin: line,
      size: fc.bigInt({ min: 0n, max: (1n << 63n) - 1n }),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
      extensions: fc.array(line, { maxLength: 2 }),
    });
    fc.assert(fc.property(checkpoint, (one) => expect(checkpointFrom(checkpointText(one))).toEqual(one)));
  });

  it.each([
    ['nothing', ''],
    ['no root', 'a\n1\n'],
    ['a size with a zero before it', `a\n01\n${'A'.repeat(43)}=\n`],
    ['a negative size', `a\n-1\n${'A'.repeat(43)}=\n`],
    ['a root of 31 bytes', `a\n1\n${Buffer.alloc(31).toString('base64')}\n`],
    ['a root that is written otherwise', `a\n1\n${'A'.repeat(42)}B=\n`],
    ['no line feed at its end', `a\n1\n${'A'.repeat(43)}=`],
    ['an empty line', `a\n1\n${'A'.repeat(43)}=\n\n`],
    ['no origin', `\n1\n${'A'.repeat(43)}=\n`],
  ])('is none with %s', (_, text) => {
    expect(() => checkpointFrom(text)).toThrow('No checkpoint');
  });
});
