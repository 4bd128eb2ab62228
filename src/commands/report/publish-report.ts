import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { reportDecider } from '../../domain/report/report.decisions.js';
import { publishedBy } from '../../domain/report/report.js';
import { defineCommand, followUp } from '../command.js';
import { reportId } from '../fields.js';

export const publishReport = defineCommand({
  name: 'PublishReport',
  path: 'reports/:report/publication',
  summary: 'Publish a report; with the results, the adopted recommendations are published, each at its place',
  params: { report: reportId },
  fields: {},
  decider: reportDecider,
  stream: ({ report }) => `report-${report}`,
  command: async ({ params: { report } }, { desk, envelope: { at } }) => {
    const state = await desk.report(report);
    const [last] = state.status === 'unknown' ? [] : await desk.store.readAll(BigInt(state.subject.asOf) - 1n, 1);
    return { type: 'PublishReport' as const, at, asOfAt: last?.recordedAt ?? at };
  },
  // Adopted once is adopted for ever, so none of them refuses.
  then: async ({ params: { report } }, { desk, envelope: { at } }) =>
    publishedBy(await desk.report(report)).map((recommendation, i) =>
      followUp(`recommendation-${recommendation}`, recommendationDecider, {
        type: 'PublishRecommendation',
        at,
        position: i + 1,
        report,
      }),
    ),
});
