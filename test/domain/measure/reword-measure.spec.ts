import { measureDecider, type RewordMeasure } from '../../../src/domain/measure/measure.decisions.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at } from '../dialogue/examples.js';
import { drafted, measure, reworded, text, title, withdrawn } from './examples.js';

const given = givenFor(measureDecider);
const reword: RewordMeasure = { type: 'RewordMeasure', at, measure, ...reworded.data, rounds: new Map(), dialogue: open };

describe('rewording a measure', () => {
  it('says it in other words, for a reason', () => given(drafted).when(reword).then(reworded));

  it('may be about the title alone, or about the text alone', () => {
    const [newTitle, newText] = [{ de: 'Dienstpläne' }, { de: 'Ein Gesetz soll Fristen setzen.' }];
    for (const words of [
      { title: newTitle, text },
      { title, text: newText },
    ]) {
      const said = { ...reworded, data: { ...reworded.data, ...words } };
      given(drafted)
        .when({ ...reword, ...words })
        .then(said);
      given(drafted, said)
        .when({ ...reword, ...words })
        .thenNothing();
      given(drafted, said)
        .when({ ...reword, title, text })
        .then({ ...reworded, data: { ...reworded.data, title, text } });
    }
  });

  it('says nothing where the words are the same', () => {
    given(drafted, reworded).when(reword).thenNothing();
    given(drafted)
      .when({ ...reword, title, text })
      .thenNothing();
  });

  it('refuses a measure that has ended', () => given(drafted, withdrawn).when(reword).thenRefuses('measure-withdrawn'));
});
