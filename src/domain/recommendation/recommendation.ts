import type { EventTypes } from '../category.js';
import { type DomainEvent, unreachable } from '../decider.js';
import type { Code, DialogueId, EvidenceId, MeasureId, ReportId, RoundId } from '../ids.js';
import type { Localized } from '../language.js';
import type { EvidenceCounts } from '../measure/assessed.js';

/** How much is asked of the addressee. */
export const STRENGTHS = ['must', 'should', 'may'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const IMPLEMENTATION_STATES = ['planned', 'begun', 'done', 'dropped'] as const;
export type ImplementationState = (typeof IMPLEMENTATION_STATES)[number];

/** What is recommended to whom, by which instrument, until when. */
export type Wording = {
  readonly themes: readonly Code[];
  readonly title: Localized;
  readonly text: Localized;
  readonly addressee: Localized;
  readonly instrument: Localized;
  readonly horizon: Localized;
  readonly strength: Strength;
};
/** What an adoption rests on for one of its measures. `revision`, `evidence` and `fallen` are null in records from before they were asked for. */
export type Basis = {
  readonly measure: MeasureId;
  /** Of the measure's stream, at which its wording or evidence had last changed: this was assessed, and this was adopted. */
  readonly revision: number | null;
  /** All closed rounds of its chain in which it was assessed, the latest last. */
  readonly rounds: readonly RoundId[];
  /** How many pieces of its evidence stood. */
  readonly evidence: EvidenceCounts | null;
  /** The pieces that did not. All others of that revision stood, so that it is known which. */
  readonly fallen: readonly EvidenceId[] | null;
};
type Dissent = { readonly group: Code; readonly statement: Localized };
/** `source`: where anybody can check it, a URL or a citation. */
export type Implementation = { readonly state: ImplementationState; readonly statement: Localized; readonly source: string };

// Events. What officials write here is official and public, so it is in `data`. These shapes are stored for ever: a change
// is a new schema number and an upcaster.

type Of<Type extends string, Data> = DomainEvent & { readonly type: Type; readonly data: Data; readonly internal: object };

/** Analysts propose what somebody shall do. */
export type RecommendationDrafted = Of<'RecommendationDrafted', Wording & { readonly dialogue: DialogueId }>;
export type RecommendationReworded = Of<'RecommendationReworded', Wording & { readonly reason: Localized }>;
/** The recommendation rests on this measure, too. */
export type MeasureAttached = Of<'MeasureAttached', { readonly measure: MeasureId }>;
export type MeasureDetached = Of<'MeasureDetached', { readonly measure: MeasureId; readonly reason: Localized }>;
/** A stakeholder group does not agree. It stands beside the recommendation, whatever is decided. */
export type DissentRecorded = Of<'DissentRecorded', Dissent>;
/** It is part of the result. `quorumReason`: why too few assessed a measure, and it is adopted all the same. */
export type RecommendationAdopted = Of<
  'RecommendationAdopted',
  { readonly rationale: Localized; readonly basis: readonly Basis[]; readonly quorumReason: Localized | null }
>;
export type RecommendationDeferred = Of<'RecommendationDeferred', { readonly rationale: Localized }>;
export type RecommendationRejected = Of<'RecommendationRejected', { readonly rationale: Localized }>;
/** The decision is taken back, also after it was published: nothing is decided about it until somebody decides anew. */
export type RecommendationReconsidered = Of<'RecommendationReconsidered', { readonly rationale: Localized }>;
/** It stands in the published set, at this place of the publisher's order, from 1. It follows its report (ADR 0011). */
export type RecommendationPublished = Of<'RecommendationPublished', { readonly position: number; readonly report: ReportId | null }>;
/** What became of it. */
export type ImplementationReported = Of<'ImplementationReported', Implementation>;

export type RecommendationEvent =
  | RecommendationDrafted
  | RecommendationReworded
  | MeasureAttached
  | MeasureDetached
  | DissentRecorded
  | RecommendationAdopted
  | RecommendationDeferred
  | RecommendationRejected
  | RecommendationReconsidered
  | RecommendationPublished
  | ImplementationReported;

export const RECOMMENDATION_EVENTS: EventTypes<RecommendationEvent> = {
  RecommendationDrafted: true,
  RecommendationReworded: true,
  MeasureAttached: true,
  MeasureDetached: true,
  DissentRecorded: true,
  RecommendationAdopted: true,
  RecommendationDeferred: true,
  RecommendationRejected: true,
  RecommendationReconsidered: true,
  RecommendationPublished: true,
  ImplementationReported: true,
};

// State: what the rules ask for.

export const RECOMMENDATION_STATUSES = ['drafted', 'adopted', 'deferred', 'rejected'] as const;
export type RecommendationStatus = (typeof RECOMMENDATION_STATUSES)[number];

/** `basis` and `quorumReason` of an adoption. */
type Decision = {
  readonly rationale: Localized;
  readonly basis: readonly Basis[];
  readonly quorumReason: Localized | null;
};

/** `reconsidered`: why the last decision was taken back; null once there is another one, and where there was none. */
type Outcome =
  | { readonly status: 'drafted'; readonly decision: null; readonly reconsidered: Localized | null }
  | { readonly status: Exclude<RecommendationStatus, 'drafted'>; readonly decision: Decision; readonly reconsidered: null };

export type DraftedRecommendation = Outcome & {
  readonly dialogue: DialogueId;
  readonly wording: Wording;
  readonly measures: ReadonlySet<MeasureId>;
  readonly detached: ReadonlySet<MeasureId>;
  readonly dissents: readonly Dissent[];
  /** The latest report. */
  readonly implementation: Implementation | null;
  /** Its places in the published sets, the latest last. */
  readonly published: readonly RecommendationPublished['data'][];
};

export type Recommendation = { readonly status: 'unknown' } | DraftedRecommendation;

export const initial: Recommendation = { status: 'unknown' };

export const evolve = (recommendation: Recommendation, event: RecommendationEvent): Recommendation => {
  if (event.type === 'RecommendationDrafted') return drafted(event.data);
  // A stream begins with its draft; anything before it cannot have been decided here.
  return recommendation.status === 'unknown' ? recommendation : evolveDrafted(recommendation, event);
};

const drafted = ({ dialogue, ...wording }: RecommendationDrafted['data']): DraftedRecommendation => ({
  status: 'drafted',
  decision: null,
  reconsidered: null,
  dialogue,
  wording,
  measures: new Set(),
  detached: new Set(),
  dissents: [],
  implementation: null,
  published: [],
});

const NO_BASIS = { basis: [], quorumReason: null } as const;

const evolveDrafted = (
  recommendation: DraftedRecommendation,
  event: Exclude<RecommendationEvent, RecommendationDrafted>,
): DraftedRecommendation => {
  switch (event.type) {
    case 'RecommendationReworded': {
      const { reason: _, ...wording } = event.data;
      return { ...recommendation, wording };
    }
    case 'MeasureAttached':
      return { ...recommendation, measures: new Set(recommendation.measures).add(event.data.measure) };
    case 'MeasureDetached': {
      const { measure } = event.data;
      const measures = new Set(recommendation.measures);
      measures.delete(measure);
      return { ...recommendation, measures, detached: new Set(recommendation.detached).add(measure) };
    }
    case 'DissentRecorded':
      return { ...recommendation, dissents: [...recommendation.dissents, event.data] };
    case 'RecommendationAdopted':
      return { ...recommendation, status: 'adopted', decision: event.data, reconsidered: null };
    case 'RecommendationDeferred':
      return { ...recommendation, status: 'deferred', decision: { ...NO_BASIS, ...event.data }, reconsidered: null };
    case 'RecommendationRejected':
      return { ...recommendation, status: 'rejected', decision: { ...NO_BASIS, ...event.data }, reconsidered: null };
    case 'RecommendationReconsidered':
      return { ...recommendation, status: 'drafted', decision: null, reconsidered: event.data.rationale };
    case 'RecommendationPublished':
      return { ...recommendation, published: [...recommendation.published, event.data] };
    case 'ImplementationReported':
      return { ...recommendation, implementation: event.data };
    default:
      return unreachable(event);
  }
};
