import { category } from '../category.js';
import { RecommendationId } from '../ids.js';
import { recommendationDecider } from './recommendation.decisions.js';
import { RECOMMENDATION_EVENTS } from './recommendation.js';

export const recommendations = category(RecommendationId, recommendationDecider, RECOMMENDATION_EVENTS);
