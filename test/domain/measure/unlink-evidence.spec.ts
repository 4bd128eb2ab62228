import { measureDecider, type UnlinkEvidence } from '../../../src/domain/measure/measure.decisions.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at, publishing } from '../dialogue/examples.js';
import { drafted, evidenceId, linked, measure, reason, unlinked, withdrawn } from './examples.js';

const given = givenFor(measureDecider);
const unlink: UnlinkEvidence = { type: 'UnlinkEvidence', at, measure, evidence: evidenceId(1), reason, rounds: new Map(), dialogue: open };

describe('unlinking evidence', () => {
  it('takes it off the measure, for a reason', () => given(drafted, linked(1)).when(unlink).then(unlinked(1)));

  it('says nothing a second time', () => given(drafted, linked(1), unlinked(1)).when(unlink).thenNothing());

  it('refuses what is not there', () => given(drafted, linked(2)).when(unlink).thenRefuses('evidence-unknown'));

  it('is refused once the publication phase has begun, but for what says nothing', () => {
    const late = { ...unlink, dialogue: publishing };
    given(drafted, linked(1)).when(late).thenRefuses('publication-phase-begun');
    given(drafted, linked(1), unlinked(1)).when(late).thenNothing();
  });

  it('refuses a measure that has ended', () => given(drafted, linked(1), withdrawn).when(unlink).thenRefuses('measure-withdrawn'));
});
