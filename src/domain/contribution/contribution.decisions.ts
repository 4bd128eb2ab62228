import { type Body, type Decided, type Decider, unreachable } from '../decider.js';
import { type AnnouncedDialogue, type Dialogue, isOpen, type ModerationPolicy } from '../dialogue/dialogue.js';
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
import { refuseMisfiledCard } from './card.rules.js';

/** `dialogue` and other contributions are facts as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields = unknown> = {
  readonly type: Type;
  readonly at: string;
  readonly contribution: ContributionId;
} & Readonly<Fields>;
type Moderation<Type extends string, Fields = unknown> = Command<Type, { moderator: Pseudonym; dialogue: Dialogue } & Fields>;
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
export type RejectContribution = Moderation<'RejectContribution', { now: string; reason: Code; body: JustificationBody }>;
export type LodgeAppeal = Authors<'LodgeAppeal', { now: string; body: JustificationBody }>;
export type UpholdAppeal = Moderation<'UpholdAppeal', { body: JustificationBody }>;
export type DismissAppeal = Moderation<'DismissAppeal', { body: JustificationBody }>;
export type RedactContribution = Moderation<'RedactContribution', { reason: Code; body: ContributionBody }>;
export type WithdrawContribution = Authors<'WithdrawContribution'>;
export type MergeContribution = Command<
  'MergeContribution',
  { into: ContributionId; target: Contribution; reason: Code; dialogue: Dialogue }
>;
export type UnmergeContribution = Command<
  'UnmergeContribution',
  {
    reason: Code;
    dialogue: Dialogue;
    /** Whether its merger ends in a contribution that was withdrawn or rejected, or in none (a circle): it has a fate of its own (ADR 0022). */
    leadsNowhere: boolean;
  }
>;
export type SetContributionAside = Command<'SetContributionAside', { reason: Code; dialogue: Dialogue }>;

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
  | SetContributionAside;

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

const refuseMisdirected = (command: SubmitContribution, dialogue: AnnouncedDialogue): void => {
  const { submission, answered, official } = command;
  if (submission.card) refuseMisfiledCard(command, submission.card, dialogue);
  else if (!isOpen(dialogue, 'dialogue')) throw new Refusal('dialogue-phase-not-open');
  if (command.transcriber !== null && command.transcriber === command.secondReader) {
    throw new Refusal('second-reader-not-second-person', 'secondReader');
  }
  if (!dialogue.themes.has(submission.theme)) throw new Refusal('theme-unknown', 'theme');
  const question = dialogue.questions.get(submission.question);
  if (question?.theme !== submission.theme) throw new Refusal('question-unknown', 'question');
  if (submission.questionVersion > question.version) throw new Refusal('question-version-unknown', 'questionVersion');
  const channel = dialogue.channels.find(({ code }) => code === submission.channel);
  if (!channel) throw new Refusal('channel-unknown', 'channel');
  if (!channel.open && !official) throw new Refusal('channel-not-open', 'channel');
  // It is public for ever, and in the sender's own words.
  if (submission.source !== null && !official) throw new Refusal('source-needs-official', 'source');
  if (submission.group !== null && !dialogue.groups.some(({ code }) => code === submission.group)) {
    throw new Refusal('group-unknown', 'group');
  }
  if (submission.answers === null) return;
  if (!answered || answered.status === 'unknown' || answered.dialogue !== submission.dialogue) {
    throw new Refusal('answered-contribution-unknown', 'answers');
  }
  if (answered.status === 'rejected' || answered.status === 'withdrawn') throw new Refusal('answered-contribution-gone', 'answers');
};

const accept = ({ at, moderator, dialogue }: AcceptContribution, contribution: SubmittedContribution): Events => {
  if (contribution.status === 'accepted') return [];
  if (contribution.status !== 'open') throw new Refusal(STANDING[contribution.status]);
  const { version } = policyOf(dialogue);
  return [{ type: 'ContributionAccepted', occurredAt: at, data: { policyVersion: version }, internal: { moderator } }];
};

const reject = (command: RejectContribution, contribution: SubmittedContribution): Events => {
  const { at, now, moderator, reason, body } = command;
  if (contribution.status !== 'open' && contribution.status !== 'accepted') throw new Refusal(STANDING[contribution.status]);
  if (contribution.appeal === 'upheld') throw new Refusal('appeal-already-decided');
  const { version, appealDays } = policyWithReason(command.dialogue, reason);
  return [
    {
      type: 'ContributionRejected',
      occurredAt: at,
      data: { reason, policyVersion: version, appealUntil: daysAfter(now, appealDays) },
      internal: { moderator },
      body: aboutAuthor(command, contribution, body),
    },
  ];
};

