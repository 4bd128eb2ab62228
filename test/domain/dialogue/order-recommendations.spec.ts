import { dialogueDecider, type OrderRecommendations } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { RecommendationsOrdered } from '../../../src/domain/dialogue/dialogue.js';
import { RecommendationId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, cancelled, prepared } from './examples.js';

const given = givenFor(dialogueDecider);
const [first, second, third] = [1, 2, 3].map((n) => RecommendationId(`00000000-0000-4000-8000-0000000000e${n}`)) as [
  RecommendationId,
  RecommendationId,
  RecommendationId,
];
const order = (...named: readonly RecommendationId[]): OrderRecommendations => ({
  type: 'OrderRecommendations',
  at,
  recommendations: named.map((id) => ({ id, isOfDialogue: true })),
});
const ordered = (...recommendations: readonly RecommendationId[]): RecommendationsOrdered => ({
  type: 'RecommendationsOrdered',
  occurredAt: at,
  data: { recommendations },
  internal: {},
});

describe('ordering the recommendations', () => {
  it('says which stands where', () => given(announced).when(order(second, first)).then(ordered(second, first)));

  it('takes the place of the order before', () => {
    const again = given(announced, ordered(second, first));
    again.when(order(first, second)).then(ordered(first, second));
    again.when(order(second)).then(ordered(second));
    again.when(order()).then(ordered());
  });

  it('gives whoever is named twice the place that is named first', () =>
    given(announced)
      .when(order(second, first, second, third, first))
      .then(ordered(second, first, third)));

  it('says nothing a second time, nor where none are named from the beginning', () => {
    given(announced, ordered(second, first)).when(order(second, first)).thenNothing();
    given(announced, ordered(second, first))
      .when(order(second, first, second))
      .thenNothing();
    given(announced).when(order()).thenNothing();
  });

  it('refuses one that is not of the dialogue, wherever it stands', () => {
    const { recommendations } = order(first, second, third);
    for (const foreign of recommendations)
      given(announced)
        .when({ ...order(), recommendations: recommendations.map((one) => ({ ...one, isOfDialogue: one !== foreign })) })
        .thenRefuses('recommendation-not-in-dialogue', 'recommendations');
  });

  it('is refused in a dialogue that nobody knows, that is a draft or that was cancelled', () => {
    given().when(order(first)).thenRefuses('dialogue-unknown');
    given(prepared).when(order(first)).thenRefuses('dialogue-not-announced');
    given(announced, cancelled).when(order(first)).thenRefuses('dialogue-cancelled');
  });
});
