import type { RecommendationId, ReportId } from '../../domain/ids.js';
import { recommendationDecider } from '../../domain/recommendation/recommendation.decisions.js';
import { reportDecider } from '../../domain/report/report.decisions.js';
import { publishedBy } from '../../domain/report/report.js';
import { defineCommand, followUp } from '../command.js';
import type { Desk } from '../desk.js';
import { reportId } from '../fields.js';

export const publishReport = defineCommand({
  name: 'PublishReport',
  path: 'reports/:report/publication',
  summary: 'Publish a report; with the results, the adopted recommendations are published, each at its place',
  params: { report: reportId },
  fields: {},
  decider: reportDecider,
  stream: ({ report }) => `report-${report}`,
  command: async ({ params: { report } }, { desk, envelope: { at } }) => ({
    type: 'PublishReport' as const,
    at,
    ...(await circumstancesOf(report, at, desk)),
  }),
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

const circumstancesOf = async (report: ReportId, at: string, desk: Desk) => {
  const state = await desk.report(report);
  if (state.status === 'unknown') return { asOfAt: at, publishedAsOf: 0 };
  const [last] = await desk.store.readAll(BigInt(state.subject.asOf) - 1n, 1);
  return { asOfAt: last?.recordedAt ?? at, publishedAsOf: await newestOf(state.standing?.adopted ?? [], desk) };
};

/** The sequence of the newest results in which one of these recommendations has a place. */
const newestOf = async (recommendations: readonly RecommendationId[], desk: Desk): Promise<number> => {
  const states = await Promise.all(recommendations.map((id) => desk.recommendation(id)));
  const reports = new Set(states.flatMap((state) => (state.status === 'unknown' ? [] : state.published.map(({ report }) => report))));
  const published = await Promise.all([...reports].map((id) => desk.report(id)));
  return Math.max(0, ...published.map((state) => (state.status === 'unknown' ? 0 : state.subject.asOf)));
};
