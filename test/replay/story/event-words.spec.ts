import { EVENT_TYPES, wordsOfEvent } from '../../../src/replay/story/event-words.js';
import { LANGUAGES } from '../../../src/domain/language.js';

it('says of every event what happened, with the name of what it is about and without', () => {
  for (const type of EVENT_TYPES)
    for (const language of LANGUAGES) {
      const [whole, named] = [wordsOfEvent(type, null, language), wordsOfEvent(type, '„$& #“', language)];
      expect([type, whole]).toEqual([type, expect.stringMatching(/^\p{Lu}[^#]*[^# ]$/u)]);
      expect(whole).not.toContain('  ');
      if (named !== whole) expect([type, named]).toEqual([type, expect.stringContaining('„$& #“')]);
    }
  expect(wordsOfEvent('PhaseOpened', null, 'de')).toBe('Phase eröffnet');
  expect(wordsOfEvent('PhaseOpened', 'Dialogphase', 'de')).toBe('Dialogphase eröffnet');
  expect(wordsOfEvent('ContributionAccepted', '„Pausen“', 'de')).toBe('Beitrag „Pausen“ freigegeben');
  expect(wordsOfEvent('ContributionAccepted', null, 'de')).toBe('Beitrag freigegeben');
  expect(wordsOfEvent('Unheard', null, 'en')).toBe('Unheard');
});
