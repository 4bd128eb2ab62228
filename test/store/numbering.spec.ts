import { LONG_MAX, type LogEvent } from '../../src/store/eventstoredb/log-event.js';
import { number } from '../../src/store/eventstoredb/numbering.js';
import type { Head } from '../../src/store/eventstoredb/places.js';
import { logged, METADATA, NOTE, ofServer, OTHER } from './log-events.js';

const START: Head = { sequence: 0n, position: null, recordedAt: new Date(0) };

/** The sequences of the events of a log, by what they are in it, and what is said of the others. */
const numbered = (log: readonly LogEvent[], head: Head = START, known: Readonly<Record<string, bigint>> = {}) => {
  const { places, damage, ...others } = number(head, log, new Map(Object.entries(known)));
  const sequences = Object.fromEntries(places.map(({ sequence, id }) => [Number(id.slice(-12)), Number(sequence)]));
  return { ...others, sequences, damage: damage && [damage.damage, damage.message] };
};

const idOf = (n: number): string => logged(n).id;
const NOTHING = { sequences: {}, strangers: [], complaints: [], damage: null };
const missing = (stream: string, why: string) => ['events-missing', `Events of ${stream} are missing from EventStoreDB: ${why}`];

describe('the sequences of a log', () => {
  it('are those of our events in its order, after the one that has the last already', () => {
    const log = [logged(1), logged(2, OTHER, 0), ofServer(3), logged(4, NOTE, 1)];
    expect(numbered(log, { ...START, sequence: 7n })).toEqual({ ...NOTHING, sequences: { 1: 8, 2: 9, 4: 10 } });
    expect(numbered([])).toEqual(NOTHING);
  });

  it('come with the places in the log', () => {
    const [place] = number(START, [logged(1)], new Map()).places;
    const { id, stream, revision, position, created } = logged(1);
    expect(place).toEqual({ sequence: 1n, id, stream, revision, position, recordedAt: created });
  });

  it('go on where a stream was, and leave out what comes again', () => {
    const log = [logged(1), logged(2), logged(3)];
    expect(numbered(log, START, { [NOTE]: 1n }).sequences).toEqual({ 3: 1 });
    expect(numbered([...log, ...log]).sequences).toEqual({ 1: 1, 2: 2, 3: 3 });
  });

  it('end where an event of a stream is missing', () => {
    const log = [logged(1), logged(2, OTHER, 1), logged(3, NOTE, 1)];
    const expected = { ...NOTHING, sequences: { 1: 1 } };
    expect(numbered(log)).toEqual({ ...expected, damage: missing(OTHER, 'after revision -1 comes 1') });
    expect(numbered([logged(1), logged(4)])).toEqual({ ...expected, damage: missing(NOTE, 'after revision 0 comes 3') });
  });

  it('are for events whose place in the log is known, and of streams of the form of ours', () => {
    expect(numbered([logged(1, NOTE, 0, { position: null }), logged(2, 'notes', 0), logged(3, ` ${NOTE}`, 0)])).toEqual(NOTHING);
  });

  it('leave out what somebody else has written to a stream of ours, and say so', () => {
    const strange = logged(2, NOTE, 1, { metadata: null });
    expect(numbered([logged(1), strange, logged(3)])).toEqual({
      ...NOTHING,
      sequences: { 1: 1, 3: 2 },
      strangers: [{ stream: NOTE, revision: 1n }],
      complaints: [`Somebody else has written Noted ${idOf(2)} to ${NOTE} (revision 1): not part of the record`],
    });
  });
});

describe('the time at which an event was recorded', () => {
  const timesOf = (log: readonly LogEvent[], recordedAt = new Date(0)) =>
    number({ ...START, recordedAt }, log, new Map()).places.map((place) => place.recordedAt.getTime());

  it('is the server’s, and never before that of the event before', () => {
    expect(timesOf([logged(1), logged(2, NOTE, 1, { created: new Date(500) }), logged(3)])).toEqual([1000, 1000, 3000]);
    expect(timesOf([logged(1), logged(2)], new Date(1500))).toEqual([1500, 2000]);
  });

  it('is the first store’s for what was copied', () => {
    const copied = { ...METADATA, copied: { recordedAt: '1970-01-01T00:00:00.700Z' } };
    expect(timesOf([logged(1, NOTE, 0, { metadata: copied }), logged(2)])).toEqual([700, 2000]);
  });
});

describe('a stream that was deleted for good', () => {
  const deleted = logged(2, NOTE, 0, { revision: LONG_MAX });
  const complaint = `Somebody has deleted ${NOTE} for good: its events cannot be read any more`;

  it('is complained of, and what follows in other streams is numbered', () => {
    const expected = { ...NOTHING, sequences: { 1: 1, 3: 2 }, complaints: [complaint] };
    expect(numbered([logged(1), deleted, logged(3, OTHER, 0)])).toEqual(expected);
  });

  it('is damage where none of its events has a sequence', () => {
    const damage = missing(NOTE, 'it was deleted for good');
    expect(numbered([deleted, logged(3, OTHER, 0)])).toEqual({ ...NOTHING, complaints: [complaint], damage });
  });
});

describe('settings of a stream', () => {
  const set = (data: unknown, stream = `$$${NOTE}`): LogEvent => logged(2, stream, 0, { data, type: '$metadata' });
  const complaint = (data: object) =>
    `Somebody has limited ${NOTE} (${JSON.stringify(data)}): its events will be lost. Take the limit away before the next scavenge`;

  it.each([{ $maxAge: 60 }, { $maxCount: 1 }, { $tb: 1 }])('that limit it (%j) are complained of while its events are there', (data) => {
    const sequences = { 1: 1, 3: 2 };
    expect(numbered([logged(1), set(data), logged(3, NOTE, 1)])).toEqual({ ...NOTHING, sequences, complaints: [complaint(data)] });
  });

  it('may limit what is written later, but not truncate what was never seen', () => {
    const later = logged(3, NOTE, 0);
    expect(numbered([set({ $maxCount: 1 }), later])).toEqual({
      ...NOTHING,
      sequences: { 3: 1 },
      complaints: [complaint({ $maxCount: 1 })],
    });
    const [data, damage] = [{ $tb: 1 }, missing(NOTE, 'it was truncated or deleted')];
    expect(numbered([set(data), later])).toEqual({ ...NOTHING, complaints: [complaint(data)], damage });
    expect(numbered([set(data)], START, { [NOTE]: 0n }).damage).toBeNull();
  });

  it.each([{ $acl: {} }, {}, null, undefined, '$tb', 7])('that limit nothing (%j) are nobody’s business', (data) =>
    expect(numbered([set(data)])).toEqual(NOTHING),
  );
});