const lodgeAppeal = (command: LodgeAppeal, contribution: SubmittedContribution): Events => {
  refuseStranger(command, contribution);
  const { at, now, body } = command;
  if (contribution.appeal === 'lodged') return [];
  if (contribution.appeal !== 'none') throw new Refusal('appeal-already-decided');
  if (contribution.status !== 'rejected' || !contribution.rejection) throw new Refusal('contribution-not-rejected');
  if (Date.parse(now) > Date.parse(contribution.rejection.appealUntil)) throw new Refusal('appeal-too-late');
  return [{ type: 'AppealLodged', occurredAt: at, data: {}, internal: {}, body: aboutAuthor(command, contribution, body) }];
};

const decideAppeal = (command: UpholdAppeal | DismissAppeal, contribution: SubmittedContribution): Events => {
  const { at, moderator, body } = command;
  const [type, outcome] =
    command.type === 'UpholdAppeal' ? (['AppealUpheld', 'upheld'] as const) : (['AppealDismissed', 'dismissed'] as const);
  if (contribution.appeal === outcome) return [];
  if (contribution.appeal === 'none') throw new Refusal('appeal-not-lodged');
  if (contribution.appeal !== 'lodged') throw new Refusal('appeal-already-decided');
  if (contribution.status !== 'rejected') throw new Refusal(STANDING[contribution.status]);
  if (contribution.rejection?.moderator === moderator) throw new Refusal('appeal-needs-second-person');
  return [{ type, occurredAt: at, data: {}, internal: { moderator }, body: aboutAuthor(command, contribution, body) }];
};

const redact = (command: RedactContribution, contribution: SubmittedContribution): Events => {
  const { at, moderator, reason, body } = command;
  if (contribution.status === 'withdrawn') throw new Refusal(STANDING.withdrawn);
  const { version } = policyWithReason(command.dialogue, reason);
  return [
    {
      type: 'ContributionRedacted',
      occurredAt: at,
      data: { reason, policyVersion: version },
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
  return [{ type: 'ContributionMerged', occurredAt: at, data: { into, reason }, internal: {} }];
};

const unmerge = ({ at, reason, dialogue, leadsNowhere }: UnmergeContribution, contribution: SubmittedContribution): Events => {
  if (contribution.status === 'accepted') return [];
  if (!contribution.mergedInto || contribution.status !== 'merged') throw new Refusal('contribution-not-merged');
  // What has a fate of its own is not reopened.
  if (!leadsNowhere) refusePublicationBegun(dialogue);
  return [{ type: 'ContributionUnmerged', occurredAt: at, data: { from: contribution.mergedInto, reason }, internal: {} }];
};

const setAside = ({ at, reason, dialogue }: SetContributionAside, contribution: SubmittedContribution): Events => {
  if (contribution.setAside === reason) return [];
  if (contribution.status !== 'accepted') throw new Refusal(STANDING[contribution.status]);
  const { dispositionReasons } = announced(dialogue);
  if (!dispositionReasons?.reasons.some(({ code }) => code === reason)) throw new Refusal('disposition-reason-unknown', 'reason');
  return [{ type: 'ContributionSetAside', occurredAt: at, data: { reason, reasonsVersion: dispositionReasons.version }, internal: {} }];
};

/** What to say to somebody whose command does not fit a contribution's status. */
const STANDING = {
  open: 'contribution-not-accepted',
  accepted: 'contribution-already-accepted',
  rejected: 'contribution-already-rejected',
  withdrawn: 'contribution-withdrawn',
  merged: 'contribution-merged',
} as const;

const announced = (dialogue: Dialogue): AnnouncedDialogue => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  return dialogue;
};

const policyOf = (dialogue: Dialogue): ModerationPolicy & { readonly version: number } => {
  const { policy } = announced(dialogue);
  if (!policy) throw new Refusal('moderation-policy-missing');
  return policy;
};

const policyWithReason = (dialogue: Dialogue, reason: Code): ModerationPolicy & { readonly version: number } => {
  const policy = policyOf(dialogue);
  if (!policy.reasons.some(({ code }) => code === reason)) throw new Refusal('moderation-reason-unknown', 'reason');
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
