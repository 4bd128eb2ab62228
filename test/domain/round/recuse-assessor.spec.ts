import { type RecuseAssessor, roundDecider } from '../../../src/domain/round/round.decisions.js';
import { MeasureId, Pseudonym } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import { measure } from '../measure/examples.js';
import { ada, because, ben, cancelled, closed, opened, recused, second } from './examples.js';

const given = givenFor(roundDecider);
const recuse: RecuseAssessor = { type: 'RecuseAssessor', at, assessor: ada, measure, body: because };
const body = { subject: ada, content: because };

describe('recusing oneself', () => {
  it('is said by seat in public, and why in the vault', () =>
    given(opened)
      .when(recuse)
      .then({ ...recused(measure), body }));

  it('may be about all measures', () =>
    given(opened)
      .when({ ...recuse, measure: null })
      .then({ ...recused(null), body }));

  it('says nothing a second time, nor about one measure after all', () => {
    given(opened, recused(measure)).when(recuse).thenNothing();
    given(opened, recused(null)).when(recuse).thenNothing();
  });

  it('is said by each for themselves, and about each measure', () => {
    const bens: typeof recuse = { ...recuse, assessor: ben };
    for (const adas of [recused(measure), recused(null)])
      given(opened, adas)
        .when(bens)
        .then({
          ...recused(measure),
          data: { seat: 2, measure },
          internal: { assessor: ben },
          body: { subject: ben, content: because },
        });
    given(opened, recused(measure))
      .when({ ...recuse, measure: second })
      .then({ ...recused(second), body });
  });

  it('about all is said also after one', () =>
    given(opened, recused(measure))
      .when({ ...recuse, measure: null })
      .then({ ...recused(null), body }));

  it('is refused to strangers, for other measures, and after the end', () => {
    given(opened)
      .when({ ...recuse, assessor: Pseudonym('00000000-0000-4000-8000-000000000a19') })
      .thenRefuses('assessor-not-in-round');
    given(opened)
      .when({ ...recuse, measure: MeasureId('00000000-0000-4000-8000-0000000000ff') })
      .thenRefuses('measure-not-in-round', 'measure');
    given(opened, closed).when(recuse).thenRefuses('round-closed');
    given(opened, cancelled).when(recuse).thenRefuses('round-cancelled');
    given().when(recuse).thenRefuses('round-unknown');
  });
});
