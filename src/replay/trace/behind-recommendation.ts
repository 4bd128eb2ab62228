import { contributions } from '../../domain/contribution/contributions.js';
import type { RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { Refusal } from '../../domain/refusal.js';
import type { Reader } from '../../identity/reader.js';
import type { Projected } from '../../projections/projection.js';
import type { Sources } from '../../projections/sources.js';
import { lineageOf, withOrigins } from './lineage.js';
import { contributionsBehind, evidenceBehind } from './reach.js';
import { eventsOf } from './streams.js';
import { LIMITS } from './trace.answer.js';
import { readyFor, weaveAround } from './weave-around.js';
import { weaveContributions } from './weave-contributions.js';
import { linkedIn, weaveEvidence, weaveMeasure } from './weave-measures.js';
import { attachedIn, weaveRecommendation } from './weave-recommendations.js';
import { Weaving } from './weaving.js';

type Asked = { readonly recommendation: string; readonly asOf: bigint; readonly reader: Reader };

/** All that is behind a recommendation as of a sequence, and its own events. @throws Refusal, ViewBehind */
export const behindRecommendation = async ({ recommendation, asOf, reader }: Asked, sources: Sources) => {
  const then = { store: sources.store, asOf };
  const events = await ownEvents(then, recommendation);
  await readyFor(sources, asOf);
  const { dialogue } = events[0].data;
  const behind = await evidenceBehind(sources.views, asOf, { dialogue, recommendation });
  const quoted = [...new Set(behind.map(({ contribution }) => contribution))];
  const found = await contributionsBehind(sources.views, asOf, quoted);
  const shown = new Set(found.slice(0, LIMITS.contributionsMax));
  const pieces = behind.filter(({ contribution }) => shown.has(contribution)).slice(0, LIMITS.evidenceMax);
  const attached = new Set(attachedIn(events).keys());
  const lineage = await lineageOf(then, [...attached]);
  const wanted = withOrigins(lineage, pieces);
  const linked = linkedIn(lineage, wanted);
  const weaving = new Weaving();
  weaving.complete = found.length === shown.size && pieces.length === behind.length && lineage.size <= LIMITS.measuresMax;
  weaveContributions(weaving, await eventsOf(then, contributions, [...shown]), reader);
  // Of what it rests on itself also what was taken off again.
  const removed = linkedIn(lineage, null).filter(({ measure, unlinked }) => unlinked !== null && attached.has(measure));
  const told = new Set([...wanted, ...removed.slice(0, LIMITS.evidenceMax).map(({ key }) => key)]);
  for (const [measure, own] of lineage) weaveMeasure(weaving, measure, own, told);
  await weaveEvidence(weaving, linked, sources, asOf);
  weaveRecommendation(weaving, recommendation, events);
  await weaveAround(weaving, sources, { asOf, lineage, recommendations: new Map([[recommendation, events]]) });
  return { dialogue, events, contributions: shown.size, graph: weaving.graph };
};

type Event = Projected<RecommendationEvent>;
type Own = readonly [Extract<Event, { readonly type: 'RecommendationDrafted' }>, ...(readonly Event[])];

const ownEvents = async (then: Parameters<typeof eventsOf>[0], recommendation: string): Promise<Own> => {
  const [drafted, ...others] = (await eventsOf(then, recommendations, [recommendation])).get(recommendation) ?? [];
  if (drafted?.type !== 'RecommendationDrafted') throw new Refusal('recommendation-unknown');
  return [drafted, ...others];
};
