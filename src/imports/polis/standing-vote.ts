import { eventId } from '../../commands/transact.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import type { Recorded } from '../import.js';

type Voted = Recorded & { readonly data: { readonly value: RatingValue } };
/** The keys under which a vote of a time is recorded. */
type KeysAt = (time: number) => readonly string[];

/**
 * Of what somebody said of a statement, that which counts: the latest by its own time, whichever came in last. No event of a stream is dated
 * before the one that it follows, so a vote that came late has the date of a later one, and its id tells the two apart. Of two of one moment the
 * one counts that they would agree on in any order.
 * @param events of one stream, of which the last says something
 */
export const standingAmong = (
  events: readonly Recorded[],
  keysAt: KeysAt,
): { readonly value: RatingValue; readonly isLast: boolean } | null => {
  const voted = events.filter((event): event is Voted => 'value' in event.data);
  const last = voted.at(-1);
  if (!last) return null;
  const ids = keysAt(Date.parse(last.occurredAt)).map((key) => eventId(last.stream, key, 0));
  const latest = voted.filter(({ id }) => ids.includes(id)).map(({ data }) => data.value);
  const value = latest.toSorted().at(-1) ?? last.data.value;
  return { value, isLast: value === last.data.value };
};
