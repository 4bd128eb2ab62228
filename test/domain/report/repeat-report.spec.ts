import { reportDecider } from '../../../src/domain/report/report.decisions.js';
import { givenFor } from '../../given.js';
import { failed, published, rendered, repeat, requested, summary } from './examples.js';

const given = givenFor(reportDecider);

describe('repeating a report', () => {
  it('asks for the same again, after it failed', () => given(requested(summary), failed).when(repeat).then(requested(summary)));

  it('asks for it anew while it is not published: a text may have been taken back', () =>
    given(requested(), rendered()).when(repeat).then(requested()));

  it('says nothing while it is on its way, or once it is published', () => {
    given(requested()).when(repeat).thenNothing();
    given(requested(), failed, requested()).when(repeat).thenNothing();
    given(requested(), rendered(), requested()).when(repeat).thenNothing();
    given(requested(), rendered(), published()).when(repeat).thenNothing();
  });
});
