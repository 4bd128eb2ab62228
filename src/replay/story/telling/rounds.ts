import { idIn } from '../../../domain/category.js';
import { unreachable } from '../../../domain/decider.js';
import type { RoundEvent } from '../../../domain/round/round.js';
import type { Projected } from '../../../projections/projection.js';
import type { NodeOf } from '../../trace/trace.answer.js';
import { named, type Said, type Speaking } from '../speaking.js';

/** What measures came to when a round was closed. */
export type Results = readonly NodeOf<'assessment'>[];

/** What is said of an event of a round: seats, and nobody who sits there (ADR 0009). */
export const roundSaid = (event: Projected<RoundEvent>, results: Results, speaking: Speaking): Said => {
  const { words, measure, round } = speaking;
  const number = round(idIn(event.stream));
  const its = number === null ? [] : [words.round(number)];
  const about = number === null ? null : String(number);
  switch (event.type) {
    case 'AssessmentRoundOpened': {
      const { roundNumber, measures, seats } = event.data;
      return { about: String(roundNumber), besides: [words.measures(measures.length), words.seats(seats.length)] };
    }
    case 'MeasureAssessed':
    case 'AssessmentRevised': {
      const judging = round(event.data.round);
      return named(measure(event.data.measure), [...(judging === null ? [] : [words.round(judging)]), words.seat(event.data.seat)]);
    }
    case 'AssessorRecused': {
      const of = event.data.measure === null ? [words.allMeasures] : measure(event.data.measure);
      return { about: null, besides: [...its, words.seat(event.data.seat), ...of] };
    }
    case 'AssessmentRoundClosed':
      return { about, besides: [...resultsIn(results, speaking), ...(event.data.quorumMet ? [] : [words.noQuorum])] };
    case 'AssessmentRoundCancelled':
    case 'AssessmentRoundSucceeded':
      return { about };
    default:
      return unreachable(event);
  }
};

const resultsIn = (results: Results, { measure, rated, levels }: Speaking): readonly string[] =>
  results.map(({ measure: id, effectiveness, feasibility }) => {
    const level = rated(levels[effectiveness.level ?? 'none'], levels[feasibility.level ?? 'none']);
    return [...measure(id), `(${level})`].join(' ');
  });
