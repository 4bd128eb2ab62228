import type { EventTypes } from '../category.js';
import { type DomainEvent, unreachable } from '../decider.js';
import type { Code, ContributionId, DialogueId, EvidenceId, MeasureId, RoundId } from '../ids.js';
import type { Localized } from '../language.js';

export const STANCES = ['supports', 'opposes', 'qualifies'] as const;
export type Stance = (typeof STANCES)[number];

/**
 * A literal span of a contribution's text as it was shown when it was linked. Offsets count Unicode code points from 0,
 * `start` inclusive, `end` exclusive; `body` is the id of the vault's body whose `text` they refer to.
 */
export type Span = {
  readonly contribution: ContributionId;
  readonly body: string;
  readonly start: number;
  readonly end: number;
};
export type Evidence = Span & { readonly stance: Stance };

// Events. What analysts write is official and public, so it is in `data`. These shapes are stored for ever: a change is a
// new schema number and an upcaster.

type Of<Type extends string, Data> = DomainEvent & { readonly type: Type; readonly data: Data; readonly internal: object };

/** Analysts worked out one thing that could be done. */
export type MeasureDrafted = Of<
  'MeasureDrafted',
  {
    readonly dialogue: DialogueId;
    readonly themes: readonly Code[];
    readonly title: Localized;
    readonly text: Localized;
    readonly splitFrom: MeasureId | null;
  }
>;
/** A span speaks for the measure, against it, or under a condition. `inheritedFrom` leads back where it came with a merger or a split. */
export type EvidenceLinked = Of<
  'EvidenceLinked',
  Evidence & {
    readonly evidence: EvidenceId;
    readonly inheritedFrom: { readonly measure: MeasureId; readonly evidence: EvidenceId } | null;
  }
>;
export type EvidenceUnlinked = Of<'EvidenceUnlinked', { readonly evidence: EvidenceId; readonly reason: Localized }>;
export type MeasureReworded = Of<'MeasureReworded', { readonly title: Localized; readonly text: Localized; readonly reason: Localized }>;
/** The measure ends here; each part is drafted next, with the evidence named for it (ADR 0008). */
export type MeasureSplit = Of<'MeasureSplit', { readonly into: readonly Part[]; readonly reason: Localized }>;
/** Others ended in this one. Their evidence follows, but for spans that this one has with the same stance: those are named in `held`. */
export type MeasuresMerged = Of<
  'MeasuresMerged',
  { readonly from: readonly MeasureId[]; readonly held: readonly Held[]; readonly reason: Localized }
>;
export type MeasureWithdrawn = Of<'MeasureWithdrawn', { readonly reason: Localized; readonly mergedInto: MeasureId | null }>;
/**
 * A round assesses it as it stands: `revision` is that of its stream, from 0, at which its wording or evidence last changed. It follows
 * the opening of the round (ADR 0021).
 */
export type MeasureTakenIntoRound = Of<'MeasureTakenIntoRound', { readonly round: RoundId; readonly revision: number }>;

type Part = { readonly measure: MeasureId; readonly evidence: readonly EvidenceId[] };
/** Evidence of a merged measure that the one that stays has already, as `by`. */
export type Held = { readonly measure: MeasureId; readonly evidence: EvidenceId; readonly by: EvidenceId };

export type MeasureEvent =
  | MeasureDrafted
  | EvidenceLinked
  | EvidenceUnlinked
  | MeasureReworded
  | MeasureSplit
  | MeasuresMerged
  | MeasureWithdrawn
  | MeasureTakenIntoRound;

export const MEASURE_EVENTS: EventTypes<MeasureEvent> = {
  MeasureDrafted: true,
  EvidenceLinked: true,
  EvidenceUnlinked: true,
  MeasureReworded: true,
  MeasureSplit: true,
  MeasuresMerged: true,
  MeasureWithdrawn: true,
  MeasureTakenIntoRound: true,
};

// State: what the rules ask for.

export const MEASURE_STATUSES = ['active', 'withdrawn', 'merged', 'split'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

export type DraftedMeasure = {
  readonly status: MeasureStatus;
  readonly dialogue: DialogueId;
  readonly themes: readonly Code[];
  readonly title: Localized;
  readonly text: Localized;
  readonly evidence: ReadonlyMap<EvidenceId, Evidence>;
  readonly unlinked: ReadonlySet<EvidenceId>;
  /** The measures that ended in this one. */
  readonly absorbed: ReadonlySet<MeasureId>;
  readonly parts: readonly Part[];
  /** Of its last event, from 0. */
  readonly revision: number;
  /** At which its wording or evidence last changed. */
  readonly changedAt: number;
  /** The rounds that took it in, in their order, each with the revision that it assesses. */
  readonly rounds: ReadonlyMap<RoundId, number>;
};

export type Measure = { readonly status: 'unknown' } | DraftedMeasure;

export const initial: Measure = { status: 'unknown' };

export const evolve = (measure: Measure, event: MeasureEvent): Measure => {
  if (event.type === 'MeasureDrafted') return drafted(event.data);
  // A stream begins with its draft; anything before it cannot have been decided here.
  if (measure.status === 'unknown') return measure;
  const revision = measure.revision + 1;
  const changedAt = CHANGING.has(event.type) ? revision : measure.changedAt;
  return { ...evolveDrafted(measure, event), revision, changedAt };
};

/** What changes the wording or the evidence of a measure that goes on: a merger does by the evidence that follows it. */
const CHANGING: ReadonlySet<MeasureEvent['type']> = new Set(['MeasureReworded', 'EvidenceLinked', 'EvidenceUnlinked']);

const drafted = ({ dialogue, themes, title, text }: MeasureDrafted['data']): DraftedMeasure => ({
  status: 'active',
  dialogue,
  themes,
  title,
  text,
  evidence: new Map(),
  unlinked: new Set(),
  absorbed: new Set(),
  parts: [],
  revision: 0,
  changedAt: 0,
  rounds: new Map(),
});

const evolveDrafted = (measure: DraftedMeasure, event: Exclude<MeasureEvent, MeasureDrafted>): DraftedMeasure => {
  switch (event.type) {
    case 'EvidenceLinked': {
      const { evidence, inheritedFrom: _, ...linked } = event.data;
      return { ...measure, evidence: new Map(measure.evidence).set(evidence, linked) };
    }
    case 'EvidenceUnlinked': {
      const evidence = new Map(measure.evidence);
      evidence.delete(event.data.evidence);
      return { ...measure, evidence, unlinked: new Set(measure.unlinked).add(event.data.evidence) };
    }
    case 'MeasureReworded':
      return { ...measure, title: event.data.title, text: event.data.text };
    case 'MeasureSplit':
      return { ...measure, status: 'split', parts: event.data.into };
    case 'MeasuresMerged':
      return { ...measure, absorbed: new Set([...measure.absorbed, ...event.data.from]) };
    case 'MeasureWithdrawn':
      return { ...measure, status: event.data.mergedInto === null ? 'withdrawn' : 'merged' };
    case 'MeasureTakenIntoRound':
      return { ...measure, rounds: new Map(measure.rounds).set(event.data.round, event.data.revision) };
    default:
      return unreachable(event);
  }
};
