import type { Localized } from '../../domain/language.js';
import type { RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import type { Projected } from '../../projections/projection.js';
import type { Version } from '../history/versions.js';
import type { Recorded } from '../../store/event-store.js';
import type { Graph, Node, Step as Traced } from '../trace/trace.answer.js';
import type { Called } from './called.js';
import { lineOf } from './lines.js';
import type { Assessed, Step } from './story.answer.js';
import { wordedBy, wordingsIn } from './worded.js';

type Telling = {
  readonly graph: Graph;
  readonly events: readonly Projected<RecommendationEvent>[];
  /** The events of the steps, and what these are about is called. */
  readonly recorded: readonly Recorded[];
  readonly called: Called;
  readonly versions: readonly Version[];
  readonly assessed: (sequence: number) => Assessed;
};

/** Steps of a trace as a story tells them. */
export const stepsTold = (steps: readonly Traced[], { graph, events, recorded, called, versions, assessed }: Telling): readonly Step[] => {
  const made = madeBy(graph.nodes);
  const wordings = wordingsIn(graph, events);
  const rows = new Map(versions.map((version) => [Number(version.sequence), version]));
  const found = new Map(recorded.map((event) => [Number(event.sequence), event]));
  return steps.flatMap((step) => {
    const { sequence, at: occurredAt, node, data } = step;
    const own = made.get(sequence) ?? [];
    const event = found.get(sequence);
    if (!event) return [];
    const results = own.filter((one) => one.kind === 'assessment');
    const { changed = [], row = null } = rows.get(sequence) ?? {};
    return {
      ...factsOf(step),
      occurredAt,
      node,
      line: lineOf(event, called, results),
      ...reasonsOf(own, data),
      data,
      worded: wordedBy(wordings.get(sequence)),
      assessment: assessed(sequence),
      changed,
      row,
    };
  });
};

const madeBy = (nodes: readonly Node[]): ReadonlyMap<number, readonly Node[]> => {
  const made = new Map<number, Node[]>();
  for (const node of nodes) made.set(node.event.sequence, [...(made.get(node.event.sequence) ?? []), node]);
  return made;
};

const factsOf = ({ sequence, type, node, role, recordedAt, id, moderator }: Traced) => ({
  sequence,
  type,
  stream: node.replace('/', '-'),
  role,
  recordedAt,
  id,
  ...(moderator !== undefined && { moderator }),
});

const reasonsOf = (made: readonly Node[], data: object): Pick<Step, 'why' | 'reason'> => {
  const { reason, rationale } = data as { readonly reason?: unknown; readonly rationale?: unknown };
  const [stated = null] = made.flatMap((node) => ('statement' in node ? [node.statement] : []));
  const why = stated ?? localizedIn(rationale) ?? localizedIn(reason);
  return { why, reason: typeof reason === 'string' ? reason : null };
};

/** What the schemas of the events say: a text in languages, where it is no code. */
const localizedIn = (value: unknown): Localized | null => (typeof value === 'object' && value !== null ? (value as Localized) : null);
