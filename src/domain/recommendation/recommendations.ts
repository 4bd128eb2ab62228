import { category } from '../category.js';
import { RecommendationId } from '../ids.js';
import { recommendationDecider } from './recommendation.decisions.js';
import { RECOMMENDATION_EVENTS } from './recommendation.js';

export const recommendations = category(RecommendationId, recommendationDecider, RECOMMENDATION_EVENTS, {
  DraftRecommendation: ['RecommendationDrafted'],
  RewordRecommendation: ['RecommendationReworded'],
  AttachMeasure: ['MeasureAttached'],
  DetachMeasure: ['MeasureDetached'],
  RecordDissent: ['DissentRecorded'],
  AdoptRecommendation: ['RecommendationAdopted'],
  DeferRecommendation: ['RecommendationDeferred'],
  RejectRecommendation: ['RecommendationRejected'],
  ReconsiderRecommendation: ['RecommendationReconsidered'],
  ReportImplementation: ['ImplementationReported'],
  PublishRecommendation: ['RecommendationPublished'],
});
