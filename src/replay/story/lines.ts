import { CONTRIBUTION_EVENTS, type ContributionEvent } from '../../domain/contribution/contribution.js';
import { DIALOGUE_EVENTS, type DialogueEvent } from '../../domain/dialogue/dialogue.js';
import { GATHERING_EVENTS, type GatheringEvent } from '../../domain/gathering/gathering.js';
import { type Language, LANGUAGES } from '../../domain/language.js';
import { MEASURE_EVENTS, type MeasureEvent } from '../../domain/measure/measure.js';
import { RATING_EVENTS, type RatingEvent } from '../../domain/rating/rating.js';
import { RECOMMENDATION_EVENTS, type RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import { REPORT_EVENTS, type ReportEvent } from '../../domain/report/report.js';
import { ROUND_EVENTS, type RoundEvent } from '../../domain/round/round.js';
import { isOneOf } from '../../projections/projection.js';
import type { Recorded } from '../../store/event-store.js';
import type { Called } from './called.js';
import { wordsOfEvent } from './event-words.js';
import { type Said, speaking, type Speaking } from './speaking.js';
import { contributionSaid, ratingSaid } from './telling/contributions.js';
import { dialogueSaid } from './telling/dialogues.js';
import { gatheringSaid } from './telling/gatherings.js';
import { measureSaid } from './telling/measures.js';
import { recommendationSaid, reportSaid } from './telling/recommendations.js';
import { type Results, roundSaid } from './telling/rounds.js';

export type Line = Readonly<Record<Language, string>>;

/** An event in one line, for people: what happened, to what, and what else is to be said of it. `results`: of a round, those that are wanted. */
export const lineOf = (event: Recorded, called: Called, results: Results = []): Line => {
  const [de = '', en = ''] = LANGUAGES.map((language) => {
    const { about, besides = [] } = saidOf(event, results, speaking(called, language));
    const words = wordsOfEvent(event.type, about, language);
    return besides.length === 0 ? `${words}.` : `${words}: ${besides.join(', ')}.`;
  });
  return { de, en };
};

const isOf = {
  dialogue: isOneOf<DialogueEvent>(DIALOGUE_EVENTS),
  gathering: isOneOf<GatheringEvent>(GATHERING_EVENTS),
  contribution: isOneOf<ContributionEvent>(CONTRIBUTION_EVENTS),
  rating: isOneOf<RatingEvent>(RATING_EVENTS),
  measure: isOneOf<MeasureEvent>(MEASURE_EVENTS),
  round: isOneOf<RoundEvent>(ROUND_EVENTS),
  recommendation: isOneOf<RecommendationEvent>(RECOMMENDATION_EVENTS),
  report: isOneOf<ReportEvent>(REPORT_EVENTS),
};

const saidOf = (event: { readonly type: string }, results: Results, said: Speaking): Said => {
  if (isOf.dialogue(event)) return dialogueSaid(event, said);
  if (isOf.gathering(event)) return gatheringSaid(event, said);
  if (isOf.contribution(event)) return contributionSaid(event, said);
  if (isOf.rating(event)) return ratingSaid(event, said);
  if (isOf.measure(event)) return measureSaid(event, said);
  if (isOf.round(event)) return roundSaid(event, results, said);
  if (isOf.recommendation(event)) return recommendationSaid(event, said);
  return isOf.report(event) ? reportSaid(event, said) : { about: null };
};
