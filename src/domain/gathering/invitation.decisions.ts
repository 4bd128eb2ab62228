import type { Saying } from '../decider.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { Code, InvitationId } from '../ids.js';
import { Refusal } from '../refusal.js';
import type { GatheringEvent, InvitationAnswer, PersonBody, ScheduledGathering } from './gathering.js';
import { announced, type Command, refuseBegun, refuseOver } from './rules.js';

/** `now`: when it came. */
export type IssueInvitation = Command<
  'IssueInvitation',
  { now: string; invitation: InvitationId; group: Code | null; secretDigest: string; body: PersonBody; dialogue: Dialogue }
>;
/** Whoever is invited comes with the secret of the invitation. */
export type AnswerInvitation = Command<
  'AnswerInvitation',
  { now: string; invitation: InvitationId; answer: InvitationAnswer; secretDigest: string }
>;

type Events = readonly Saying<GatheringEvent>[];

export const issueInvitation = (command: IssueInvitation, gathering: ScheduledGathering): Events => {
  const { invitation, group, secretDigest, body, dialogue } = command;
  if (gathering.invitations.has(invitation)) return [];
  refuseOver(gathering);
  if (gathering.access.kind === 'registration') throw new Refusal('gathering-by-registration');
  refuseBegun(command, gathering);
  if (group !== null && !announced(dialogue).groups.some(({ code }) => code === group)) throw new Refusal('group-unknown', 'group');
  return [
    {
      type: 'InvitationIssued',
      data: { invitation, group },
      internal: { secretDigest },
      body: { subject: invitation, content: body },
    },
  ];
};

export const answerInvitation = (command: AnswerInvitation, gathering: ScheduledGathering): Events => {
  const { invitation, answer, secretDigest } = command;
  const known = gathering.invitations.get(invitation);
  if (!known) throw new Refusal('invitation-unknown');
  if (known.secretDigest !== secretDigest) throw new Refusal('invitation-secret-wrong');
  if (known.answer === answer) return [];
  refuseOver(gathering);
  refuseBegun(command, gathering);
  return [{ type: 'InvitationAnswered', data: { invitation, answer } }];
};
