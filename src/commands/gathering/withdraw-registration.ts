import { gatherings } from '../../domain/gathering/gatherings.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { gatheringId, registrationId, registrationSecret } from '../fields.js';

export const withdrawRegistration = defineCommand(gatherings, {
  name: 'WithdrawRegistration',
  path: 'gatherings/:gathering/registrations/:registration/withdrawal',
  summary: 'Take back your registration: your place goes to whoever has waited longest',
  roles: ['participant'],
  params: { gathering: gatheringId, registration: registrationId },
  fields: {},
  credentials: { secret: registrationSecret },
  takesAway: true,
}).asking({
  command: ({ params: { registration }, credentials }) => ({
    registration,
    secretDigest: digestOf(credentials.secret),
  }),
});
