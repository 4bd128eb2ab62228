import { z } from 'zod';
import { INVITATION_ANSWERS } from '../../domain/gathering/gathering.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { gatheringId, invitationId, invitationSecret } from '../fields.js';

export const answerInvitation = defineCommand(gatherings, {
  name: 'AnswerInvitation',
  path: 'gatherings/:gathering/invitations/:invitation/answers',
  summary: 'Say whether you come; until the gathering begins you can say otherwise',
  roles: ['participant'],
  params: { gathering: gatheringId, invitation: invitationId },
  fields: { answer: z.enum(INVITATION_ANSWERS) },
  credentials: { secret: invitationSecret },
}).asking({
  command: ({ params: { invitation }, fields, credentials }) => ({
    invitation,
    ...fields,
    secretDigest: digestOf(credentials.secret),
  }),
});
