import fc from 'fast-check';
import { recommendations } from '../../../src/domain/recommendation/recommendations.js';
import type { RecommendationCommand } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { deciderLaws } from '../decider.laws.js';
import { evaluating } from '../round/examples.js';
import { attached, drafted, laterCommands, published, reason, wording } from './examples.js';

const commands: readonly RecommendationCommand[] = [
  { type: 'DraftRecommendation', at: drafted.occurredAt, draft: drafted.data, dialogue: evaluating },
  ...laterCommands,
  { type: 'RewordRecommendation', at: drafted.occurredAt, wording: { ...wording, strength: 'must' }, reason, dialogue: evaluating },
  { type: 'PublishRecommendation', at: drafted.occurredAt, ...published.data },
];

describe('a recommendation, after any history,', () => {
  deciderLaws({ category: recommendations, command: fc.constantFrom(...commands), beginnings: [[], [drafted], [drafted, attached()]] });
});
