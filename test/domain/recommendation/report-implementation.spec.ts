import { recommendationDecider, type ReportImplementation } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { adopted, attached, deferred, drafted, published, rejected, report, reported } from './examples.js';

const given = givenFor(recommendationDecider);
const reporting: ReportImplementation = { type: 'ReportImplementation', at, report };

describe('reporting the implementation', () => {
  it('says what became of an adopted recommendation, with its source', () => {
    given(drafted, attached(), adopted).when(reporting).then(reported);
    given(drafted, attached(), adopted, published).when(reporting).then(reported);
  });

  it('says nothing where just that was reported last, but records what came after', () => {
    const done = { ...report, state: 'done' } as const;
    const later = { ...reported, data: done };
    given(drafted, attached(), adopted, reported).when(reporting).thenNothing();
    given(drafted, attached(), adopted, reported)
      .when({ ...reporting, report: done })
      .then(later);
    given(drafted, attached(), adopted, reported, later).when(reporting).then(reported);
  });

  it('refuses before it is adopted', () => {
    given(drafted).when(reporting).thenRefuses('recommendation-not-adopted');
    for (const decision of [deferred, rejected]) given(drafted, decision).when(reporting).thenRefuses('recommendation-not-adopted');
  });
});
