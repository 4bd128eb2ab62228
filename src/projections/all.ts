import { assessments } from './assessments/assessments.js';
import { contributions } from './contributions/contributions.js';
import { dialogues } from './dialogues/dialogues.js';
import { dispositions } from './dispositions/dispositions.js';
import { gatherings } from './gatherings/gatherings.js';
import { measures } from './measures/measures.js';
import { moderationLog } from './moderation-log/moderation-log.js';
import { moderationQueue } from './moderation-queue/moderation-queue.js';
import type { AnyProjection } from './projection.js';
import { recommendations } from './recommendations/recommendations.js';
import { reports } from './reports/reports.js';
import { themeInput } from './theme-input/theme-input.js';
import { timeline } from './timeline/timeline.js';

export const PROJECTIONS: readonly AnyProjection[] = [
  dialogues,
  contributions,
  gatherings,
  moderationLog,
  moderationQueue,
  themeInput,
  measures,
  assessments,
  recommendations,
  dispositions,
  reports,
  timeline,
];
