import { UsageError } from '../../host/usage-error.js';
import { textOf } from '../adapter/admission.js';
import { MovingRecord, TargetWritten } from '../copy/moving-record.js';
import { type Recorded, RevisionConflict } from '../event-store.js';
import { CopyMark } from './copy-mark.js';
import { isBefore, type LogEvent, type Position, recordedOf, WATCHED_STREAMS } from './log-event.js';
import { Log } from './log.js';
import { number } from './numbering.js';
import type { Head } from './places.js';
import { TIMINGS } from './timings.js';

const PAGE_SIZE = 1000;
const FIRST: Position = { commit: 0n, prepare: 0n };
/** Of one append: the server takes 1 MiB, and JSON grows where it is put into an envelope. */
const RUN_BYTES_MAX = 384 * 1024;
const RUN_EVENTS_MAX = 100;

/** The record in EventStoreDB, numbered anew while it is read: sequences follow from the log alone, no PostgreSQL is asked. */
export class EventStoreDbMovingRecord extends MovingRecord {
  private mark: CopyMark | null = null;
  private record = '';
  private readonly complaints = new Set<string>();

  private constructor(
    private readonly log: Log,
    private readonly report: (line: string) => void,
  ) {
    super();
  }

  /** @throws UsageError where EventStoreDB cannot be used */
  static async open(url: string, report: (line: string) => void): Promise<EventStoreDbMovingRecord> {
    const log = new Log(url, TIMINGS);
    await log.requireReachable();
    return new EventStoreDbMovingRecord(log, report);
  }

  /** @throws RecordDamaged */
  async *written(): AsyncIterable<readonly Recorded[]> {
    let head: Head = { sequence: 0n, position: null, recordedAt: new Date(0) };
    const reached: { position: Position | null } = { position: null };
    const revisions = new Map<string, bigint>();
    for (;;) {
      const batch = await this.nextBatch(reached);
      if (batch.length === 0) return;
      const { places, complaints, damage } = number(head, batch, known(revisions, batch));
      for (const { stream, revision } of batch) if (!stream.startsWith('$$')) revisions.set(stream, revision);
      for (const complaint of complaints) this.complain(complaint);
      const found = new Map(batch.map((event) => [`${event.stream}@${String(event.revision)}`, event]));
      const events = places.map((place) => recordedOf(found.get(`${place.stream}@${String(place.revision)}`), place));
      head = places.at(-1) ?? head;
      yield events.filter((event) => event !== null);
      if (damage) throw damage;
    }
  }

  async events(): Promise<null> {
    return Promise.resolve(null);
  }

  async claim(record: string): Promise<void> {
    this.mark = await CopyMark.read(this.log);
    this.record = record;
    if (this.mark.record !== null && this.mark.record !== record) {
      throw new UsageError(`Another record, which begins with the event ${this.mark.record}, is being copied into this EventStoreDB.`);
    }
  }

  async begin(): Promise<void> {
    if (this.mark?.record === null) this.mark = await this.mark.begun(this.record);
  }

  /** One append after the other: the order of the log is the order of the record. */
  async adopt(events: readonly Recorded[]): Promise<void> {
    for (const run of runsOf(events)) {
      const [first] = run;
      if (!first) continue;
      const texts = run.map((event) => ({ ...textOf(event), recordedAt: event.recordedAt }));
      try {
        await this.log.append({ stream: first.stream, events: texts, expected: first.revision - 1n });
      } catch (error) {
        throw error instanceof RevisionConflict ? new TargetWritten(first.sequence, { cause: error }) : error;
      }
    }
  }

  async finish(): Promise<void> {
    if (this.mark && this.mark.record !== null) this.mark = await this.mark.finished(this.record);
  }

  close(): Promise<void> {
    return this.log.close();
  }

  /** Once, however often the log is read. */
  private complain(complaint: string): void {
    if (!this.complaints.has(complaint)) this.report(complaint);
    this.complaints.add(complaint);
  }

  /** Events of our streams, and their settings, after a position; moves the position on. */
  private async nextBatch(reached: { position: Position | null }): Promise<readonly LogEvent[]> {
    const batch: LogEvent[] = [];
    const take = (event: LogEvent): boolean => {
      // The first is the last of the batch before; and where a page is read again, some come twice.
      if (!event.position || (reached.position && !isBefore(reached.position, event.position))) return true;
      reached.position = event.position;
      if (WATCHED_STREAMS.test(event.stream)) batch.push(event);
      return batch.length < PAGE_SIZE;
    };
    await this.log.forwards(reached.position ?? FIRST, take, PAGE_SIZE);
    return batch;
  }
}

/** Only what the batch needs of all that is known: whoever numbers copies it. */
const known = (revisions: ReadonlyMap<string, bigint>, batch: readonly LogEvent[]): ReadonlyMap<string, bigint> =>
  new Map(
    batch.flatMap(({ stream }) => {
      const name = stream.replace(/^\$\$/, '');
      const revision = revisions.get(name);
      return revision === undefined ? [] : [[name, revision]];
    }),
  );

/** Neighbours of one stream, which one append can take. */
function* runsOf(events: readonly Recorded[]): Iterable<readonly Recorded[]> {
  let [run, bytes]: [Recorded[], number] = [[], 0];
  for (const event of events) {
    const size = Buffer.byteLength(JSON.stringify([event.data, event.internal]));
    if (run[0] && (run[0].stream !== event.stream || run.length === RUN_EVENTS_MAX || bytes + size > RUN_BYTES_MAX)) {
      yield run;
      [run, bytes] = [[], 0];
    }
    run.push(event);
    bytes += size;
  }
  yield run;
}
