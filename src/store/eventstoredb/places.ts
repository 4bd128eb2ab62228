import type { WakeUp } from '../adapter/wake-up.js';
import { type Damage, RecordDamaged } from '../event-store.js';
import type { Place, Position } from './log-event.js';
import { type Gate, gateOf, type PlaceRow } from './schema.js';
import type { Tables } from './tables.js';
import type { Timings } from './timings.js';
import { NotFollowed, Unanswered } from './trouble.js';

/** How far the log is numbered. `position` is that of the newest event with a sequence. */
export type Head = { readonly sequence: bigint; readonly position: Position | null; readonly recordedAt: Date };

type HeadRow = {
  readonly sequence: string;
  readonly commit_position: string | null;
  readonly prepare_position: string | null;
  readonly recorded_at: Date;
} & Soundness;

/** Whether appends are accepted, and if not, why. */
type Soundness = { readonly gate: Gate; readonly damage: Damage | null; readonly complaint: string | null };

const HEAD_SQL = `
  select h.sequence, h.commit_position, h.prepare_position, h.recorded_at, h.damage, h.complaint, ${gateOf('g')} as gate
  from sequencer.head h cross join sequencer.gate g`;

const STREAM_SQL = `
  select h.damage, h.complaint, ${gateOf('g')} as gate, p.*
  from sequencer.head h cross join sequencer.gate g left join sequencer.place p on p.stream = $1 and p.revision >= $2
  order by p.revision`;

type Waiter = { readonly resolve: (place: Place) => void; readonly reject: (error: unknown) => void };

/** The sequencer's table, as every program reads it. */
export class Places {
  private readonly awaited = new Map<string, Set<Waiter>>();
  private watching: Promise<void> | null = null;
  private readonly closing = new AbortController();

  constructor(
    private readonly tables: Tables,
    private readonly wakeUp: WakeUp,
    private readonly timings: Timings,
  ) {}

  /** @throws RecordDamaged while nothing is numbered because of it */
  async head(sound = false): Promise<Head & Pick<Soundness, 'gate'>> {
    const row = await this.row();
    if (sound) requireSound(row);
    const { commit_position: commit, prepare_position: prepare } = row;
    const position = commit !== null && prepare !== null ? { commit: BigInt(commit), prepare: BigInt(prepare) } : null;
    return { sequence: BigInt(row.sequence), position, recordedAt: row.recorded_at, gate: row.gate };
  }

  after(sequence: bigint, limit: number): Promise<readonly Place[]> {
    return this.select('places-after', 'sequence > $1 order by sequence limit $2', [sequence, limit]);
  }

  /** Waits, as long as for one answer, while the sequences are being made from the start. @throws RecordDamaged, NotFollowed */
  ofStream(stream: string, from: bigint): Promise<readonly Place[]> {
    return this.patiently(async () => {
      const { rows } = await this.tables.query<Soundness & Partial<PlaceRow>>({ name: 'stream', text: STREAM_SQL, values: [stream, from] });
      // In one statement with its places: whoever is told that they are whole has them all.
      const [row] = rows;
      if (!row) throw new NotFollowed('The sequences have no head');
      if (row.gate === 'beginning') {
        requireSound(row);
        throw new NotFollowed('The sequences are being made from the start');
      }
      return rows.filter(isPlace).map(placeOf);
    }, this.timings.answerMs);
  }

  /** Waits up to `ms` until appends are accepted. @throws RecordDamaged, NotFollowed */
  whenOpen(ms: number): Promise<void> {
    return this.patiently(async () => {
      const row = await this.row();
      requireSound(row);
      if (row.gate !== 'open') throw new NotFollowed('EventStoreDB is not followed at the moment');
    }, ms);
  }

  ofIds(ids: readonly string[]): Promise<readonly Place[]> {
    return this.select('places-of-ids', 'id = any($1) order by sequence', [ids]);
  }

