import { assessmentsExplained } from '../../projections/assessments/assessments.explained.js';
import { contributionsExplained } from '../../projections/contributions/contributions.explained.js';
import { dialoguesExplained } from '../../projections/dialogues/dialogues.explained.js';
import { coverageExplained } from '../../projections/dispositions/coverage.explained.js';
import type { Explained } from '../../projections/explanation.js';
import { gatheringsExplained } from '../../projections/gatherings/gatherings.explained.js';
import { measuresExplained } from '../../projections/measures/measures.explained.js';
import { recommendationsExplained } from '../../projections/recommendations/recommendations.explained.js';
import { reportsExplained } from '../../projections/reports/reports.explained.js';
import { themeInputExplained } from '../../projections/theme-input/theme-input.explained.js';

/** Every view whose figures can be explained, in the order of a dialogue. */
export const EXPLAINED: readonly Explained[] = [
  dialoguesExplained,
  contributionsExplained,
  gatheringsExplained,
  themeInputExplained,
  measuresExplained,
  assessmentsExplained,
  recommendationsExplained,
  coverageExplained,
  reportsExplained,
];
