import type { RowError } from '../import.js';
import { Tally } from '../tally.js';

/** Rows that would be refused for one reason: how many, and where the first are. */
export type Refused = {
  readonly kind: string;
  readonly code: string;
  /** Of the first one. */
  readonly message: string;
  readonly times: number;
  readonly lines: readonly number[];
};

const LINES = 5;

/** Counts like every import, and by reasons, too. */
export class ReasonsTally extends Tally {
  private readonly reasons = new Map<string, Refused>();

  override invalid(kind: string, errors: readonly RowError[]): void {
    super.invalid(kind, errors);
    for (const { code, message, line } of errors) {
      const known = this.reasons.get(`${kind} ${code}`) ?? { kind, code, message, times: 0, lines: [] };
      this.reasons.set(`${kind} ${code}`, { ...known, times: known.times + 1, lines: [...known.lines, line].slice(0, LINES) });
    }
  }

  /** The most frequent first. */
  get refusedRows(): readonly Refused[] {
    return [...this.reasons.values()].sort((a, b) => b.times - a.times);
  }
}
