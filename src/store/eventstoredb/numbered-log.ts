import { attempts } from '../../host/attempts.js';
import { RecordDamaged, type Recorded } from '../event-store.js';
import { eventOf, isBefore, type LogEvent, type Place, recordedOf } from './log-event.js';
import type { Log } from './log.js';
import type { Places } from './places.js';

const ATTEMPTS_MAX = 4;
const KEPT_MAX = 2000;

/** The log as the record: each event at its sequence. What was numbered and is not there any more is an error, never a gap. */
export class NumberedLog {
  /** What was numbered or read last, because every projection reads it at about the same time. */
  private readonly kept = new Map<bigint, Recorded>();
  private reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: Log,
    private readonly places: Places,
  ) {}

  /** @throws RecordDamaged */
  async stream(stream: string, from: bigint): Promise<readonly Recorded[]> {
    let [places, events]: [readonly Place[], readonly (Recorded | null)[]] = [[], []];
    // A node that lags behind the leader has the rest in a moment.
    for await (const _ of attempts({ times: ATTEMPTS_MAX, pauseMs: 50 })) {
      // First the places: everything that has one must be found in the log afterwards.
      places = await this.places.ofStream(stream, from);
      const lacking = places.find((place) => !this.keptAt(place));
      const found = lacking ? await this.log.stream(stream, lacking.revision) : null;
      const byId = new Map((found ?? []).map((event) => [event.id, event]));
      events = places.map((place) => this.keptAt(place) ?? recordedOf(byId.get(place.id), place));
      const whole = events.filter((event) => event !== null);
      if (whole.length === events.length) {
        if (lacking) this.remember(whole);
        return whole;
      }
    }
    throw await this.missing(places, events);
  }

  /** Waits until a revision of a stream is numbered, so that whoever met it can read it. */
  async reached(stream: string, revision: bigint): Promise<void> {
    if (revision < 0n || (await this.places.ofStream(stream, revision)).length > 0) return;
    const met = (await this.log.stream(stream, revision))?.find((event) => eventOf(event));
    if (met) await this.places.numbered(met.id);
  }

  /** What the sequencer of this program has just numbered need not be read again. */
  keep(places: readonly Place[], batch: readonly LogEvent[]): void {
    const byId = new Map(batch.map((event) => [event.id, event]));
    this.remember(places.map((place) => recordedOf(byId.get(place.id), place)).filter((event) => event !== null));
  }

  /** @throws RecordDamaged */
  async after(sequence: bigint, limit: number): Promise<readonly Recorded[]> {
    const places = await this.places.after(sequence, limit);
    if (places.every((place) => this.keptAt(place))) return this.fromKept(places);
    // One after the other: whoever waited finds what the one before has read.
    const read = this.reading.then(() => this.page(places));
    this.reading = read.catch(() => undefined);
    return read;
  }

  /** Where the sequences were made anew meanwhile, from another log, what was kept is not it. */
  private keptAt({ sequence, id }: Place): Recorded | undefined {
    const event = this.kept.get(sequence);
    return event?.id === id ? event : undefined;
  }

  private fromKept(places: readonly Place[]): readonly Recorded[] {
    return places.map((place) => this.keptAt(place)).filter((event) => event !== undefined);
  }

  private async page(places: readonly Place[]): Promise<readonly Recorded[]> {
    const lacking = places.filter((place) => !this.keptAt(place));
    const [first, last] = [lacking[0], lacking.at(-1)];
    const kept = new Map(this.fromKept(places).map((event) => [event.sequence, event]));
    if (first && last) {
      const found = new Map<string, LogEvent>();
      const take = (event: LogEvent) => {
        found.set(event.id, event);
        // Also where the last one is gone: no further than its place.
        return event.position !== null && isBefore(event.position, last.position);
      };
      await this.log.forwards(first.position, take, Number(last.sequence - first.sequence) + 1);
      for (const place of lacking) {
        const event = recordedOf(found.get(place.id), place);
        if (event) kept.set(place.sequence, event);
      }
    }
    const events = places.map(({ sequence }) => kept.get(sequence) ?? null);
    const whole = events.filter((event) => event !== null);
    if (whole.length < events.length) throw await this.missing(places, events);
    this.remember(whole);
    return whole;
  }

  private remember(events: readonly Recorded[]): void {
    for (const event of events) this.kept.set(event.sequence, event);
    // In the order in which they came: a Map forgets its oldest first.
    for (const sequence of this.kept.keys()) {
      if (this.kept.size <= KEPT_MAX) break;
      this.kept.delete(sequence);
    }
  }

  private async missing(places: readonly Place[], events: readonly (Recorded | null)[]): Promise<RecordDamaged> {
    const place = places[events.findIndex((event) => event === null)];
    const stream = place?.stream ?? '';
    const which = `Event ${String(place?.sequence)} (revision ${String(place?.revision)} of ${stream})`;
    const limits = await this.log.limitsOf(stream).catch(() => 'the settings of its stream cannot be read');
    return new RecordDamaged('events-missing', `${which} is not in EventStoreDB any more, or not as it was numbered: ${limits}`);
  }
}
