import { reportDecider } from '../../../src/domain/report/report.decisions.js';
import { givenFor } from '../../given.js';
import { failed, published, rendered, repeat, requested, summary } from './examples.js';

const given = givenFor(reportDecider);

describe('repeating a report', () => {
  it('asks for the same again, after it failed', () => given(requested(summary), failed).when(repeat).then(requested(summary)));

  it('says nothing where it did not fail', () => {
    given(requested()).when(repeat).thenNothing();
    given(requested(), failed, requested()).when(repeat).thenNothing();
    given(requested(), rendered()).when(repeat).thenNothing();
    given(requested(), rendered(), published()).when(repeat).thenNothing();
  });
});
