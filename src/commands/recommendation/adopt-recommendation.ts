import { z } from 'zod';
import { recommendationDecider, ROUNDS_MAX } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { recommendationId, roundId } from '../fields.js';
import { rationale } from './recommendation-fields.js';

export const adoptRecommendation = defineCommand({
  name: 'AdoptRecommendation',
  path: 'recommendations/:recommendation/adoption',
  summary: 'Adopt a recommendation, each of whose measures was assessed in a closed round',
  params: { recommendation: recommendationId },
  fields: {
    rationale,
    rounds: z.array(roundId).min(1).max(ROUNDS_MAX).meta({ description: 'The closed rounds in which its measures were assessed' }),
  },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: async ({ params, fields }, { desk, envelope: { at } }) => {
    const recommendation = await desk.recommendation(params.recommendation);
    const measures = recommendation.status === 'unknown' ? [] : [...recommendation.measures];
    return {
      type: 'AdoptRecommendation' as const,
      at,
      rationale: fields.rationale,
      measures: await Promise.all(measures.map(async (id) => ({ id, state: await desk.measure(id) }))),
      rounds: await Promise.all([...new Set(fields.rounds)].map(async (id) => ({ id, state: await desk.round(id) }))),
      dialogue: await desk.dialogueOf(recommendation),
    };
  },
});
