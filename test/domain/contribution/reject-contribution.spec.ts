import { contributionDecider, type RejectContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import type { ModerationPolicyAdopted } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, dialogueOf, openEvents, policyAdopted } from '../dialogue/examples.js';
import {
  accepted,
  because,
  contribution,
  dismissed,
  insult,
  lodged,
  merged,
  moderator,
  open,
  participant,
  rejected,
  submitted,
  unmerged,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('reject a contribution', () => {
  it('records the reason and the last moment for an appeal, and gives the justification to the vault', () =>
    given(submitted)
      .when(reject)
      .then({ ...rejected, body }));

  it('keeps the justification about a card, that nobody signed, under the key of the card', () =>
    given({ ...submitted, internal: { ...submitted.internal, participant: null, secretDigest: null } })
      .when(reject)
      .then({ ...rejected, body: { subject: contribution, content: because } }));

  it('takes one that was accepted before', () => {
    given(submitted, accepted)
      .when(reject)
      .then({ ...rejected, body });
    given(submitted, accepted, merged, unmerged)
      .when(reject)
      .then({ ...rejected, body });
  });

  it.each([
    ['2026-03-28T12:00:00.000Z', 1, '2026-03-29T12:00:00.000Z'],
    ['2026-01-31T23:59:59.999Z', 28, '2026-02-28T23:59:59.999Z'],
    ['2028-02-15T00:00:00.001Z', 14, '2028-02-29T00:00:00.001Z'],
    ['2026-03-02T09:00:00Z', 365, '2027-03-02T09:00:00.000Z'],
  ])('counts the time for an appeal from %s in %d days of 24 hours', (moment, appealDays, appealUntil) =>
    given(submitted)
      .when({ ...reject, now: moment, dialogue: under({ appealDays }) })
      .then({ ...rejected, data: { ...rejected.data, appealUntil }, body }),
  );

  it('counts the time for an appeal from when the rejection came, whatever time the sender names', () =>
    given(submitted)
      .when({ ...reject, at: '2020-01-01T00:00:00.000Z', now: '2026-03-02T09:00:00.000Z' })
      .then({ ...rejected, occurredAt: '2020-01-01T00:00:00.000Z', body }));

  it('names the policy in force', () =>
    given(submitted)
      .when({ ...reject, dialogue: under({ version: 7 }) })
      .then({ ...rejected, data: { ...rejected.data, policyVersion: 7 }, body }));

  it('refuses a reason that the policy does not have', () =>
    given(submitted)
      .when({ ...reject, reason: Code('gefaellt-nicht') })
      .thenRefuses('moderation-reason-unknown', 'reason'));

  it('refuses one that is rejected already', () => {
    given(submitted, rejected).when(reject).thenRefuses('contribution-already-rejected');
    given(submitted, rejected, lodged).when(reject).thenRefuses('contribution-already-rejected');
    given(submitted, rejected, lodged, dismissed).when(reject).thenRefuses('contribution-already-rejected');
  });

  it('refuses one that a second person has accepted upon appeal', () =>
    given(submitted, rejected, lodged, upheld).when(reject).thenRefuses('appeal-already-decided'));

  it('refuses a withdrawn one', () => given(submitted, withdrawn).when(reject).thenRefuses('contribution-withdrawn'));

  it('refuses a merged one', () => given(submitted, accepted, merged).when(reject).thenRefuses('contribution-merged'));

  it('refuses one nobody submitted', () => given().when(reject).thenRefuses('contribution-unknown'));

  it('refuses without a dialogue, and without rules of moderation', () => {
    given(submitted)
      .when({ ...reject, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown');
    given(submitted)
      .when({ ...reject, dialogue: dialogueOf(announced) })
      .thenRefuses('moderation-policy-missing');
  });
});

const reject: RejectContribution = {
  type: 'RejectContribution',
  at,
  now: at,
  contribution,
  moderator,
  dialogue: open,
  reason: insult,
  body: because,
};
const body = { subject: participant, content: because };
const under = (changes: Partial<ModerationPolicyAdopted['data']>) =>
  dialogueOf(...openEvents, { ...policyAdopted, data: { ...policyAdopted.data, ...changes } });
