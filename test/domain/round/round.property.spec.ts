import fc from 'fast-check';
import { type RoundCommand, roundDecider } from '../../../src/domain/round/round.decisions.js';
import { isRecused } from '../../../src/domain/round/round.js';
import { Pseudonym, RoundId } from '../../../src/domain/ids.js';
import { rounds } from '../../../src/domain/round/rounds.js';
import { deciderLaws, historyOf } from '../decider.laws.js';
import { dialogueOf } from '../dialogue/examples.js';
import { measure } from '../measure/examples.js';
import {
  assessable,
  assessors,
  backed,
  cancelled,
  closed,
  earlier,
  evaluating,
  everybodys,
  open,
  opened,
  reason,
  round,
  roundOf,
  scoresOf,
  second,
} from './examples.js';

const MARK = '⟦said in private⟧';
const successors = new Map([
  [RoundId('00000000-0000-4000-8000-000000000a05'), roundOf(opened)],
  [RoundId('00000000-0000-4000-8000-000000000a06'), roundOf(opened, cancelled)],
]);
const at = fc.nat({ max: 40 }).map((day) => new Date(Date.UTC(2026, 2, 2 + day, 9)).toISOString());
const command: fc.Arbitrary<RoundCommand> = fc.oneof(
  fc.record({
    type: fc.constant('OpenAssessmentRound' as const),
    at,
    dialogue: fc.constantFrom(open.dialogue, { ...open.dialogue, state: dialogueOf() }),
    measures: fc.constant(open.measures),
    assessors: fc.subarray(assessors, { minLength: 1 }),
    previousRound: fc.constantFrom(null, earlier),
    rounds: fc.constant(new Map([[earlier, roundOf(opened)]])),
  }),
  fc.record({
    type: fc.constant('RecuseAssessor' as const),
    at,
    assessor: fc.constantFrom(...assessors, Pseudonym('00000000-0000-4000-8000-000000000a19')),
    measure: fc.constantFrom(null, measure, second),
    body: fc.string().map((words) => ({ justification: `${words}${MARK}` })),
  }),
  fc.record({
    type: fc.constant('CloseAssessmentRound' as const),
    at,
    round: fc.constant(round),
    rounds: fc.constant(new Map()),
    dialogue: fc.constant(evaluating),
    submitted: fc.subarray(everybodys),
    ended: fc.subarray([measure, second]),
    reason: fc.option(fc.constant(reason)),
  }),
  fc.record({
    type: fc.constant('AssessMeasure' as const),
    at,
    round: fc.constant(round),
    measure: fc.constantFrom(measure, second),
    assessor: fc.constantFrom(...assessors),
    assessed: fc.constantFrom(assessable, assessable, backed),
    dialogue: fc.constant(evaluating),
    body: fc.string().map((words) => ({ ...scoresOf(measure, 1), justification: `${words}${MARK}` })),
  }),
  fc.record({
    type: fc.constant('SucceedAssessmentRound' as const),
    at,
    by: fc.constantFrom(...successors.keys()),
    rounds: fc.constant(successors),
  }),
  fc.record({ type: fc.constant('CancelAssessmentRound' as const), at, reason: fc.constant(reason) }),
);
const beginnings = [[], [opened], [opened, closed]] as const;

describe('a round, after any history,', () => {
  // Whoever judges again says so again: the sealed words are in no state to compare with.
  deciderLaws({ category: rounds, command, beginnings, saysAnew: ({ type }) => type === 'AssessMeasure' });

  const history = historyOf({ decider: roundDecider, command, beginnings });

  it('has no pseudonym and no justification in public, and no score before its closing', () =>
    fc.assert(
      fc.property(history, (past) => {
        for (const { type, data, internal } of past) {
          const text = JSON.stringify(data);
          for (const assessor of assessors) expect(text).not.toContain(assessor);
          expect(text + JSON.stringify(internal)).not.toContain(MARK);
          expect('scores' in data).toBe(type === 'AssessmentRoundClosed');
        }
      }),
    ));

  it('opens no score of somebody who was recused', () =>
    fc.assert(
      fc.property(history, (past) => {
        const round = roundOf(...past);
        for (const event of past)
          if (event.type === 'AssessmentRoundClosed' && round.status !== 'unknown')
            for (const { seat, measure: of } of event.data.scores) expect(isRecused(round, seat, of)).toBe(false);
      }),
    ));
});
