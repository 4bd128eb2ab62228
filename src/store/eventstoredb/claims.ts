import { createHash } from 'node:crypto';
import type { EventText } from '../adapter/admission.js';
import type { Place } from './log-event.js';
import type { Write } from './log.js';
import type { Tables } from './tables.js';
import { ClaimHeld } from './trouble.js';

export type Known = Pick<Place, 'id' | 'sequence' | 'stream' | 'revision'>;

export type Claim = {
  /** Nobody else writes these ids. Otherwise an append like this one was begun before, and its outcome is open. */
  readonly fresh: boolean;
  /** Those that are in the record already. */
  readonly known: readonly Known[];
};

type Waiting = {
  readonly claimed: readonly { readonly id: string; readonly digest: Buffer }[];
  readonly resolve: (claim: Claim) => void;
  readonly reject: (error: unknown) => void;
};

type ClaimRow = { readonly id: string; readonly fresh: boolean; readonly digest: Buffer | null } & {
  readonly sequence: string | null;
  readonly stream: string | null;
  readonly revision: string | null;
};

type Facts = { readonly fresh: Set<string>; readonly digests: Map<string, Buffer>; readonly known: Map<string, Known> };

/**
 * EventStoreDB knows an event id only at its place in its stream. So an id is claimed in PostgreSQL before it is written:
 * for one stream and one content. A claim ends when its event gets a sequence, or when its append is refused; that of
 * an append that nobody settled is given up once nobody can be writing it any more.
 */
export class Claims {
  private waiting: Waiting[] = [];

  /** @param heldMs how long an append may take at most, from its claim on */
  constructor(
    private readonly tables: Tables,
    private readonly heldMs: number,
  ) {}

  /** Those of the same turn of the event loop are one statement. @throws ClaimHeld, NotFollowed */
  claim({ stream, events }: Write): Promise<Claim> {
    const claimed = events.map((event) => ({ id: event.id, digest: digestOf(stream, event) }));
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ claimed, resolve, reject }) === 1) setImmediate(() => void this.run());
    });
  }

  async release({ events }: Write): Promise<void> {
    const values = [events.map(({ id }) => id)];
    await this.tables.query({ name: 'release', text: 'delete from sequencer.claim where id = any($1)', values });
  }

  /** Ends those that were held for longer than an append can take: for whoever has seen that the log does not have their events. */
  async giveUp({ events }: Write): Promise<void> {
    const text = `delete from sequencer.claim where id = any($1) and claimed_at < clock_timestamp() - $2::int * interval '1 ms'`;
    await this.tables.query({ name: 'give-up', text, values: [events.map(({ id }) => id), this.heldMs] });
  }

  private async run(): Promise<void> {
    const group = this.waiting;
    this.waiting = [];
    try {
      const wanted = group.flatMap(({ claimed }) => claimed);
      const { rows } = await this.tables.query<ClaimRow>({
        name: 'claim',
        text: 'select * from sequencer.claim_ids($1, $2)',
        values: [wanted.map(({ id }) => id), wanted.map(({ digest }) => digest)],
      });
      const facts = factsIn(rows);
      for (const each of group) settle(each, facts);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

const factsIn = (rows: readonly ClaimRow[]): Facts => {
  const facts: Facts = { fresh: new Set(), digests: new Map(), known: new Map() };
  for (const { id, fresh, digest, sequence, stream, revision } of rows) {
    if (fresh) facts.fresh.add(id);
    else if (digest) facts.digests.set(id, digest);
    else facts.known.set(id, { id, stream: stream ?? '', sequence: BigInt(sequence ?? 0), revision: BigInt(revision ?? 0) });
  }
  return facts;
};

const settle = ({ claimed, resolve, reject }: Waiting, { fresh, digests, known }: Facts): void => {
  // A claim that is gone again was fulfilled meanwhile: its event is known.
  const other = claimed.find(({ id, digest }) => !known.has(id) && !(digests.get(id)?.equals(digest) ?? true));
  if (other) return reject(new ClaimHeld(other.id));
  const places = claimed.map(({ id }) => known.get(id)).filter((place) => place !== undefined);
  resolve({ fresh: claimed.every(({ id }) => fresh.has(id)), known: places });
  // The second of two in the same turn is not the first.
  for (const { id } of claimed) fresh.delete(id);
};

const digestOf = (stream: string, event: EventText): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([stream, Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest();