  async sequenceAt(moment: string): Promise<bigint> {
    const text = 'select sequence from sequencer.place where recorded_at <= $1 order by recorded_at desc, sequence desc limit 1';
    const { rows } = await this.tables.query<{ sequence: string }>({ name: 'sequence-at', text, values: [moment] });
    return BigInt(rows[0]?.sequence ?? 0);
  }

  /** Resolves when an event of the log has its sequence. @throws RecordDamaged, Unanswered */
  numbered(id: string): Promise<Place> {
    return new Promise((resolve, reject) => {
      const waiters = this.awaited.get(id) ?? new Set<Waiter>();
      this.awaited.set(id, waiters);
      const done = () => {
        clearTimeout(timer);
        waiters.delete(waiter);
        if (waiters.size === 0) this.awaited.delete(id);
      };
      const refuse = (error: unknown) => {
        done();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const waiter: Waiter = {
        resolve: (place) => {
          done();
          resolve(place);
        },
        reject: refuse,
      };
      const late = `${id} is in EventStoreDB, but nobody has numbered it within ${this.timings.numberedMs} ms`;
      const timer = setTimeout(() => refuse(new Unanswered(late)), this.timings.numberedMs);
      waiters.add(waiter);
      this.watching ??= this.watch();
    });
  }

  /** What the sequencer of this very program has numbered: nobody here needs to ask the table. */
  settle(places: readonly Place[]): void {
    for (const place of places) for (const { resolve } of [...(this.awaited.get(place.id) ?? [])]) resolve(place);
  }

  close(): void {
    this.closing.abort();
    this.refuse(new Unanswered('The program is stopping'));
  }

  private async row(): Promise<HeadRow> {
    const { rows } = await this.tables.query<HeadRow>({ name: 'head', text: HEAD_SQL });
    if (!rows[0]) throw new NotFollowed('The sequencer has no head: sequencer.head was emptied, or not restored');
    return rows[0];
  }

  /** Looks again whenever the sequencer has done something. */
  private async patiently<T>(look: () => Promise<T>, ms: number): Promise<T> {
    const end = performance.now() + ms;
    for (;;) {
      const { growths } = this.wakeUp;
      try {
        return await look();
      } catch (error) {
        const left = end - performance.now();
        if (!(error instanceof NotFollowed) || left <= 0 || this.closing.signal.aborted) throw error;
        await this.wakeUp.after(growths, AbortSignal.any([this.closing.signal, AbortSignal.timeout(Math.ceil(left))]));
      }
    }
  }

  private refuse(error: unknown): void {
    for (const { reject } of [...this.awaited.values()].flatMap((waiters) => [...waiters])) reject(error);
  }

  /** One query for all callers that wait, each time something was numbered. */
  private async watch(): Promise<void> {
    // Whoever waits in the same turn is in the first question already.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.awaited.size > 0 && !this.closing.signal.aborted) {
      const { growths } = this.wakeUp;
      try {
        const places = await this.ofIds([...this.awaited.keys()]);
        this.settle(places);
        if (places.length === 0) await this.head(true);
      } catch (error) {
        this.refuse(error);
      }
      if (this.awaited.size > 0) await this.wakeUp.after(growths, this.closing.signal);
    }
    this.watching = null;
  }

  private async select(name: string, where: string, values: readonly unknown[]): Promise<readonly Place[]> {
    const { rows } = await this.tables.query<PlaceRow>({ name, text: `select * from sequencer.place where ${where}`, values: [...values] });
    return rows.map(placeOf);
  }
}

const requireSound = ({ damage, complaint }: Soundness): void => {
  if (damage !== null) throw new RecordDamaged(damage, complaint ?? '');
};

const isPlace = (row: Soundness & Partial<PlaceRow>): row is Soundness & PlaceRow => (row.sequence ?? null) !== null;

const placeOf = (row: PlaceRow): Place => ({
  sequence: BigInt(row.sequence),
  id: row.id,
  stream: row.stream,
  revision: BigInt(row.revision),
  position: { commit: BigInt(row.commit_position), prepare: BigInt(row.prepare_position) },
  recordedAt: row.recorded_at,
});
