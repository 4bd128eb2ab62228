import type { Contribution, ContributionEvent } from '../../domain/contribution/contribution.js';
import { contributions } from '../../domain/contribution/contributions.js';
import type { DialogueId, RecommendationId, ReportId } from '../../domain/ids.js';
import { isUnderAssessment } from '../../domain/measure/assessed.js';
import type { Recommendation } from '../../domain/recommendation/recommendation.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { staleBecause, standingMeasure } from '../../domain/recommendation/stale.js';
import { publishedBy } from '../../domain/report/report.js';
import { reports } from '../../domain/report/reports.js';
import type { Recorded } from '../../store/event-store.js';
import { defineCommand, followUp } from '../command.js';
import type { Desk } from '../desk.js';
import { reportId } from '../fields.js';
import { knownMeasure } from '../measure/known-measure.js';
import { roundsOf } from '../round/chains.js';

export const publishReport = defineCommand(reports, {
  name: 'PublishReport',
  path: 'reports/:report/publication',
  summary: 'Publish a report; with the results, the adopted recommendations are published, each at its place',
  roles: ['publisher'],
  params: { report: reportId },
  fields: {},
  follows: ['PublishRecommendation'],
}).asking({
  command: ({ params: { report } }, { desk, envelope: { now } }) => circumstancesOf(report, now, desk),
  // None of them refuses: what was taken back since it was looked at is not published.
  then: async ({ params: { report } }, { desk }) =>
    publishedBy(await desk.fact(reports, report)).map((recommendation, i) =>
      followUp(recommendations, recommendation, 'PublishRecommendation', () => ({ position: i + 1, report })),
    ),
});

const circumstancesOf = async (report: ReportId, now: string, desk: Desk) => {
  const state = await desk.fact(reports, report);
  const nothing = { asOfAt: now, publishedAsOf: 0, textsTakenBack: false, reconsidered: false, stale: false, underAssessment: false };
  if (state.status === 'unknown') return nothing;
  const { subject, standing, textsAsOf } = state;
  const [last] = await desk.store.readAll(BigInt(subject.asOf) - 1n, 1);
  const adopted = standing?.adopted ?? [];
  const since = textsAsOf === null ? subject.asOf : Math.min(subject.asOf, textsAsOf);
  const takenBack = await takenBackSince(since, subject.dialogue, desk.aside);
  return {
    asOfAt: last?.recordedAt ?? now,
    publishedAsOf: await newestOf(adopted, desk.aside),
    textsTakenBack: takenBack.texts > (textsAsOf ?? subject.asOf),
    reconsidered: takenBack.decisions > subject.asOf,
    ...(await judgementOf(adopted, desk.aside)),
  };
};

const TAKING_BACK: ReadonlySet<string> = new Set<ContributionEvent['type']>([
  'ContributionWithdrawn',
  'ContributionRejected',
  'ContributionRedacted',
  'ContentErased',
]);
/** A correction does where it hides what was said before. */
const takesBack = ({ type, data }: Recorded): boolean =>
  TAKING_BACK.has(type) || (type === 'ContributionCorrected' && 'hidesEarlier' in data && data.hidesEarlier === true);
const PAGE_SIZE = 500;

/** The last sequence after a given one at which a text, and at which a decision of a dialogue was taken back; 0 where none was. */
const takenBackSince = async (sequence: number, dialogue: DialogueId, desk: Desk) => {
  const last = { texts: 0, decisions: 0 };
  const isOfDialogue = (state: Contribution | Recommendation) => state.status !== 'unknown' && state.dialogue === dialogue;
  for (let after = BigInt(sequence); ;) {
    const page = await desk.store.readAll(after, PAGE_SIZE);
    for (const event of page) {
      const { type, stream, sequence: at } = event;
      const recommendation = type === 'RecommendationReconsidered' ? recommendations.idOf(stream) : null;
      if (recommendation && isOfDialogue(await desk.fact(recommendations, recommendation))) last.decisions = Number(at);
      const contribution = takesBack(event) ? contributions.idOf(stream) : null;
      if (contribution && isOfDialogue(await desk.fact(contributions, contribution))) last.texts = Number(at);
    }
    const end = page.at(-1);
    if (!end) return last;
    after = end.sequence;
  }
};

/** Whether one of these recommendations rests on something else than was adopted, and whether that is being judged again, as the streams stand now. */
const judgementOf = async (adopted: readonly RecommendationId[], desk: Desk) => {
  const found = { stale: false, underAssessment: false };
  for (const id of adopted) {
    const state = await desk.fact(recommendations, id);
    const basis = state.status === 'unknown' ? [] : (state.decision?.basis ?? []);
    for (const each of basis) {
      const measure = await knownMeasure(desk, each.measure);
      const rounds = await roundsOf(desk, measure.state);
      const now = standingMeasure(measure, rounds);
      if (now && staleBecause(each, now).length > 0) found.stale = true;
      if (measure.state.status === 'active' && isUnderAssessment(measure.state, rounds)) found.underAssessment = true;
    }
  }
  return found;
};

/** The sequence of the newest results in which one of these recommendations has a place. */
const newestOf = async (adopted: readonly RecommendationId[], desk: Desk): Promise<number> => {
  const states = await Promise.all(adopted.map((id) => desk.fact(recommendations, id)));
  const placedIn = new Set(
    states.flatMap((state) => (state.status === 'unknown' ? [] : state.published.flatMap(({ report }) => report ?? []))),
  );
  const published = await Promise.all([...placedIn].map((id) => desk.fact(reports, id)));
  return Math.max(0, ...published.map((state) => (state.status === 'unknown' ? 0 : state.subject.asOf)));
};
