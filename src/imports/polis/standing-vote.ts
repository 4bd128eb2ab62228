import { eventId } from '../../commands/transact.js';
import type { RatingValue } from '../../domain/rating/rating.js';
import type { Recorded } from '../import.js';

type Voted = Recorded & { readonly data: { readonly value: RatingValue } };
/** A vote as a source has it: its own time, in milliseconds, and the key under which it is recorded. */
export type SaidVote = { readonly time: number; readonly key: string };
/** Under which a person's votes on a statement are recorded: as they come, and one that is said again behind the event of a revision. */
export type VoteKeys = { readonly at: (time: number, value: RatingValue) => string; readonly again: (revision: bigint) => string };
/** `nth`: its place in the file that is being taken; -1 where it came with another. */
type Placed = { readonly time: number; readonly nth: number; readonly value: RatingValue };

/**
 * What somebody thinks of a statement by the latest vote, by its own time, where the record ends with another value; else null. No event of a stream
 * is dated before the one that it follows, nor before its statement: its own time is told by its id. Of two of one moment the later line counts;
 * where they came with several files, what they would agree on in any order; and where an own time is not to be found, what stood before.
 * @param events of one stream
 * @param file what is being taken, in its order; `repeated` where the record had it before
 */
export const unsaid = (
  events: readonly Recorded[],
  file: { readonly votes: readonly SaidVote[]; readonly repeated: boolean },
  keys: VoteKeys,
): RatingValue | null => {
  const voted = events.filter((event): event is Voted => 'value' in event.data);
  const last = voted.at(-1);
  if (!last) return null;
  const otherThanLast = (value: RatingValue | undefined) => (value === undefined || value === last.data.value ? null : value);
  const places = new Map(file.votes.map(({ time, key }, nth) => [eventId(last.stream, key, 0), { time, nth }]));
  const known = voted.flatMap((vote): readonly Placed[] => {
    const place = places.get(vote.id);
    return place ? [{ ...place, value: vote.data.value }] : placed(vote, keys, [Date.parse(vote.occurredAt)]);
  });
  const since = Math.max(...known.map(({ time }) => time));
  // What is dated behind all of these was moved up to its statement, and may yet be the latest.
  const movedUp = voted.filter(({ id, occurredAt }) => Date.parse(occurredAt) > since && !places.has(id));
  const own = movedUp.filter((vote) => !isKeyOf(vote, keys.again(vote.revision - 1n)));
  const found = own.flatMap((vote) => placed(vote, keys, timesBefore(Date.parse(vote.occurredAt))));
  if (found.length < own.length) return file.repeated ? null : otherThanLast(movedUp.at(-1)?.data.value);
  const latest = latestOf([...known, ...found]);
  // What stood among votes of other files stands: their order was settled when they came, and nothing here tells it.
  const before = voted.findLast(({ id }) => !places.has(id));
  if (before && latest.every(({ nth }) => nth < 0)) return otherThanLast(before.data.value);
  const ofOneFile = latest.every(({ nth }) => nth >= 0);
  // An older file does not undo what a whole one has settled.
  if (!ofOneFile && file.repeated && latest.some(({ value }) => value === last.data.value)) return null;
  return otherThanLast(latest.toSorted((a, b) => (ofOneFile ? a.nth - b.nth : a.value < b.value ? -1 : 1)).at(-1)?.value);
};

/**
 * The time in the key under which the record has a vote of which the source has no more than that it was `within` so many milliseconds from a
 * time on; that time where it has none.
 * @param events of one stream
 */
export const knownTime = (
  events: readonly Recorded[],
  { time, within }: { readonly time: number; readonly within: number },
  keyAt: (time: number) => string,
): number => {
  const dates = events.map(({ occurredAt }) => Date.parse(occurredAt)).filter((date) => date > time);
  if (within === 1 || dates.length === 0) return time;
  // Its date is its own time, but where it was moved up.
  const times = [time, ...dates.filter((date) => date < time + within), ...Array.from({ length: within - 1 }, (_, n) => time + 1 + n)];
  return times.find((at) => events.some((event) => isKeyOf(event, keyAt(at)))) ?? time;
};

const latestOf = (votes: readonly Placed[]): readonly Placed[] => {
  const time = Math.max(...votes.map((vote) => vote.time));
  return votes.filter((vote) => vote.time === time);
};

const placed = (vote: Voted, keys: VoteKeys, times: Iterable<number>): readonly Placed[] => {
  const { value } = vote.data;
  for (const time of times) if (isKeyOf(vote, keys.at(time, value))) return [{ time, nth: -1, value }];
  return [];
};

const isKeyOf = ({ stream, id }: Recorded, key: string): boolean => eventId(stream, key, 0) === id;

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Where the own time of a vote is looked for that was dated up: it is no part of the record but of the key. */
function* timesBefore(until: number): Generator<number> {
  for (let time = until - 1; time >= until - MINUTE; time--) yield time;
  for (let time = Math.floor((until - 1) / 1000) * 1000; time >= until - HOUR; time -= 1000) yield time;
}
