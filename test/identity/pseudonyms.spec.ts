import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Pseudonym, RoundId } from '../../src/domain/ids.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';

const vaultOf = (key: string) => ({
  keyFor: (purpose: string) => createHash('sha256').update(`${key}/${purpose}`).digest(),
});
const pseudonyms = new Pseudonyms(vaultOf('one'), 'test');
const people = fc.uniqueArray(fc.uuid().map(Pseudonym), { minLength: 2, maxLength: 12 });
const round = fc.uuid().map(RoundId);

describe('the seats of a round', () => {
  it('are drawn without regard to the list: any order of it, and names that stand there twice, give the same', () => {
    fc.assert(
      fc.property(
        round,
        people.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list))),
        (id, [list, shuffled, again]) => {
          const drawn = pseudonyms.seated(id, list);
          expect(new Set(drawn)).toEqual(new Set(list));
          expect(pseudonyms.seated(id, [...shuffled, ...again])).toEqual(drawn);
        },
      ),
    );
  });

  it('are drawn anew for each round, with each order as likely: of one nothing follows for another, nor without the key', () => {
    const list = ['Ada', 'Ben', 'Cem'].map((name) => pseudonyms.official(name));
    const others = new Pseudonyms(vaultOf('another'), 'test');
    const orders = new Map<string, number>();
    let alike = 0;
    for (let n = 0; n < 600; n++) {
      const id = RoundId(randomUUID());
      const drawn = pseudonyms.seated(id, list);
      const order = drawn.map((each) => list.indexOf(each)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
      if (others.seated(id, list).join() === drawn.join()) alike++;
    }
    // 100 of each are expected, and 100 that another key draws alike; that one is so far off happens once in ten million times.
    expect(orders.size).toBe(6);
    for (const count of [...orders.values(), alike]) expect(Math.abs(count - 100)).toBeLessThan(52);
  });
});
