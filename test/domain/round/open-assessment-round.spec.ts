import { roundDecider } from '../../../src/domain/round/round.decisions.js';
import { DialogueId, MeasureId, Pseudonym } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { closed as phaseClosed, dialogueOf, frameworkAdopted, opened as phaseOpened, openEvents, scheduled } from '../dialogue/examples.js';
import { drafted, linked, measure, measureOf, unlinked, withdrawn } from '../measure/examples.js';
import { ben, cancelled, closed, earlier, evaluating, open, opened, roundOf } from './examples.js';

const given = givenFor(roundDecider);
const { id: dialogue } = open.dialogue;

describe('opening a round of assessment', () => {
  it('names measures and seats in public, and who sits there to itself', () => given().when(open).then(opened));

  it('follows a closed round: who comes back keeps the seat', () => {
    const newcomer = Pseudonym('00000000-0000-4000-8000-000000000a19');
    given()
      .when({ ...open, assessors: [newcomer, ben], previous: { id: earlier, state: roundOf(opened, closed) } })
      .then({
        ...opened,
        data: { ...opened.data, roundNumber: 2, previousRound: earlier, seats: [4, 2] },
        internal: {
          assessors: [
            { seat: 4, assessor: newcomer },
            { seat: 2, assessor: ben },
          ],
        },
      });
  });

  it.each([
    ['is not there', roundOf()],
    ['is open', roundOf(opened)],
    ['was cancelled', roundOf(opened, cancelled)],
    [
      'is of another dialogue',
      roundOf({ ...opened, data: { ...opened.data, dialogue: DialogueId('00000000-0000-4000-8000-0000000000d2') } }, closed),
    ],
  ])('refuses to follow a round that %s', (_, state) =>
    given()
      .when({ ...open, previous: { id: earlier, state } })
      .thenRefuses('previous-round-not-closed', 'previousRound'),
  );

  it.each([
    ['nobody announced', dialogueOf(), 'dialogue-unknown'],
    ['whose evaluation has not begun', dialogueOf(...openEvents, frameworkAdopted), 'evaluation-phase-not-open'],
    [
      'whose evaluation is over',
      dialogueOf(...openEvents, frameworkAdopted, scheduled('evaluation'), phaseOpened('evaluation'), phaseClosed('evaluation')),
      'evaluation-phase-not-open',
    ],
    ['without a framework', dialogueOf(...openEvents, scheduled('evaluation'), phaseOpened('evaluation')), 'assessment-framework-missing'],
  ] as const)('refuses a dialogue %s', (_, state, code) =>
    given()
      .when({ ...open, dialogue: { id: dialogue, state } })
      .thenRefuses(code),
  );

  it.each([
    ['has no evidence', measureOf(drafted), 'measure-without-evidence'],
    ['lost its evidence', measureOf(drafted, linked(1), unlinked(1)), 'measure-without-evidence'],
    ['was withdrawn', measureOf(drafted, linked(1), withdrawn), 'measure-withdrawn'],
    ['is not there', measureOf(), 'measure-not-in-dialogue'],
  ] as const)('refuses a measure that %s', (_, state, code) =>
    given()
      .when({ ...open, measures: [{ id: measure, state }] })
      .thenRefuses(code, 'measures'),
  );

  it('refuses more assessments than one event could open', () => {
    const many = Array.from({ length: 100 }, (_, i) => MeasureId(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`));
    given()
      .when({ ...open, measures: many.map((id) => ({ id, state: measureOf(drafted, linked(1)) })) })
      .thenRefuses('round-too-large', 'measures');
  });

  it('refuses a second time', () =>
    given(opened)
      .when({ ...open, dialogue: { id: dialogue, state: evaluating } })
      .thenRefuses('round-already-opened'));
});
