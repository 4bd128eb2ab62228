import { type AttachMeasure, recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { DialogueId, MeasureId } from '../../../src/domain/ids.js';
import type { Measure } from '../../../src/domain/measure/measure.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { drafted as measureDrafted, endedIn, measure, measureOf, split, withdrawn } from '../measure/examples.js';
import { evaluating } from '../round/examples.js';
import { adopted, attached, detached, drafted } from './examples.js';

const given = givenFor(recommendationDecider);
const attaching = (state: Measure): AttachMeasure => ({ type: 'AttachMeasure', at, measure: { id: measure, state }, dialogue: evaluating });
const attach = attaching(measureOf(measureDrafted));

describe('attaching a measure', () => {
  it('lets the recommendation rest on it', () => given(drafted).when(attach).then(attached()));

  it('says nothing a second time, but again after it was taken off', () => {
    given(drafted, attached()).when(attach).thenNothing();
    given(drafted, attached(), adopted).when(attach).thenNothing();
    given(drafted, attached(), detached()).when(attach).then(attached());
  });

  it('refuses a measure of nowhere or of another dialogue', () => {
    const dialogue = DialogueId('00000000-0000-4000-8000-0000000000ee');
    for (const state of [measureOf(), measureOf({ ...measureDrafted, data: { ...measureDrafted.data, dialogue } })])
      given(drafted).when(attaching(state)).thenRefuses('measure-not-in-dialogue', 'measure');
  });

  it('refuses a measure that has ended', () => {
    const ends = { 'measure-withdrawn': withdrawn, 'measure-merged': endedIn, 'measure-split': split } as const;
    for (const [code, end] of Object.entries(ends))
      given(drafted)
        .when(attaching(measureOf(measureDrafted, end)))
        .thenRefuses(code as keyof typeof ends, 'measure');
  });

  it('refuses once the recommendation is adopted', () => given(drafted, adopted).when(attach).thenRefuses('recommendation-adopted'));

  it('takes fifty measures, which an adoption can name, and no more', () => {
    const others = Array.from({ length: 50 }, (_, n) =>
      attached(MeasureId(`00000000-0000-4000-8000-00000002${String(n).padStart(4, '0')}`)),
    );
    given(drafted, ...others)
      .when(attach)
      .thenRefuses('recommendation-measures-too-many', 'measure');
    given(drafted, ...others.slice(1))
      .when(attach)
      .then(attached());
  });
});
