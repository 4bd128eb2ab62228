import { category, sinceIt, streamsOf } from '../category.js';
import { AssessmentId, RoundId } from '../ids.js';
import { roundDecider } from './round.decisions.js';
import { ROUND_EVENTS } from './round.js';

export const rounds = category(
  RoundId,
  roundDecider,
  ROUND_EVENTS,
  {
    OpenAssessmentRound: ['AssessmentRoundOpened'],
    AssessMeasure: ['MeasureAssessed', 'AssessmentRevised'],
    RecuseAssessor: ['AssessorRecused'],
    CloseAssessmentRound: ['AssessmentRoundClosed'],
    CancelAssessmentRound: ['AssessmentRoundCancelled'],
    SucceedAssessmentRound: ['AssessmentRoundSucceeded'],
  },
  {
    // What rests on a closed round came after its scores were opened.
    since: (fact) => sinceIt(fact.state.status)(fact),
  },
);

/** Until assessments came into their round's stream, each assessor and measure had one of their own (ADR 0021). */
export const earlierAssessments = streamsOf(AssessmentId);
