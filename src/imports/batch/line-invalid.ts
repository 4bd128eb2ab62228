import type { Problem } from '../files/source-file.js';

/** A line that cannot be sent, and why. */
export class LineInvalid extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
