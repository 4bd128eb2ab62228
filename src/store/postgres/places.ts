import type { EventText } from '../adapter/admission.js';
import { type Appended, EventIdReused, NO_STREAM, RevisionConflict } from '../event-store.js';
import type { Answer } from './append-function.js';

export type Append = { readonly stream: string; readonly events: readonly EventText[]; readonly expected: bigint };
export type Placed = EventText & { readonly stream: string; readonly revision: bigint };
type Known = Placed & { readonly sequence: bigint };

/** What the record has of a group's streams and ids. */
class Facts {
  readonly revisions = new Map<string, bigint>();
  readonly known = new Map<string, Known>();

  /** Where an append cannot be written: its first answer, or why. Null where it can. */
  answer({ stream, events, expected }: Append): Appended | Error | null {
    const earlier = events.map(({ id }) => this.known.get(id));
    if (earlier.some((event) => event !== undefined)) return repeated(stream, events, earlier);
    const actual = this.revisions.get(stream) ?? NO_STREAM;
    return actual === expected ? null : new RevisionConflict(stream, expected, actual);
  }
}

/** A group as it is written if each of its streams is at the revision that the first append to it expects, and no event is in the record. */
export class Plan {
  readonly placed: Placed[] = [];
  readonly taken = new Map<string, bigint>();
  /** Appends that are written then, with the place of their last event in the plan. */
  private readonly planned = new Map<Append, Placed>();

  constructor(private readonly group: readonly Append[]) {
    const [revisions, ids] = [new Map<string, bigint>(), new Set<string>()];
    for (const append of group) {
      const { stream, events, expected } = append;
      if (!this.taken.has(stream)) this.taken.set(stream, expected);
      if ((revisions.get(stream) ?? this.taken.get(stream)) !== expected || events.some(({ id }) => ids.has(id))) continue;
      const placed = events.map((event, i) => ({ ...event, stream, revision: expected + BigInt(i) + 1n }));
      const last = placed.at(-1);
      if (!last) continue;
      for (const { id } of placed) ids.add(id);
      this.placed.push(...placed);
      this.planned.set(append, last);
      revisions.set(stream, last.revision);
    }
  }

  /** Events of the group that are not in the plan. */
  get more(): readonly { readonly stream: string; readonly id: string }[] {
    return this.group
      .filter((append) => !this.planned.has(append))
      .flatMap(({ stream, events }) => events.map(({ id }) => ({ stream, id })));
  }

  /** What becomes of each append; null where it is to be tried again, because the plan took its stream to be where it is not. */
  outcomes(head: bigint, { others, facts: told }: Pick<Answer, 'others' | 'facts'>): readonly (Appended | Error | null)[] {
    const [unwritten, facts] = [new Set(others), new Facts()];
    for (const [stream, revision] of this.taken) if (!unwritten.has(stream)) facts.revisions.set(stream, revision);
    for (const fact of told ?? []) {
      const revision = BigInt(fact.revision);
      if (fact.id === null) facts.revisions.set(fact.stream, revision);
      else facts.known.set(fact.id, { ...fact, revision, sequence: BigInt(fact.sequence) });
    }
    let sequence = head;
    for (const event of this.placed.filter(({ stream }) => !unwritten.has(stream))) {
      facts.revisions.set(event.stream, event.revision);
      facts.known.set(event.id, { ...event, sequence: ++sequence });
    }
    return this.group.map((append) => {
      const last = unwritten.has(append.stream) ? undefined : this.planned.get(append);
      const written = last && facts.known.get(last.id);
      return written ? { sequence: written.sequence, revision: written.revision } : facts.answer(append);
    });
  }
}

/** The first answer again, if the append is the same to the letter. */
const repeated = (stream: string, events: readonly EventText[], earlier: readonly (Known | undefined)[]): Appended | EventIdReused => {
  const known = events.find((_, i) => earlier[i] !== undefined);
  const changed = events.some((event, i) => {
    const { sequence: _, revision: __, ...first } = earlier[i] ?? { sequence: 0n, revision: 0n };
    return JSON.stringify(inOrder({ ...event, stream })) !== JSON.stringify(inOrder(first));
  });
  const last = earlier.at(-1);
  return changed || !last ? new EventIdReused(known?.id ?? '') : { sequence: last.sequence, revision: last.revision };
};

const inOrder = (fields: object): unknown => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1));
