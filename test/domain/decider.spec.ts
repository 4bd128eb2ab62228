import { isSame, unreachable } from '../../src/domain/decider.js';

describe('two values of an event', () => {
  it.each<[unknown, unknown]>([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [{}, {}],
    [[], []],
    [
      { a: 1, b: { c: [1, 2], d: null } },
      { b: { d: null, c: [1, 2] }, a: 1 },
    ],
  ])('say the same: %j and %j', (a, b) => expect([isSame(a, b), isSame(b, a)]).toEqual([true, true]));

  it.each<[unknown, unknown]>([
    [1, 2],
    [1, '1'],
    [null, {}],
    [null, 0],
    [{}, []],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: null }, {}],
    [{ 0: 'a' }, ['a']],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 1]],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('differ: %j and %j', (a, b) => expect([isSame(a, b), isSame(b, a)]).toEqual([false, false]));

  it('differ where one has a key with nothing in it and the other has another key', () =>
    expect(isSame({ a: undefined }, { b: undefined })).toBe(false));
});

describe('a case that cannot be', () => {
  it('throws, and names the type of the event or command', () => {
    expect(() => reach({ type: 'SomethingNew' })).toThrow('Unhandled case: SomethingNew');
  });

  it('throws, and names the value', () => {
    expect(() => reach('new')).toThrow('Unhandled case: new');
  });
});

/** What the compiler does not let anybody write. */
const reach = (value: unknown): void => {
  Reflect.apply(unreachable, undefined, [value]);
};
