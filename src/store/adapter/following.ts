import { type Recorded, type Subscribing, type Subscription, UnknownSchema } from '../event-store.js';
import { upcast, type Upcasters } from '../upcasters.js';
import type { WakeUp } from './wake-up.js';

type Source = {
  /** At most so many events after a sequence, in the shape in which they were written. */
  readonly rowsAfter: (after: bigint, limit: number) => Promise<readonly Recorded[]>;
  readonly wakeUp: Pick<WakeUp, 'growths' | 'after'>;
  readonly upcasters: Upcasters;
  readonly isClosed: () => boolean;
};

const PAGE_SIZE = 500;

/** Page after page, now and as the record grows: the subscription of every adapter that has a WakeUp. */
export async function* following(
  { rowsAfter, wakeUp, upcasters, isClosed }: Source,
  after: bigint,
  { signal, pageSize = PAGE_SIZE, asWritten = false }: Subscribing,
): Subscription {
  let position = after;
  while (!signal.aborted && !isClosed()) {
    const { growths } = wakeUp;
    const rows = await rowsAfter(position, pageSize);
    const { page, unknown } = asWritten ? { page: rows, unknown: null } : readable(rows, upcasters);
    const last = page.at(-1);
    if (last) {
      position = last.sequence;
      yield page;
    }
    if (unknown) throw unknown;
    if (rows.length === 0) await wakeUp.after(growths, signal);
  }
}

/** The events before the first one of an unknown schema: they still count, and the error names the right place. */
const readable = (rows: readonly Recorded[], upcasters: Upcasters): { page: readonly Recorded[]; unknown: UnknownSchema | null } => {
  const page: Recorded[] = [];
  for (const row of rows) {
    try {
      page.push(upcast(row, upcasters));
    } catch (error) {
      if (error instanceof UnknownSchema) return { page, unknown: error };
      throw error;
    }
  }
  return { page, unknown: null };
};
