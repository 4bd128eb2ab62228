import { type Move, moveCheckpoints } from './checkpoint.js';
import type { Query } from './rows.js';

type Waiting = Move & { readonly query: Query; readonly resolve: (moved: boolean) => void; readonly reject: (error: unknown) => void };

/** Views that have nothing to do with what was recorded pass it together: those that come in the same turn of the event loop, in one statement. */
export class Passing {
  private waiting: Waiting[] = [];

  /** False where somebody else moved the checkpoint. `query`: the view's own, for when it is held and has to be waited for. */
  pass(query: Query, move: Move): Promise<boolean> {
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ ...move, query, resolve, reject }) === 1) setImmediate(() => void this.run());
    });
  }

  private async run(): Promise<void> {
    const group = this.waiting;
    this.waiting = [];
    const [first, ...others] = group;
    // Whose connection is lost, or whose view is being replaced, keeps no other view waiting.
    const together = first && others.length > 0 ? await moveCheckpoints(first.query, group, true).catch(() => []) : [];
    for (const one of group) {
      if (together.includes(one.view.name)) one.resolve(true);
      else moveCheckpoints(one.query, [one]).then((moved) => one.resolve(moved.length === 1), one.reject);
    }
  }
}
