import type { Recorded } from '../../store/event-store.js';
import type { Edge, Graph, Node, Step } from './trace.answer.js';

type Happened = Pick<Recorded, 'sequence' | 'id' | 'type' | 'occurredAt' | 'recordedAt' | 'role'>;

/** How what is on a trace is called. */
export const nameOf = {
  contribution: (id: string) => `contribution/${id}`,
  evidence: (measure: string, evidence: string) => `evidence/${measure}/${evidence}`,
  measure: (id: string) => `measure/${id}`,
  wording: ({ sequence }: Pick<Recorded, 'sequence'>) => `wording/${String(sequence)}`,
  round: (id: string) => `round/${id}`,
  assessment: (round: string, measure: string) => `assessment/${round}/${measure}`,
  recommendation: (id: string) => `recommendation/${id}`,
  decision: ({ sequence }: Pick<Recorded, 'sequence'>) => `decision/${String(sequence)}`,
  dissent: ({ sequence }: Pick<Recorded, 'sequence'>) => `dissent/${String(sequence)}`,
  report: (id: string) => `report/${id}`,
  implementation: ({ sequence }: Pick<Recorded, 'sequence'>) => `implementation/${String(sequence)}`,
};

const eventOf = ({ sequence, id }: Happened) => ({ sequence: Number(sequence), id });

/** A node as it is told, without the event that made it. */
type Told<N extends Node = Node> = N extends Node ? Omit<N, 'event'> : never;

/** A graph that grows: each node and each event in it once, however often it is come by. */
export class Weaving {
  private readonly nodes = new Map<string, Node>();
  private readonly edges: Edge[] = [];
  private readonly steps = new Map<bigint, Step>();
  complete = true;

  node(made: Happened, told: Told): void {
    this.nodes.set(told.node, { ...told, event: eventOf(made) });
  }

  edge(kind: Edge['kind'], from: string, to: string, made: Happened): void {
    this.edges.push({ from, to, kind, event: eventOf(made) });
  }

  step(node: string, event: Happened, data: object, people: Pick<Step, 'moderator'> = {}): void {
    const { sequence, id, type, occurredAt: at, recordedAt, role } = event;
    this.steps.set(sequence, { sequence: Number(sequence), id, type, at, recordedAt, role, node, data, ...people });
  }

  /** In the order of the record; edges only between what is on it. */
  get graph(): Graph {
    const nodes = [...this.nodes.values()].sort((a, b) => a.event.sequence - b.event.sequence);
    const edges = this.edges.filter(({ from, to }) => this.nodes.has(from) && this.nodes.has(to));
    return {
      nodes,
      edges: edges.sort((a, b) => a.event.sequence - b.event.sequence),
      steps: [...this.steps.values()].sort((a, b) => a.sequence - b.sequence),
      complete: this.complete,
    };
  }
}
