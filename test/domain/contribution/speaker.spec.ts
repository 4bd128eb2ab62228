import { speakerOf } from '../../../src/domain/contribution/speaker.js';
import { ROLES } from '../../../src/domain/role.js';
import { card, participant, submitted } from './examples.js';

const source = { name: 'some-platform', id: '7' };

it.each([
  ['somebody says it themselves, told apart from others', 'participant', {}, { participant }, ['participant', 'self']],
  ['somebody says it themselves, and nobody knows who', 'participant', {}, { participant: null }, ['unknown', 'self']],
  ['an import has it with its author', 'office', { source }, { participant }, ['participant', 'import']],
  ['an import has it without an author', 'office', { source }, { participant: null }, ['unknown', 'import']],
  ['a rapporteur has it from a card', 'rapporteur', { card }, { participant: null }, ['unknown', 'card']],
  ['a file of cards has it', 'rapporteur', { card, source }, { participant: null }, ['unknown', 'card']],
  ['the office has a letter of somebody', 'office', {}, { participant }, ['participant', 'office']],
  ['the office has it from nobody that it names', 'office', {}, { participant: null }, ['unknown', 'office']],
  ['a rapporteur was told it', 'rapporteur', {}, { participant: null }, ['unknown', 'rapporteur']],
] as const)('%s', (_, role, data, internal, [saidBy, broughtBy]) => {
  const event = { role, data: { ...submitted.data, ...data }, internal: { ...submitted.internal, ...internal } };
  expect(speakerOf(event)).toEqual({ saidBy, broughtBy });
});

it('who sends it says nothing of who said it, and no official ever spoke', () => {
  for (const role of ROLES) {
    for (const who of [participant, null]) {
      const { saidBy, broughtBy } = speakerOf({ role, data: submitted.data, internal: { ...submitted.internal, participant: who } });
      expect([saidBy, broughtBy === 'self']).toEqual([who === null ? 'unknown' : 'participant', role === 'participant']);
    }
  }
});
