import { RecordDamaged, STREAM_NAME } from '../event-store.js';
import { eventOf, LONG_MAX, type LogEvent, type Place, recordedAtOf } from './log-event.js';
import type { Head } from './places.js';

type Stranger = { readonly stream: string; readonly revision: bigint };

/** What becomes of a batch of the log, in its order. `damage` is why it ends where it does. */
export type Numbered = {
  readonly places: readonly Place[];
  readonly strangers: readonly Stranger[];
  readonly complaints: readonly string[];
  readonly damage: RecordDamaged | null;
};

/**
 * Gives our events the next sequences. Depends on the log alone, so that the same log always gets the same numbers:
 * `recordedAt` is the server's time, or the first store's for what was copied; or that of the event before where a clock went back.
 * @param revisions the newest revision known of each stream; none is -1
 */
export const number = (head: Head, batch: readonly LogEvent[], revisions: ReadonlyMap<string, bigint>): Numbered => {
  const [places, strangers, complaints]: [Place[], Stranger[], string[]] = [[], [], []];
  const newest = new Map(revisions);
  let { sequence, recordedAt } = head;
  for (const event of batch) {
    const { id, stream, revision, position } = event;
    if (stream.startsWith('$$')) {
      const damage = limited(event, newest.get(stream.slice(2)) ?? -1n, complaints);
      if (damage) return { places, strangers, complaints, damage };
      continue;
    }
    if (!STREAM_NAME.test(stream) || !position) continue;
    const known = newest.get(stream) ?? -1n;
    if (revision === LONG_MAX) {
      complaints.push(`Somebody has deleted ${stream} for good: its events cannot be read any more`);
      if (known === -1n) return { places, strangers, complaints, damage: gone(stream, 'it was deleted for good') };
      continue;
    }
    // After a new subscription some may come again.
    if (revision <= known) continue;
    if (revision !== known + 1n) {
      const damage = gone(stream, `after revision ${String(known)} comes ${String(revision)}`);
      return { places, strangers, complaints, damage };
    }
    newest.set(stream, revision);
    if (!eventOf(event)) {
      complaints.push(`Somebody else has written ${event.type} ${id} to ${stream} (revision ${String(revision)}): not part of the record`);
      strangers.push({ stream, revision });
      continue;
    }
    const moment = recordedAtOf(event);
    recordedAt = moment > recordedAt ? moment : recordedAt;
    places.push({ sequence: ++sequence, id, stream, revision, position, recordedAt });
  }
  return { places, strangers, complaints, damage: null };
};

/** Settings of a stream that make events disappear, at once for readers and after the next scavenge from the log. */
const limited = ({ stream, data }: LogEvent, newest: bigint, complaints: string[]): RecordDamaged | null => {
  const settings = typeof data === 'object' && data !== null ? Object.keys(data).filter((key) => LIMITS.includes(key)) : [];
  if (settings.length === 0) return null;
  const ours = stream.slice(2);
  complaints.push(
    `Somebody has limited ${ours} (${JSON.stringify(data)}): its events will be lost. Take the limit away before the next scavenge`,
  );
  // A stream may be limited before it is written to, but not truncated.
  return settings.includes('$tb') && newest === -1n ? gone(ours, 'it was truncated or deleted') : null;
};

const LIMITS: readonly string[] = ['$maxAge', '$maxCount', '$tb'];

const gone = (stream: string, why: string): RecordDamaged =>
  new RecordDamaged('events-missing', `Events of ${stream} are missing from EventStoreDB: ${why}`);
