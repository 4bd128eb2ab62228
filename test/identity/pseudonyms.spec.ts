import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { ContributionId, DialogueId, GatheringId, InvitationId, Pseudonym, RegistrationId, RoundId } from '../../src/domain/ids.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';

const vaultOf = (key: string) => ({
  keyFor: (purpose: string) => createHash('sha256').update(`${key}/${purpose}`).digest(),
});
const pseudonyms = new Pseudonyms(vaultOf('one'), 'test');
const people = fc.uniqueArray(fc.uuid().map(Pseudonym), { minLength: 2, maxLength: 12 });
const round = fc.uuid().map(RoundId);

// Computed with Python (hmac, hashlib). They lie in records and in letters: with another recipe nobody comes back to what they said.
it('are what they were, whatever version of the program makes them', () => {
  const dialogue = DialogueId('00000000-0000-4000-8000-000000000001');
  const gathering = GatheringId('00000000-0000-4000-8000-000000000002');
  const third = '00000000-0000-4000-8000-000000000003';
  expect({
    participant: pseudonyms.participant(dialogue, 'something-only-I-know'),
    account: pseudonyms.account('issuer', 'Ada'),
    loggedIn: pseudonyms.loggedIn(dialogue, 'account'),
    actor: pseudonyms.actor('issuer', 'Ada'),
    official: pseudonyms.official('Ada'),
    reader: pseudonyms.reader(dialogue, 'Ada'),
    addressee: pseudonyms.addressee(gathering, '  ADA@example.org '),
    attendee: pseudonyms.attendee(gathering, Pseudonym(third)),
    request: pseudonyms.request('Ada', 'key'),
    anybodysRequest: pseudonyms.request(null, 'key'),
    secretOf: pseudonyms.secretOf(ContributionId(third)),
    registrationSecretOf: pseudonyms.registrationSecretOf(gathering, RegistrationId(third)),
    invitationSecretOf: pseudonyms.invitationSecretOf(gathering, InvitationId(third)),
  }).toEqual({
    participant: 'd97a3aba-a96f-889e-af58-e88b6778c290',
    account: '4b7d24747ef89b6b10f1d344f54623797f530faefa1f041caadd50adabb0ec7b',
    loggedIn: '8c1a04e6-5fb7-819a-939e-e2a466c2f957',
    actor: '9de519ea-632c-8f5e-8663-461d7ed63ddf',
    official: '6849d3eb-6e86-8bc5-8d73-87d7aa53b4d2',
    reader: '31744074-0d33-8cf7-9ad3-b3b746f267ea',
    addressee: '906ca60b-9d02-8960-a300-87486093fc5f',
    attendee: 'ebacdbc9-8546-8880-b455-ec3b17ef1afc',
    request: 'e7f6300168766624943a4489ca7f19404dfa42a673e2efe8683753079aae8414',
    anybodysRequest: 'ff2d5baaa23605ae9e48c66ba438dd4952dd32e07a65c4bf9950f581cf6fa06f',
    secretOf: '-Gj9F4A070QAyuOkloIPxOJDwUjXN4H4',
    registrationSecretOf: 'EQJEy2Raalpw_Ud8Mgnr3QOBO15xbcce',
    invitationSecretOf: 'Fy7cJCnLABe0H8SrKl1BwZcfXbJJeNgx',
  });
});

describe('the seats of a round', () => {
  it('are drawn without regard to the list: any order of it, and names that stand there twice, give the same', () => {
    fc.assert(
      fc.property(
        round,
        people.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list))),
        (id, [list, shuffled, again]) => {
          const drawn = pseudonyms.seated(id, list);
          expect(new Set(drawn)).toEqual(new Set(list));
          expect(pseudonyms.seated(id, [...shuffled, ...again])).toEqual(drawn);
        },
      ),
    );
  });

  it('are drawn anew for each round, with each order as likely: of one nothing follows for another, nor without the key', () => {
    const list = ['Ada', 'Ben', 'Cem'].map((name) => pseudonyms.official(name));
    const others = new Pseudonyms(vaultOf('another'), 'test');
    const orders = new Map<string, number>();
    let alike = 0;
    for (let n = 0; n < 600; n++) {
      const id = RoundId(randomUUID());
      const drawn = pseudonyms.seated(id, list);
      const order = drawn.map((each) => list.indexOf(each)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
      if (others.seated(id, list).join() === drawn.join()) alike++;
    }
    // 100 of each are expected, and 100 that another key draws alike; that one is so far off happens once in ten million times.
    expect(orders.size).toBe(6);
    for (const count of [...orders.values(), alike]) expect(Math.abs(count - 100)).toBeLessThan(52);
  });
});
