import { type AssessMeasure, assessmentDecider } from '../../../src/domain/assessment/assessment.decisions.js';
import type { AssessmentRevised, MeasureAssessed } from '../../../src/domain/assessment/assessment.js';
import { MeasureId, Pseudonym } from '../../../src/domain/ids.js';
import type { RoundEvent } from '../../../src/domain/round/round.js';
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
import { drafted, linked, measure, measureOf, withdrawn } from '../measure/examples.js';
import { ada, backed, cancelled, closed, evaluating, opened, recused, round, roundOf, scoresOf, second } from '../round/examples.js';

const given = givenFor(assessmentDecider);
const { scores, certainty } = scoresOf(measure, 1);
const judged = { scores, certainty, justification: 'Es hilft vielen.' };
const assess: AssessMeasure = {
  type: 'AssessMeasure',
  at,
  measure,
  assessor: ada,
  round: { id: round, state: roundOf(opened) },
  assessed: backed,
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
const inRound = (...events: readonly RoundEvent[]): AssessMeasure => ({ ...assess, round: { id: round, state: roundOf(...events) } });
const scoring = (changes: object): AssessMeasure => ({ ...assess, body: { ...judged, scores: { ...scores, ...changes } } });

describe('assessing a measure', () => {
  it('says in public that a seat has judged, and seals what', () =>
    given()
      .when(assess)
      .then({ ...assessed, body }));

  it('again revises the assessment', () => {
    given(assessed)
      .when(assess)
      .then({ ...revised, body });
    given(assessed, revised)
      .when(assess)
      .then({ ...revised, body });
  });

  it.each([1, 5])('takes %d, an end of the scale', (points) =>
    given()
      .when(scoring({ kosten: points }))
      .then({ ...assessed, body: { subject: ada, content: { ...judged, scores: { ...scores, kosten: points } } } }),
  );

  it.each([0, 6, 2.5, -1, Number.NaN])('refuses %d, which is not on the scale', (points) =>
    given()
      .when(scoring({ kosten: points }))
      .thenRefuses('assessment-score-off-scale', 'scores'),
  );

  it('needs each criterion, and takes no other', () => {
    const { kosten: _, ...rest } = scores;
    given()
      .when(scoring({ schoenheit: 3 }))
      .thenRefuses('criterion-unknown', 'scores');
    given()
      .when({ ...assess, body: { ...judged, scores: rest } })
      .thenRefuses('criterion-missing', 'scores');
    given()
      .when({ ...assess, body: { ...judged, certainty: {} } })
      .thenRefuses('criterion-missing', 'certainty');
    given()
      .when({ ...assess, body: { ...judged, certainty: { ...certainty, schoenheit: 'sicher' } } })
      .thenRefuses('criterion-unknown', 'certainty');
    given()
      .when({ ...assess, body: { ...judged, certainty: { ...certainty, kosten: 'vielleicht' } } })
      .thenRefuses('certainty-unknown', 'certainty');
  });

  it('is for the assessors of the round alone, on its measures', () => {
    given()
      .when({ ...assess, assessor: Pseudonym('00000000-0000-4000-8000-000000000a19') })
      .thenRefuses('assessor-not-in-round');
    given()
      .when({ ...assess, measure: MeasureId('00000000-0000-4000-8000-0000000000ff') })
      .thenRefuses('measure-not-in-round');
    given().when(inRound()).thenRefuses('round-unknown');
  });

  it('is not for somebody who recused themselves, about this measure or about all', () => {
    given()
      .when(inRound(opened, recused(measure)))
      .thenRefuses('assessor-recused');
    given()
      .when(inRound(opened, recused(null)))
      .thenRefuses('assessor-recused');
    given()
      .when(inRound(opened, recused(second)))
      .then({ ...assessed, body });
  });

  it('ends with the round, the measure or the evaluation phase', () => {
    given(assessed).when(inRound(opened, closed)).thenRefuses('round-closed');
    given(assessed).when(inRound(opened, cancelled)).thenRefuses('round-cancelled');
    given()
      .when({ ...assess, assessed: measureOf(drafted, linked(1), withdrawn) })
      .thenRefuses('measure-withdrawn');
    const over = dialogueOf(...openEvents, frameworkAdopted, scheduled('evaluation'), phaseOpened('evaluation'), phaseClosed('evaluation'));
    given()
      .when({ ...assess, dialogue: over })
      .thenRefuses('evaluation-phase-not-open');
  });
});
