import { daysAfter } from '../instant.js';
import { decider, type Saying, unreachable } from '../decider.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import { reasonFor } from '../dialogue/policy.rules.js';
import { refusePublicationBegun } from '../dialogue/publication.rules.js';
import { isIdleLogin, type Shown } from '../dialogue/protection.rules.js';
import type { Gathering } from '../gathering/gathering.js';
import type { Code, ContributionId } from '../ids.js';
import { Refusal } from '../refusal.js';
import { decideAppeal, type DismissAppeal, lodgeAppeal, type LodgeAppeal, type UpholdAppeal } from './appeal.decisions.js';
import {
  type Contribution,
  type ContributionBody,
  type ContributionEvent,
  type ContributionSubmitted,
  evolve,
  initial,
  type JustificationBody,
  type SubmittedContribution,
} from './contribution.js';
import {
  aboutAuthor,
  announced,
  type Authors,
  type Command,
  type Moderation,
  policyOf,
  type Reasoned,
  refuseStranger,
  REFUSED_WHEN,
} from './contribution.rules.js';
import { correct, type CorrectContribution } from './correction.decisions.js';
import {
  type ConfirmRedaction,
  confirmRedaction,
  type DeclineRedaction,
  declineRedaction,
  redact,
  type RedactContribution,
} from './redaction.decisions.js';
import { refuseMisdirected } from './submission.rules.js';

export type SubmitContribution = Command<
  'SubmitContribution',
  ContributionSubmitted['internal'] & {
    submission: ContributionSubmitted['data'];
    body: ContributionBody;
    dialogue: Dialogue;
    /** The contribution that this one answers, where it answers one. */
    answered: Contribution | null;
    /** The gathering at which the card was written, for a card. */
    gathering: Gathering | null;
    /** Whether the sender holds an office that may use channels not open to everybody. */
    official: boolean;
    shown: Shown;
  }
>;
export type AcceptContribution = Moderation<'AcceptContribution'>;
/** `now`: when it came. The time for an appeal runs from there. */
export type RejectContribution = Moderation<'RejectContribution', { now: string; body: JustificationBody }>;
export type WithdrawContribution = Authors<'WithdrawContribution'>;
export type MergeContribution = Reasoned<'MergeContribution', { into: ContributionId; target: Contribution }>;
export type UnmergeContribution = Reasoned<
  'UnmergeContribution',
  {
    /** Whether its merger ends in a contribution that was withdrawn or rejected, or in none (a circle): it has a fate of its own (ADR 0022). */
    leadsNowhere: boolean;
  }
>;
export type SetContributionAside = Command<'SetContributionAside', { reason: Code; dialogue: Dialogue }>;
export type TakeBackSettingAside = Reasoned<'TakeBackSettingAside'>;

export type ContributionCommand =
  | SubmitContribution
  | AcceptContribution
  | RejectContribution
  | LodgeAppeal
  | UpholdAppeal
  | DismissAppeal
  | RedactContribution
  | ConfirmRedaction
  | DeclineRedaction
  | CorrectContribution
  | WithdrawContribution
  | MergeContribution
  | UnmergeContribution
  | SetContributionAside
  | TakeBackSettingAside;

type Events = readonly Saying<ContributionEvent>[];

const decide = (command: ContributionCommand, contribution: Contribution): Events => {
  if (command.type === 'SubmitContribution') return submit(command, contribution);
  if (contribution.status === 'unknown') throw new Refusal('contribution-unknown');
  switch (command.type) {
    case 'AcceptContribution':
      return accept(command, contribution);
    case 'RejectContribution':
      return reject(command, contribution);
    case 'LodgeAppeal':
      return lodgeAppeal(command, contribution);
    case 'UpholdAppeal':
    case 'DismissAppeal':
      return decideAppeal(command, contribution);
    case 'RedactContribution':
      return redact(command, contribution);
    case 'ConfirmRedaction':
      return confirmRedaction(command, contribution);
    case 'DeclineRedaction':
      return declineRedaction(command, contribution);
    case 'CorrectContribution':
      return correct(command, contribution);
    case 'WithdrawContribution':
      return withdraw(command, contribution);
    case 'MergeContribution':
      return merge(command, contribution);
    case 'UnmergeContribution':
      return unmerge(command, contribution);
    case 'SetContributionAside':
      return setAside(command, contribution);
    case 'TakeBackSettingAside':
      return takeBackSettingAside(command, contribution);
    default:
      return unreachable(command);
  }
};

