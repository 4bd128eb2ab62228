import {
  eventOf,
  isBefore,
  type LogEvent,
  logFormOf,
  recordedAtOf,
  recordedOf,
  WATCHED_STREAMS,
} from '../../src/store/eventstoredb/log-event.js';
import { logged, METADATA, NOTE } from './log-events.js';

const { id } = logged(1);
const body = { id: '00000000-0000-4000-8000-00000000000b', commitment: 'ab'.repeat(32) };
const text = { id, type: 'Noted', schema: 2, occurredAt: '2026-03-02T09:00:00.000Z', role: 'office', data: '{"n":1}', internal: '{}' };
const bare = { ...text, bodyId: null, commitment: null };

it('the positions of a log follow one another by commit, and those of one transaction by prepare', () => {
  const at = (commit: bigint, prepare: bigint) => ({ commit, prepare });
  const [a, b, c] = [at(1n, 2n), at(2n, 1n), at(2n, 2n)];
  expect([isBefore(a, b), isBefore(b, c), isBefore(a, c)]).toEqual([true, true, true]);
  expect([isBefore(b, a), isBefore(c, b), isBefore(c, a), isBefore(b, b)]).toEqual([false, false, false, false]);
});

it('watched are our streams and their settings', () => {
  expect([NOTE, `$$${NOTE}`].every((name) => WATCHED_STREAMS.test(name))).toBe(true);
  expect([`$${NOTE}`, `a$$${NOTE}`, `${NOTE}0`, '$ce-note', 'note'].some((name) => WATCHED_STREAMS.test(name))).toBe(false);
});

describe('an event on its way into the log', () => {
  it('is plain JSON, with what belongs to the record beside it', () =>
    expect(logFormOf(bare)).toEqual({
      data: { n: 1 },
      metadata: { schema: 2, occurredAt: text.occurredAt, role: 'office', internal: {}, body: null },
    }));

  it('names its body, and when a store before recorded it', () => {
    const { metadata } = logFormOf({ ...text, bodyId: body.id, commitment: body.commitment, recordedAt: '2026-03-02T09:00:01.000Z' });
    expect(metadata).toMatchObject({ body, copied: { recordedAt: '2026-03-02T09:00:01.000Z' } });
  });

  it('is linked to others as the tools of EventStoreDB know it, by words alone', () => {
    const linked = (internal: object) => logFormOf({ ...bare, internal: JSON.stringify(internal) }).metadata;
    expect(linked({ correlation: 'a', causation: 'b' })).toMatchObject({ $correlationId: 'a', $causationId: 'b' });
    for (const internal of [{}, { correlation: 1, causation: null }])
      expect(Object.keys(linked(internal))).toEqual(['schema', 'occurredAt', 'role', 'internal', 'body']);
    expect(Object.keys(linked({ correlation: 'a' }))).not.toContain('$causationId');
  });

  it('is an empty object where its text is none', () => expect(logFormOf({ ...bare, data: '7', internal: 'null' }).data).toEqual({}));
});

describe('an event of the log', () => {
  it('is ours if we could have written it', () => {
    const { type, data } = logged(1);
    expect(eventOf(logged(1))).toEqual({ id, type, data, ...METADATA });
    expect(eventOf(logged(1, NOTE, 0, { metadata: { ...METADATA, body, $correlationId: 'a' } }))).toMatchObject({ body });
  });

  const strange = (field: string, value: unknown): Partial<LogEvent> => ({ metadata: { ...METADATA, [field]: value } });
  it.each<Partial<LogEvent>>([
    { id: 'x' },
    { data: null },
    { data: 'text' },
    { metadata: null },
    { metadata: undefined },
    strange('schema', '1'),
    strange('occurredAt', 1),
    strange('role', 'visitor'),
    strange('role', undefined),
    strange('internal', null),
    strange('internal', 'x'),
    strange('body', undefined),
    strange('body', 'x'),
    strange('body', { ...body, id: 1 }),
    strange('body', { id: body.id }),
  ])('is somebody else’s with %j', (changes) => expect(eventOf(logged(1, NOTE, 0, changes))).toBeNull());

  it('was recorded when the server says, or the store from which it was copied', () => {
    const at = (metadata: unknown) => recordedAtOf(logged(1, NOTE, 0, { metadata })).toISOString();
    const [server, copied] = ['1970-01-01T00:00:01.000Z', '2026-03-02T09:00:01.000Z'];
    expect(at({ ...METADATA, copied: { recordedAt: copied } })).toBe(copied);
    for (const none of [METADATA, null, 'x', { copied }, { copied: null }, { copied: { recordedAt: 7 } }, { copied: { recordedAt: 'x' } }])
      expect(at(none)).toBe(server);
  });
});

describe('an event at its place', () => {
  const { stream, revision, position, type, data } = logged(1);
  const place = { sequence: 7n, id, stream, revision, position: position ?? { commit: 0n, prepare: 0n }, recordedAt: new Date(2000) };

  it('is the one of that id, stream and revision, recorded when the place says', () =>
    expect(recordedOf(logged(1), place)).toEqual({
      id,
      type,
      data,
      ...METADATA,
      sequence: 7n,
      stream,
      revision,
      recordedAt: '1970-01-01T00:00:02.000Z',
    }));

  it('is none where another one is there, or nothing', () => {
    for (const found of [undefined, { ...logged(1), id: logged(2).id }, { ...logged(1), stream: 'x' }, { ...logged(1), revision: 1n }])
      expect(recordedOf(found, place)).toBeNull();
    expect(recordedOf(logged(1, NOTE, 0, { metadata: null }), place)).toBeNull();
  });
});
