import { randomUUID } from 'node:crypto';
import { eventId } from '../../src/commands/transact.js';
import type { Recorded } from '../../src/store/event-store.js';
import { account } from './commands-once.js';
import type { Told } from './load.js';

const requestOf = (actor: string | null, key: string): string => `${actor ?? 'anybody'}/${key}`;
const recorded = (sequence: number, key: string): Recorded => {
  const stream = `rating-${randomUUID()}`;
  return {
    id: eventId(stream, requestOf(null, key), 0),
    sequence: BigInt(sequence),
    stream,
    revision: 0n,
    recordedAt: '2026-03-01T20:00:00.000Z',
    type: 'ContributionRated',
    schema: 1,
    occurredAt: '2026-03-01T20:00:00.000Z',
    role: 'participant',
    data: {},
    internal: { actor: null },
    body: null,
  };
};
const told = (key: string, sequence: number, rest: Partial<Told> = {}): Told => ({
  key,
  path: '/ratings',
  tries: 1,
  status: 200,
  body: { sequence, repeated: false },
  ...rest,
});
const refused = { status: 409, body: { code: 'contribution-withdrawn' } };

it('is content where each command that was acknowledged is in the record once, also of those who sent it twice', () => {
  expect(account([recorded(1, 'a'), recorded(2, 'b')], [told('a', 1), told('b', 2), told('b', 2, { tries: 3 })], requestOf)).toEqual({
    lost: [],
    doubled: [],
    contradicted: [],
    counted: { acknowledged: 3, unchanged: 0, refused: 0, repeated: 1 },
  });
});

it('finds what was acknowledged and is not there, or is somebody else’s', () => {
  const { lost } = account([recorded(1, 'a')], [told('a', 1), told('b', 1), told('c', 2)], requestOf);
  expect(lost).toEqual(['/ratings b at 1', '/ratings c at 2']);
});

it('finds what nobody was told, and what was told to be at two places', () => {
  const { doubled, contradicted } = account(
    [recorded(1, 'a'), recorded(2, 'b'), recorded(3, 'a')],
    [told('a', 1), told('a', 3)],
    requestOf,
  );
  expect(doubled).toEqual(['ContributionRated at 2']);
  expect(contradicted).toEqual(['/ratings a']);
});

it('takes nothing for granted of what was refused: only a repeat may have been written before', () => {
  const events = [recorded(1, 'a'), recorded(2, 'b')];
  const { doubled, counted } = account(events, [told('a', 0, refused), told('b', 0, { ...refused, tries: 2 })], requestOf);
  expect(doubled).toEqual(['ContributionRated at 1']);
  expect(counted.refused).toBe(2);
});

it('lets a command change nothing where it stood so already', () => {
  const { lost, counted } = account([recorded(1, 'a')], [told('a', 1), told('b', 1, { body: { sequence: 1, repeated: true } })], requestOf);
  expect([lost, counted.unchanged]).toEqual([[], 1]);
});
