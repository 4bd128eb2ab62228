import type { Protection, ProtectionKind } from '../src/domain/dialogue/protection.js';
import type { DialogueId, Pseudonym } from '../src/domain/ids.js';
import type { Pseudonyms } from '../src/identity/pseudonyms.js';
import { zeroBits } from '../src/identity/puzzle.js';

/** By a secret of their own, or by a login. */
export type Coming = { readonly participant?: string; readonly account?: string };

const DIFFICULTY = 12;
const BATCHES = 3;
export const CODES_OF_BATCH = 3;
export const PEOPLE = 5;

export const PROTECTIONS_TO_COME: readonly Protection[] = [
  { kind: 'none' },
  { kind: 'codes' },
  { kind: 'login' },
  { kind: 'puzzle', difficulty: DIFFICULTY },
];

/** People of a dialogue, by number, who come as they are asked to. */
export class Participants {
  private readonly solutions = new Map<number, string>();

  constructor(
    private readonly pseudonyms: Pseudonyms,
    private readonly dialogue: DialogueId,
  ) {}

  coming(kind: ProtectionKind, n: number): Coming {
    switch (kind) {
      case 'none':
        return { participant: `participant number ${n}` };
      case 'codes':
        return { participant: this.code((n % BATCHES) + 1, (n % CODES_OF_BATCH) + 1) };
      case 'login':
        return { account: `account ${n}` };
      case 'puzzle':
        return { participant: this.solved(n) };
    }
  }

  /** The pseudonyms of all who can come so. */
  known(kind: ProtectionKind): ReadonlySet<Pseudonym> {
    return new Set(Array.from({ length: PEOPLE }, (_, n) => this.pseudonymOf(this.coming(kind, n))));
  }

  private pseudonymOf({ participant, account = '' }: Coming): Pseudonym {
    return participant === undefined
      ? this.pseudonyms.loggedIn(this.dialogue, account)
      : this.pseudonyms.participant(this.dialogue, participant);
  }

  private code(batch: number, number: number): string {
    const code = this.pseudonyms.codes.of(this.dialogue, { batch, number });
    return number === 1 ? code.toLowerCase() : code.replaceAll('-', ' ');
  }

  private solved(n: number): string {
    let solution = this.solutions.get(n);
    for (let counter = 0; solution === undefined; counter++) {
      const secret = `participant ${n} solves ${counter}`;
      if (zeroBits(this.dialogue, secret) >= DIFFICULTY) solution = secret;
    }
    this.solutions.set(n, solution);
    return solution;
  }
}
