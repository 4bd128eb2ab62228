import { standingIn } from '../../domain/gathering/gathering.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { RegistrationId } from '../../domain/ids.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { defineCommand } from '../command.js';
import { gatheringId, ownSecret } from '../fields.js';
import { emailAddress, person } from './gathering-fields.js';

export const registerForGathering = defineCommand(gatherings, {
  name: 'RegisterForGathering',
  path: 'gatherings/:gathering/registrations',
  summary: 'Register for a gathering, or for its waiting list. The answer has a secret with which to come back',
  roles: ['participant'],
  params: { gathering: gatheringId },
  fields: {},
  erasable: { ...person, address: emailAddress },
  credentials: { participant: ownSecret.nullable().default(null) },
  creates: RegistrationId,
}).asking({
  command: async ({ params: { gathering }, erasable, credentials, newId: registration }, { desk }) => {
    const known = await desk.fact(gatherings, gathering);
    const isNamed = credentials.participant !== null && known.status !== 'unknown';
    const formerly = isNamed ? desk.pseudonyms.participant(known.dialogue, credentials.participant) : null;
    return {
      registration,
      participant: formerly && { here: desk.pseudonyms.attendee(gathering, formerly), formerly },
      address: desk.pseudonyms.addressee(gathering, erasable.address),
      secretDigest: digestOf(desk.pseudonyms.registrationSecretOf(gathering, registration)),
      body: erasable,
    };
  },
  answer: async ({ params: { gathering }, newId: registration }, { desk }) => {
    const secret = desk.pseudonyms.registrationSecretOf(gathering, registration);
    return { secret, ...standingIn(await desk.fact(gatherings, gathering), registration) };
  },
});
