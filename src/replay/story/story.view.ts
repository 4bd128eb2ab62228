import { recommendationId } from '../../commands/fields.js';
import { EVERYBODY } from '../../identity/access.js';
import { cursorOf, POSITION } from '../../projections/cursor.js';
import { defineView } from '../../projections/view.js';
import { behindRecommendation } from '../trace/behind-recommendation.js';
import { attachedIn } from '../trace/weave-recommendations.js';
import { assessedAsOf } from './assessed.js';
import { besideTrace } from './beside-trace.js';
import { calledIn } from './called.js';
import { ownRows } from './own-rows.js';
import { story } from './story.answer.js';
import { stepsTold } from './steps-told.js';

/** How a recommendation came about, step by step, and what became of it. */
export const storyView = defineView({
  view: 'recommendations',
  projection: 'dispositions',
  path: 'recommendations/:recommendation/history',
  summary:
    'The story of a recommendation: every step that led to it and what came of it, in order, with its reason and what it changed; every version of its row is with the step that made it',
  roles: EVERYBODY,
  params: { recommendation: recommendationId },
  pages: POSITION.sequence,
  answer: story,
}).reading(async ({ params: { recommendation }, query: { limit }, asOf, from, reader }, sources) => {
  const { dialogue, events, graph } = await behindRecommendation({ recommendation, asOf, reader }, sources);
  await sources.reading.sequenceFor('recommendations', { asOf });
  const after = BigInt(from ?? 0);
  const ahead = graph.steps.filter(({ sequence }) => BigInt(sequence) > after);
  const [ready, [drafted]] = [sources.once(), events];
  // Before it was drafted it had no row.
  const span = {
    after: after < drafted.sequence ? drafted.sequence - 1n : after,
    upTo: ahead.length > limit ? BigInt(ahead[limit - 1]?.sequence ?? 0) : asOf,
  };
  const { versions, reached } = await ownRows(recommendation, span, { reader, sources: ready });
  const beside = await besideTrace(versions, graph.steps, sources.store);
  const all = [...ahead.filter(({ sequence }) => BigInt(sequence) <= reached), ...beside].sort((a, b) => a.sequence - b.sequence);
  const steps = all.slice(0, limit);
  const last = all.length > limit ? BigInt(steps.at(-1)?.sequence ?? 0) : reached;
  const rounds = graph.nodes.flatMap((node) => (node.kind === 'round' ? [node.round] : []));
  const assessed = await assessedAsOf(sources.views, { asOf, rounds, measures: new Set(attachedIn(events).keys()) });
  const recorded = await sources.store.readEach(steps.map(({ sequence }) => BigInt(sequence)));
  const called = await calledIn(recorded, { dialogue, asOf }, sources);
  return {
    recommendation,
    dialogue,
    complete: graph.complete,
    items: stepsTold(steps, { graph, events, recorded, called, versions, assessed }),
    next: last < asOf ? cursorOf({ asOf, position: String(last) }) : null,
  };
});
