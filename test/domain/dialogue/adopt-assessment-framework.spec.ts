import { type AdoptAssessmentFramework, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { AssessmentFramework, Criterion } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, framework, frameworkAdopted, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

describe('adopt an assessment framework', () => {
  it('records version 1', () => given(announced).when(adopting({})).then(frameworkAdopted));

  it('records a changed framework as the next version', () =>
    given(announced, frameworkAdopted)
      .when(adopting({ quorum: 5 }))
      .then({ ...frameworkAdopted, data: { ...frameworkAdopted.data, version: 2, quorum: 5 } }));

  it('ignores the framework that stands', () => given(announced, frameworkAdopted).when(adopting({})).thenNothing());

  it('lets the framework change during the dialogue phase', () =>
    given(announced, policyAdopted, scheduled('dialogue'), opened('dialogue')).when(adopting({})).then(frameworkAdopted));

  it('refuses a change during the evaluation phase and after it', () => {
    const begun = [announced, frameworkAdopted, scheduled('evaluation'), opened('evaluation')] as const;
    given(...begun)
      .when(adopting({ quorum: 5 }))
      .thenRefuses('assessment-framework-frozen');
    given(...begun, closed('evaluation'))
      .when(adopting({ quorum: 5 }))
      .thenRefuses('assessment-framework-frozen');
  });

  it('takes weights that add up to 1 but for the rounding of binary fractions', () => {
    const criteria = Array.from({ length: 10 }, (_, i) => criterion(`wirkung-${i}`, 'effectiveness', 0.1));
    const framework = { criteria: [...criteria, criterion('kosten', 'feasibility', 1)] };
    given(announced)
      .when(adopting(framework))
      .then({ ...frameworkAdopted, data: { ...frameworkAdopted.data, ...framework } });
  });

  it.each<[string, readonly Criterion[]]>([
    ['too little', [criterion('a', 'effectiveness', 0.99), criterion('b', 'feasibility', 1)]],
    ['too much', [criterion('a', 'effectiveness', 1), criterion('b', 'feasibility', 0.5), criterion('c', 'feasibility', 0.51)]],
    ['a dimension without criteria', [criterion('a', 'effectiveness', 1)]],
    ['weights that balance only across the dimensions', [criterion('a', 'effectiveness', 1.5), criterion('b', 'feasibility', 0.5)]],
  ])('refuses weights: %s', (_, criteria) =>
    given(announced).when(adopting({ criteria })).thenRefuses('criteria-weights-unbalanced', 'criteria'),
  );

  it.each([
    [1, 1, 1],
    [5, 1, 3],
    [1, 5, 0.9],
    [1, 5, 5.1],
  ])('refuses the scale from %d to %d with a cut at %d', (min, max, cut) =>
    given(announced)
      .when(adopting({ scale: { min, max, anchors: [] }, cut }))
      .thenRefuses('assessment-scale-empty', 'scale'),
  );

  it.each([1, 2.5, 5])('takes a cut of %d on a scale from 1 to 5', (cut) =>
    given(announced)
      .when(adopting({ cut }))
      .then({ ...frameworkAdopted, data: { ...frameworkAdopted.data, cut } }),
  );

  it('refuses two criteria of one code, even in different dimensions', () =>
    given(announced)
      .when(adopting({ criteria: [criterion('a', 'effectiveness', 1), criterion('a', 'feasibility', 1)] }))
      .thenRefuses('code-repeated', 'criteria'));

  it('refuses two degrees of certainty of one code', () => {
    const { certainty } = framework;
    given(announced)
      .when(adopting({ certainty: [...certainty, ...certainty] }))
      .thenRefuses('code-repeated', 'certainty');
  });

  it('refuses a dialogue nobody announced', () => given().when(adopting({})).thenRefuses('dialogue-unknown'));
});

function criterion(code: string, dimension: Criterion['dimension'], weight: number): Criterion {
  return { code: Code(code), title: { de: code }, dimension, weight, question: { de: 'Wie sehr?' } };
}
const adopting = (changes: Partial<AssessmentFramework>): AdoptAssessmentFramework => ({
  type: 'AdoptAssessmentFramework',
  at,
  framework: { ...framework, ...changes },
});
