import type { z } from 'zod';
import { code, contributionId, day, dialogueId, instant, labelled, language, localized, text } from '../../src/commands/fields.js';
import { Problem } from '../../src/http/problem.js';
import { parsed } from '../../src/http/validation.js';

describe('a text', () => {
  it.each([
    'Zu viel Lärm.',
    ' am Rand\tTabulator\nZeile\r\nZeile ',
    '<script>alert("x")</script> &amp; <b>fett</b>',
    '{"a":1} ${x} {{y}} \'; drop table record.event; --',
    'ضجيج كثير جدا في العمل',
    'רעש \u200f(במפעל)\u200e',
    '騒音が多すぎる',
    '👩🏽‍🏭 🇩🇪 🛠️',
    'z\u0335\u0336\u0337',
    '\\ud800 \\u0000',
    '\u00a0x\u3000',
  ])('is kept to the letter: %j', (value) => expect(parsed(text(100), value, 'de')).toBe(value));

  it('is in Unicode NFC', () => {
    expect(parsed(text(10), 'La\u0308rm', 'de')).toBe('L\u00e4rm');
    expect(parsed(text(10), '\u212b', 'de')).toBe('\u00c5');
    expect(parsed(text(10), '\u1112\u1161\u11ab', 'de')).toBe('\ud55c');
  });

  it('is not changed beyond NFC: ligatures and wide letters stay', () => expect(parsed(text(10), 'ﬁＡ½', 'de')).toBe('ﬁＡ½'));

  it.each([
    ['letters', 'ä'],
    ['emoji', '😀'],
    ['letters of several code points that NFC joins', 'a\u0308'],
    ['marks that NFC does not join', '\u0335'],
    ['letters from right to left', 'ض'],
  ])('is measured in code points: %s', (_, one) => {
    expect(parsed(text(5), one.repeat(5), 'de')).toBe(one.repeat(5).normalize('NFC'));
    expect(errorsOf(text(5), one.repeat(6))).toEqual([
      { pointer: '', code: 'text-too-long', detail: 'Der Text ist zu lang; höchstens 5 Zeichen sind erlaubt.' },
    ]);
  });

  it('counts what an emoji is made of', () => {
    expect(Array.from('👩🏽‍🏭')).toHaveLength(4);
    expect(parsed(text(4), '👩🏽‍🏭', 'de')).toBe('👩🏽‍🏭');
    expect(codesOf(text(3), '👩🏽‍🏭')).toEqual(['text-too-long']);
  });

  it('is measured in NFC where that is longer', () => {
    expect('\u0958'.normalize('NFC')).toBe('\u0915\u093c');
    expect(codesOf(text(1), '\u0958')).toEqual(['text-too-long']);
  });

  it.each(['', ' ', '\t\r\n', '\u00a0\u2003\u3000', '\u2028\u2029', '\ufeff'])('is not white space only: %j', (value) =>
    expect(codesOf(text(100), value)).toEqual(['text-empty']),
  );

  it.each(Array.from({ length: 0x20 }, (_, i) => String.fromCharCode(i)).concat('\u007f'))(
    'has no control character but tab and line ends: %j',
    (character) => {
      const allowed = ['\t', '\n', '\r'].includes(character);
      expect(codesOf(text(100), `a${character}b`)).toEqual(allowed ? [] : ['text-has-control-character']);
    },
  );

  it.each(['\ud83d', 'a\udc00b', '\ude00\ud83d', '😀\ud83d'])('has no lone surrogate: %j', (value) =>
    expect(codesOf(text(100), value)).toEqual(['text-not-unicode']),
  );

  it.each([null, undefined, 1, true, ['a'], { a: 'b' }])('is not %j', (value) =>
    expect(codesOf(text(100), value)).toEqual(['invalid-type']),
  );

  it('is refused in the language of the sender, without being repeated', () => {
    const secret = 'Geheimnis'.repeat(2);
    expect(errorsOf(text(9), secret, 'en')).toEqual([
      { pointer: '', code: 'text-too-long', detail: 'The text is too long; at most 9 characters are allowed.' },
    ]);
    expect(JSON.stringify(errorsOf(text(100), `${secret}\0`))).not.toContain('Geheimnis');
  });
});

describe('a code', () => {
  it.each(['a', 'gute-arbeit', '2026', 'x'.repeat(64)])('is lower-case words with hyphens: %s', (value) =>
    expect(parsed(code, value, 'de')).toBe(value),
  );

  it.each(['', 'A', 'a b', 'a_b', '-a', 'a-', 'a--b', 'ä', 'a\n', 'x'.repeat(65)])('is not %j', (value) =>
    expect(codesOf(code, value)).toEqual(['code-malformed']),
  );

  it('is a text', () => expect(codesOf(code, 1)).toEqual(['invalid-type']));
});

