import { UsageError } from '../../host/usage-error.js';
import type { Recorded } from '../event-store.js';
import type { MovingRecord } from './moving-record.js';
import { leafOf, RecordDigest } from './record-digest.js';

const BATCH_SIZE = 500;
const STEPS_BETWEEN_LOOKS = 256n;

/** What was copied is not what is there: the first event that differs. */
export class RecordsDiffer extends Error {
  constructor(
    readonly sequence: bigint,
    how: string,
  ) {
    super(`The two records differ at sequence ${String(sequence)}: ${how}`);
  }
}

/** Asked to stop before the end. What was copied stays, and the next run goes on there. */
export class CopyCutOff extends Error {
  constructor(readonly sequence: bigint) {
    super(`Cut off after sequence ${String(sequence)}. Run it again: it goes on there.`);
  }
}

export type CopyStep = 'comparing' | 'copying' | 'verifying';

export type CopyOptions = {
  readonly signal: AbortSignal;
  /** What is wrong with an event, or null: what a program could not read is not copied. */
  readonly faultOf: (event: Recorded) => string | null;
  /** How far a step got; `total` is null where nobody knows it yet. */
  readonly progress: (step: CopyStep, done: number, total: number | null) => void;
  /** Events that are adopted at once. */
  readonly batchSize?: number;
};

export type Copied = {
  /** The newest sequence of the copy; the number of its events. */
  readonly sequence: bigint;
  /** How many of them were there before. */
  readonly before: bigint;
  /** SHA-256 over all events of both, hex. */
  readonly digest: string;
  /** Events that came to the source in the meantime. */
  readonly grown: bigint;
};

/**
 * Copies a record to a store that is empty or has its beginning, and then reads both anew to verify that they are the same.
 * @throws UsageError where the target holds something else (nothing is written) or an event cannot be read, RecordsDiffer, CopyCutOff, TargetWritten
 */
export const copyRecord = async (from: MovingRecord, to: MovingRecord, options: CopyOptions): Promise<Copied> => {
  const { signal, progress, faultOf, batchSize = BATCH_SIZE } = options;
  const source = new Reader(from.written());
  const first = await source.peek();
  if (!first) throw new UsageError('There is nothing to copy: --from holds no record.');
  await to.claim(first.id);
  const before = await compareBeginning(source, new Reader(to.written()), options);
  const total = await from.events();
  if (await source.peek()) await to.begin();
  let sequence = before;
  const reached = (): void =>
    progress('copying', Number(sequence - before), total === null ? null : Math.max(total, Number(sequence)) - Number(before));
  reached();
  for (let batch = await source.batch(batchSize); batch.length > 0; batch = await source.batch(batchSize)) {
    if (signal.aborted) throw new CopyCutOff(sequence);
    for (const event of batch) refuseFaulty(event, faultOf);
    await to.adopt(batch);
    sequence = batch.at(-1)?.sequence ?? sequence;
    reached();
  }
  const verified = await verify(new Reader(from.written()), new Reader(to.written()), sequence, options);
  await to.finish();
  return { sequence, before, ...verified };
};

/** @throws UsageError: another version of the program may know it */
const refuseFaulty = (event: Recorded, faultOf: CopyOptions['faultOf']): void => {
  const fault = faultOf(event);
  if (fault === null) return;
  throw new UsageError(
    `Sequence ${String(event.sequence)} cannot be copied: it is ${fault}. Nothing is lost: --from is as it was, and a version that reads it goes on from there.`,
  );
};

/** How many events are there already, all of them the source's. Another id is another record; another content is damage. */
const compareBeginning = async (source: Reader, target: Reader, { signal, progress }: CopyOptions): Promise<bigint> => {
  for (let sequence = 0n; ; sequence++) {
    if (sequence % STEPS_BETWEEN_LOOKS === 0n) {
      if (signal.aborted) throw new CopyCutOff(sequence);
      // Nothing to tell of a target that is empty, or another record from the first event on.
      if (sequence > 0n) progress('comparing', Number(sequence), null);
    }
    const copy = await target.next();
    if (!copy) {
      if (sequence > 0n) progress('comparing', Number(sequence), null);
      return sequence;
    }
    const original = await source.next();
    if (copy.id !== original?.id) {
      const why = original ? 'holds another one' : 'goes on, and --from has no more';
      throw new UsageError(
        `--to holds something else than the beginning of --from: at sequence ${String(sequence + 1n)} it ${why}. Nothing was written.`,
      );
    }
    if (leafOf(copy) !== leafOf(original)) throw new RecordsDiffer(sequence + 1n, differenceOf(original, copy));
  }
};

const verify = async (
  source: Reader,
  target: Reader,
  sequence: bigint,
  { signal, progress }: CopyOptions,
): Promise<Pick<Copied, 'digest' | 'grown'>> => {
  const [originals, copies] = [new RecordDigest(), new RecordDigest()];
  while (copies.count < sequence) {
    if (copies.count % STEPS_BETWEEN_LOOKS === 0n) {
      if (signal.aborted) throw new CopyCutOff(sequence);
      progress('verifying', Number(copies.count), Number(sequence));
    }
    const [original, copy] = [await source.next(), await target.next()];
    if (!original || !copy) throw new RecordsDiffer(copies.count + 1n, `the ${original ? 'copy' : 'source'} has no such event any more`);
    const leaves = [leafOf(original), leafOf(copy)] as const;
    if (leaves[0] !== leaves[1]) throw new RecordsDiffer(copies.count + 1n, differenceOf(original, copy));
    originals.add(leaves[0]);
    copies.add(leaves[1]);
  }
  progress('verifying', Number(sequence), Number(sequence));
  if (await target.peek()) throw new RecordsDiffer(sequence + 1n, 'somebody else has written to the copy');
  if (originals.hex !== copies.hex) throw new RecordsDiffer(sequence, 'the digests of all events are not the same');
  let grown = 0n;
  while (await source.next()) grown++;
  return { digest: copies.hex, grown };
};

/** Names the parts, never what is in them. */
const differenceOf = (original: Recorded, copy: Recorded): string => {
  const parts = Object.entries({ ...original }).filter(
    ([key, value]) => !isSame(value, Object.entries(copy).find(([k]) => k === key)?.[1]),
  );
  return `event ${original.id} is not the same in the copy (${parts.map(([key]) => key).join(', ')})`;
};

const isSame = (a: unknown, b: unknown): boolean => {
  const text = (value: unknown) => JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
  return text(a) === text(b);
};

/** A record event by event. @throws Error where a sequence is missing */
class Reader {
  private page: readonly Recorded[] = [];
  private at = 0;
  private sequence = 0n;
  private readonly pages: AsyncIterator<readonly Recorded[], unknown>;

  constructor(pages: AsyncIterable<readonly Recorded[]>) {
    this.pages = pages[Symbol.asyncIterator]();
  }

  async peek(): Promise<Recorded | null> {
    while (this.at >= this.page.length) {
      const next = await this.pages.next();
      if (next.done === true) return null;
      [this.page, this.at] = [next.value, 0];
    }
    return this.page[this.at] ?? null;
  }

  async next(): Promise<Recorded | null> {
    const event = await this.peek();
    if (!event) return null;
    if (event.sequence !== ++this.sequence) throw new Error(`A record has no event ${String(this.sequence)}`);
    this.at++;
    return event;
  }

  async batch(size: number): Promise<readonly Recorded[]> {
    const events: Recorded[] = [];
    for (let event = await this.next(); event; event = events.length < size ? await this.next() : null) events.push(event);
    return events;
  }
}
