import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { code, localized, recommendationId } from '../fields.js';

export const recordDissent = defineCommand(recommendations, {
  name: 'RecordDissent',
  path: 'recommendations/:recommendation/dissents',
  summary: 'Record that a stakeholder group does not agree, and why; it stands beside the recommendation',
  roles: ['analyst', 'office'],
  params: { recommendation: recommendationId },
  fields: { group: code, statement: localized(2000) },
}).asking({
  command: async ({ params: { recommendation }, fields }, { desk }) => ({
    ...fields,
    dialogue: await desk.dialogueOf(await desk.fact(recommendations, recommendation)),
  }),
});
