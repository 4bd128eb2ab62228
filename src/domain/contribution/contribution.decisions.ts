import { type Body, type Decided, type Decider, unreachable } from '../decider.js';
import { type KnownDialogue, type Dialogue, type ModerationPolicy } from '../dialogue/dialogue.js';
import { reasonFor } from '../dialogue/policy.rules.js';
import { refusePublicationBegun } from '../dialogue/publication.rules.js';
import type { Gathering } from '../gathering/gathering.js';
import type { Code, ContributionId, Pseudonym } from '../ids.js';
import { Refusal } from '../refusal.js';
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
import { refuseMisdirected } from './submission.rules.js';

/** `dialogue` and other contributions are facts as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields = unknown> = {
  readonly type: Type;
  readonly at: string;
  readonly contribution: ContributionId;
} & Readonly<Fields>;
/** `reason`: null where the sender names none, which is enough where there is but one. */
type Reasoned<Type extends string, Fields = unknown> = Command<Type, { reason: Code | null; dialogue: Dialogue } & Fields>;
type Moderation<Type extends string, Fields = unknown> = Reasoned<Type, { moderator: Pseudonym } & Fields>;
/** The participant comes back with the secret of the receipt. */
type Authors<Type extends string, Fields = unknown> = Command<Type, { secretDigest: string } & Fields>;

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
  }
>;
export type AcceptContribution = Moderation<'AcceptContribution'>;
/** `now`: when it came. The time for an appeal runs from there, and ends by it. */
export type RejectContribution = Moderation<'RejectContribution', { now: string; body: JustificationBody }>;
export type LodgeAppeal = Authors<'LodgeAppeal', { now: string; reason: Code | null; dialogue: Dialogue; body: JustificationBody }>;
export type UpholdAppeal = Moderation<'UpholdAppeal', { body: JustificationBody }>;
export type DismissAppeal = Moderation<'DismissAppeal', { body: JustificationBody }>;
export type RedactContribution = Moderation<'RedactContribution', { body: ContributionBody }>;
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
  | WithdrawContribution
  | MergeContribution
  | UnmergeContribution
  | SetContributionAside
  | TakeBackSettingAside;

type Events = readonly Decided<ContributionEvent>[];

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
  const { at, submission, participant, secretDigest, transcriber, secondReader, body } = command;
  if (contribution.status !== 'unknown') throw new Refusal('contribution-already-submitted');
  refuseMisdirected(command, announced(command.dialogue));
  const subject = participant ?? command.contribution;
  return [
    {
      type: 'ContributionSubmitted',
      occurredAt: at,
      data: submission,
      internal: { participant, secretDigest, transcriber, secondReader },
      body: { subject, content: body },
    },
  ];
};

const accept = ({ at, moderator, dialogue, reason }: AcceptContribution, contribution: SubmittedContribution): Events => {
  if (contribution.status === 'accepted') return [];
  if (contribution.status !== 'open') throw new Refusal(STANDING[contribution.status]);
  policyOf(dialogue);
  return [{ type: 'ContributionAccepted', occurredAt: at, data: reasonFor(dialogue, 'acceptance', reason), internal: { moderator } }];
};

const reject = (command: RejectContribution, contribution: SubmittedContribution): Events => {
  const { at, now, moderator, dialogue, reason, body } = command;
  if (contribution.status !== 'open' && contribution.status !== 'accepted') throw new Refusal(STANDING[contribution.status]);
  if (contribution.appeal === 'upheld') throw new Refusal('appeal-already-decided');
  const { appealDays } = policyOf(dialogue);
  return [
    {
      type: 'ContributionRejected',
      occurredAt: at,
      data: { ...reasonFor(dialogue, 'rejection', reason), appealUntil: daysAfter(now, appealDays) },
      internal: { moderator },
      body: aboutAuthor(command, contribution, body),
    },
  ];
};

const lodgeAppeal = (command: LodgeAppeal, contribution: SubmittedContribution): Events => {
  refuseStranger(command, contribution);
  const { at, now, dialogue, reason, body } = command;
  if (contribution.appeal === 'lodged') return [];
  if (contribution.appeal !== 'none') throw new Refusal('appeal-already-decided');
  if (contribution.status !== 'rejected' || !contribution.rejection) throw new Refusal('contribution-not-rejected');
  if (Date.parse(now) > Date.parse(contribution.rejection.appealUntil)) throw new Refusal('appeal-too-late');
  const data = { against: 'rejection', ...reasonFor(dialogue, 'appeal', reason) } as const;
  return [{ type: 'AppealLodged', occurredAt: at, data, internal: {}, body: aboutAuthor(command, contribution, body) }];
};

const decideAppeal = (command: UpholdAppeal | DismissAppeal, contribution: SubmittedContribution): Events => {
  const { at, moderator, dialogue, reason, body } = command;
  const [type, outcome, act] = DECISION[command.type];
  if (contribution.appeal === outcome) return [];
  if (contribution.appeal === 'none') throw new Refusal('appeal-not-lodged');
  if (contribution.appeal !== 'lodged') throw new Refusal('appeal-already-decided');
  if (contribution.status !== 'rejected') throw new Refusal(STANDING[contribution.status]);
  if (contribution.rejection?.moderator === moderator) throw new Refusal('appeal-needs-second-person');
  const data = { against: 'rejection', ...reasonFor(dialogue, act, reason) } as const;
  return [{ type, occurredAt: at, data, internal: { moderator }, body: aboutAuthor(command, contribution, body) }];
};

