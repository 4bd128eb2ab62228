import { type Hash, type HashOf, type Node, nodeHash } from './merkle.js';

/** Levels of the tree in one tile, and so many hashes side by side in a full one (C2SP tlog-tiles). */
export const HEIGHT = 8;
export const TILE_WIDTH = 1 << HEIGHT;
export const HASH_BYTES = 32;

/** A tile of hashes, or a bundle of entries: the `index`th of its level, with as many of its 256 places as the tree had. */
export type Tile = { readonly level: number | 'entries'; readonly index: bigint; readonly width: number };

/** As C2SP tlog-tiles writes it: `tile/0/x001/x234/067` or `tile/entries/000.p/15`. */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

const indexPath = (index: bigint): string => {
  const digits = index.toString();
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
};

/** A tree has less than 2^63 leaves. */
const INDEX_END = (1n << BigInt(63 - HEIGHT)) - 1n;
const TILE_PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*)(\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Undefined for what is no path of a tile, or one that is written otherwise than above. */
export const tileAt = (path: string): Tile | undefined => {
  const [, level, groups = '', last = '', width] = TILE_PATH.exec(path) ?? [];
  if (level === undefined) return undefined;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: BigInt(groups.replaceAll(/[x/]/g, '') + last),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const isTile = tile.width <= TILE_WIDTH && tile.index < INDEX_END && (tile.level === 'entries' || tile.level * HEIGHT < 64);
  return isTile && tilePath(tile) === path ? tile : undefined;
};

/** How many hashes, or entries, a tree of so many leaves has at a level of tiles. */
const widthAt = (level: Tile['level'], size: bigint): bigint => (level === 'entries' ? size : size >> BigInt(level * HEIGHT));

/** Whether a tree of so many leaves has all of the tile. */
export const hasTile = ({ level, index, width }: Tile, size: bigint): boolean =>
  index * BigInt(TILE_WIDTH) + BigInt(width) <= widthAt(level, size);

/** The tiles of hashes of a tree, full ones and at each level the one at its right edge; of them those that a tree of `before` leaves had not. */
export const tilesOf = function* (size: bigint, before = 0n): Generator<Tile & { readonly level: number }> {
  for (let level = 0; widthAt(level, size) > 0n; level++) {
    const [hashes, had] = [widthAt(level, size), widthAt(level, before)];
    for (let index = had / BigInt(TILE_WIDTH); index * BigInt(TILE_WIDTH) < hashes; index++) {
      const left = hashes - index * BigInt(TILE_WIDTH);
      const width = left < TILE_WIDTH ? Number(left) : TILE_WIDTH;
      if (index * BigInt(TILE_WIDTH) + BigInt(width) > had) yield { level, index, width };
    }
  }
};

/** In which tile of a tree of so many leaves the hash of a whole subtree is found, and of which of the tile's hashes it is made. */
const placeOf = ({ level, index }: Node, size: bigint): { readonly tile: Tile; readonly from: number; readonly to: number } => {
  const row = Math.floor(level / HEIGHT);
  const above = level - row * HEIGHT;
  const first = index << BigInt(above);
  const tileIndex = first / BigInt(TILE_WIDTH);
  const left = widthAt(row, size) - tileIndex * BigInt(TILE_WIDTH);
  const from = Number(first % BigInt(TILE_WIDTH));
  return {
    tile: { level: row, index: tileIndex, width: left < TILE_WIDTH ? Number(left) : TILE_WIDTH },
    from,
    to: from + (1 << above),
  };
};

/** The hashes of a tree of so many leaves, read from its tiles. @param read the bytes of a tile @throws Error for a tile that is cut */
export const hashesFrom =
  (size: bigint, read: (tile: Tile) => Uint8Array | Promise<Uint8Array>): HashOf =>
  async (node) => {
    const { tile, from, to } = placeOf(node, size);
    const bytes = Buffer.from(await read(tile));
    if (bytes.length !== tile.width * HASH_BYTES) throw new Error(`${tilePath(tile)} has ${bytes.length} bytes`);
    const hashes = Array.from({ length: to - from }, (_, i) => bytes.subarray((from + i) * HASH_BYTES, (from + i + 1) * HASH_BYTES));
    return folded(hashes);
  };

/** The root of as many hashes as a power of two says. */
const folded = (hashes: readonly Hash[]): Hash => {
  const [first] = hashes;
  if (first && hashes.length === 1) return first;
  const middle = hashes.length / 2;
  return nodeHash(folded(hashes.slice(0, middle)), folded(hashes.slice(middle)));
};

const LENGTH_BYTES = 2;
export const ENTRY_BYTES_MAX = 0xffff;

/** Entries one behind the other, each after its length in two bytes, the greater one first. @throws RangeError for one that is too long */
export const bundleOf = (entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > ENTRY_BYTES_MAX) throw new RangeError(`An entry of ${entry.length} bytes`);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );

/** @throws Error where the bundle is cut, or has other than so many entries */
export const entriesOf = (bundle: Uint8Array, width: number): readonly Buffer[] => {
  const bytes = Buffer.from(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const begin = at + LENGTH_BYTES;
    const end = begin <= bytes.length ? begin + bytes.readUInt16BE(at) : Infinity;
    if (end > bytes.length) throw new Error(`Entry ${entries.length} of a bundle is cut`);
    entries.push(bytes.subarray(begin, end));
    at = end;
  }
  if (entries.length !== width) throw new Error(`A bundle of ${width} entries has ${entries.length}`);
  return entries;
};
