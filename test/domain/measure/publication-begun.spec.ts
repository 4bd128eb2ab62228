import { measureDecider } from '../../../src/domain/measure/measure.decisions.js';
import { givenFor } from '../../given.js';
import { at, publishing } from '../dialogue/examples.js';
import { drafted, laterCommands, linked, measure, measureOf, reason, source, text } from './examples.js';

const given = givenFor(measureDecider);

describe('once the publication phase has begun', () => {
  it.each(laterCommands.map((command) => [command.type, command] as const))('a measure stands, and refuses %s', (_, command) => {
    const from = [{ measure: source, state: measureOf(drafted) }];
    const asked = {
      ...command,
      ...(command.type === 'MergeMeasures' && { from }),
      ...(command.type === 'RewordMeasure' && { text: { de: `${text.de} anders` } }),
      dialogue: publishing,
    };
    const past = command.type === 'LinkEvidence' ? [drafted] : [drafted, linked(1)];
    given(...past)
      .when(asked)
      .thenRefuses('publication-phase-begun');
  });

  it('no measure is drafted any more', () =>
    given()
      .when({ type: 'DraftMeasure', at, measure, draft: drafted.data, dialogue: publishing, inherited: [] })
      .thenRefuses('publication-phase-begun'));

  it('a part of a measure that was split before is still drafted', () => {
    const part = { ...drafted, data: { ...drafted.data, splitFrom: source } };
    given()
      .when({ type: 'DraftMeasure', at, measure, draft: part.data, dialogue: publishing, inherited: [linked(1).data] })
      .then(part, linked(1));
  });

  it('what follows a merger that was decided before still follows', () =>
    given(drafted)
      .when({ type: 'WithdrawMeasure', at, measure: source, reason, into: { measure, state: measureOf(drafted) }, dialogue: publishing })
      .then({ type: 'MeasureWithdrawn', occurredAt: at, data: { reason, mergedInto: measure }, internal: {} }));
});
