import { daysAfter } from '../instant.js';
import { isSame, type Saying } from '../decider.js';
import { reasonFor } from '../dialogue/policy.rules.js';
import type { Pseudonym } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { ContributionEvent, SubmittedContribution } from './contribution.js';
import { aboutAuthor, type Moderation, policyOf, REFUSED_WHEN } from './contribution.rules.js';
import { addsMoreThanItRemoves, type Redactable, redactedFurther, type RedactedBody, type Redaction } from './redaction.js';

/** `now`: when it came. The time for an appeal runs from there. `redactable`: null where the text is erased. */
export type RedactContribution = Moderation<'RedactContribution', { now: string; redaction: Redaction; redactable: Redactable | null }>;
/** `proposed`: the body of the proposal; null where it is erased. */
export type ConfirmRedaction = Omit<Moderation<'ConfirmRedaction', { now: string; proposed: RedactedBody | null }>, 'reason'>;
export type DeclineRedaction = Moderation<'DeclineRedaction'>;

type Events = readonly Saying<ContributionEvent>[];

/** One moderator alone takes out; what a second person must see is proposed first. */
export const redact = (command: RedactContribution, contribution: SubmittedContribution): Events => {
  const { now, moderator, dialogue, reason, redaction, redactable } = command;
  refuseUnderAppeal(contribution);
  if (contribution.proposal) throw new Refusal('redaction-already-proposed');
  const { appealDays } = policyOf(dialogue);
  const because = reasonFor(dialogue, 'redaction', reason);
  if (!redactable) throw new Refusal('redaction-text-erased');
  const content = redactedFurther(redactable, redaction);
  if (isSame(content.redaction, redactable.redaction)) return [];
  // What is kept is made from what was asked for: that stays with it, so that a repeat is known.
  const body = aboutAuthor(command, contribution, { ...content, asked: redaction });
  if (addsMoreThanItRemoves(redaction) || contribution.redactions.overturned || isParty(moderator, contribution)) {
    return [{ type: 'RedactionProposed', data: because, internal: { moderator }, body }];
  }
  const data = { ...because, appealUntil: daysAfter(now, appealDays) };
  return [{ type: 'ContributionRedacted', data, internal: { moderator, confirmer: null }, body }];
};

export const confirmRedaction = (command: ConfirmRedaction, contribution: SubmittedContribution): Events => {
  const { now, moderator, dialogue, proposed } = command;
  refuseUnderAppeal(contribution);
  const { moderator: proposer, ...because } = proposalFor(moderator, contribution);
  if (isParty(moderator, contribution)) throw new Refusal('redaction-needs-second-person');
  if (!proposed) throw new Refusal('redaction-text-erased');
  return [
    {
      type: 'ContributionRedacted',
      data: { ...because, appealUntil: daysAfter(now, policyOf(dialogue).appealDays) },
      internal: { moderator: proposer, confirmer: moderator },
      body: aboutAuthor(command, contribution, proposed),
    },
  ];
};

export const declineRedaction = ({ moderator, dialogue, reason }: DeclineRedaction, contribution: SubmittedContribution): Events => {
  if (contribution.status === 'withdrawn') throw new Refusal(REFUSED_WHEN.withdrawn);
  proposalFor(moderator, contribution);
  const data = reasonFor(dialogue, 'redaction-declining', reason);
  return [{ type: 'RedactionDeclined', data, internal: { moderator } }];
};

/** The text stays as it is while somebody decides whether it may stay so. */
const refuseUnderAppeal = ({ status, redactions }: SubmittedContribution): void => {
  if (status === 'withdrawn') throw new Refusal(REFUSED_WHEN.withdrawn);
  if (redactions.appeal === 'lodged') throw new Refusal('redaction-under-appeal');
};

const proposalFor = (person: Pseudonym, { proposal }: SubmittedContribution) => {
  if (!proposal) throw new Refusal('redaction-not-proposed');
  if (proposal.moderator === person) throw new Refusal('redaction-needs-second-person');
  return proposal;
};

/** Whoever rejected it, and was appealed against, changes nothing of its text alone, whatever came of the appeal. */
const isParty = (person: Pseudonym, { rejection, appeal }: SubmittedContribution): boolean =>
  appeal !== 'none' && rejection?.moderator === person;
