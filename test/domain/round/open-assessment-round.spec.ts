import { roundDecider } from '../../../src/domain/round/round.decisions.js';
import type { Round } from '../../../src/domain/round/round.js';
import { Code, DialogueId, MeasureId, Pseudonym, RoundId } from '../../../src/domain/ids.js';
import { canonicalJson } from '../../../src/record/canonical-json.js';
import { givenFor } from '../../given.js';
import {
  closed as phaseClosed,
  dialogueOf,
  framework,
  frameworkAdopted,
  opened as phaseOpened,
  openEvents,
  scheduled,
} from '../dialogue/examples.js';
import { contribution, contributionOf, rejected, submitted } from '../contribution/examples.js';
import { drafted, linked, measure, measureOf, taken, unlinked, withdrawn } from '../measure/examples.js';
import {
  ada,
  ben,
  cancelled,
  cem,
  closed,
  earlier,
  evaluating,
  known,
  open,
  opened,
  round,
  roundOf,
  second,
  succeeded,
} from './examples.js';

const given = givenFor(roundDecider);
const { id: dialogue } = open.dialogue;

describe('opening a round of assessment', () => {
  it('names measures and seats in public, and who sits there to itself', () => given().when(open).then(opened));

  it('follows a closed round: who comes back keeps the seat', () => {
    const newcomer = Pseudonym('00000000-0000-4000-8000-000000000a19');
    given()
      .when({ ...open, assessors: [newcomer, ben], previousRound: earlier, rounds: new Map([[earlier, roundOf(opened, closed)]]) })
      .then({
        ...opened,
        data: { ...opened.data, roundNumber: 2, previousRound: earlier, seats: [2, 4] },
        internal: {
          assessors: [
            { seat: 2, assessor: ben },
            { seat: 4, assessor: newcomer },
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
    ['nobody knows', null],
  ])('refuses to follow a round that %s', (_, state) =>
    given()
      .when({ ...open, previousRound: earlier, rounds: new Map(state && [[earlier, state]]) })
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
    ['has evidence only against it', measureOf(drafted, linked(1, { stance: 'opposes' })), 'measure-without-standing-evidence'],
    ['was withdrawn', measureOf(drafted, linked(1), withdrawn), 'measure-withdrawn'],
    ['is not there', measureOf(), 'measure-not-in-dialogue'],
    [
      'is of another dialogue',
      measureOf({ ...drafted, data: { ...drafted.data, dialogue: DialogueId('00000000-0000-4000-8000-0000000000d2') } }, linked(1)),
      'measure-not-in-dialogue',
    ],
  ] as const)('refuses a measure that %s, the only one or one of two', (_, state, code) => {
    for (const measures of [[known(measure, state)], [known(second), known(measure, state)], [known(measure, state), known(second)]])
      given()
        .when({ ...open, measures })
        .thenRefuses(code, 'measures');
  });

  it('refuses a measure all of whose evidence has fallen', () => {
    const fallen = new Map([[contribution, contributionOf(submitted, rejected)]]);
    given()
      .when({ ...open, measures: [{ ...known(measure), contributions: fallen }] })
      .thenRefuses('measure-without-standing-evidence', 'measures');
  });

  describe('in a chain', () => {
    const third = RoundId('00000000-0000-4000-8000-000000000a07');
    const after = (previousRound: RoundId, previous: Round, ...others: readonly (readonly [RoundId, Round])[]) => ({
      ...open,
      previousRound,
      rounds: new Map([[previousRound, previous], ...others]),
    });
    const inSecond = { ...opened, data: { ...opened.data, roundNumber: 2, previousRound: earlier, seats: [1] } };
    const adaAlone = { ...inSecond, internal: { assessors: [{ seat: 1, assessor: ada }] } };

    it('gives nobody the seat of somebody who sat there in any round of it', () => {
      const dua = Pseudonym('00000000-0000-4000-8000-000000000a18');
      const rounds = [[earlier, roundOf(opened, closed, succeeded(round))] as const];
      given()
        .when({ ...after(round, roundOf(adaAlone, closed), ...rounds), assessors: [ada, dua, cem] })
        .then({
          ...opened,
          data: { ...opened.data, roundNumber: 3, previousRound: round, seats: [1, 3, 4] },
          internal: {
            assessors: [
              { seat: 1, assessor: ada },
              { seat: 3, assessor: cem },
              { seat: 4, assessor: dua },
            ],
          },
        });
    });

    it('follows no round that another one follows, unless that was cancelled', () => {
      const previous = roundOf(opened, closed, succeeded(third));
      given()
        .when(after(earlier, previous, [third, roundOf(inSecond)]))
        .thenRefuses('round-already-succeeded', 'previousRound');
      given()
        .when(after(earlier, previous, [third, roundOf(inSecond, closed)]))
        .thenRefuses('round-already-succeeded', 'previousRound');
      given()
        .when(after(earlier, previous, [third, roundOf(inSecond, cancelled)]))
        .then({ ...opened, data: { ...opened.data, roundNumber: 2, previousRound: earlier } });
    });

    const once = measureOf(drafted, linked(1), taken(earlier, 1));
    const closedOnce = roundOf(opened, closed);

    it('takes no measure that is in an open round', () =>
      given()
        .when({ ...open, measures: [known(measure, once)], rounds: new Map([[earlier, roundOf(opened)]]) })
        .thenRefuses('measure-under-assessment', 'measures'));

    it('goes on where a measure was assessed: a first round of it again, and another chain, are refused', () => {
      given()
        .when({ ...open, measures: [known(measure, once)], rounds: new Map([[earlier, closedOnce]]) })
        .thenRefuses('measure-assessed-in-another-chain', 'previousRound');
      given()
        .when({ ...after(third, roundOf(opened, closed), [earlier, closedOnce]), measures: [known(measure, once)] })
        .thenRefuses('measure-assessed-in-another-chain', 'previousRound');
      given()
        .when({ ...after(earlier, closedOnce), measures: [known(measure, once)] })
        .then({ ...opened, data: { ...opened.data, roundNumber: 2, previousRound: earlier, measures: [measure] } });
    });

    it('takes a measure again that was not in the round before, but in one before that', () =>
      given()
        .when({ ...after(round, roundOf(adaAlone, closed), [earlier, closedOnce]), measures: [known(measure, once)] })
        .then({ ...opened, data: { ...opened.data, roundNumber: 3, previousRound: round, measures: [measure] } }));

    it('begins anew with a measure that was in a cancelled round alone', () =>
      given()
        .when({ ...open, measures: [known(measure, once)], rounds: new Map([[earlier, roundOf(opened, cancelled)]]) })
        .then({ ...opened, data: { ...opened.data, measures: [measure] } }));
  });

  it('takes as many assessments as one event can open, and no more', () => {
    const ids = Array.from({ length: 92 }, (_, i) => MeasureId(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`));
    const of = (count: number) => ({ ...open, measures: ids.slice(0, count).map((id) => known(id)) });
    given()
      .when(of(91))
      .then({ ...opened, data: { ...opened.data, measures: ids.slice(0, 91) } });
    given().when(of(92)).thenRefuses('round-too-large', 'measures');
    // With fewer assessors there is room for more measures.
    given()
      .when({ ...of(92), assessors: [ada] })
      .then({
        ...opened,
        data: { ...opened.data, measures: ids, seats: [1] },
        internal: { assessors: [{ seat: 1, assessor: ada }] },
      });
  });

  it.each([
    ['two codes of two letters and degrees of one', 2, 2, 1, 400],
    ['twenty codes of sixty-four letters and a degree as long', 20, 64, 64, 13],
  ])(
    'never takes more than the event opens that says all scores, for the longest reason: %s',
    (_, criteria, length, degreeLength, most) => {
      const codes = Array.from({ length: criteria }, (_, n) => Code(String.fromCharCode(97 + n).repeat(length)));
      const degree = Code('z'.repeat(degreeLength));
      const shorter = Code('y');
      const rules = {
        criteria: codes.map((code) => ({ ...framework.criteria[0]!, code })),
        scale: { min: 0, max: 100, anchors: [] },
        certainty: [shorter, degree].map((code) => ({ ...framework.certainty[0]!, code })),
      };
      const adopted = { ...frameworkAdopted, data: { ...frameworkAdopted.data, ...rules } };
      const state = dialogueOf(...openEvents, adopted, scheduled('evaluation'), phaseOpened('evaluation'));
      const of = (count: number) => ({
        ...open,
        dialogue: { id: dialogue, state },
        measures: Array.from({ length: count }, () => known(measure)),
        assessors: [ada],
      });
      expect(roundDecider.decide(of(most), roundOf())).toHaveLength(1);
      given()
        .when(of(most + 1))
        .thenRefuses('round-too-large', 'measures');
      const judged = (value: number | string) => Object.fromEntries(codes.map((code) => [code, value]));
      const one = { measure, seat: 1000, scores: judged(100), certainty: judged(degree) };
      const reason = '😀'.repeat(500);
      const opening = { quorumMet: false, reason: { de: reason, en: reason }, scores: Array.from({ length: most }, () => one) };
      expect(Buffer.byteLength(canonicalJson(opening))).toBeLessThanOrEqual(65_536);
    },
  );

  it('refuses a second time', () =>
    given(opened)
      .when({ ...open, dialogue: { id: dialogue, state: evaluating } })
      .thenRefuses('round-already-opened'));
});
