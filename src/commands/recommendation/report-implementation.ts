import { z } from 'zod';
import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { IMPLEMENTATION_STATES } from '../../domain/recommendation/recommendation.js';
import { defineCommand } from '../command.js';
import { localized, recommendationId, text } from '../fields.js';

export const reportImplementation = defineCommand({
  name: 'ReportImplementation',
  path: 'recommendations/:recommendation/implementation-reports',
  summary: 'Report what became of an adopted recommendation, with the source',
  params: { recommendation: recommendationId },
  fields: {
    state: z.enum(IMPLEMENTATION_STATES),
    statement: localized(2000),
    source: text(1000).meta({ description: 'Where anybody can check it: a URL or a citation' }),
  },
  decider: recommendationDecider,
  stream: ({ recommendation }) => `recommendation-${recommendation}`,
  command: ({ fields }, { envelope: { at } }) => ({ type: 'ReportImplementation' as const, at, report: fields }),
});
