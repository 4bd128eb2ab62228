import type { ReportContent } from '../report-content.js';
import { assessmentFigures, measureFigures, recommendationFigures } from './annex-of-evaluation.js';
import { fateFigures } from './annex-of-fates.js';
import { gatheringFigures, moderationFigures, participationFigures } from './annex-of-input.js';
import type { Chapters } from './chapters.js';

/** What each figure of the chapters means; those of a chapter that the report does not have are left out. */
export const annexOf = ({
  process,
  participation,
  moderation,
  measures,
  assessment,
  recommendations,
  dispositions,
}: Chapters): ReportContent['annex'] => [
  ...gatheringFigures(process),
  ...(participation ? participationFigures(participation) : []),
  ...(moderation ? moderationFigures(moderation) : []),
  ...(measures ? measureFigures(measures) : []),
  ...(assessment ? assessmentFigures(assessment) : []),
  ...(recommendations ? recommendationFigures(recommendations) : []),
  ...(dispositions ? fateFigures(dispositions) : []),
];
