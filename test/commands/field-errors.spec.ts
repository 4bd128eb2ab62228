import { z } from 'zod';
import { fieldError } from '../../src/commands/field-errors.js';
import { type Language, LANGUAGES } from '../../src/domain/language.js';

const told = (schema: z.ZodType, value: unknown, language: Language): readonly string[] =>
  schema.safeParse(value, { error: fieldError(language) }).error?.issues.map(({ message }) => message) ?? [];

const VARIANTS = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]);

it.each<[string, z.ZodType, unknown, string, string]>([
  ['a missing field', z.string(), undefined, 'Diese Angabe fehlt.', 'This is missing.'],
  ['a missing choice', z.enum(['a', 'b']), undefined, 'Diese Angabe fehlt.', 'This is missing.'],
  ['another type', z.string(), 5, 'Das muss ein Text sein.', 'This must be a text.'],
  ['a fraction', z.int(), 1.5, 'Das muss eine ganze Zahl sein.', 'This must be a whole number.'],
  ['nothing of the choice', z.enum(['a', 'b']), 'c', 'Erlaubt ist hier nur: a, b.', 'Allowed here: a, b.'],
  ['a short text', z.string().min(1), '', 'Der Text braucht mindestens ein Zeichen.', 'The text needs at least one character.'],
  ['a long list', z.array(z.int()).max(1), [1, 2], 'Die Liste darf höchstens einen Eintrag haben.', 'The list may have at most one item.'],
  ['another variant', VARIANTS, { kind: 'c' }, 'Erlaubt ist hier nur: a, b.', 'Allowed here: a, b.'],
  ['no day', z.iso.date(), 'today', 'Das ist kein Tag wie 2026-05-01.', 'This is not a day such as 2026-05-01.'],
  [
    'what nobody has words for',
    z.string().regex(/a/),
    'b',
    'Diese Angabe hat nicht die verlangte Form.',
    'This is not of the form that is asked for.',
  ],
  ['a large number', z.number().max(1000), 2000, 'Die Zahl darf höchstens 1.000 sein.', 'The number must be at most 1,000.'],
])('tells %s in a sentence', (_, schema, value, de, en) => {
  expect(told(schema, value, 'de')).toEqual([de]);
  expect(told(schema, value, 'en')).toEqual([en]);
});

it('leaves our own codes to us', () => {
  for (const language of LANGUAGES) expect(told(z.string().regex(/a/, 'code-malformed'), 'b', language)).toEqual(['code-malformed']);
});
