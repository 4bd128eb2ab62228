import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import type { RedactContribution } from '../../../src/domain/contribution/redaction.decisions.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, dialogueOf } from '../dialogue/examples.js';
import {
  accepted,
  contribution,
  contributionOf,
  dismissed,
  insult,
  lodged,
  longer,
  merged,
  moderator,
  open,
  participant,
  proposed,
  redactable,
  redacted,
  redactedText,
  redaction,
  redactionDismissed,
  redactionLodged,
  redactionProposed,
  redactionUpheld,
  rejected,
  secondModerator,
  submitted,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('redact a contribution', () => {
  it.each([
    ['open', [submitted]],
    ['accepted', [submitted, accepted]],
    ['rejected', [submitted, rejected]],
    ['merged', [submitted, accepted, merged]],
  ])('records the reason and the time for an appeal where it is %s, and gives the text with its marks to the vault', (status, past) => {
    given(...past)
      .when(redact)
      .then({ ...redacted, body });
    expect(contributionOf(...past, redacted)).toMatchObject({ status });
  });

  it('lets the time for an appeal run from when the command came, whatever time its sender names', () =>
    given(submitted)
      .when({ ...redact, now: '2026-04-01T00:00:00.000Z' })
      .then({ ...redacted, data: { ...redacted.data, appealUntil: '2026-04-15T00:00:00.000Z' }, body }));

  it('adds nothing where all of it is redacted already', () =>
    given(submitted, redacted)
      .when({ ...redact, redactable: { ...redactable, redaction } })
      .thenNothing());

  it('refuses a reason that the policy does not have for it', () => {
    for (const reason of [Code('gefaellt-nicht'), Code('gleicher-inhalt')]) {
      given(submitted)
        .when({ ...redact, reason })
        .thenRefuses('moderation-reason-unknown', 'reason');
    }
  });

  it('refuses a withdrawn one, one whose text is erased, and one nobody submitted', () => {
    given(submitted, withdrawn).when(redact).thenRefuses('contribution-withdrawn');
    given(submitted)
      .when({ ...redact, redactable: null })
      .thenRefuses('redaction-text-erased');
    given().when(redact).thenRefuses('contribution-unknown');
  });

  it('refuses without a dialogue, and without rules of moderation', () => {
    given(submitted)
      .when({ ...redact, dialogue: dialogueOf() })
      .thenRefuses('dialogue-unknown');
    given(submitted)
      .when({ ...redact, dialogue: dialogueOf(announced) })
      .thenRefuses('moderation-policy-missing');
  });
});

describe('a redaction that one person alone may not do', () => {
  const onProposal = { ...redactionProposed, body: { subject: participant, content: { ...proposed, asked: longer } } };

  it('is only proposed where it writes more than it takes out', () =>
    given(submitted)
      .when({ ...redact, redaction: longer })
      .then(onProposal));

  it('is one of whoever rejected and was appealed against, whatever came of the appeal', () => {
    const proposal = { ...redactionProposed, body };
    given(submitted, rejected, lodged).when(redact).then(proposal);
    given(submitted, rejected, lodged, upheld).when(redact).then(proposal);
    given(submitted, rejected, lodged, dismissed).when(redact).then(proposal);
  });

  it('is none of whoever rejected while nobody appealed, and none of anybody else', () => {
    given(submitted, rejected)
      .when(redact)
      .then({ ...redacted, body });
    given(submitted, rejected, lodged, upheld)
      .when({ ...redact, moderator: secondModerator })
      .then({ ...redacted, internal: { moderator: secondModerator, confirmer: null }, body });
  });

  it('is any after an appeal was upheld: nobody alone does again what was undone', () => {
    for (const person of [moderator, secondModerator]) {
      given(submitted, redacted, redactionLodged, redactionUpheld)
        .when({ ...redact, moderator: person })
        .then({ ...redactionProposed, internal: { moderator: person }, body });
    }
  });

  it('leaves the text as it is, and waits: meanwhile there is no other', () => {
    expect(contributionOf(submitted, redactionProposed)).toMatchObject({ redactions: { standing: [] } });
    for (const redacting of [redaction, longer]) {
      given(submitted, redactionProposed)
        .when({ ...redact, redaction: redacting })
        .thenRefuses('redaction-already-proposed');
    }
  });
});

describe('a redaction and an appeal against one', () => {
  it('do not meet: the text stays as it is until the appeal is decided', () =>
    given(submitted, redacted, redactionLodged)
      .when({ ...redact, moderator: secondModerator })
      .thenRefuses('redaction-under-appeal'));

  it('follow each other: it is redacted further after a dismissed one', () =>
    given(submitted, redacted, redactionLodged, redactionDismissed)
      .when(redact)
      .then({ ...redacted, body }));
});

const redact: RedactContribution = {
  type: 'RedactContribution',
  at,
  now: at,
  contribution,
  moderator,
  dialogue: open,
  reason: insult,
  redaction,
  redactable,
};
const body = { subject: participant, content: { ...redactedText, asked: redaction } };
