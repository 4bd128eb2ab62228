import { recommendationDecider } from '../../../src/domain/recommendation/recommendation.decisions.js';
import { givenFor } from '../../given.js';
import { measure } from '../measure/examples.js';
import {
  adopted,
  attached,
  deferred,
  detached,
  dissent,
  dissentRecorded,
  drafted,
  laterCommands,
  published,
  recommendationOf,
  reconsidered,
  rejected,
  report,
  reported,
  reworded,
  wording,
} from './examples.js';

const given = givenFor(recommendationDecider);

describe('a recommendation', () => {
  it('is unknown before it is drafted, whatever else a stream begins with', () => {
    for (const event of [reworded, attached(), detached(), dissentRecorded, adopted, deferred, rejected, reconsidered, published, reported])
      expect(recommendationOf(event)).toStrictEqual({ status: 'unknown' });
  });

  it('is a draft that rests on nothing yet', () =>
    expect(recommendationOf(drafted)).toMatchObject({ status: 'drafted', wording, measures: new Set(), dissents: [], published: [] }));

  it('has its latest words, and the measures that were attached and not detached', () => {
    const recommendation = recommendationOf(drafted, attached(), reworded);
    expect(recommendation).toMatchObject({ wording: { ...wording, strength: 'must' }, measures: new Set([measure]) });
    expect(recommendation).not.toHaveProperty('wording.reason');
    expect(recommendationOf(drafted, attached(), detached())).toMatchObject({ measures: new Set(), detached: new Set([measure]) });
  });

  it('is what was decided last', () => {
    const found = [deferred, rejected, adopted].map((decision) => recommendationOf(drafted, attached(), decision));
    expect(found).toMatchObject([{ status: 'deferred' }, { status: 'rejected' }, { status: 'adopted' }]);
    expect(recommendationOf(drafted, attached(), deferred, reconsidered)).toMatchObject({ status: 'drafted', decision: null });
  });

  it('keeps the dissent, its publication and the latest report', () =>
    expect(recommendationOf(drafted, attached(), dissentRecorded, adopted, published, reported)).toMatchObject({
      status: 'adopted',
      dissents: [dissent],
      published: [published.data],
      implementation: report,
    }));

  it.each(laterCommands.map((command) => [command.type, command] as const))('knows no %s before it is drafted', (_, command) =>
    given().when(command).thenRefuses('recommendation-unknown'),
  );
});
