import { gatherings } from '../../domain/gathering/gatherings.js';
import { InvitationId } from '../../domain/ids.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { code, gatheringId } from '../fields.js';
import { person } from './gathering-fields.js';

export const issueInvitation = defineCommand(gatherings, {
  name: 'IssueInvitation',
  path: 'gatherings/:gathering/invitations',
  summary: 'Invite somebody. The answer has the secret of the link with which the person answers',
  roles: ['office', 'rapporteur'],
  params: { gathering: gatheringId },
  fields: { group: code.nullable().default(null) },
  erasable: person,
  creates: InvitationId,
}).asking({
  command: async ({ params: { gathering }, fields, erasable, newId: invitation }, { desk }) => {
    return {
      invitation,
      ...fields,
      secretDigest: digestOf(desk.pseudonyms.invitationSecretOf(gathering, invitation)),
      body: erasable,
      dialogue: await desk.dialogueOf(await desk.fact(gatherings, gathering)),
    };
  },
  answer: ({ params: { gathering }, newId }, { desk }) => ({ secret: desk.pseudonyms.invitationSecretOf(gathering, newId) }),
});
