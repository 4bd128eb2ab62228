import { recommendationDecider, type RecommendationCommand } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { ReportId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { adopted, attached, drafted, published, reconsidered, rejected } from './examples.js';

const given = givenFor(recommendationDecider);
const publish: RecommendationCommand = { type: 'PublishRecommendation', at, ...published.data };
const later = { position: 3, report: ReportId('00000000-0000-4000-8000-0000000000f2') };

describe('publishing a recommendation', () => {
  it('gives it its place in the set of a report', () => given(drafted, attached(), adopted).when(publish).then(published));

  it('says nothing a second time, and does not bring back an earlier place', () => {
    given(drafted, attached(), adopted, published).when(publish).thenNothing();
    given(drafted, attached(), adopted, published, { ...published, data: later })
      .when(publish)
      .thenNothing();
  });

  it('gives it another place with a later report', () =>
    given(drafted, attached(), adopted, published)
      .when({ type: 'PublishRecommendation', at, ...later })
      .then({ ...published, data: later }));

  it('says nothing of one that is not adopted, or not any more: what follows never refuses', () => {
    given(drafted).when(publish).thenNothing();
    given(drafted, rejected).when(publish).thenNothing();
    given(drafted, attached(), adopted, reconsidered).when(publish).thenNothing();
  });
});
