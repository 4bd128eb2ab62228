import type { Pool, PoolClient } from 'pg';
import { bundleOf, HASH_BYTES, hashesFrom, TILE_WIDTH, type Tile, tilePath } from '../log/tiles.js';
import type { Hash, HashOf } from '../log/merkle.js';
import { LOCKS } from '../postgres/locks.js';
import { patientPool } from '../postgres/patient-pool.js';
import { CREATE_SQL } from './schema.js';

/** What a tile has more than before. */
export type Grown = { readonly level: number; readonly index: bigint; readonly had: number; readonly hashes: readonly Hash[] };
type End = { readonly size: bigint; readonly root: Hash };
/** Leaves and hashes that follow those that are there, and the checkpoint that is signed of all of them, where one is. */
export type Addition = {
  readonly before: End;
  readonly after: End;
  readonly leaves: readonly Buffer[];
  readonly tiles: readonly Grown[];
  readonly note: string | null;
  /** Called where nobody else has written, and before anybody sees the note. */
  readonly keep: (note: string) => Promise<void>;
};
/** What whoever holds the lock is told and may say. */
export type Holding = { readonly lost: AbortSignal; readonly signing: () => Promise<void> };

/** Somebody else has written meanwhile. */
export class LogOvertaken extends Error {}

const isMissing = (path: string): never => {
  throw new Error(`The log lacks ${path}`);
};

/** The tables of the log. */
export class LogTables {
  private constructor(private readonly pool: Pool) {}

  static async open(url: string): Promise<LogTables> {
    const pool = patientPool(url, { max: 4, name: 'log' });
    try {
      await pool.query(CREATE_SQL);
      return new LogTables(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
  }

  async size(): Promise<bigint> {
    const { rows } = await this.pool.query<{ size: string }>({ name: 'log-size', text: 'select size from log.head' });
    return BigInt(rows[0]?.size ?? 0);
  }

  /** The newest that was signed; null where none was. */
  async checkpoint(): Promise<string | null> {
    const text = 'select note from log.checkpoint order by size desc limit 1';
    return (await this.pool.query<{ note: string }>({ name: 'log-checkpoint', text })).rows[0]?.note ?? null;
  }

  /** Null where the log does not have all of it. */
  async tile({ level, index, width }: Tile): Promise<Buffer | null> {
    return level === 'entries' ? this.entries(index, width) : this.hashes(level, index, width);
  }

  async leaf(index: bigint): Promise<Buffer | null> {
    const { rows } = await this.pool.query<{ bytes: Buffer }>('select bytes from log.leaf where index = $1', [String(index)]);
    return rows[0]?.bytes ?? null;
  }

  /** Of a tree of so many leaves, which the log has. */
  hashesOf(size: bigint): HashOf {
    // A proof has several hashes of one tile.
    const tiles = new Map<string, Promise<Buffer>>();
    return hashesFrom(size, (tile) => {
      const path = tilePath(tile);
      const bytes = tiles.get(path) ?? this.tile(tile).then((found) => found ?? isMissing(path));
      tiles.set(path, bytes);
      return bytes;
    });
  }

  /** All of it or nothing. @throws LogOvertaken where the log is not the one that was left, by its root */
  async add({ before, after, leaves, tiles, note, keep }: Addition): Promise<void> {
    await this.inTransaction(async (client) => {
      const moved = await client.query('update log.head set size = $3, root = $4 where size = $1 and root = $2', [
        String(before.size),
        before.root,
        String(after.size),
        after.root,
      ]);
      if (moved.rowCount !== 1) throw new LogOvertaken(`The log does not end at ${before.size} any more`);
      if (note !== null) await keep(note);
      await client.query({
        name: 'add-leaves',
        text: 'insert into log.leaf (index, bytes) select $1::bigint + place - 1, bytes from unnest($2::bytea[]) with ordinality as l (bytes, place)',
        values: [String(before.size), leaves],
      });
      for (const { level, index, had, hashes } of tiles)
        await client.query({
          name: 'grow-tile',
          text: `insert into log.tile (level, index, hashes) values ($1, $2, $3)
            on conflict (level, index) do update set hashes = substr(log.tile.hashes, 1, $4) || excluded.hashes`,
          values: [level, String(index), Buffer.concat(hashes), had * HASH_BYTES],
        });
      if (note !== null) await client.query('insert into log.checkpoint (size, note) values ($1, $2)', [String(after.size), note]);
    });
  }

  /** While nobody else writes the log: on a connection of its own, with which the lock ends, and the signal says so. False where somebody does. */
  async alone(work: (holding: Holding) => Promise<void>): Promise<boolean> {
    const client = await this.pool.connect();
    const losing = new AbortController();
    client.once('error', (error) => losing.abort(error));
    try {
      const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${LOCKS.log}) as held`);
      if (rows[0]?.held !== true) return false;
      // Somebody may have dropped them.
      await client.query(CREATE_SQL);
      await work({
        lost: losing.signal,
        signing: async () => {
          await client.query(`select pg_advisory_lock(${LOCKS.signing})`);
        },
      });
      losing.signal.throwIfAborted();
      return true;
    } finally {
      // The locks end with their connection.
      client.release(true);
    }
  }

  /** Whether somebody signs what is recorded now. */
  async isSigned(): Promise<boolean> {
    const { rows } = await this.pool.query<{ held: boolean }>({
      name: 'log-is-signed',
      text: `select exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and classid = 0 and objid = ${LOCKS.signing}
        and database = (select oid from pg_database where datname = current_database()) and granted) as held`,
    });
    return rows[0]?.held === true;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  private async hashes(level: number, index: bigint, width: number): Promise<Buffer | null> {
    const { rows } = await this.pool.query<{ hashes: Buffer }>({
      name: 'log-tile',
      text: 'select substr(hashes, 1, $3) as hashes from log.tile where level = $1 and index = $2',
      values: [level, String(index), width * HASH_BYTES],
    });
    const hashes = rows[0]?.hashes;
    return hashes?.length === width * HASH_BYTES ? hashes : null;
  }

  private async entries(index: bigint, width: number): Promise<Buffer | null> {
    const first = index * BigInt(TILE_WIDTH);
    const { rows } = await this.pool.query<{ bytes: Buffer }>({
      name: 'log-entries',
      text: 'select bytes from log.leaf where index >= $1 and index < $2 order by index',
      values: [String(first), String(first + BigInt(width))],
    });
    return rows.length === width ? bundleOf(rows.map(({ bytes }) => bytes)) : null;
  }

  private async inTransaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await work(client);
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(
        await client.query('rollback').then(
          () => false,
          () => true,
        ),
      );
      throw error;
    }
  }
}
