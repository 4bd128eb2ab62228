import { unreachable } from '../../domain/decider.js';
import type { RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { toldOf } from '../../projections/dispositions/steps.js';
import type { Projected } from '../../projections/projection.js';
import { weaveWording } from './weave-measures.js';
import { nameOf, type Weaving } from './weaving.js';

type Event = Projected<RecommendationEvent>;

/** A recommendation: its wordings, the measures that it rests on, what was decided on it, who does not agree, and what came of it. */
export const weaveRecommendation = (weaving: Weaving, recommendation: string, events: readonly Event[]): void => {
  const [first] = events;
  const known = recommendations.fold(events);
  if (!first || known.status === 'unknown') return;
  const node = nameOf.recommendation(recommendation);
  const { status, wording } = known;
  weaving.node(first, { kind: 'recommendation', node, recommendation, title: wording.title, strength: wording.strength, status });
  let last: string | null = null;
  for (const event of events) {
    weaving.step(
      node,
      event,
      event.type === 'RecommendationDrafted' ? { title: event.data.title, strength: event.data.strength } : toldOf(event),
    );
    if (event.type === 'RecommendationDrafted' || event.type === 'RecommendationReworded')
      last = weaveWording(weaving, 'recommendation', { node, event, last });
    else weaveTurn(weaving, recommendation, event);
  }
  for (const [measure, attached] of attachedIn(events)) weaving.edge('attached-to', nameOf.measure(measure), node, attached);
};

/** The measures that it rests on, with the event that attached each of them last. */
export const attachedIn = (events: readonly Event[]): ReadonlyMap<string, Event> => {
  const attached = new Map<string, Event>();
  for (const event of events) {
    if (event.type === 'MeasureAttached') attached.set(event.data.measure, event);
    if (event.type === 'MeasureDetached') attached.delete(event.data.measure);
  }
  return attached;
};

/** The rounds that its adoptions rest on, of these measures. */
export const basisOf = (events: readonly Event[], measures: Pick<ReadonlySet<string>, 'has'>): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'RecommendationAdopted' ? event.data.basis.flatMap(({ measure, rounds }) => (measures.has(measure) ? rounds : [])) : [],
  );

type Worded = 'RecommendationDrafted' | 'RecommendationReworded';

const weaveTurn = (weaving: Weaving, recommendation: string, event: Exclude<Event, { readonly type: Worded }>): void => {
  const node = nameOf.recommendation(recommendation);
  switch (event.type) {
    case 'RecommendationAdopted':
      for (const { measure, rounds } of event.data.basis)
        for (const round of rounds) weaving.edge('basis-of', nameOf.assessment(round, measure), nameOf.decision(event), event);
      return weaveDecision(weaving, recommendation, event, { decision: 'adopted', quorumReason: event.data.quorumReason ?? null });
    case 'RecommendationDeferred':
      return weaveDecision(weaving, recommendation, event, { decision: 'deferred', quorumReason: null });
    case 'RecommendationRejected':
      return weaveDecision(weaving, recommendation, event, { decision: 'rejected', quorumReason: null });
    case 'RecommendationReconsidered':
      return weaveDecision(weaving, recommendation, event, { decision: 'reconsidered', quorumReason: null });
    case 'DissentRecorded': {
      const { group, statement } = event.data;
      weaving.node(event, { kind: 'dissent', node: nameOf.dissent(event), recommendation, group, statement });
      return weaving.edge('dissents-from', nameOf.dissent(event), node, event);
    }
    case 'ImplementationReported': {
      weaving.node(event, { kind: 'implementation', node: nameOf.implementation(event), recommendation, ...event.data });
      return weaving.edge('carried-out-as', node, nameOf.implementation(event), event);
    }
    case 'RecommendationPublished':
      if (event.data.report !== null) weaving.edge('published-in', node, nameOf.report(event.data.report), event);
      return;
    case 'MeasureAttached':
    case 'MeasureDetached':
      return;
    default:
      return unreachable(event);
  }
};

type Deciding = Extract<
  Event,
  { readonly type: 'RecommendationAdopted' | 'RecommendationDeferred' | 'RecommendationRejected' | 'RecommendationReconsidered' }
>;
type Outcome = {
  readonly decision: 'adopted' | 'deferred' | 'rejected' | 'reconsidered';
  readonly quorumReason: Deciding['data']['rationale'] | null;
};

const weaveDecision = (weaving: Weaving, recommendation: string, event: Deciding, outcome: Outcome): void => {
  const decision = nameOf.decision(event);
  weaving.node(event, { kind: 'decision', node: decision, recommendation, rationale: event.data.rationale, ...outcome });
  weaving.edge('decides', decision, nameOf.recommendation(recommendation), event);
};
