import { z } from 'zod';
import { IMPLEMENTATION_STATES } from '../../domain/recommendation/recommendation.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { defineCommand } from '../command.js';
import { localized, recommendationId, text } from '../fields.js';

export const reportImplementation = defineCommand(recommendations, {
  name: 'ReportImplementation',
  path: 'recommendations/:recommendation/implementation-reports',
  summary: 'Report what became of an adopted recommendation, with the source',
  roles: ['publisher'],
  params: { recommendation: recommendationId },
  fields: {
    state: z.enum(IMPLEMENTATION_STATES),
    statement: localized(2000),
    source: text(1000).meta({ description: 'Where anybody can check it: a URL or a citation' }),
  },
}).asking({
  command: ({ fields }) => ({ report: fields }),
});
