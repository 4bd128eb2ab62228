import { z } from 'zod';
import { recommendationId } from '../../commands/fields.js';
import { contributions } from '../../domain/contribution/contributions.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { countOf, id } from '../../projections/answer.js';
import { defineView } from '../../projections/view.js';
import { FORMS } from './forms.js';
import { lineageOf, withOrigins } from './lineage.js';
import { contributionsBehind, evidenceBehind } from './reach.js';
import { eventsOf } from './streams.js';
import { graph, LIMITS } from './trace.answer.js';
import { themesOf } from './themes.js';
import { readyFor, weaveAround } from './weave-around.js';
import { weaveContributions } from './weave-contributions.js';
import { linkedIn, weaveEvidence, weaveMeasure } from './weave-measures.js';
import { attachedIn, weaveRecommendation } from './weave-recommendations.js';
import { Weaving } from './weaving.js';

/** The graph behind a recommendation. */
export const recommendationTraceView = defineView({
  view: 'recommendation-trace',
  projection: 'dispositions',
  path: 'recommendations/:recommendation/trace',
  summary:
    'All that is behind a recommendation, as a graph: contributions with their quotes, measures, rounds, decisions, and what came of it',
  roles: EVERYBODY,
  forms: FORMS,
  params: { recommendation: recommendationId },
  answer: z.object({
    recommendation: id,
    dialogue: id,
    contributions: countOf('Contributions behind it that are shown, each counted once'),
    ...graph,
  }),
}).reading(async ({ params: { recommendation }, asOf, reader }, sources) => {
  const then = { store: sources.store, asOf };
  const events = (await eventsOf(then, recommendations, [recommendation])).get(recommendation) ?? [];
  const [drafted] = events;
  if (drafted?.type !== 'RecommendationDrafted') throw new Refusal('recommendation-unknown');
  await readyFor(sources, asOf);
  const { dialogue } = drafted.data;
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
  const woven = weaving.graph;
  const themes = await themesOf(sources, asOf, { dialogue, nodes: woven.nodes });
  return { recommendation, dialogue, contributions: shown.size, themes, ...woven };
});
