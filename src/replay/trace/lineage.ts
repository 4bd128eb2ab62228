import type { MeasureEvent } from '../../domain/measure/measure.js';
import { measures } from '../../domain/measure/measures.js';
import type { Projected } from '../../projections/projection.js';
import type { Piece } from './reach.js';
import { eventsOf, type Streams, type Then } from './streams.js';
import { LIMITS } from './trace.answer.js';

type Events = readonly Projected<MeasureEvent>[];

/** What a measure was split from, and what was merged into it. */
const originsOf = (events: Events): readonly string[] =>
  events.flatMap((event) => {
    if (event.type === 'MeasureDrafted') return event.data.splitFrom ?? [];
    return event.type === 'MeasuresMerged' ? event.data.from : [];
  });

/** What a measure was split into, or merged into. */
const heirsOf = (events: Events): readonly string[] =>
  events.flatMap((event) => {
    if (event.type === 'MeasureSplit') return event.data.into.map(({ measure }) => measure);
    return event.type === 'MeasureWithdrawn' ? (event.data.mergedInto ?? []) : [];
  });

/** Measures, with all that they came from and all that came of them, to any depth, each once. As many as the limit, or a few more. */
export const lineageOf = async (then: Then, of: readonly string[]): Promise<Streams<MeasureEvent>> => {
  const found = new Map(await eventsOf(then, measures, [...new Set(of)].slice(0, LIMITS.measuresMax)));
  const walk = async (nextOf: (events: Events) => readonly string[]): Promise<void> => {
    const walked = new Set<string>(of);
    for (let last: readonly string[] = of; last.length > 0 && found.size <= LIMITS.measuresMax;) {
      const next = [...new Set(last.flatMap((id) => nextOf(found.get(id) ?? [])))].filter((id) => !walked.has(id));
      const unread = next.filter((id) => !found.has(id));
      for (const [id, events] of await eventsOf(then, measures, unread)) found.set(id, events);
      for (const id of next) walked.add(id);
      last = next;
    }
  };
  await walk(originsOf);
  await walk(heirsOf);
  return found;
};

export const keyOf = ({ measure, evidence }: Pick<Piece, 'measure' | 'evidence'>): string => `${measure}/${evidence}`;

/** These pieces of evidence and those they were inherited from, or hold the place of, to any depth, each once. */
export const withOrigins = (
  lineage: Streams<MeasureEvent>,
  pieces: readonly Pick<Piece, 'measure' | 'evidence'>[],
): ReadonlySet<string> => {
  const origins = new Map<string, string[]>();
  const lead = (to: string, from: string): void => void origins.set(to, [...(origins.get(to) ?? []), from]);
  for (const [measure, events] of lineage)
    for (const event of events) {
      if (event.type === 'EvidenceLinked' && event.data.inheritedFrom)
        lead(keyOf({ measure, evidence: event.data.evidence }), keyOf(event.data.inheritedFrom));
      if (event.type === 'MeasuresMerged') for (const held of event.data.held) lead(keyOf({ measure, evidence: held.by }), keyOf(held));
    }
  const all = new Set(pieces.map(keyOf));
  // A set that grows while it is walked through is walked through to its end.
  for (const key of all) for (const origin of origins.get(key) ?? []) all.add(origin);
  return all;
};
