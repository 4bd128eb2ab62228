import { z } from 'zod';
import { INVITATION_ANSWERS } from '../../domain/gathering/gathering.js';
import { gatheringDecider } from '../../domain/gathering/gathering.decisions.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { gatheringId, invitationId, invitationSecret } from '../fields.js';

export const answerInvitation = defineCommand({
  name: 'AnswerInvitation',
  path: 'gatherings/:gathering/invitations/:invitation/answers',
  summary: 'Say whether you come; until the gathering begins you can say otherwise',
  params: { gathering: gatheringId, invitation: invitationId },
  fields: { answer: z.enum(INVITATION_ANSWERS) },
  credentials: { secret: invitationSecret },
  decider: gatheringDecider,
  stream: ({ gathering }) => `gathering-${gathering}`,
  command: ({ params: { invitation }, fields, credentials }, { envelope: { at, now } }) => ({
    type: 'AnswerInvitation' as const,
    at,
    now,
    invitation,
    ...fields,
    secretDigest: digestOf(credentials.secret),
  }),
});
