import { createHmac } from 'node:crypto';

/**
 * How many people: `atLeast` so many and `fewerThan` so many, behind `among` acts, which are contributions whose author is known or
 * ratings. Of an exact number, the two are one apart.
 */
export type Counted = { readonly atLeast: number; readonly fewerThan: number; readonly among: number };

export const exactly = (people: number, among: number): Counted => ({ atLeast: people, fewerThan: people + 1, among });

export const isExact = ({ atLeast, fewerThan }: Counted): boolean => fewerThan === atLeast + 1;

/**
 * How people are counted for everybody: in steps, so that no figure tells whether two acts were one person's (ADR 0030). `key` is one that
 * only the vault has.
 */
export class PeopleSteps {
  constructor(
    private readonly size: number,
    private readonly key: Buffer,
  ) {}

  /** What everybody is told of so many people who stand behind so many acts in one cell of one breakdown. */
  of(cell: string, people: number, acts: number): Counted {
    const { size } = this;
    if (acts === 0) return exactly(0, 0);
    const reached = Math.floor(people / size);
    const passed = people % size >= this.delay(cell, reached) ? reached : reached - 1;
    // As many people as acts would say of each two acts that they are of two people.
    const atLeast = size * Math.max(0, Math.min(passed, Math.floor(acts / size) - 1));
    return { atLeast, fewerThan: atLeast + 2 * size, among: acts };
  }

  /** By how many people a step comes late. Whoever knows all but one of them, and adds some of their own, still does not know where it is. */
  private delay(cell: string, step: number): number {
    return createHmac('sha256', this.key).update(`${cell}\0${step}`).digest().readUInt32BE() % this.size;
  }
}
