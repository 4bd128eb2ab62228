import { measureDecider } from '../../../src/domain/measure/measure.decisions.js';
import { DialogueId } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import {
  accepted,
  asideSet,
  contributionOf,
  merged as contributionMerged,
  rejected,
  submitted,
  withdrawn as contributionWithdrawn,
} from '../contribution/examples.js';
import { body, drafted, endedIn, evidenceId, link, linked, split, unlinked, withdrawn } from './examples.js';

const given = givenFor(measureDecider);

describe('linking evidence', () => {
  it('names a span of a contribution, and none of its words', () => {
    given(drafted).when(link).then(linked(1));
    expect(
      JSON.stringify(
        measureDecider.decide({ ...link, expected: 'u vie' }, [drafted].reduce(measureDecider.evolve, measureDecider.initial)),
      ),
    ).not.toContain('u vie');
  });

  it.each(['supports', 'opposes', 'qualifies'] as const)('says that it %s the measure', (stance) =>
    given(drafted)
      .when({ ...link, stance })
      .then(linked(1, { stance })),
  );

  it('refuses a contribution that was set aside, also where it was merged since', () => {
    given(drafted)
      .when({ ...link, quoted: contributionOf(submitted, accepted, asideSet) })
      .thenRefuses('contribution-set-aside', 'contribution');
    given(drafted)
      .when({ ...link, quoted: contributionOf(submitted, accepted, asideSet, contributionMerged) })
      .thenRefuses('contribution-set-aside', 'contribution');
  });

  it('takes the whole text, and a single code point at its end', () => {
    given(drafted)
      .when({ ...link, start: 0, end: 40 })
      .then(linked(1, { start: 0, end: 40 }));
    given(drafted)
      .when({ ...link, start: 39, end: 40 })
      .then(linked(1, { start: 39, end: 40 }));
  });

  it.each([
    ['nothing', 3, 3],
    ['less than nothing', 4, 3],
    ['what lies before the text', -1, 3],
    ['what lies behind the text', 3, 41],
  ])('refuses a span of %s', (_, start, end) =>
    given(drafted)
      .when({ ...link, start, end })
      .thenRefuses('quote-out-of-range', 'end'),
  );

  it('takes a quote that is what stands there, and refuses another', () => {
    given(drafted)
      .when({ ...link, expected: 'u vie' })
      .then(linked(1));
    given(drafted)
      .when({ ...link, expected: 'u viel' })
      .thenRefuses('quote-mismatch', 'quote');
  });

  it('takes a contribution that was accepted and then merged', () =>
    given(drafted)
      .when({ ...link, quoted: contributionOf(submitted, accepted, contributionMerged) })
      .then(linked(1)));

  it.each([
    ['is not there', contributionOf()],
    ['is not accepted yet', contributionOf(submitted)],
    ['was rejected', contributionOf(submitted, rejected)],
    ['was withdrawn', contributionOf(submitted, accepted, contributionWithdrawn)],
    [
      'is of another dialogue',
      contributionOf({ ...submitted, data: { ...submitted.data, dialogue: DialogueId('00000000-0000-4000-8000-0000000000d2') } }, accepted),
    ],
  ])('refuses a contribution that %s', (_, quoted) =>
    given(drafted)
      .when({ ...link, quoted })
      .thenRefuses('evidence-not-accepted', 'contribution'),
  );

  it('refuses a text that was erased', () =>
    given(drafted)
      .when({ ...link, shown: null })
      .thenRefuses('quote-erased', 'contribution'));

  it('says nothing a second time, also where it was unlinked since or the measure has ended', () => {
    given(drafted, linked(1)).when(link).thenNothing();
    given(drafted, linked(1), unlinked(1)).when(link).thenNothing();
    given(drafted, linked(1), withdrawn)
      .when({ ...link, stance: 'opposes' })
      .thenNothing();
  });

  it('refuses the same span twice, in whatever stance', () => {
    const again = { ...link, evidence: evidenceId(2) };
    given(drafted, linked(1)).when(again).thenRefuses('evidence-already-linked');
    given(drafted, linked(1))
      .when({ ...again, stance: 'opposes' })
      .thenRefuses('evidence-already-linked');
  });

  it('takes the same span again once it was unlinked, one that overlaps, and the same places of a redacted text', () => {
    const again = { ...link, evidence: evidenceId(2) };
    given(drafted, linked(1), unlinked(1))
      .when(again)
      .then(linked(2, { start: 1, end: 6 }));
    given(drafted, linked(1))
      .when({ ...again, end: 7 })
      .then(linked(2, { start: 1, end: 7 }));
    given(drafted, linked(1))
      .when({ ...again, start: 0 })
      .then(linked(2, { start: 0, end: 6 }));
    const redacted = `${body.slice(0, -1)}8`;
    given(drafted, linked(1))
      .when({ ...again, shown: { body: redacted, length: 40, quote: 'Gesch' } })
      .then(linked(2, { start: 1, end: 6, body: redacted }));
  });

  it('refuses a measure that has ended', () => {
    given(drafted, withdrawn).when(link).thenRefuses('measure-withdrawn');
    given(drafted, endedIn).when(link).thenRefuses('measure-merged');
    given(drafted, split).when(link).thenRefuses('measure-split');
  });
});
