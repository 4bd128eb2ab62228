import { reportDecider } from '../../../src/domain/report/report.decisions.js';
import { givenFor } from '../../given.js';
import { fail, failed, published, rendered, requested } from './examples.js';

const given = givenFor(reportDecider);

describe('recording that a report could not be written', () => {
  it('says why', () => given(requested()).when(fail).then(failed));

  it('says nothing where it is written, or has failed already', () => {
    given(requested(), rendered()).when(fail).thenNothing();
    given(requested(), rendered(), published()).when(fail).thenNothing();
    given(requested(), failed).when(fail).thenNothing();
  });

  it('says nothing of a later request than the one that failed', () => {
    given(requested(), failed, requested()).when(fail).thenNothing();
    given(requested(), failed, requested())
      .when({ ...fail, request: 2 })
      .then(failed);
  });
});
