import { ContributionId, type DialogueId, type RecommendationId, type ReportId } from '../../domain/ids.js';
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
  command: async ({ params: { report } }, { desk, envelope: { at, now } }) => ({
    type: 'PublishReport' as const,
    at,
    ...(await circumstancesOf(report, now, desk)),
  }),
  // Adopted once is adopted for ever, so none of them refuses.
  then: async ({ params: { report } }, { desk, envelope: { at } }) =>
    publishedBy(await desk.report(report)).map((recommendation, i) =>
      followUp(`recommendation-${recommendation}`, recommendationDecider, () => ({
        type: 'PublishRecommendation' as const,
        at,
        position: i + 1,
        report,
      })),
    ),
});

const circumstancesOf = async (report: ReportId, now: string, desk: Desk) => {
  const state = await desk.report(report);
  if (state.status === 'unknown') return { asOfAt: now, publishedAsOf: 0, textsTakenBack: false };
  const [last] = await desk.store.readAll(BigInt(state.subject.asOf) - 1n, 1);
  return {
    asOfAt: last?.recordedAt ?? now,
    publishedAsOf: await newestOf(state.standing?.adopted ?? [], desk.aside),
    textsTakenBack: state.textsAsOf !== null && (await isTakenBackSince(state.textsAsOf, state.subject.dialogue, desk.aside)),
  };
};

const TAKING_BACK = new Set(['ContributionWithdrawn', 'ContributionRejected', 'ContributionRedacted', 'ContentErased']);
const PAGE_SIZE = 500;

/** Whether a text of a dialogue was taken back after a sequence, in the record as it stands now. */
const isTakenBackSince = async (sequence: number, dialogue: DialogueId, desk: Desk): Promise<boolean> => {
  for (let after = BigInt(sequence); ;) {
    const page = await desk.store.readAll(after, PAGE_SIZE);
    for (const { type, stream } of page) {
      if (!TAKING_BACK.has(type) || !stream.startsWith('contribution-')) continue;
      const contribution = await desk.contribution(ContributionId(stream.slice('contribution-'.length)));
      if (contribution.status !== 'unknown' && contribution.dialogue === dialogue) return true;
    }
    const last = page.at(-1);
    if (!last) return false;
    after = last.sequence;
  }
};

/** The sequence of the newest results in which one of these recommendations has a place. */
const newestOf = async (recommendations: readonly RecommendationId[], desk: Desk): Promise<number> => {
  const states = await Promise.all(recommendations.map((id) => desk.recommendation(id)));
  const reports = new Set(states.flatMap((state) => (state.status === 'unknown' ? [] : state.published.map(({ report }) => report))));
  const published = await Promise.all([...reports].map((id) => desk.report(id)));
  return Math.max(0, ...published.map((state) => (state.status === 'unknown' ? 0 : state.subject.asOf)));
};
