import { eventId } from '../../commands/transact.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import type { Recorded } from '../import.js';

type Voted = Recorded & { readonly data: { readonly value: RatingValue } };
/** A vote as a source has it: its own time, in milliseconds, and the key under which it is recorded. */
export type SaidVote = { readonly time: number; readonly key: string };
/** `nth`: its place in the file that is being taken; -1 where it came with another. */
type Placed = { readonly time: number; readonly nth: number; readonly value: RatingValue };

/**
 * What somebody thinks of a statement by the latest vote, by its own time, where the record ends with another value; else null. No event of a stream
 * is dated before the one that it follows, so a vote that came late has the date of a later one, and its id tells the two apart. Of two of one
 * moment the later line counts; where they came with several files, what they would agree on in any order.
 * @param events of one stream
 * @param file what is being taken, in its order; `repeated` where the record had it before
 */
export const unsaid = (
  events: readonly Recorded[],
  file: { readonly votes: readonly SaidVote[]; readonly repeated: boolean },
  keysAt: (time: number) => readonly string[],
): RatingValue | null => {
  const voted = events.filter((event): event is Voted => 'value' in event.data);
  const last = voted.at(-1);
  if (!last) return null;
  const places = new Map(file.votes.map(({ time, key }, nth) => [eventId(last.stream, key, 0), { time, nth }]));
  const placed = voted.flatMap(({ id, stream, occurredAt, data: { value } }): readonly Placed[] => {
    const place = places.get(id);
    if (place) return [{ ...place, value }];
    const time = Date.parse(occurredAt);
    return keysAt(time).some((key) => eventId(stream, key, 0) === id) ? [{ time, nth: -1, value }] : [];
  });
  const time = Math.max(...placed.map((vote) => vote.time));
  const latest = placed.filter((vote) => vote.time === time);
  const ofOneFile = latest.every(({ nth }) => nth >= 0);
  // An older file does not undo what a whole one has settled.
  if (!ofOneFile && file.repeated && latest.some(({ value }) => value === last.data.value)) return null;
  const standing = latest.toSorted((a, b) => (ofOneFile ? a.nth - b.nth : a.value < b.value ? -1 : 1)).at(-1);
  return standing === undefined || standing.value === last.data.value ? null : standing.value;
};
