import { contributions } from './contribution/contributions.js';
import { dialogues } from './dialogue/dialogues.js';
import { gatherings } from './gathering/gatherings.js';
import { measures } from './measure/measures.js';
import { ratings } from './rating/ratings.js';
import { recommendations } from './recommendation/recommendations.js';
import { reports } from './report/reports.js';
import { rounds } from './round/rounds.js';

/** Of all streams that there are, in the order of a dialogue. */
export const CATEGORIES = [dialogues, contributions, gatherings, ratings, measures, rounds, recommendations, reports] as const;
