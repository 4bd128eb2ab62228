import type { AssessmentRevised, MeasureAssessed } from '../../../src/domain/round/assessment.js';
import { type AssessMeasure, roundDecider } from '../../../src/domain/round/round.decisions.js';
import { MeasureId, Pseudonym } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import {
  at,
  closed as phaseClosed,
  dialogueOf,
  frameworkAdopted,
  opened as phaseOpened,
  openEvents,
  scheduled,
} from '../dialogue/examples.js';
import { drafted, linked, measure, measureOf, taken, withdrawn } from '../measure/examples.js';
import {
  ada,
  assessable,
  backed,
  ben,
  cancelled,
  closed,
  earlier,
  evaluating,
  opened,
  recused,
  round,
  scoresOf,
  second,
} from './examples.js';

const given = givenFor(roundDecider);
const { scores, certainty } = scoresOf(measure, 1);
const judged = { scores, certainty, justification: 'Es hilft vielen.' };
const assess: AssessMeasure = {
  type: 'AssessMeasure',
  at,
  measure,
  assessor: ada,
  round,
  assessed: assessable,
  dialogue: evaluating,
  body: judged,
};
const assessed: MeasureAssessed = {
  type: 'MeasureAssessed',
  occurredAt: at,
  data: { round, measure, seat: 1, frameworkVersion: 1 },
  internal: { assessor: ada },
};
const revised: AssessmentRevised = { ...assessed, type: 'AssessmentRevised' };
const body = { subject: ada, content: judged };
const scoring = (changes: object): AssessMeasure => ({ ...assess, body: { ...judged, scores: { ...scores, ...changes } } });

describe('assessing a measure', () => {
  it('says in public that a seat has judged, and seals what', () =>
    given(opened)
      .when(assess)
      .then({ ...assessed, body }));

  it('again revises the assessment', () => {
    given(opened, assessed)
      .when(assess)
      .then({ ...revised, body });
    given(opened, assessed, revised)
      .when(assess)
      .then({ ...revised, body });
  });

  it.each([1, 5])('takes %d, an end of the scale', (points) =>
    given(opened)
      .when(scoring({ kosten: points }))
      .then({ ...assessed, body: { subject: ada, content: { ...judged, scores: { ...scores, kosten: points } } } }),
  );

  it.each([0, 6, 2.5, -1, Number.NaN])('refuses %d, which is not on the scale', (points) =>
    given(opened)
      .when(scoring({ kosten: points }))
      .thenRefuses('assessment-score-off-scale', 'scores'),
  );

  it('needs each criterion, and takes no other', () => {
    const { kosten: _, ...rest } = scores;
    given(opened)
      .when(scoring({ schoenheit: 3 }))
      .thenRefuses('criterion-unknown', 'scores');
    given(opened)
      .when({ ...assess, body: { ...judged, scores: rest } })
      .thenRefuses('criterion-missing', 'scores');
    given(opened)
      .when({ ...assess, body: { ...judged, certainty: {} } })
      .thenRefuses('criterion-missing', 'certainty');
    given(opened)
      .when({ ...assess, body: { ...judged, certainty: { ...certainty, schoenheit: 'sicher' } } })
      .thenRefuses('criterion-unknown', 'certainty');
    given(opened)
      .when({ ...assess, body: { ...judged, certainty: { ...certainty, kosten: 'vielleicht' } } })
      .thenRefuses('certainty-unknown', 'certainty');
  });

  it('is for the assessors of the round alone, on its measures', () => {
    given(opened)
      .when({ ...assess, assessor: Pseudonym('00000000-0000-4000-8000-000000000a19') })
      .thenRefuses('assessor-not-in-round');
    given(opened)
      .when({ ...assess, measure: MeasureId('00000000-0000-4000-8000-0000000000ff') })
      .thenRefuses('measure-not-in-round');
    given().when(assess).thenRefuses('round-unknown');
  });

  it('is not for somebody who recused themselves, about this measure or about all', () => {
    given(opened, recused(measure)).when(assess).thenRefuses('assessor-recused');
    given(opened, recused(null)).when(assess).thenRefuses('assessor-recused');
    given(opened, recused(second))
      .when(assess)
      .then({ ...assessed, body });
    for (const adas of [recused(measure), recused(null)])
      given(opened, adas)
        .when({ ...assess, assessor: ben })
        .then({ ...assessed, data: { ...assessed.data, seat: 2 }, internal: { assessor: ben }, body: { subject: ben, content: judged } });
  });

  it('is the first word of each assessor on each measure', () =>
    given(opened, assessed)
      .when({ ...assess, assessor: ben })
      .then({ ...assessed, data: { ...assessed.data, seat: 2 }, internal: { assessor: ben }, body: { subject: ben, content: judged } }));

  it('is refused for a measure that the round has not taken in, or another one has', () => {
    given(opened)
      .when({ ...assess, assessed: { status: 'unknown' } })
      .thenRefuses('measure-not-taken-into-round');
    given(opened)
      .when({ ...assess, assessed: backed })
      .thenRefuses('measure-not-taken-into-round');
    given(opened)
      .when({ ...assess, assessed: measureOf(drafted, linked(1), taken(earlier, 1)) })
      .thenRefuses('measure-not-taken-into-round');
  });

  it('ends with the round, the measure or the evaluation phase', () => {
    given(opened, assessed, closed).when(assess).thenRefuses('round-closed');
    given(opened, assessed, cancelled).when(assess).thenRefuses('round-cancelled');
    given(opened)
      .when({ ...assess, assessed: measureOf(drafted, linked(1), withdrawn) })
      .thenRefuses('measure-withdrawn');
    const over = dialogueOf(...openEvents, frameworkAdopted, scheduled('evaluation'), phaseOpened('evaluation'), phaseClosed('evaluation'));
    given(opened)
      .when({ ...assess, dialogue: over })
      .thenRefuses('evaluation-phase-not-open');
  });
});
