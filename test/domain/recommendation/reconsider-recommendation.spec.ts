import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import {
  adopt,
  adopted,
  attached,
  deferred,
  drafted,
  published,
  rationale,
  recommendationOf,
  reconsider,
  reconsidered,
  rejected,
  reworded,
} from './examples.js';

const given = givenFor(recommendationDecider);

describe('taking a decision back', () => {
  it('is possible whatever was decided, also after it was published, and says why', () => {
    for (const past of [[adopted], [deferred], [rejected], [adopted, published]] as const)
      given(drafted, attached(), ...past)
        .when(reconsider)
        .then(reconsidered);
  });

  it('says nothing a second time', () => given(drafted, deferred, reconsidered).when(reconsider).thenNothing());

  it('refuses where nothing is decided', () => {
    given(drafted).when(reconsider).thenRefuses('recommendation-not-decided');
    given(drafted, deferred, reconsidered)
      .when({ type: 'ReconsiderRecommendation', at: drafted.occurredAt, rationale })
      .thenRefuses('recommendation-not-decided');
  });

  it('leaves a draft, which is decided anew or put in other words', () => {
    const past = [drafted, attached(), adopted, published, reconsidered] as const;
    expect(recommendationOf(...past)).toMatchObject({ status: 'drafted', decision: null, published: [published.data] });
    given(...past)
      .when(adopt)
      .then(adopted);
    given(...past)
      .when({
        ...reworded.data,
        type: 'RewordRecommendation',
        at: drafted.occurredAt,
        wording: wordsOf(reworded.data),
        dialogue: adopt.dialogue,
      })
      .then(reworded);
  });
});

const wordsOf = ({ reason: _, ...words }: (typeof reworded)['data']) => words;
