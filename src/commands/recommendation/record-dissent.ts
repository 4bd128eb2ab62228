import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { defineCommand } from '../command.js';
import { code, localized, recommendationId } from '../fields.js';

export const recordDissent = defineCommand({
  name: 'RecordDissent',
  path: 'recommendations/:recommendation/dissents',
  summary: 'Record that a stakeholder group does not agree, and why; it stands beside the recommendation',
  params: { recommendation: recommendationId },
  fields: { group: code, statement: localized(2000) },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: async ({ params: { recommendation }, fields }, { desk, envelope: { at } }) => ({
    type: 'RecordDissent' as const,
    at,
    ...fields,
    dialogue: await desk.dialogueOf(await desk.recommendation(recommendation)),
  }),
});
