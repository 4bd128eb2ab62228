import { type DraftMeasure, measureDecider } from '../../../src/domain/measure/measure.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at, dialogueOf, work } from '../dialogue/examples.js';
import { drafted, evidenceId, linked, measure, source } from './examples.js';

const given = givenFor(measureDecider);
const draft: DraftMeasure = { type: 'DraftMeasure', at, measure, draft: drafted.data, dialogue: open, inherited: [] };
const withThemes = (...themes: readonly Code[]): DraftMeasure => ({ ...draft, draft: { ...draft.draft, themes } });

describe('drafting a measure', () => {
  it('says what could be done, in public', () => given().when(draft).then(drafted));

  it('brings along what a part of a split measure inherits', () => {
    const inherited = linked(1, { inheritedFrom: { measure: source, evidence: evidenceId(9) } });
    given()
      .when({ ...draft, inherited: [inherited.data] })
      .then(drafted, inherited);
  });

  it('refuses a second time', () => given(drafted).when(draft).thenRefuses('measure-already-drafted'));

  it('refuses a theme that the dialogue does not have, or one named twice', () => {
    given()
      .when(withThemes(work, Code('verkehr')))
      .thenRefuses('theme-unknown', 'themes');
    given().when(withThemes(work, work)).thenRefuses('code-repeated', 'themes');
  });

  it('refuses a dialogue nobody announced', () =>
    given()
      .when({ ...draft, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown'));
});
