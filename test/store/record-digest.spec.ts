import { createHash } from 'node:crypto';
import type { Recorded } from '../../src/store/event-store.js';
import { leafOf, RecordDigest } from '../../src/store/copy/record-digest.js';

const event: Recorded = {
  sequence: 7n,
  stream: 'note-00000000-0000-4000-8000-000000000001',
  revision: 2n,
  id: '00000000-0000-4000-8000-000000000002',
  type: 'Noted',
  schema: 1,
  recordedAt: '2026-03-02T09:00:01.000Z',
  occurredAt: '2026-03-02T09:00:00.000Z',
  role: 'office',
  data: { b: 1, a: 2 },
  internal: {},
  body: null,
};

it('the leaf of an event is its canonical text, places and times included', () =>
  expect(leafOf(event)).toBe(
    '{"body":null,"data":{"a":2,"b":1},"id":"00000000-0000-4000-8000-000000000002","internal":{},"occurredAt":"2026-03-02T09:00:00.000Z",' +
      '"recordedAt":"2026-03-02T09:00:01.000Z","revision":"2","role":"office","schema":1,"sequence":"7",' +
      '"stream":"note-00000000-0000-4000-8000-000000000001","type":"Noted"}',
  ));

it('the digest of a record is chained: of the digest of all leaves before, 32 zeros for none, and of the next', () => {
  const digest = new RecordDigest();
  expect([digest.count, digest.hex]).toEqual([0n, '00'.repeat(32)]);
  const chained = (before: string, leaf: string) => createHash('sha256').update(Buffer.from(before, 'hex')).update(leaf).digest('hex');
  digest.add('a');
  expect([digest.count, digest.hex]).toEqual([1n, chained('00'.repeat(32), 'a')]);
  digest.add('b');
  expect([digest.count, digest.hex]).toEqual([2n, chained(chained('00'.repeat(32), 'a'), 'b')]);
});
