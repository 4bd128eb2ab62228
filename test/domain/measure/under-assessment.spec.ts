import { measureDecider, type TakeMeasureIntoRound } from '../../../src/domain/measure/measure.decisions.js';
import { RoundId } from '../../../src/domain/ids.js';
import type { Round, RoundEvent } from '../../../src/domain/round/round.js';
import { givenFor } from '../../given.js';
import { open } from '../contribution/examples.js';
import { at } from '../dialogue/examples.js';
import { cancelled, closed, earlier, opened, roundOf, succeeded } from '../round/examples.js';
import {
  drafted,
  laterCommands,
  linked,
  measure,
  measureOf,
  reason,
  reworded,
  round,
  source,
  taken,
  text,
  unlinked,
  withdrawn,
} from './examples.js';

const given = givenFor(measureDecider);
const as = (...states: readonly (readonly [RoundId, Round])[]) => ({ rounds: new Map(states) });
const going = as([round, roundOf(opened)]);
const take: TakeMeasureIntoRound = { type: 'TakeMeasureIntoRound', at, measure, round, ...going };
const past = [drafted, linked(1)] as const;

describe('a round that takes a measure in', () => {
  it('assesses it as it stands: its wording and evidence as they last changed', () => {
    given(...past)
      .when(take)
      .then(taken(round, 1));
    given(...past, reworded)
      .when(take)
      .then(taken(round, 2));
    given(...past, linked(2), unlinked(2))
      .when(take)
      .then(taken(round, 3));
    given(...past, taken(earlier, 1))
      .when({ ...take, ...as([round, roundOf(opened)], [earlier, roundOf(opened, cancelled)]) })
      .then(taken(round, 1));
  });

  it('says nothing a second time', () =>
    given(...past, taken())
      .when(take)
      .thenNothing());

  it('takes in none that has ended, that is in another open round, or that was assessed in another chain', () => {
    given(...past, withdrawn)
      .when(take)
      .thenNothing();
    for (const other of [roundOf(opened), roundOf(opened, closed)])
      given(...past, taken(earlier, 1))
        .when({ ...take, ...as([round, roundOf(opened)], [earlier, other]) })
        .thenNothing();
  });

  it('takes in none that it does not name, and none once it has ended', () => {
    const others = { ...opened, data: { ...opened.data, measures: [source] } };
    for (const state of [roundOf(), roundOf(others), roundOf(opened, closed), roundOf(opened, cancelled)])
      given(...past)
        .when({ ...take, ...as([round, state]) })
        .thenNothing();
    given(...past)
      .when({ ...take, ...as() })
      .thenNothing();
  });

  it('takes in none before it has its place in the chain, or where it lost it', () => {
    const later = roundOf({ ...opened, data: { ...opened.data, previousRound: earlier } });
    const after = (...before: readonly RoundEvent[]) => as([round, later], [earlier, roundOf(opened, closed, ...before)]);
    const follower = [...past, taken(earlier, 1)];
    given(...follower)
      .when({ ...take, ...after(succeeded(round)) })
      .then(taken(round, 1));
    given(...follower)
      .when({ ...take, ...after() })
      .thenNothing();
    given(...follower)
      .when({ ...take, ...after(succeeded(RoundId('00000000-0000-4000-8000-000000000a07'))) })
      .thenNothing();
  });
});

const changes = laterCommands
  .filter(({ type }) => type !== 'WithdrawMeasure')
  .map((command) => ({
    ...command,
    ...(command.type === 'MergeMeasures' && { from: [{ measure: source, state: measureOf(drafted) }] }),
    ...(command.type === 'RewordMeasure' && { text: { de: `${text.de} anders` } }),
    ...(command.type === 'SplitMeasure' && { parts: [] }),
  }));

describe('while a measure is assessed', () => {
  it.each(changes.map((command) => [command.type, command] as const))('%s is refused, and possible again afterwards', (_, command) => {
    const before = command.type === 'LinkEvidence' ? [drafted] : past;
    const assessed = [...before, taken(round, before.length - 1)];
    given(...assessed)
      .when({ ...command, ...going })
      .thenRefuses('measure-under-assessment');
    // A round that nobody knows of has not ended.
    given(...assessed)
      .when({ ...command, ...as() })
      .thenRefuses('measure-under-assessment');
    for (const end of [closed, cancelled]) {
      const free = { ...command, ...as([round, roundOf(opened, end)]) };
      // Splitting into nothing loses its evidence, which is asked after.
      if (command.type === 'SplitMeasure')
        given(...assessed)
          .when(free)
          .thenRefuses('split-loses-evidence', 'parts');
      else expect(measureDecider.decide(free, measureOf(...assessed))).not.toEqual([]);
    }
  });

  it('it does not end in another one', () =>
    given(drafted)
      .when({
        type: 'MergeMeasures',
        at,
        measure,
        from: [{ measure: source, state: measureOf(...past, taken()) }],
        moving: [],
        reason,
        ...going,
        dialogue: open,
      })
      .thenRefuses('measure-under-assessment', 'from'));

  it('it can be withdrawn', () =>
    given(...past, taken())
      .when({ type: 'WithdrawMeasure', at, measure, reason, into: null, dialogue: open })
      .then(withdrawn));
});
