import { randomUUID } from 'node:crypto';
import type { DomainEvent } from '../../src/domain/decider.js';
import { defineProjection, PoisonEvent, type Projected } from '../../src/projections/projection.js';
import { integer, tablesOf, uuid } from '../../src/projections/view-table.js';
import { recorded } from '../given-view.js';

type Counted = DomainEvent & {
  readonly type: 'Counted';
  readonly data: { readonly id: string; readonly says: boolean; readonly looks: boolean };
};

const table = tablesOf('counts')('count', { key: ['id'], columns: { id: uuid(), count: integer() } });
const counts = defineProjection({
  name: 'counts',
  version: 1,
  tables: { count: table },
  handles: { Counted: true },
  reads: ({ data: { id, says } }: Projected<Counted>) => (says ? { count: [[id]] } : {}),
  project: ({ data: { id, looks } }, { count }) => count.put({ id, count: (looks ? (count.get(id)?.count ?? 0) : 0) + 1 }),
});

const write = (...all: readonly Counted['data'][]): Promise<void> =>
  counts.write(recorded(['count-1', ...all.map((data) => ({ type: 'Counted', data, internal: {} }))]), () => Promise.resolve([]));
const [id, other] = [randomUUID(), randomUUID()];

it('takes what each event said that it would look at', async () => {
  await write({ id, says: true, looks: true }, { id, says: true, looks: true }, { id: other, says: true, looks: true });
});

it('takes a row that begins without a look', async () => {
  await write({ id, says: false, looks: false }, { id: other, says: false, looks: false });
});

it.each([
  ['alone', []],
  ['behind one that said so', [{ id, says: true, looks: true }]],
])('stops at an event that looks at what it did not announce, %s', async (_, before) => {
  const error: unknown = await write(...before, { id, says: false, looks: true }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(PoisonEvent);
  expect(error).toMatchObject({ sequence: BigInt(before.length + 1), message: expect.stringContaining('was not read ahead') });
});

it('stops at an event that changes a row without having looked', async () => {
  await expect(write({ id, says: true, looks: true }, { id, says: false, looks: false })).rejects.toThrow('was not read ahead');
});
