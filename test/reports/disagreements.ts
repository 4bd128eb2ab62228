import { FATES } from '../../src/projections/dispositions/dispositions.figures.js';
import type { ReportContent } from '../../src/reports/report-content.js';

type Named = readonly [what: string, first: unknown, second: unknown];

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const statuses = (of: readonly { readonly status: string }[], status: string): number => of.filter((one) => one.status === status).length;

/** Figures and claims that a results report tells more than once, where it does not tell the same. */
export const disagreements = (content: ReportContent): readonly Named[] =>
  [...participation(content), ...fates(content), ...evaluation(content)].filter(
    ([, first, second]) => JSON.stringify(first) !== JSON.stringify(second),
  );

const annexOf =
  ({ annex }: ReportContent) =>
  (figure: string): ReportContent['annex'][number]['value'] | undefined =>
    annex.find((one) => one.figure === figure)?.value;

const participation = (content: ReportContent): readonly Named[] => {
  const annex = annexOf(content);
  const { gatherings } = content.process;
  const { participation: told, moderation, input } = content;
  if (!told || !moderation || !input) return [];
  const { total } = told;
  const counts = ['submitted', 'open', 'accepted', 'rejected', 'withdrawn', 'merged'] as const;
  const questions = input.flatMap((theme) => theme.questions);
  const breakdowns = { channels: told.channels, groups: told.groups, regions: told.regions, themes: input.map(({ figures }) => figures) };
  const parts = { ...breakdowns, questions: questions.map(({ figures }) => figures) };
  return [
    ...counts.map((count) => [`annex ${count}`, annex(count), total[count]] as const),
    ...(['participants', 'withoutParticipant', 'raters'] as const).map(
      (count) => [`annex ${count}`, annex(count) ?? null, total[count]] as const,
    ),
    ...(['agree', 'pass', 'disagree', 'balance'] as const).map(
      (rating) => [`annex ${rating}`, annex(rating), total.ratings[rating]] as const,
    ),
    ['states of all', sum(counts.slice(1).map((count) => total[count])), total.submitted],
    ['balance', total.ratings.agree - total.ratings.disagree, total.ratings.balance],
    ...Object.entries(parts).flatMap(([name, rows]) => [
      ...counts.map((count) => [`${name}: ${count}`, sum(rows.map((row) => row[count])), total[count]] as const),
      ...(['agree', 'pass', 'disagree'] as const).map(
        (rating) => [`${name}: ${rating}`, sum(rows.map(({ ratings }) => ratings[rating])), total.ratings[rating]] as const,
      ),
    ]),
    ['rejected, by reason', sum(moderation.rejected.map(({ contributions }) => contributions)), total.rejected],
    ['redacted, by reason', sum(moderation.redacted.map(({ contributions }) => contributions)), annex('redacted')],
    ['gatherings', statuses(gatherings, 'held'), annex('gatherings')],
    ['cards', sum(gatherings.map(({ cards }) => cards)), annex('cards')],
    ['minutes', sum(gatherings.map(({ minutes }) => minutes)), annex('minutes')],
    ['attendance', sum(gatherings.flatMap(({ attendance }) => attendance.map(({ count }) => count))), annex('attendance')],
    ['attendance is counted at what was held', gatherings.filter((one) => one.status !== 'held' && one.attendance.length > 0), []],
  ];
};

const fates = (content: ReportContent): readonly Named[] => {
  const annex = annexOf(content);
  const { dispositions, participation: told } = content;
  if (!dispositions || !told) return [];
  const { coverage, notTakenUp } = dispositions;
  const byReason = (fate: string): number =>
    sum(coverage.reasons.filter((one) => one.fate === fate).map(({ contributions }) => contributions));
  return [
    ['all have a fate', coverage.total, told.total.submitted],
    ['ways of being used add up', sum(Object.values(coverage.stances.used)), coverage.fates.used],
    ['the fates add up', sum(FATES.map((fate) => coverage.fates[fate])), coverage.total],
    ...FATES.map((fate) => [`${fate}, by theme`, sum(coverage.themes.map((theme) => theme.fates[fate])), coverage.fates[fate]] as const),
    ...(['merged', 'rejected', 'withdrawn'] as const).map(
      (fate) => [`${fate}: fate and state`, coverage.fates[fate], told.total[fate]] as const,
    ),
    ...(['rejected', 'set-aside'] as const).map((fate) => [`${fate}, by reason`, byReason(fate), coverage.fates[fate]] as const),
    ...(['set-aside', 'not-taken-up'] as const).map(
      (fate) => [`${fate}, quoted`, notTakenUp.filter((one) => one.fate === fate).length, coverage.fates[fate]] as const,
    ),
    ...FATES.map((fate) => [`annex ${fate}`, annex(`fate-${fate}`) ?? coverage.fates[fate], coverage.fates[fate]] as const),
  ];
};

const evaluation = (content: ReportContent): readonly Named[] => {
  const annex = annexOf(content);
  const { measures, assessment, recommendations } = content;
  if (!measures || !assessment || !recommendations) return [];
  const known = new Map(measures.map((one) => [one.measure, one.status]));
  const closed = assessment.rounds.filter(({ status }) => status === 'closed');
  const adopted = recommendations.filter(({ status }) => status === 'adopted');
  const judged = closed.flatMap(({ results }) => results ?? []);
  const undecided = judged.filter(({ dimensions }) => Object.values(dimensions).some(({ level }) => level === 'undecided'));
  return [
    ['measures', statuses(measures, 'active'), annex('measures')],
    ['rounds', closed.length, annex('rounds')],
    ['adopted', adopted.length, annex('recommendationsAdopted')],
    ['deferred', statuses(recommendations, 'deferred'), annex('recommendationsDeferred')],
    ['rejected recommendations', statuses(recommendations, 'rejected'), annex('recommendationsRejected')],
    ['dissents', sum(recommendations.map(({ dissents }) => dissents.length)), annex('dissents')],
    ['places', adopted.map(({ place }) => place), adopted.map((_, i) => i + 1)],
    ['adopted rests on standing measures', adopted.flatMap((one) => one.measures.filter((id) => known.get(id) !== 'active')), []],
    [
      'adopted rests on closed rounds',
      adopted.flatMap(({ basis }) => basis.flatMap((one) => one.rounds.filter((id) => !closed.some(({ round }) => round === id)))),
      [],
    ],
    ['judged measures are told', judged.filter(({ measure }) => !known.has(measure)), []],
    ['undecided in a dimension and as a whole', undecided.map(({ quadrant }) => quadrant), undecided.map(() => 'undecided')],
  ];
};
