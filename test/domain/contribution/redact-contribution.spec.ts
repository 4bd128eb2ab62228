import { contributionDecider, type RedactContribution } from '../../../src/domain/contribution/contribution.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, dialogueOf } from '../dialogue/examples.js';
import {
  accepted,
  contribution,
  contributionOf,
  insult,
  merged,
  moderator,
  open,
  participant,
  redacted,
  rejected,
  said,
  submitted,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('redact a contribution', () => {
  it.each([
    ['open', [submitted]],
    ['accepted', [submitted, accepted]],
    ['rejected', [submitted, rejected]],
    ['merged', [submitted, accepted, merged]],
  ])('records the reason where it is %s, and gives the redacted text to the vault', (status, past) => {
    given(...past)
      .when(redact)
      .then({ ...redacted, body: { subject: participant, content: redact.body } });
    expect(contributionOf(...past, redacted)).toMatchObject({ status });
  });

  it('lets a text be redacted further', () =>
    given(submitted, redacted)
      .when({ ...redact, body: { ...said, text: '[…]' } })
      .then({ ...redacted, body: { subject: participant, content: { ...said, text: '[…]' } } }));

  // No state holds a text. Whoever repeats this names the revision seen (If-Match), or sends the same Idempotency-Key.
  it('records the same text again: the rules cannot see that it is the same', () =>
    given(submitted, redacted)
      .when(redact)
      .then({ ...redacted, body: { subject: participant, content: redact.body } }));

  it('refuses a reason that the policy does not have', () =>
    given(submitted)
      .when({ ...redact, reason: Code('gefaellt-nicht') })
      .thenRefuses('moderation-reason-unknown', 'reason'));

  it('refuses a withdrawn one', () => given(submitted, withdrawn).when(redact).thenRefuses('contribution-withdrawn'));

  it('refuses one nobody submitted', () => given().when(redact).thenRefuses('contribution-unknown'));

  it('refuses without a dialogue, and without rules of moderation', () => {
    given(submitted)
      .when({ ...redact, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown');
    given(submitted)
      .when({ ...redact, dialogue: dialogueOf(announced) })
      .thenRefuses('moderation-policy-missing');
  });
});

const redact: RedactContribution = {
  type: 'RedactContribution',
  at,
  contribution,
  moderator,
  dialogue: open,
  reason: insult,
  body: { ...said, text: 'Zu viel Lärm am Band.', position: null },
};
