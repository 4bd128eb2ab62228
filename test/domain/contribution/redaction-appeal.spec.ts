import type { LodgeAppeal, UpholdAppeal } from '../../../src/domain/contribution/appeal.decisions.js';
import { type ContributionRedacted, redactionsAfter, type SubmittedContribution } from '../../../src/domain/contribution/contribution.js';
import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import {
  accepted,
  because,
  contribution,
  contributionOf,
  dismissed,
  lodged,
  merged,
  moderator,
  open,
  participant,
  redacted,
  redactionDeclined,
  redactionDismissed,
  redactionLodged,
  redactionProposed,
  redactionUpheld,
  rejected,
  secondModerator,
  secretDigest,
  submitted,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);
const body = { subject: participant, content: because };
/** A second redaction, by another moderator, two weeks later. */
const again: ContributionRedacted = {
  ...redacted,
  data: { ...redacted.data, appealUntil: '2026-03-30T09:00:00.000Z' },
  internal: { moderator: secondModerator, confirmer: null },
};
const both = { ...redactionLodged, data: { ...redactionLodged.data, redactions: 2 } };

describe('lodge an appeal against a redaction', () => {
  it.each([
    ['open', [submitted, redacted]],
    ['accepted', [submitted, accepted, redacted]],
    ['rejected', [submitted, redacted, rejected]],
    ['merged', [submitted, accepted, redacted, merged]],
  ])('records what it is against where the contribution is %s', (_, past) =>
    given(...past)
      .when(lodge)
      .then({ ...redactionLodged, body }),
  );

  it('takes it in the very last millisecond, and refuses it a millisecond later', () => {
    given(submitted, redacted)
      .when({ ...lodge, now: '2026-03-16T09:00:00.000Z' })
      .then({ ...redactionLodged, body });
    given(submitted, redacted)
      .when({ ...lodge, now: '2026-03-16T09:00:00.001Z' })
      .thenRefuses('appeal-too-late');
  });

  it('is against all redactions that can still be appealed against, and against no other', () => {
    given(submitted, redacted, again)
      .when(lodge)
      .then({ ...both, body });
    given(submitted, redacted, again)
      .when({ ...lodge, now: '2026-03-20T00:00:00.000Z' })
      .then({ ...redactionLodged, body });
  });

  it('ignores a second one, and refuses one where nothing is left to appeal against', () => {
    given(submitted, redacted, redactionLodged).when(lodge).thenNothing();
    given(submitted, redacted, redactionLodged, redactionDismissed).when(lodge).thenRefuses('appeal-already-decided');
    given(submitted, redacted, redactionLodged, redactionUpheld).when(lodge).thenRefuses('appeal-already-decided');
  });

  it('takes another one against a later redaction', () => {
    given(submitted, redacted, redactionLodged, redactionDismissed, again)
      .when(lodge)
      .then({ ...redactionLodged, body });
    given(submitted, redacted, redactionLodged, redactionUpheld, again)
      .when(lodge)
      .then({ ...redactionLodged, body });
  });

  it('is another one than that against the rejection', () => {
    given(submitted, redacted, rejected, lodged)
      .when(lodge)
      .then({ ...redactionLodged, body });
    given(submitted, redacted, redactionLodged, rejected)
      .when({ ...lodge, against: 'rejection' })
      .then({ ...lodged, body });
    given(submitted, redacted, rejected, lodged, dismissed)
      .when(lodge)
      .then({ ...redactionLodged, body });
  });

  it('refuses where nothing is redacted, for a redaction from before there were such appeals, and after it was withdrawn', () => {
    given(submitted).when(lodge).thenRefuses('contribution-not-redacted');
    given(submitted, { ...redacted, data: { ...redacted.data, appealUntil: null } })
      .when(lodge)
      .thenRefuses('appeal-too-late');
    given(submitted, redacted, withdrawn).when(lodge).thenRefuses('contribution-withdrawn');
  });

  it('refuses the secret of another contribution', () =>
    given(submitted, redacted)
      .when({ ...lodge, secretDigest: 'cd'.repeat(32) })
      .thenRefuses('contribution-secret-wrong'));
});

