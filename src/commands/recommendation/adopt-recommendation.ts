import { z } from 'zod';
import { ROUNDS_MAX } from '../../domain/recommendation/recommendation.decisions.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { recommendationId, roundId } from '../fields.js';
import { knownMeasure } from '../measure/known-measure.js';
import { roundsOf, roundsWith } from '../round/chains.js';
import { publicReason, rationale } from './recommendation-fields.js';

export const adoptRecommendation = defineCommand(recommendations, {
  name: 'AdoptRecommendation',
  path: 'recommendations/:recommendation/adoption',
  summary: 'Adopt a recommendation, each of whose measures was assessed in closed rounds as it stands, and is still backed by evidence',
  roles: ['publisher'],
  params: { recommendation: recommendationId },
  fields: {
    rationale,
    rounds: z
      .array(roundId)
      .min(1)
      .max(ROUNDS_MAX)
      .meta({ description: 'The closed rounds in which its measures were assessed: all of them, the latest included' }),
    quorumReason: publicReason
      .nullable()
      .default(null)
      .meta({ description: 'Published: why it is adopted although fewer than the quorum assessed a measure in its latest round' }),
  },
}).asking({
  command: async ({ params, fields: { rounds, ...fields } }, { desk }) => {
    const recommendation = await desk.fact(recommendations, params.recommendation);
    const attached = recommendation.status === 'unknown' ? [] : [...recommendation.measures];
    const measures = await Promise.all(attached.map((id) => knownMeasure(desk, id)));
    const named = [...new Set(rounds)];
    return {
      ...fields,
      measures,
      named,
      rounds: new Map([...(await roundsWith(desk, named)), ...(await roundsOf(desk, ...measures.map(({ state }) => state)))]),
      dialogue: await desk.dialogueOf(recommendation),
    };
  },
});