const DECISION = {
  UpholdAppeal: ['AppealUpheld', 'upheld', 'appeal-upholding'],
  DismissAppeal: ['AppealDismissed', 'dismissed', 'appeal-dismissal'],
} as const;

const redact = (command: RedactContribution, contribution: SubmittedContribution): Events => {
  const { at, moderator, dialogue, reason, body } = command;
  if (contribution.status === 'withdrawn') throw new Refusal(STANDING.withdrawn);
  policyOf(dialogue);
  return [
    {
      type: 'ContributionRedacted',
      occurredAt: at,
      data: reasonFor(dialogue, 'redaction', reason),
      internal: { moderator },
      body: aboutAuthor(command, contribution, body),
    },
  ];
};

const withdraw = (command: WithdrawContribution, contribution: SubmittedContribution): Events => {
  refuseStranger(command, contribution);
  if (contribution.status === 'withdrawn') return [];
  return [{ type: 'ContributionWithdrawn', occurredAt: command.at, data: {}, internal: {} }];
};

const merge = ({ at, contribution: id, into, target, reason, dialogue }: MergeContribution, own: SubmittedContribution): Events => {
  if (own.status === 'merged' && own.mergedInto === into) return [];
  refusePublicationBegun(dialogue);
  if (own.status !== 'accepted') throw new Refusal(STANDING[own.status]);
  if (into === id) throw new Refusal('merge-into-itself', 'into');
  if (target.status === 'unknown' || target.dialogue !== own.dialogue) throw new Refusal('merge-target-unknown', 'into');
  // As mergers are decided one after another (ADR 0022), what is accepted is the end of its chain: no ring can come about.
  if (target.status !== 'accepted') throw new Refusal('merge-target-not-accepted', 'into');
  return [{ type: 'ContributionMerged', occurredAt: at, data: { into, ...reasonFor(dialogue, 'merger', reason) }, internal: {} }];
};

const unmerge = ({ at, reason, dialogue, leadsNowhere }: UnmergeContribution, contribution: SubmittedContribution): Events => {
  if (contribution.status === 'accepted') return [];
  if (!contribution.mergedInto || contribution.status !== 'merged') throw new Refusal('contribution-not-merged');
  // What has a fate of its own is not reopened.
  if (!leadsNowhere) refusePublicationBegun(dialogue);
  const data = { from: contribution.mergedInto, ...reasonFor(dialogue, 'unmerging', reason) };
  return [{ type: 'ContributionUnmerged', occurredAt: at, data, internal: {} }];
};

const setAside = ({ at, reason, dialogue }: SetContributionAside, contribution: SubmittedContribution): Events => {
  if (contribution.setAside === reason) return [];
  if (contribution.status !== 'accepted') throw new Refusal(STANDING[contribution.status]);
  const { dispositionReasons } = announced(dialogue);
  if (!dispositionReasons?.reasons.some(({ code }) => code === reason)) throw new Refusal('disposition-reason-unknown', 'reason');
  return [{ type: 'ContributionSetAside', occurredAt: at, data: { reason, reasonsVersion: dispositionReasons.version }, internal: {} }];
};

const takeBackSettingAside = ({ at, reason, dialogue }: TakeBackSettingAside, contribution: SubmittedContribution): Events => {
  if (contribution.status !== 'accepted') throw new Refusal(STANDING[contribution.status]);
  if (contribution.setAside === null) return [];
  refusePublicationBegun(dialogue);
  const data = reasonFor(dialogue, 'setting-aside-taken-back', reason);
  return [{ type: 'SettingAsideTakenBack', occurredAt: at, data, internal: {} }];
};

/** What to say to somebody whose command does not fit a contribution's status. */
const STANDING = {
  open: 'contribution-not-accepted',
  accepted: 'contribution-already-accepted',
  rejected: 'contribution-already-rejected',
  withdrawn: 'contribution-withdrawn',
  merged: 'contribution-merged',
} as const;

const announced = (dialogue: Dialogue): KnownDialogue => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  return dialogue;
};

const policyOf = (dialogue: Dialogue): ModerationPolicy & { readonly version: number } => {
  const { policy } = announced(dialogue);
  if (!policy) throw new Refusal('moderation-policy-missing');
  return policy;
};

const refuseStranger = ({ secretDigest }: { readonly secretDigest: string }, contribution: SubmittedContribution): void => {
  if (contribution.secretDigest === null || contribution.secretDigest !== secretDigest) throw new Refusal('contribution-secret-wrong');
};

const aboutAuthor = (
  { contribution: id }: { readonly contribution: ContributionId },
  { participant }: SubmittedContribution,
  content: object,
): Body => ({
  subject: participant ?? id,
  content,
});

const DAY_MS = 86_400_000;
const daysAfter = (moment: string, days: number): string => new Date(Date.parse(moment) + days * DAY_MS).toISOString();

export const contributionDecider: Decider<ContributionCommand, ContributionEvent, Contribution> = { initial, decide, evolve };
