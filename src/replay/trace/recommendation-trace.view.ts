import { z } from 'zod';
import { recommendationId } from '../../commands/fields.js';
import { EVERYBODY } from '../../identity/access.js';
import { countOf, id } from '../../projections/answer.js';
import { defineView } from '../../projections/view.js';
import { behindRecommendation } from './behind-recommendation.js';
import { codesCalled } from './codes-called.js';
import { FORMS } from './forms.js';
import { graph } from './trace.answer.js';

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
  const { dialogue, contributions, graph: woven } = await behindRecommendation({ recommendation, asOf, reader }, sources);
  const called = await codesCalled(sources, asOf, { dialogue, nodes: woven.nodes });
  return { recommendation, dialogue, contributions, ...called, ...woven };
});
