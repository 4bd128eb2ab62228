import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { attempts } from '../../host/attempts.js';
import { Crowded, Unavailable } from '../../host/failures.js';
import { CopyUnfinished } from '../copy/moving-record.js';
import { type Appended, OutcomeUnknown } from '../event-store.js';
import { type Answer, APPEND_SQL } from './append-function.js';
import { type Append, type Placed, Plan } from './places.js';

type Waiting = Append & { readonly resolve: (appended: Appended) => void; readonly reject: (error: unknown) => void };
/** Null: to be tried again. */
type Outcome = Appended | Error | null;

const GROUP_EVENTS_MAX = 1000;
const ATTEMPTS_MAX = 3;

/** One round trip takes the next sequences for every append that is waiting; each append still stands or fails alone. */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private running: Promise<void> | null = null;

  constructor(private readonly pool: Pool) {}

  append(append: Append): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...append, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is waiting any more. */
  async drained(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    // What arrives in the same turn of the event loop goes into the first group already.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const group = this.nextGroup();
      try {
        const outcomes = await this.commitWithRetry(group);
        this.waiting.unshift(...group.filter((_, i) => outcomes[i] === null));
        group.forEach(({ resolve, reject }, i) => {
          const outcome = outcomes[i] ?? null;
          if (outcome instanceof Error) reject(outcome);
          else if (outcome) resolve(outcome);
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.running = null;
  }

  private nextGroup(): readonly Waiting[] {
    let events = 0;
    const full = this.waiting.findIndex((append) => (events += append.events.length) > GROUP_EVENTS_MAX);
    return this.waiting.splice(0, full < 1 ? this.waiting.length : full);
  }

  /** A lost connection leaves open whether the group was committed; trying again is safe because ids are unique. */
  private async commitWithRetry(group: readonly Append[]): Promise<readonly Outcome[]> {
    let [open, failure]: [boolean, unknown] = [false, null];
    for await (const _ of attempts({ times: ATTEMPTS_MAX, pauseMs: 50 })) {
      try {
        return await this.commit(group);
      } catch (error) {
        open ||= error instanceof CommitLost;
        failure = error;
        if (isFinal(error) || error instanceof CopyUnfinished || error instanceof Crowded) break;
      }
    }
    throw open ? new OutcomeUnknown('The connection was lost while a group was committed', { cause: failure }) : failure;
  }

  private async commit(group: readonly Append[]): Promise<readonly Outcome[]> {
    const plan = new Plan(group);
    const client = await this.pool.connect();
    let broken = true;
    try {
      const { head, adopting, ...found } = await ask(client, plan);
      broken = false;
      // Without its row an append would insert nothing, in silence.
      if (head === null) throw new Error('The record has no head: record.head was emptied, or not restored');
      if (adopting) throw new CopyUnfinished();
      return plan.outcomes(BigInt(head), found);
    } catch (error) {
      broken &&= !isFinal(error);
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Class 57P and 08 are shut-downs and lost connections; any other answer of the server is final. */
const isFinal = (error: unknown): boolean => {
  const answer = error instanceof Unavailable ? error.cause : error;
  return answer instanceof DatabaseError && !/^(57P|08)/.test(answer.code ?? '');
};

/** A group was sent, and nobody knows what became of it. */
class CommitLost extends Error {}

const ask = async (client: PoolClient, { placed, taken, more }: Plan): Promise<Answer> => {
  const column = <K extends keyof Placed>(key: K): Placed[K][] => placed.map((event) => event[key]);
  const values = [
    [...taken.keys()],
    [...taken.values()].map(String),
    more.map(({ stream }) => stream),
    more.map(({ id }) => id),
    column('stream'),
    column('revision').map(String),
    column('id'),
    column('type'),
    column('schema'),
    column('occurredAt'),
    column('role'),
    column('data'),
    column('internal'),
    column('bodyId'),
    column('commitment'),
  ];
  const { rows } = await client.query<Answer>({ name: 'append', text: APPEND_SQL, values }).catch((error: unknown) => {
    throw isFinal(error) ? error : new CommitLost('The connection was lost', { cause: error });
  });
  if (!rows[0]) throw new Error('The record does not say what became of the group');
  return rows[0];
};
