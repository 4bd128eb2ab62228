import type { DomainEvent } from '../src/domain/decider.js';
import type { AnyProjection } from '../src/projections/projection.js';
import type { RowOf } from '../src/projections/view-table.js';
import type { Recorded } from '../src/store/event-store.js';

const AT = '2026-03-02T09:00:00.000Z';

/** A stream, and events on it as they follow upon one another; at a time of their own, or at one for all. */
export type Happened = readonly [
  stream: string,
  ...events: readonly (Omit<DomainEvent, 'occurredAt'> & { readonly occurredAt?: string })[],
];

/** Events as the record has them: one after another, each with a body of its own. */
export const recorded = (...past: readonly Happened[]): readonly Recorded[] => {
  const revisions = new Map<string, bigint>();
  return past
    .flatMap(([stream, ...events]) => events.map((event) => ({ stream, event })))
    .map(({ stream, event }, i) => {
      const revision = (revisions.get(stream) ?? -1n) + 1n;
      revisions.set(stream, revision);
      const place = { sequence: BigInt(i + 1), stream, revision, schema: 1, role: 'office', recordedAt: AT } as const;
      return { occurredAt: AT, ...event, ...place, id: idOf(i + 1), body: bodyOf(i + 1) };
    });
};

const idOf = (sequence: number): string => `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`;

/** The body of the event at a sequence. */
export const bodyOf = (sequence: number) => ({ id: idOf(sequence), commitment: '' });

/** The rows of a view that are true after these events, from the first on; nothing is stored before. */
export const rowsAfter = async <T extends object>(view: AnyProjection & { readonly tables: T }, ...past: readonly Happened[]) => {
  const folded = await view.fold(recorded(...past), () => Promise.resolve([]));
  return Object.fromEntries(Object.entries(folded).map(([name, rows]) => [name, rows.live()])) as {
    readonly [Name in keyof T]: readonly RowOf<T[Name]>[];
  };
};

/** givenView(view, [stream, ...events], …).then({ table: rows }): of each row that is named, the fields that are named; as many rows as there are. */
export const givenView = <T extends object>(view: AnyProjection & { readonly tables: T }, ...past: readonly Happened[]) => ({
  then: async (expected: { readonly [Name in keyof T]?: readonly Partial<RowOf<T[Name]>>[] }): Promise<void> => {
    expect(await rowsAfter(view, ...past)).toMatchObject(expected);
  },
});
