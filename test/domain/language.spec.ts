import { inLanguage } from '../../src/domain/language.js';

describe('a text of the office', () => {
  it('is read in the wanted language', () => {
    expect(inLanguage({ de: 'Dialog', en: 'Dialogue' }, 'de')).toBe('Dialog');
    expect(inLanguage({ de: 'Dialog', en: 'Dialogue' }, 'en')).toBe('Dialogue');
  });

  it('is read in the other where it is not there in the wanted one', () => {
    expect(inLanguage({ de: 'Dialog' }, 'en')).toBe('Dialog');
    expect(inLanguage({ en: 'Dialogue' }, 'de')).toBe('Dialogue');
    expect(inLanguage({ de: undefined, en: 'Dialogue' }, 'de')).toBe('Dialogue');
  });
});
