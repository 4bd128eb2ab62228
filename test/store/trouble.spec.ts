import { heldMsOf, TIMINGS } from '../../src/store/eventstoredb/timings.js';
import { AppendUnsettled, ClaimHeld, messageOf, typeOf } from '../../src/store/eventstoredb/trouble.js';

it('the client’s name of an error is its type, where it has one', () => {
  expect(typeOf({ type: 'not-leader' })).toBe('not-leader');
  expect(typeOf(Object.assign(new Error('x'), { type: 'unavailable' }))).toBe('unavailable');
  const typed = Object.assign(() => undefined, { type: 'not-leader' });
  for (const other of [{ type: 7 }, {}, new Error('x'), null, undefined, 'not-leader', typed]) expect(typeOf(other)).toBeNull();
});

it('an error that nobody has settled says of what, and why', () => {
  const why = new Error('deadline');
  expect(messageOf(why)).toBe('deadline');
  expect(messageOf('deadline')).toBe('deadline');
  const error = new AppendUnsettled('note-1', why);
  expect([error.message, error.cause]).toEqual(['EventStoreDB may have an append to note-1: deadline', why]);
  expect(new ClaimHeld('1').message).toBe('An append of the event 1 was begun before, and its outcome is open');
});

it('an append is over when it has been settled, and has had two answers', () => expect(heldMsOf(TIMINGS)).toBe(30_000));
