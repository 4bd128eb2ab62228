import { measureDecider, type WithdrawMeasure } from '../../../src/domain/measure/measure.decisions.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at } from '../dialogue/examples.js';
import { drafted, endedIn, measure, measureOf, reason, source, split, withdrawn } from './examples.js';

const given = givenFor(measureDecider);
const withdraw: WithdrawMeasure = { type: 'WithdrawMeasure', at, measure, reason, into: null, dialogue: open };
const merging: WithdrawMeasure = { ...withdraw, into: { measure: source, state: measureOf(drafted) } };

describe('withdrawing a measure', () => {
  it('ends it, for a reason', () => given(drafted).when(withdraw).then(withdrawn));

  it('says nothing a second time', () => given(drafted, withdrawn).when(withdraw).thenNothing());

  it('refuses one that has ended otherwise', () => {
    given(drafted, endedIn).when(withdraw).thenRefuses('measure-merged');
    given(drafted, split).when(withdraw).thenRefuses('measure-split');
  });
});

describe('withdrawing a measure because it was merged', () => {
  it('says into which', () => given(drafted).when(merging).then(endedIn));

  it('says nothing of one that has ended meanwhile, however', () => {
    for (const end of [withdrawn, endedIn, split]) given(drafted, end).when(merging).thenNothing();
  });

  it('says nothing where the other has ended: of two that take in each other one stays', () =>
    given(drafted)
      .when({ ...merging, into: { measure: source, state: measureOf(drafted, endedIn) } })
      .thenNothing());
});
