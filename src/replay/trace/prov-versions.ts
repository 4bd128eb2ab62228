import { ours } from './prov-document.js';
import type { Step } from './trace.answer.js';

const VERSIONED = /^(?:measure|recommendation)\//;

/** The versions of measures and recommendations: one for each event on them that a trace has. */
export class Versions {
  private readonly made = new Map<string, number[]>();

  constructor(steps: readonly Step[]) {
    for (const { node, sequence } of steps) if (Versions.has(node)) this.made.set(node, [...(this.made.get(node) ?? []), sequence]);
  }

  /** Whether there are versions of such a thing. */
  static has(node: string): boolean {
    return VERSIONED.test(node);
  }

  /** The one that an event made. */
  at(node: string, sequence: number): string | null {
    return this.made.get(node)?.includes(sequence) ? named(node, sequence) : null;
  }

  /** The newest before an event. */
  before(node: string, sequence: number): string | null {
    return named(
      node,
      this.made.get(node)?.findLast((made) => made < sequence),
    );
  }

  /** The newest as of an event, or else the first. */
  from(node: string, sequence: number): string | null {
    return named(node, this.sequenceOf(node, sequence));
  }

  sequenceOf(node: string, sequence: number): number | undefined {
    const made = this.made.get(node);
    return made?.findLast((one) => one <= sequence) ?? made?.[0];
  }
}

const named = (node: string, sequence: number | undefined): string | null =>
  sequence === undefined ? null : ours(`${node}/version/${sequence}`);
