import { contributionDecider } from '../../../src/domain/contribution/contribution.decisions.js';
import type { ConfirmRedaction, DeclineRedaction } from '../../../src/domain/contribution/redaction.decisions.js';
import { givenFor } from '../../given.js';
import { at } from '../dialogue/examples.js';
import {
  accepted,
  contribution,
  contributionOf,
  lodged,
  merged,
  moderator,
  notNeeded,
  open,
  participant,
  proposed,
  redacted,
  redactedByTwo,
  redactionDeclined,
  redactionLodged,
  redactionProposed,
  redactionUpheld,
  rejected,
  secondModerator,
  submitted,
  thirdModerator,
  upheld,
  withdrawn,
} from './examples.js';

const given = givenFor(contributionDecider);

describe('confirm a redaction', () => {
  it.each([
    ['open', [submitted, redactionProposed]],
    ['accepted meanwhile', [submitted, redactionProposed, accepted]],
    ['rejected meanwhile', [submitted, redactionProposed, rejected]],
    ['merged meanwhile', [submitted, accepted, redactionProposed, merged]],
  ])('redacts as it was proposed, for the reason of the proposal, where it is %s', (_, past) =>
    given(...past)
      .when(confirm)
      .then({ ...redactedByTwo, body: { subject: participant, content: proposed } }),
  );

  it('refuses the person who proposed it', () =>
    given(submitted, redactionProposed)
      .when({ ...confirm, moderator })
      .thenRefuses('redaction-needs-second-person'));

  it('refuses the person whose rejection was appealed against: that is no second person', () =>
    given(submitted, rejected, lodged, upheld, { ...redactionProposed, internal: { moderator: secondModerator } })
      .when({ ...confirm, moderator })
      .thenRefuses('redaction-needs-second-person'));

  it('refuses where nothing is proposed, also a second time', () => {
    given(submitted).when(confirm).thenRefuses('redaction-not-proposed');
    given(submitted, redactionProposed, redactedByTwo).when(confirm).thenRefuses('redaction-not-proposed');
    given(submitted, redactionProposed, redactionDeclined).when(confirm).thenRefuses('redaction-not-proposed');
  });

  it('refuses after the contribution was withdrawn, and after its text was erased', () => {
    given(submitted, redactionProposed, withdrawn).when(confirm).thenRefuses('contribution-withdrawn');
    given(submitted, redactionProposed)
      .when({ ...confirm, proposed: null })
      .thenRefuses('redaction-text-erased');
  });

  it('waits while an earlier redaction is under appeal, and is void where that is upheld', () => {
    given(submitted, redacted, redactionProposed, redactionLodged).when(confirm).thenRefuses('redaction-under-appeal');
    given(submitted, redacted, redactionProposed, redactionLodged, redactionUpheld).when(confirm).thenRefuses('redaction-not-proposed');
  });

  it('keeps both from deciding on an appeal against it', () => {
    for (const person of [moderator, secondModerator, thirdModerator]) {
      const uphold = given(submitted, redactionProposed, redactedByTwo, redactionLodged).when({
        type: 'UpholdAppeal',
        at,
        contribution,
        moderator: person,
        dialogue: open,
        against: 'redaction',
        reason: null,
        body: { justification: 'Doch.' },
      });
      if (person === thirdModerator) {
        uphold.then({
          ...redactionUpheld,
          internal: { moderator: person },
          body: { subject: participant, content: { justification: 'Doch.' } },
        });
      } else uphold.thenRefuses('appeal-needs-second-person');
    }
  });
});

describe('decline a redaction', () => {
  it('records the reason, and leaves the text as it is', () => {
    given(submitted, redactionProposed).when(decline).then(redactionDeclined);
    expect(contributionOf(submitted, redactionProposed, redactionDeclined)).toMatchObject({ proposal: null, redactions: { standing: [] } });
  });

  it('refuses the person who proposed it', () =>
    given(submitted, redactionProposed)
      .when({ ...decline, moderator })
      .thenRefuses('redaction-needs-second-person'));

  it('refuses where nothing is proposed, also a second time', () => {
    given(submitted).when(decline).thenRefuses('redaction-not-proposed');
    given(submitted, redactionProposed, redactionDeclined).when(decline).thenRefuses('redaction-not-proposed');
  });

  it('refuses where none of the reasons is named, and after the contribution was withdrawn', () => {
    given(submitted, redactionProposed)
      .when({ ...decline, reason: null })
      .thenRefuses('moderation-reason-missing', 'reason');
    given(submitted, redactionProposed, withdrawn).when(decline).thenRefuses('contribution-withdrawn');
  });

  it('takes it while an earlier redaction is under appeal: it changes no text', () =>
    given(submitted, redacted, redactionProposed, redactionLodged).when(decline).then(redactionDeclined));
});

const confirm: ConfirmRedaction = {
  type: 'ConfirmRedaction',
  at,
  now: at,
  contribution,
  moderator: secondModerator,
  dialogue: open,
  proposed,
};
const decline: DeclineRedaction = {
  type: 'DeclineRedaction',
  at,
  contribution,
  moderator: secondModerator,
  dialogue: open,
  reason: notNeeded,
};
