import {
  type ContributionEvent,
  type ContributionStatus,
  noRedactions,
  statusAfter,
} from '../../../src/domain/contribution/contribution.js';
import { sinceItWasAccepted } from '../../../src/domain/contribution/contributions.js';
import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import {
  accepted,
  asideSet,
  contributionOf,
  corrected,
  dismissed,
  erased,
  laterCommands,
  lodged,
  merged,
  moderator,
  participant,
  redacted,
  redactionDeclined,
  redactionProposed,
  redactionUpheld,
  rejected,
  secretDigest,
  submitted,
  takenBack,
  unmerged,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('a contribution', () => {
  it('is unknown before it is submitted, whatever else a stream begins with', () => {
    expect(contributionOf()).toStrictEqual({ status: 'unknown' });
    for (const event of [
      accepted,
      rejected,
      lodged,
      upheld,
      dismissed,
      redacted,
      corrected,
      withdrawn,
      merged,
      unmerged,
      asideSet,
      erased,
    ]) {
      expect(contributionOf(event)).toStrictEqual({ status: 'unknown' });
    }
  });

  it('is open once it is submitted', () =>
    expect(contributionOf(submitted)).toStrictEqual({
      status: 'open',
      dialogue: submitted.data.dialogue,
      participant,
      secretDigest,
      hasSource: false,
      showsEarlier: false,
      rejection: null,
      appeal: 'none',
      redactions: noRedactions,
      proposal: null,
      mergedInto: null,
      setAside: null,
    }));

  it('remembers who rejected it and until when an appeal may come', () =>
    expect(contributionOf(submitted, rejected)).toMatchObject({
      status: 'rejected',
      rejection: { moderator, appealUntil: rejected.data.appealUntil },
    }));

  it('stays accepted when it is set aside', () =>
    expect(contributionOf(submitted, accepted, asideSet)).toMatchObject({ status: 'accepted', setAside: asideSet.data.reason }));

  it.each([
    ['open', [submitted]],
    ['accepted', [submitted, accepted]],
    ['rejected', [submitted, rejected]],
    ['under appeal', [submitted, rejected, lodged]],
    ['merged', [submitted, accepted, merged]],
    ['withdrawn', [submitted, withdrawn]],
  ])('is %s after its content was erased as before: only the text is gone', (_, past) =>
    expect(contributionOf(...past, erased)).toStrictEqual(contributionOf(...past)),
  );

  it('has the status that was said last; what is about its text leaves it', () => {
    const about: readonly [ContributionStatus | null, readonly ContributionEvent[]][] = [
      ['open', [submitted]],
      ['accepted', [accepted, unmerged, upheld]],
      ['rejected', [rejected]],
      ['withdrawn', [withdrawn]],
      ['merged', [merged]],
      [null, [lodged, dismissed, redacted, redactionProposed, redactionDeclined, redactionUpheld, asideSet, takenBack, erased]],
    ];
    for (const [status, events] of about) expect(events.map(statusAfter)).toEqual(events.map(() => status));
  });

  it('can be set aside or become evidence since it was accepted, and not before', () => {
    const since = new Map([
      ['open', '2026-03-01T00:00:00.000Z'],
      ['accepted', '2026-03-02T00:00:00.000Z'],
      ['merged', '2026-03-03T00:00:00.000Z'],
    ]);
    expect(sinceItWasAccepted({ state: contributionOf(submitted, accepted, merged), since })).toBe('2026-03-02T00:00:00.000Z');
  });

  it.each(laterCommands.map((command) => [command.type, command] as const))('knows no %s before it is submitted', (_, command) =>
    given().when(command).thenRefuses('contribution-unknown'),
  );
});
