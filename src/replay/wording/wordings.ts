import type { RecommendationDrafted, RecommendationReworded } from '../../domain/recommendation/recommendation.js';
import type { Projected } from '../../projections/projection.js';

/** What of a recommendation is worded. */
export const WORDED = ['title', 'text', 'addressee', 'instrument', 'horizon'] as const;

export type Wording = Projected<RecommendationDrafted | RecommendationReworded>;
export const isWording = (event: { readonly type: string }): event is Wording =>
  event.type === 'RecommendationDrafted' || event.type === 'RecommendationReworded';
