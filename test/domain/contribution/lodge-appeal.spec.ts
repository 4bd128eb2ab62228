import type { LodgeAppeal } from '../../../src/domain/contribution/appeal.decisions.js';
import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import {
  accepted,
  because,
  contribution,
  dismissed,
  erased,
  lodged,
  open,
  participant,
  rejected,
  secretDigest,
  submitted,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('lodge an appeal', () => {
  it('records it, and gives the justification to the vault', () =>
    given(submitted, rejected)
      .when(lodge)
      .then({ ...lodged, body }));

  it('takes it in the very last millisecond', () => {
    const last = '2026-03-16T09:00:00.000Z';
    given(submitted, rejected)
      .when({ ...lodge, now: last })
      .then({ ...lodged, body });
  });

  it('refuses it a millisecond later', () =>
    given(submitted, rejected)
      .when({ ...lodge, now: '2026-03-16T09:00:00.001Z' })
      .thenRefuses('appeal-too-late'));

  it('goes by when it came, whatever time the sender names', () =>
    given(submitted, rejected)
      .when({ ...lodge, at: '2026-03-03T09:00:00.000Z', now: '2026-03-16T09:00:00.001Z' })
      .thenRefuses('appeal-too-late'));

  it.each(['2026-03-16T09:00:00Z', '2026-03-16T09:00:00.0Z', '2026-03-16T08:59:59Z'])(
    'compares moments, not their spelling: %s is in time',
    (moment) =>
      given(submitted, rejected)
        .when({ ...lodge, now: moment })
        .then({ ...lodged, body }),
  );

  it('ignores a second appeal, even when the time for it is over', () => {
    given(submitted, rejected, lodged).when(lodge).thenNothing();
    given(submitted, rejected, lodged)
      .when({ ...lodge, now: '2027-01-01T00:00:00.000Z' })
      .thenNothing();
  });

  it('refuses an appeal after the first was decided', () => {
    given(submitted, rejected, lodged, dismissed).when(lodge).thenRefuses('appeal-already-decided');
    given(submitted, rejected, lodged, upheld).when(lodge).thenRefuses('appeal-already-decided');
  });

  it('refuses where nothing was rejected', () => {
    given(submitted).when(lodge).thenRefuses('contribution-not-rejected');
    given(submitted, accepted).when(lodge).thenRefuses('contribution-not-rejected');
  });

  it('refuses after the rejected contribution was withdrawn', () =>
    given(submitted, rejected, withdrawn).when(lodge).thenRefuses('contribution-not-rejected'));

  it('takes it although the text is erased', () =>
    given(submitted, rejected, erased)
      .when(lodge)
      .then({ ...lodged, body }));

  it('refuses the secret of another contribution', () =>
    given(submitted, rejected)
      .when({ ...lodge, secretDigest: 'cd'.repeat(32) })
      .thenRefuses('contribution-secret-wrong'));

  it('refuses everybody where there is no secret', () => {
    const card = { ...submitted, internal: { ...submitted.internal, participant: null, secretDigest: null } };
    given(card, rejected).when(lodge).thenRefuses('contribution-secret-wrong');
    given(card, rejected)
      .when({ ...lodge, secretDigest: '' })
      .thenRefuses('contribution-secret-wrong');
  });

  it('tells a stranger nothing about the state of a contribution', () =>
    given(submitted)
      .when({ ...lodge, secretDigest: 'cd'.repeat(32) })
      .thenRefuses('contribution-secret-wrong'));

  it('refuses a contribution nobody submitted', () => given().when(lodge).thenRefuses('contribution-unknown'));
});

const lodge: LodgeAppeal = {
  type: 'LodgeAppeal',
  at,
  now: at,
  contribution,
  secretDigest,
  dialogue: open,
  against: 'rejection',
  reason: null,
  body: because,
};
const body = { subject: participant, content: because };
