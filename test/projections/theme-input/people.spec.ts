import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Counted, exactly, isExact, PeopleSteps } from '../../../src/projections/theme-input/people.js';

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest();
const size = fc.integer({ min: 2, max: 12 });
/** People, and how many acts they did: each one at least. */
const crowd = fc
  .integer({ min: 1, max: 300 })
  .chain((people) => fc.tuple(fc.constant(people), fc.integer({ min: people, max: 3 * people })));

describe('people in steps', () => {
  it('are at least so many and fewer than so many, in whole steps, and never as many as their acts', () => {
    fc.assert(
      fc.property(size, fc.string(), crowd, (k, cell, [people, acts]) => {
        const told = new PeopleSteps(k, keyOf('one')).of(cell, people, acts);
        expect(told.among).toBe(acts);
        expect([told.atLeast % k, told.fewerThan - told.atLeast]).toEqual([0, 2 * k]);
        expect(told.atLeast).toBeLessThanOrEqual(people);
        expect(told.fewerThan).toBeGreaterThan(people);
        // Else each two of these acts would be known to be of two people.
        expect(told.atLeast === 0 || told.atLeast <= acts - k).toBe(true);
        expect(isExact(told)).toBe(false);
      }),
    );
  });

  it('grow with the people, one step at a time', () => {
    fc.assert(
      fc.property(size, fc.string(), crowd, (k, cell, [people, acts]) => {
        const steps = new PeopleSteps(k, keyOf('one'));
        const [before, after] = [steps.of(cell, people, acts), steps.of(cell, people + 1, acts)];
        expect([0, k]).toContain(after.atLeast - before.atLeast);
      }),
    );
  });

  it('are exact where at least and fewer than are one apart, and no other way round', () => {
    expect(exactly(7, 20)).toEqual({ atLeast: 7, fewerThan: 8, among: 20 });
    expect([exactly(7, 20), { atLeast: 7, fewerThan: 6, among: 20 }, { atLeast: 7, fewerThan: 9, among: 20 }].map(isExact)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are nobody, exactly, where nobody did anything', () => {
    expect(new PeopleSteps(5, keyOf('one')).of('cell', 0, 0)).toEqual(exactly(0, 0));
  });
});

describe('whoever knows all people but one', () => {
  /** One person more or less, at a step that is not the first and not held back by the acts. */
  const isTold = (steps: PeopleSteps, cell: string, people: number): boolean => {
    const acts = 10 * people;
    return steps.of(cell, people, acts).atLeast !== steps.of(cell, people + 1, acts).atLeast;
  };

  it('is told at one number of people in each step, and nobody knows at which', () => {
    const [k, cells, step] = [5, 500, 6];
    const steps = new PeopleSteps(k, keyOf('one'));
    const places = new Map<number, number>();
    for (let cell = 0; cell < cells; cell++) {
      // A step passes as its first people come, up to four late: from 29 to 33 before the one that makes it 30 to 34.
      const told = Array.from({ length: k }, (_, i) => step * k - 1 + i).filter((people) => isTold(steps, `cell ${cell}`, people));
      expect(told.length).toBe(1);
      for (const people of told) places.set(people, (places.get(people) ?? 0) + 1);
    }
    // 100 of each are expected; one so far off happens once in a million times.
    expect(places.size).toBe(k);
    for (const count of places.values()) expect(Math.abs(count - cells / k)).toBeLessThan(45);
  });

  it('learns nothing of the next step from those before, of another cell, or of another installation', () => {
    const k = 5;
    const steps = new PeopleSteps(k, keyOf('one'));
    const late = (of: PeopleSteps, cell: string, step: number): number =>
      Array.from({ length: k }, (_, i) => i).find((i) => of.of(cell, step * k + i, 100_000).atLeast === step * k) ?? k;
    const alike = { step: 0, cell: 0, key: 0 };
    const others = new PeopleSteps(k, keyOf('another'));
    for (let n = 0; n < 500; n++) {
      const cell = randomUUID();
      if (late(steps, cell, 3) === late(steps, cell, 4)) alike.step++;
      if (late(steps, cell, 3) === late(steps, randomUUID(), 3)) alike.cell++;
      if (late(steps, cell, 3) === late(others, cell, 3)) alike.key++;
    }
    for (const count of Object.values(alike)) expect(Math.abs(count - 100)).toBeLessThan(45);
  });

  it('learns for sure where people are counted exactly', () => {
    const told = (people: number): Counted => exactly(people, 10 * people);
    expect(told(7)).not.toEqual(told(8));
  });
});
