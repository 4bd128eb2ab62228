import { gatheringDecider } from '../../domain/gathering/gathering.decisions.js';
import { InvitationId } from '../../domain/ids.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { code, gatheringId } from '../fields.js';
import { person } from './gathering-fields.js';

export const issueInvitation = defineCommand({
  name: 'IssueInvitation',
  path: 'gatherings/:gathering/invitations',
  summary: 'Invite somebody. The answer has the secret of the link with which the person answers',
  params: { gathering: gatheringId },
  fields: { group: code.nullable().default(null) },
  erasable: person,
  creates: InvitationId,
  decider: gatheringDecider,
  stream: ({ gathering }) => `gathering-${gathering}`,
  command: async ({ params: { gathering }, fields, erasable, newId }, { desk, envelope: { at, now } }) => {
    const invitation = InvitationId(newId);
    return {
      type: 'IssueInvitation' as const,
      at,
      now,
      invitation,
      ...fields,
      secretDigest: digestOf(desk.pseudonyms.invitationSecretOf(gathering, invitation)),
      body: erasable,
      dialogue: await desk.dialogueOf(await desk.gathering(gathering)),
    };
  },
  answer: (newId, { desk }, { gathering }) => ({ secret: desk.pseudonyms.invitationSecretOf(gathering, InvitationId(newId)) }),
});
