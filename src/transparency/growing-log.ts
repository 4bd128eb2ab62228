import { GrowingTree, type Hash, leafHash } from '../log/merkle.js';
import { HEIGHT, TILE_WIDTH } from '../log/tiles.js';
import type { Grown, LogTables } from './log-tables.js';

/** The tree of the log, and what its tiles have more than the tables. */
export class GrowingLog {
  private grown = new Map<string, Grown & { readonly hashes: Hash[] }>();
  private readonly tree = new GrowingTree(({ level, index }, hash) => {
    if (level % HEIGHT === 0) this.note(level / HEIGHT, index, hash);
  });

  /** As it stands in the tables. */
  static async resume(tables: LogTables): Promise<GrowingLog> {
    const log = new GrowingLog();
    const size = await tables.size();
    await log.tree.resume(size, tables.hashesOf(size));
    return log;
  }

  get size(): bigint {
    return this.tree.size;
  }

  get root(): Hash {
    return this.tree.root;
  }

  add(leaf: Buffer): void {
    this.tree.add(leafHash(leaf));
  }

  /** What was added since it was last taken. */
  takeTiles(): readonly Grown[] {
    const tiles = [...this.grown.values()];
    this.grown = new Map();
    return tiles;
  }

  private note(level: number, index: bigint, hash: Hash): void {
    const [tile, place] = [index / BigInt(TILE_WIDTH), Number(index % BigInt(TILE_WIDTH))];
    const name = `${level}/${tile}`;
    const grown = this.grown.get(name) ?? { level, index: tile, had: place, hashes: [] };
    grown.hashes.push(hash);
    this.grown.set(name, grown);
  }
}
