import { TooLarge } from '../../src/host/failures.js';
import { admit } from '../../src/store/adapter/admission.js';
import type { NewEvent } from '../../src/store/event-store.js';

const stream = 'note-00000000-0000-4000-8000-000000000001';
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const noted = (n: number, changes: Partial<NewEvent> = {}): NewEvent => ({
  id: idOf(n),
  type: 'Noted',
  schema: 1,
  occurredAt: '2026-03-02T09:00:00.000Z',
  role: 'office',
  data: { b: 1, a: n },
  internal: {},
  body: null,
  ...changes,
});
const notes = (count: number) => Array.from({ length: count }, (_, n) => noted(n));

describe('what every store admits', () => {
  it('is kept as canonical text, with its body’s id and commitment or none', () => {
    const body = { id: idOf(9), commitment: 'ab'.repeat(32) };
    const { data, internal, body: _, ...rest } = noted(1);
    const text = { ...rest, data: '{"a":1,"b":1}', internal: '{}' };
    expect([data, internal]).toEqual([{ b: 1, a: 1 }, {}]);
    expect(admit(stream, [noted(1), noted(2, { body })])).toEqual([
      { ...text, bodyId: null, commitment: null },
      { ...text, id: idOf(2), data: '{"a":2,"b":1}', bodyId: body.id, commitment: body.commitment },
    ]);
  });

  it('is one to a hundred events at once', () => {
    expect(admit(stream, notes(100))).toHaveLength(100);
    expect(() => admit(stream, notes(101))).toThrow(new TooLarge('101 events in one append; at most 100'));
    expect(() => admit(stream, [])).toThrow('Nothing to append');
  });

  it('is 65,536 bytes of an event, of its two parts together', () => {
    // {"t":""} and {} are ten bytes, and an umlaut is two.
    const sized = (letters: string, more = '') => noted(1, { data: { t: letters }, internal: more === '' ? {} : { t: more } });
    expect(admit(stream, [sized('x'.repeat(65_526))])).toHaveLength(1);
    expect(admit(stream, [sized('ä'.repeat(32_763))])).toHaveLength(1);
    expect(admit(stream, [sized('x'.repeat(32_760), 'x'.repeat(32_760))])).toHaveLength(1);
    for (const large of [sized('x'.repeat(65_527)), sized('ä'.repeat(32_764)), sized('x'.repeat(32_760), 'x'.repeat(32_761))])
      expect(() => admit(stream, [noted(2), large])).toThrow(TooLarge);
    expect(() => admit(stream, [sized('x'.repeat(65_527))])).toThrow('An event of 65537 bytes; at most 65536');
  });

  it('has no id twice, and is of ids', () => {
    expect(() => admit(stream, [noted(1), noted(2), noted(1)])).toThrow('twice');
    expect(() => admit(stream, [noted(1), noted(2, { id: 'x' })])).toThrow('Not the id');
    expect(() => admit(stream, [noted(1), noted(2, { body: { id: 'x', commitment: 'ab'.repeat(32) } })])).toThrow('Not the id');
  });

  it('lies in a stream whose name has at most 128 characters', () => {
    const named = (length: number) => `${'n'.repeat(length - 37)}-${idOf(1)}`;
    expect(admit(named(128), [noted(1)])).toHaveLength(1);
    for (const name of [named(129), 'note', `Note-${idOf(1)}`, ` ${stream}`, `${stream} `])
      expect(() => admit(name, [noted(1)])).toThrow('Not a stream name');
  });
});
