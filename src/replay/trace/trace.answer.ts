import { z } from 'zod';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import { MEASURE_STATUSES, STANCES } from '../../domain/measure/measure.js';
import { IMPLEMENTATION_STATES, RECOMMENDATION_STATUSES, STRENGTHS } from '../../domain/recommendation/recommendation.js';
import { REPORT_KINDS } from '../../domain/report/report.js';
import { ROUND_STATUSES } from '../../domain/round/round.js';
import { anything, count, countOf, id, localized, sequence } from '../../projections/answer.js';
import { speaker } from '../../projections/contributions/contributions.answer.js';
import { EVIDENCE_STANDINGS } from '../../projections/measures/measures.reading.js';
import type { Frozen } from '../../projections/view.js';

const event = z.object({ sequence, id }).meta({ description: 'The event that made it' });
const name = z.string().meta({ description: 'Of the node, in this answer and in every other one' });
const nodeOf = <Kind extends string, Shape extends z.core.$ZodShape>(kind: Kind, shape: Shape) =>
  z.object({ node: name, kind: z.literal(kind), event, ...shape });

const dimension = z.object({
  mean: z.number().nullable().meta({ description: "Mean of the assessors' weighted means" }),
  level: z.enum(['high', 'low', 'undecided']).nullable(),
});

const node = z.discriminatedUnion('kind', [
  nodeOf('contribution', {
    contribution: id,
    theme: z.string(),
    question: z.string(),
    group: z.string().nullable(),
    ...speaker,
    status: z.enum(CONTRIBUTION_STATUSES),
  }),
  nodeOf('evidence', {
    measure: id,
    evidence: id,
    contribution: id,
    stance: z.enum(STANCES),
    start: count.meta({ description: 'In Unicode code points of the text as it was shown' }),
    end: countOf('Behind its last code point'),
    standing: z.enum(EVIDENCE_STANDINGS),
    quote: z.string().nullable().meta({ description: 'To the letter, where it may be read today' }),
    withheld: z.enum(['rejected', 'withdrawn', 'redacted', 'erased']).nullable(),
  }),
  nodeOf('measure', { measure: id, title: localized, status: z.enum(MEASURE_STATUSES), themes: z.array(z.string()) }),
  nodeOf('wording', {
    of: z.enum(['measure', 'recommendation']),
    title: localized,
    text: localized,
    reason: localized.nullable().meta({ description: 'Why it was reworded; null of the first wording' }),
  }),
  nodeOf('round', {
    round: id,
    roundNumber: z.int().meta({ description: 'From 1 on, in a chain of rounds on the same measures' }),
    status: z.enum(ROUND_STATUSES),
  }),
  nodeOf('assessment', {
    round: id,
    measure: id,
    assessors: countOf('Who assessed it; who they are is not told'),
    quadrant: z.enum(['high-high', 'high-low', 'low-high', 'low-low', 'undecided']).nullable(),
    effectiveness: dimension,
    feasibility: dimension,
  }),
  nodeOf('recommendation', {
    recommendation: id,
    title: localized,
    strength: z.enum(STRENGTHS),
    status: z.enum(RECOMMENDATION_STATUSES),
  }),
  nodeOf('decision', {
    recommendation: id,
    decision: z.enum(['adopted', 'deferred', 'rejected', 'reconsidered']),
    rationale: localized,
    quorumReason: localized.nullable(),
  }),
  nodeOf('dissent', { recommendation: id, group: z.string(), statement: localized }),
  nodeOf('report', { report: id, reportKind: z.enum(REPORT_KINDS) }),
  nodeOf('implementation', { recommendation: id, state: z.enum(IMPLEMENTATION_STATES), statement: localized, source: z.string() }),
]);

/** How one thing led to another: from what was there before to what came of it. */
const EDGE_KINDS = [
  'merged-into',
  'split-into',
  'quoted-as',
  'inherited-as',
  'held-as',
  ...STANCES,
  'words',
  'reworded-as',
  'taken-into',
  'followed-by',
  'came-to',
  'assessed-as',
  'basis-of',
  'attached-to',
  'decides',
  'dissents-from',
  'published-in',
  'carried-out-as',
] as const;

const edge = z.object({ from: name, to: name, kind: z.enum(EDGE_KINDS), event });

const step = z.object({
  sequence,
  id,
  type: z.string().meta({ description: 'Of the event' }),
  at: z.iso.datetime().meta({ description: 'When it happened: as the sender says, or as it was recorded' }),
  recordedAt: z.iso.datetime().meta({ description: 'When it came into the record' }),
  role: z.string().meta({ description: 'As whom its sender acted; who it was is not told' }),
  node: name.meta({ description: 'On whose stream it is' }),
  data: anything,
  moderator: id.nullable().optional().meta({ description: 'For the auditor alone: the pseudonym of who moderated' }),
});

/** What backward and forward have in common. */
export const graph = {
  themes: z
    .array(z.object({ theme: z.string(), title: localized }))
    .meta({ description: 'What the themes of these contributions are called' }),
  groups: z
    .array(z.object({ group: z.string(), title: localized }))
    .meta({ description: 'What the stakeholder groups of these contributions and dissents are called' }),
  nodes: z.array(node),
  edges: z.array(edge).meta({ description: 'From what was there to what came of it' }),
  steps: z
    .array(step)
    .meta({ description: 'Every event that made a node or an edge, and the others on the way, in the order of the record' }),
  complete: z.boolean().meta({
    description:
      'Whether all of it is shown: at most 1,000 contributions, 2,000 pieces of evidence and 500 measures are, those first that came first',
  }),
};

export type Node = Frozen<z.input<typeof node>>;
export type NodeOf<Kind extends Node['kind']> = Extract<Node, { readonly kind: Kind }>;
export type Edge = Frozen<z.input<typeof edge>>;
export type Step = Frozen<Omit<z.input<typeof step>, 'data'>> & { readonly data: object };
export type Graph = {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly steps: readonly Step[];
  readonly complete: boolean;
};

export const LIMITS = { contributionsMax: 1000, evidenceMax: 2000, measuresMax: 500 } as const;