describe('a text of the office', () => {
  it.each([{ de: 'Dialog' }, { en: 'Dialogue' }, { de: 'Dialog', en: 'Dialogue' }])('is in one language at least: %j', (value) =>
    expect(parsed(localized(10), value, 'de')).toStrictEqual(value),
  );

  it('is in Unicode NFC in each language', () =>
    expect(parsed(localized(10), { de: 'a\u0308', en: 'e\u0301' }, 'de')).toEqual({ de: '\u00e4', en: '\u00e9' }));

  it.each([{}, { fr: 'Dialogue' }, { de: null }, { de: 'Dialog', fr: 'Dialogue' }, 'Dialog', null])('is not %j', (value) =>
    expect(codesOf(localized(10), value)).not.toEqual([]),
  );

  it.each([
    ['too long in its only language', { de: 'x'.repeat(11) }, [['/de', 'text-too-long']]],
    ['too long in the second language', { de: 'x', en: 'x'.repeat(11) }, [['/en', 'text-too-long']]],
    ['empty in the first language', { de: ' ', en: 'x' }, [['/de', 'text-empty']]],
    ['with a control character', { de: 'a\0' }, [['/de', 'text-has-control-character']]],
    ['with a lone surrogate in the second language', { de: 'x', en: '\ud800' }, [['/en', 'text-not-unicode']]],
    [
      'wrong in both',
      { de: 'x'.repeat(11), en: ' ' },
      [
        ['/de', 'text-too-long'],
        ['/en', 'text-empty'],
      ],
    ],
  ])('is refused where it is wrong, for the reason that it is wrong: %s', (_, value, expected) =>
    expect(errorsOf(localized(10), value).map(({ pointer, code }) => [pointer, code])).toEqual(expected),
  );

  it('may be the title of a code', () => {
    const value = { code: 'a', title: { de: 'A' } };
    expect(parsed(labelled, value, 'de')).toEqual(value);
    expect(errorsOf(labelled, { ...value, colour: 'red' })).toMatchObject([{ pointer: '/colour', code: 'unknown-field' }]);
  });
});

describe.each([
  ['a dialogue id', dialogueId],
  ['a contribution id', contributionId],
])('%s', (_, id) => {
  it.each(['00000000-0000-4000-8000-000000000001', 'ffffffff-ffff-8fff-bfff-ffffffffffff'])('is a UUID: %s', (value) =>
    expect(parsed(id, value, 'de')).toBe(value),
  );

  it.each([
    '',
    '1',
    '00000000-0000-0000-0000-000000000000',
    'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
    'urn:uuid:00000000-0000-4000-8000-000000000001',
  ])('is not %j', (value) => expect(codesOf(id, value)).toEqual(['id-malformed']));
});

describe('a language', () => {
  it.each([
    ['de', 'de'],
    ['DE', 'de'],
    ['fr', 'fr'],
  ])('is %s', (value, tag) => expect(parsed(language, value, 'de')).toBe(tag));

  it.each(['Deutsch', 'de-Nein', ''])('is not %j', (value) => expect(codesOf(language, value)).toEqual(['language-malformed']));
});

describe('a day', () => {
  it.each(['2026-03-01', '2028-02-29'])('is a date: %s', (value) => expect(parsed(day, value, 'de')).toBe(value));

  it.each(['2026-02-29', '2026-3-1', '01.03.2026', '2026-03-01T00:00:00Z', '2026-13-01'])('is not %j', (value) =>
    expect(codesOf(day, value)).toEqual(['invalid-format']),
  );
});

describe('an instant', () => {
  it.each([
    ['2026-01-01T00:00Z', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T01:30+01:00', '2026-01-01T00:30:00.000Z'],
    ['2026-01-01T00:00:07Z', '2026-01-01T00:00:07.000Z'],
    ['2025-12-31T18:00:00.25-06:00', '2026-01-01T00:00:00.250Z'],
  ])('may leave out its seconds, and is kept in UTC: %s', (value, kept) => expect(instant.parse(value)).toBe(kept));

  it.each(['2026-01-01T00:00', '2026-01-01', '2026-01-01T24:00Z', '2026-01-01T0:00Z', '2026-02-30T00:00Z', 'x2026-01-01T00:00Z'])(
    'is not %j',
    (value) => expect(errorsOf(instant, value)).toMatchObject([{ code: 'invalid-format', detail: expect.stringContaining('ISO 8601') }]),
  );
});

const errorsOf = (schema: z.ZodType, value: unknown, language: 'de' | 'en' = 'de') => {
  try {
    parsed(schema, value, language);
    return [];
  } catch (error) {
    if (error instanceof Problem) return error.errors;
    throw error;
  }
};
const codesOf = (schema: z.ZodType, value: unknown) => errorsOf(schema, value).map(({ code }) => code);
