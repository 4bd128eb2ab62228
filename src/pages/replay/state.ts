import { assessmentsView } from '../../projections/assessments/assessments.view.js';
import { dialogueView } from '../../projections/dialogues/dialogues.view.js';
import { measuresView } from '../../projections/measures/measures.view.js';
import { recommendationsView } from '../../projections/recommendations/recommendations.view.js';
import { reportsView } from '../../projections/reports/reports.view.js';
import { themeInputView } from '../../projections/theme-input/theme-input.view.js';
import { lastSequenceIn } from '../../projections/timeline/timeline.reading.js';
import { timelineView } from '../../projections/timeline/timeline.view.js';
import { type AnswerTo, ask, type Asking } from '../asking.js';

/** So many rows of each the page shows at most; whoever wants all asks the API. */
export const SHOWN_MAX = { themes: 40, measures: 80, rounds: 20, recommendations: 60, milestones: 80, reports: 10 } as const;

export type Dialogue = AnswerTo<typeof dialogueView>;
export type Timeline = AnswerTo<typeof timelineView>;
export type Measure = AnswerTo<typeof measuresView>['items'][number];
export type Round = AnswerTo<typeof assessmentsView>['items'][number];
export type Recommendation = AnswerTo<typeof recommendationsView>['items'][number];

/** How a dialogue stood at a moment. */
export type State = {
  readonly asOf: number;
  readonly dialogue: Dialogue;
  readonly figures: AnswerTo<typeof themeInputView>;
  readonly measures: AnswerTo<typeof measuresView>;
  readonly rounds: AnswerTo<typeof assessmentsView>;
  readonly recommendations: AnswerTo<typeof recommendationsView>;
  readonly reports: AnswerTo<typeof reportsView>;
};

/** The newest there is, as of the last event of the dialogue itself, and all its milestones. */
export const overallOf = async (dialogue: string, asking: Asking): Promise<{ readonly newest: Dialogue; readonly timeline: Timeline }> => {
  const params = { dialogue };
  const [newest, timeline] = await Promise.all([
    ask(dialogueView, { params }, asking),
    ask(timelineView, { params, query: { per: 'week', time: 'occurred', limit: '500' } }, asking),
  ]);
  const { views, reading } = asking.sources;
  const asOf = BigInt(newest.asOf);
  await reading.sequenceFor('timeline', { after: asOf });
  return { newest: { ...newest, asOf: (await lastSequenceIn(views, asOf, dialogue)) ?? newest.asOf }, timeline };
};

/** As of one sequence, which the dialogue was asked as of before. */
export const stateOf = async (dialogue: Dialogue, asking: Asking): Promise<State> => {
  const at = { dialogue: dialogue.dialogue, asOf: String(dialogue.asOf) };
  const upTo = (limit: number) => ({ query: { ...at, limit: String(limit) } });
  const [figures, measures, rounds, recommendations, reports] = await Promise.all([
    ask(themeInputView, { query: at }, asking),
    ask(measuresView, upTo(SHOWN_MAX.measures), asking),
    ask(assessmentsView, upTo(SHOWN_MAX.rounds), asking),
    ask(recommendationsView, upTo(SHOWN_MAX.recommendations), asking),
    ask(reportsView, upTo(SHOWN_MAX.reports), asking),
  ]);
  return { asOf: dialogue.asOf, dialogue, figures, measures, rounds, recommendations, reports };
};

/** What a measure came to in the latest closed round in which anybody assessed it. */
export type Assessed = { readonly round: string; readonly result: NonNullable<Round['results']>[number] };

export const assessedIn = (rounds: readonly Round[]): ReadonlyMap<string, Assessed> => {
  const latest = new Map<string, Assessed>();
  for (const { round, results } of rounds.toSorted((a, b) => a.roundNumber - b.roundNumber))
    for (const result of results ?? []) if (result.assessors > 0) latest.set(result.measure, { round, result });
  return latest;
};