const submit = (command: SubmitContribution, contribution: Contribution): Events => {
  const { submission, secretDigest, transcriber, secondReader, body } = command;
  if (contribution.status !== 'unknown') throw new Refusal('contribution-already-submitted');
  const dialogue = announced(command.dialogue);
  const participant = isIdleLogin(dialogue, command.shown) ? null : command.participant;
  refuseMisdirected({ ...command, participant }, dialogue);
  const subject = participant ?? command.contribution;
  return [
    {
      type: 'ContributionSubmitted',
      data: submission,
      internal: { participant, secretDigest, transcriber, secondReader },
      body: { subject, content: body },
    },
  ];
};

const accept = ({ moderator, dialogue, reason }: AcceptContribution, contribution: SubmittedContribution): Events => {
  if (contribution.status === 'accepted') return [];
  if (contribution.status !== 'open') throw new Refusal(REFUSED_WHEN[contribution.status]);
  policyOf(dialogue);
  return [{ type: 'ContributionAccepted', data: reasonFor(dialogue, 'acceptance', reason), internal: { moderator } }];
};

const reject = (command: RejectContribution, contribution: SubmittedContribution): Events => {
  const { now, moderator, dialogue, reason, body } = command;
  if (contribution.status !== 'open' && contribution.status !== 'accepted') throw new Refusal(REFUSED_WHEN[contribution.status]);
  if (contribution.appeal === 'upheld') throw new Refusal('appeal-already-decided');
  const { appealDays } = policyOf(dialogue);
  return [
    {
      type: 'ContributionRejected',
      data: { ...reasonFor(dialogue, 'rejection', reason), appealUntil: daysAfter(now, appealDays) },
      internal: { moderator },
      body: aboutAuthor(command, contribution, body),
    },
  ];
};

const withdraw = (command: WithdrawContribution, contribution: SubmittedContribution): Events => {
  refuseStranger(command, contribution);
  if (contribution.status === 'withdrawn') return [];
  return [{ type: 'ContributionWithdrawn', data: {} }];
};

const merge = ({ contribution: id, into, target, reason, dialogue }: MergeContribution, own: SubmittedContribution): Events => {
  if (own.status === 'merged' && own.mergedInto === into) return [];
  refusePublicationBegun(dialogue);
  if (own.status !== 'accepted') throw new Refusal(REFUSED_WHEN[own.status]);
  if (into === id) throw new Refusal('merge-into-itself', 'into');
  if (target.status === 'unknown' || target.dialogue !== own.dialogue) throw new Refusal('merge-target-unknown', 'into');
  // As mergers are decided one after another (ADR 0022), what is accepted is the end of its chain: no ring can come about.
  if (target.status !== 'accepted') throw new Refusal('merge-target-not-accepted', 'into');
  return [{ type: 'ContributionMerged', data: { into, ...reasonFor(dialogue, 'merger', reason) } }];
};

const unmerge = ({ reason, dialogue, leadsNowhere }: UnmergeContribution, contribution: SubmittedContribution): Events => {
  if (contribution.status === 'accepted') return [];
  if (!contribution.mergedInto || contribution.status !== 'merged') throw new Refusal('contribution-not-merged');
  // What has a fate of its own is not reopened.
  if (!leadsNowhere) refusePublicationBegun(dialogue);
  const data = { from: contribution.mergedInto, ...reasonFor(dialogue, 'unmerging', reason) };
  return [{ type: 'ContributionUnmerged', data }];
};

const setAside = ({ reason, dialogue }: SetContributionAside, contribution: SubmittedContribution): Events => {
  if (contribution.setAside === reason) return [];
  if (contribution.status !== 'accepted') throw new Refusal(REFUSED_WHEN[contribution.status]);
  const { dispositionReasons } = announced(dialogue);
  if (!dispositionReasons?.reasons.some(({ code }) => code === reason)) throw new Refusal('disposition-reason-unknown', 'reason');
  return [{ type: 'ContributionSetAside', data: { reason, reasonsVersion: dispositionReasons.version } }];
};

const takeBackSettingAside = ({ reason, dialogue }: TakeBackSettingAside, contribution: SubmittedContribution): Events => {
  if (contribution.status !== 'accepted') throw new Refusal(REFUSED_WHEN[contribution.status]);
  if (contribution.setAside === null) return [];
  refusePublicationBegun(dialogue);
  const data = reasonFor(dialogue, 'setting-aside-taken-back', reason);
  return [{ type: 'SettingAsideTakenBack', data }];
};

export const contributionDecider = decider({ initial, decide, evolve });
