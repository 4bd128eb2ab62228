import { type AdoptAssessmentFramework, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { AssessmentFramework, Criterion } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, framework, frameworkAdopted, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

describe('adopt an assessment framework', () => {
  it('records version 1', () => given(announced).when(adopting({})).then(frameworkAdopted));

  it('takes what is just meaningful: a quorum of one, all agreeing, on the same point, and a mark at each end', () => {
    const anchors = [1, 5].map((value) => ({ value, title: { de: 'So viel' } }));
    const rules = { quorum: 1, consensus: { shareMin: 1, withinPoints: 0 }, scale: { min: 1, max: 5, anchors } };
    given(announced)
      .when(adopting(rules))
      .then({ ...frameworkAdopted, data: { ...frameworkAdopted.data, ...rules } });
  });

  it('refuses a scale so wide that its width is no number', () =>
    given(announced)
      .when(adopting({ scale: { min: -1.7e308, max: 1.7e308, anchors: [] }, cut: 0 }))
      .thenRefuses('assessment-scale-empty', 'scale'));

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
    ['none for a criterion', [criterion('a', 'effectiveness', 1), criterion('b', 'effectiveness', 0), criterion('c', 'feasibility', 1)]],
    ['less than none', [criterion('a', 'effectiveness', 1.5), criterion('b', 'effectiveness', -0.5), criterion('c', 'feasibility', 1)]],
    ['no number', [criterion('a', 'effectiveness', NaN), criterion('b', 'feasibility', 1)]],
    ['weights that balance only across the dimensions', [criterion('a', 'effectiveness', 1.5), criterion('b', 'feasibility', 0.5)]],
  ])('refuses weights: %s', (_, criteria) =>
    given(announced).when(adopting({ criteria })).thenRefuses('criteria-weights-unbalanced', 'criteria'),
  );

  it.each([
    [1, 1],
    [5, 1],
    [NaN, 5],
    [1, Infinity],
  ])('refuses the scale from %d to %d', (min, max) =>
    given(announced)
      .when(adopting({ scale: { min, max, anchors: [] } }))
      .thenRefuses('assessment-scale-empty', 'scale'),
  );

  it.each([0.9, 1, 5.1, NaN])('refuses a cut of %d on a scale from 1 to 5, by which everything would be high, or nothing', (cut) =>
    given(announced).when(adopting({ cut })).thenRefuses('assessment-cut-meaningless', 'cut'),
  );

  const anchor = (value: number) => ({ value, title: { de: `Stufe ${value}` } });

  it.each([0, 6, NaN])('refuses a label at %d of a scale from 1 to 5', (value) =>
    given(announced)
      .when(adopting({ scale: { min: 1, max: 5, anchors: [anchor(1), anchor(value)] } }))
      .thenRefuses('assessment-anchor-off-scale', 'scale/anchors'),
  );

  it('refuses two labels of one value', () =>
    given(announced)
      .when(adopting({ scale: { min: 1, max: 5, anchors: [anchor(1), anchor(5), anchor(1)] } }))
      .thenRefuses('assessment-anchor-repeated', 'scale/anchors'));

  it.each([0, -0.1, 1.1, NaN])('refuses that a share of %d is consensus', (shareMin) =>
    given(announced)
      .when(adopting({ consensus: { shareMin, withinPoints: 1 } }))
      .thenRefuses('assessment-consensus-meaningless', 'consensus/shareMin'),
  );

  it.each([4, 5, -1, NaN])('refuses a distance of %d points on a scale that is 4 wide', (withinPoints) =>
    given(announced)
      .when(adopting({ consensus: { shareMin: 0.7, withinPoints } }))
      .thenRefuses('assessment-consensus-meaningless', 'consensus/withinPoints'),
  );

  it.each([0, -1, 1.5, NaN])('refuses a quorum of %d', (quorum) =>
    given(announced).when(adopting({ quorum })).thenRefuses('assessment-quorum-meaningless', 'quorum'),
  );

  it.each([1.1, 2.5, 5])('takes a cut of %d on a scale from 1 to 5', (cut) =>
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