describe('the redactions that stand', () => {
  it('are left by whatever is about something else', () => {
    const before = { standing: [{ ...redacted.data, by: 1 }], appeal: 'none', contested: 0, overturned: false } as const;
    for (const event of [submitted, accepted, rejected, lodged, upheld, dismissed, merged, withdrawn, redactionProposed, redactionDeclined])
      expect(redactionsAfter(before, event, { by: 2 })).toBe(before);
  });

  it('are firm where they were appealed against in vain, and no others', () => {
    const [first, second] = [redacted, again].map(({ data, internal }) => ({
      reason: data.reason,
      appealUntil: data.appealUntil,
      people: [internal.moderator],
    }));
    const { redactions } = contributionOf(submitted, redacted, again, redactionLodged, redactionDismissed) as SubmittedContribution;
    expect(redactions).toEqual({
      standing: [first, { ...second, appealUntil: null }],
      appeal: 'dismissed',
      contested: 0,
      overturned: false,
    });
  });
});

describe('decide an appeal against a redaction', () => {
  it('shows what stood before it, by a second person', () => {
    given(submitted, redacted, redactionLodged)
      .when(uphold)
      .then({ ...redactionUpheld, body });
    expect(contributionOf(submitted, accepted, redacted, redactionLodged, redactionUpheld)).toMatchObject({
      status: 'accepted',
      redactions: { standing: [], appeal: 'upheld' },
      appeal: 'none',
    });
  });

  it('leaves a redaction standing that is beyond appeal', () =>
    expect(contributionOf(submitted, redacted, again, redactionLodged, redactionUpheld)).toMatchObject({
      redactions: { standing: [{ people: [moderator] }] },
    }));

  it('refuses everybody who had a part in what is appealed against', () => {
    given(submitted, redacted, redactionLodged)
      .when({ ...uphold, moderator })
      .thenRefuses('appeal-needs-second-person');
    given(submitted, redacted, again, both).when(uphold).thenRefuses('appeal-needs-second-person');
    given(submitted, redacted, again, redactionLodged)
      .when({ ...uphold, moderator })
      .then({ ...redactionUpheld, internal: { moderator }, body });
  });

  it('says nothing of a rejection, and one against a rejection nothing of a redaction', () => {
    given(submitted, redacted, rejected, redactionLodged)
      .when({ ...uphold, against: 'rejection' })
      .thenRefuses('appeal-not-lodged');
    given(submitted, redacted, rejected, lodged).when(uphold).thenRefuses('appeal-not-lodged');
    expect(contributionOf(submitted, redacted, rejected, lodged, upheld)).toMatchObject({ redactions: { standing: [{}] } });
    expect(contributionOf(submitted, redacted, rejected, redactionLodged, redactionUpheld)).toMatchObject({ status: 'rejected' });
  });

  it('ignores what is decided so, and refuses the other way', () => {
    given(submitted, redacted, redactionLodged, redactionUpheld).when(uphold).thenNothing();
    given(submitted, redacted, redactionLodged, redactionDismissed).when(uphold).thenRefuses('appeal-already-decided');
    given(submitted, redacted, redactionLodged)
      .when({ ...uphold, type: 'DismissAppeal' })
      .then({ ...redactionDismissed, body });
  });

  it('refuses after the contribution was withdrawn', () =>
    given(submitted, redacted, redactionLodged, withdrawn).when(uphold).thenRefuses('contribution-withdrawn'));
});

const lodge: LodgeAppeal = {
  type: 'LodgeAppeal',
  at,
  now: at,
  contribution,
  secretDigest,
  dialogue: open,
  against: 'redaction',
  reason: null,
  body: because,
};
const uphold: UpholdAppeal = {
  type: 'UpholdAppeal',
  at,
  contribution,
  moderator: secondModerator,
  dialogue: open,
  against: 'redaction',
  reason: null,
  body: because,
};
