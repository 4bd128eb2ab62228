import { gatheringDecider } from '../../domain/gathering/gathering.decisions.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { gatheringId, registrationId, registrationSecret } from '../fields.js';

export const withdrawRegistration = defineCommand({
  name: 'WithdrawRegistration',
  path: 'gatherings/:gathering/registrations/:registration/withdrawal',
  summary: 'Take back your registration: your place goes to whoever has waited longest',
  params: { gathering: gatheringId, registration: registrationId },
  fields: {},
  credentials: { secret: registrationSecret },
  takesAway: true,
  decider: gatheringDecider,
  stream: ({ gathering }) => `gathering-${gathering}`,
  command: ({ params: { registration }, credentials }, { envelope: { at, now } }) => ({
    type: 'WithdrawRegistration' as const,
    at,
    now,
    registration,
    secretDigest: digestOf(credentials.secret),
  }),
});
