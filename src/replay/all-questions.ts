import { VIEWS } from '../projections/all-views.js';
import type { View } from '../projections/view.js';
import { differenceView } from './difference/difference.view.js';
import { eventView } from './events/event.view.js';
import { explanationView } from './explanation/explanation.view.js';
import { HISTORIES } from './history/history.view.js';
import { storyView } from './story/story.view.js';
import { streamView } from './stream/stream.view.js';
import { contributionTraceView } from './trace/contribution-trace.view.js';
import { recommendationTraceView } from './trace/recommendation-trace.view.js';
import { whatIfView } from './what-if/what-if.view.js';
import { wordingView } from './wording/wording.view.js';

/** Every question that anybody can ask: those of the views, and those of how what they show came about. */
export const QUESTIONS: readonly View[] = [
  ...VIEWS,
  eventView,
  differenceView,
  ...HISTORIES,
  storyView,
  wordingView,
  explanationView,
  recommendationTraceView,
  contributionTraceView,
  whatIfView,
  streamView,
];
