import { z } from 'zod';
import { contributionId } from '../../commands/fields.js';
import { contributions } from '../../domain/contribution/contributions.js';
import { STANCES } from '../../domain/measure/measure.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { id } from '../../projections/answer.js';
import { FATES } from '../../projections/dispositions/dispositions.figures.js';
import { reachedBy } from '../../projections/dispositions/dispositions.reads.js';
import { defineView } from '../../projections/view.js';
import { codesCalled } from './codes-called.js';
import { fateOf } from './fate.js';
import { FORMS } from './forms.js';
import { keyOf, lineageOf } from './lineage.js';
import { contributionsAhead, evidenceAhead } from './reach.js';
import { eventsOf } from './streams.js';
import { graph, LIMITS } from './trace.answer.js';
import { readyFor, weaveAround } from './weave-around.js';
import { weaveContributions } from './weave-contributions.js';
import { linkedIn, weaveEvidence, weaveMeasure } from './weave-measures.js';
import { weaveRecommendation } from './weave-recommendations.js';
import { Weaving } from './weaving.js';

/** The graph from a contribution on. */
export const contributionTraceView = defineView({
  view: 'contribution-trace',
  projection: 'dispositions',
  path: 'contributions/:contribution/trace',
  summary:
    'All that came of a contribution, as a graph: its fate, the measures that quote it, every recommendation it reached, and what was carried out',
  roles: EVERYBODY,
  forms: FORMS,
  params: { contribution: contributionId },
  answer: z.object({
    contribution: id,
    dialogue: id,
    fate: z.enum(FATES),
    reason: z.string().nullable().meta({ description: 'Why it was rejected or set aside: a code of the dialogue' }),
    stance: z.enum(STANCES).nullable().meta({ description: 'How it is quoted there, where it is used, deferred or not taken up' }),
    recommendations: z.array(id).meta({ description: 'Those that it reached, by itself or by what it was merged into' }),
    ...graph,
  }),
}).reading(async ({ params: { contribution }, asOf, reader }, sources) => {
  const { views, store } = sources;
  const then = { store, asOf };
  const { chain, stands, gotOn } = await contributionsAhead(views, asOf, contribution);
  const streams = await eventsOf(then, contributions, chain);
  const events = streams.get(contribution) ?? [];
  const [submitted] = events;
  const known = contributions.fold(events);
  if (submitted?.type !== 'ContributionSubmitted' || known.status === 'unknown') throw new Refusal('contribution-unknown');
  await readyFor(sources, asOf);
  const { dialogue } = submitted.data;
  const [found, reached] = await Promise.all([
    evidenceAhead(views, asOf, gotOn),
    reachedBy(views, asOf, { dialogue, contributions: gotOn }),
  ]);
  const pieces = found.slice(0, LIMITS.evidenceMax);
  const wanted = new Set(pieces.map(keyOf));
  const ids = [...new Set(reached.map(({ recommendation }) => recommendation))];
  const [lineage, gotTo] = await Promise.all([
    lineageOf(
      then,
      pieces.map(({ measure }) => measure),
    ),
    eventsOf(then, recommendations, ids),
  ]);
  const weaving = new Weaving();
  weaving.complete = chain.length <= LIMITS.contributionsMax && pieces.length === found.length && lineage.size <= LIMITS.measuresMax;
  weaveContributions(weaving, streams, reader);
  for (const [measure, own] of lineage) weaveMeasure(weaving, measure, own, wanted);
  await weaveEvidence(weaving, linkedIn(lineage, wanted), sources, asOf);
  for (const [recommendation, own] of gotTo) weaveRecommendation(weaving, recommendation, own);
  await weaveAround(weaving, sources, { asOf, lineage, recommendations: gotTo });
  const woven = weaving.graph;
  const called = await codesCalled(sources, asOf, { dialogue, nodes: woven.nodes });
  const own = reached.filter((one) => one.contribution === contribution);
  return { contribution, dialogue, ...fateOf({ known, events, stands, reached: own }), recommendations: ids, ...called, ...woven };
});
