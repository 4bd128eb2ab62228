import { measureDecider } from '../../../src/domain/measure/measure.decisions.js';
import { givenFor } from '../../given.js';
import {
  drafted,
  endedIn,
  evidenceId,
  laterCommands,
  linked,
  measureOf,
  merged,
  reworded,
  source,
  split,
  title,
  unlinked,
  withdrawn,
} from './examples.js';

const given = givenFor(measureDecider);

describe('a measure', () => {
  it('is unknown before it is drafted, whatever else a stream begins with', () => {
    for (const event of [linked(1), unlinked(1), reworded, split, merged, withdrawn])
      expect(measureOf(event)).toStrictEqual({ status: 'unknown' });
  });

  it('is active once it is drafted, and rests on nothing yet', () =>
    expect(measureOf(drafted)).toMatchObject({ status: 'active', title, evidence: new Map(), unlinked: new Set(), parts: [] }));

  it('has the evidence that was linked and not unlinked', () => {
    const measure = measureOf(drafted, linked(1), linked(2), unlinked(1));
    expect(measure.status !== 'unknown' && [...measure.evidence.keys()]).toEqual([evidenceId(2)]);
  });

  it('ends withdrawn, merged or split, and keeps its evidence', () => {
    const ends = [withdrawn, endedIn, split].map((end) => measureOf(drafted, linked(1), end));
    expect(ends).toMatchObject([{ status: 'withdrawn' }, { status: 'merged' }, { status: 'split', parts: split.data.into }]);
    for (const end of ends) expect(end.status !== 'unknown' && end.evidence.size).toBe(1);
  });

  it('knows what ended in it', () => expect(measureOf(drafted, merged)).toMatchObject({ absorbed: new Set([source]) }));

  it.each(laterCommands.map((command) => [command.type, command] as const))('knows no %s before it is drafted', (_, command) =>
    given().when(command).thenRefuses('measure-unknown'),
  );
});
