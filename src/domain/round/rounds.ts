import { category, streamsOf } from '../category.js';
import { AssessmentId, RoundId } from '../ids.js';
import { roundDecider } from './round.decisions.js';
import { ROUND_EVENTS } from './round.js';

export const rounds = category(RoundId, roundDecider, ROUND_EVENTS);

/** Until assessments came into their round's stream, each assessor and measure had one of their own (ADR 0021). */
export const earlierAssessments = streamsOf(AssessmentId);
