import { idIn } from '../../../domain/category.js';
import { unreachable } from '../../../domain/decider.js';
import type { RecommendationEvent, RecommendationReworded } from '../../../domain/recommendation/recommendation.js';
import type { ReportEvent } from '../../../domain/report/report.js';
import type { Projected } from '../../../projections/projection.js';
import { named, type Said, type Speaking } from '../speaking.js';

/** What is said of an event of a recommendation. */
export const recommendationSaid = (event: Projected<RecommendationEvent>, speaking: Speaking): Said => {
  const { words, title, recommendation, measure, group, implementation } = speaking;
  const its = recommendation(idIn(event.stream));
  switch (event.type) {
    case 'RecommendationDrafted':
      return named(title(event.data.title), [`${words.strength} ${words.quoted(words.strengths[event.data.strength])}`]);
    case 'RecommendationReworded':
      return named(title(event.data.title), turnedIn(event, speaking));
    case 'MeasureAttached':
    case 'MeasureDetached':
      return named(its, measure(event.data.measure));
    case 'DissentRecorded':
      return named(its, group(event.data.group));
    case 'RecommendationPublished':
      return named(its, [words.position(event.data.position)]);
    case 'ImplementationReported':
      return named(its, [implementation[event.data.state]]);
    case 'RecommendationAdopted':
    case 'RecommendationDeferred':
    case 'RecommendationRejected':
    case 'RecommendationReconsidered':
      return named(its);
    default:
      return unreachable(event);
  }
};

/** What it made another one and is no text: the difference of texts says nothing of it. */
const turnedIn = ({ sequence, data }: Projected<RecommendationReworded>, { words, before, themeTitle }: Speaking): readonly string[] => {
  const last = before(sequence)?.data;
  if (!last) return [];
  const turned = (what: string, old: string, now: string): readonly string[] => (old === now ? [] : [`${what} ${old} → ${now}`]);
  const themesOf = (codes: readonly string[]): string => codes.toSorted().map(themeTitle).join(', ');
  return [
    ...turned(words.strength, words.quoted(words.strengths[last.strength]), words.quoted(words.strengths[data.strength])),
    ...turned(words.themes, themesOf(last.themes), themesOf(data.themes)),
  ];
};

/** What is said of an event of a report; which one it is, where it is published or just asked for. */
export const reportSaid = (event: Projected<ReportEvent>, { words, report }: Speaking): Said => {
  const asked = event.type === 'ReportRequested' ? event.data : report(idIn(event.stream));
  const about = asked === null ? words.report : asked.phase === null ? words.results : words.summary[asked.phase];
  switch (event.type) {
    case 'ReportRequested':
      return { about, besides: [words.asOf(event.data.asOf)] };
    case 'ReportFailed':
      return { about, besides: [words.failures[event.data.reason]] };
    case 'ReportRendered':
    case 'ReportPublished':
      return { about };
    default:
      return unreachable(event);
  }
};
