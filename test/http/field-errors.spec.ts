import { z } from 'zod';
import { COMMANDS } from '../../src/commands/all.js';
import { LANGUAGES } from '../../src/domain/language.js';
import { Problem } from '../../src/http/problem.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { parsed } from '../../src/http/validation.js';

const HOSTILE: readonly unknown[] = [
  undefined,
  null,
  true,
  5,
  -1,
  1.5,
  1e300,
  '',
  'x',
  'x'.repeat(20_001),
  'Quitte\u0000',
  [],
  [5],
  ['x', 'x'],
  Array.from({ length: 2000 }, () => ({})),
  {},
  { x: 1 },
  { de: '' },
  { kind: 'x' },
];
const SENTENCE = /^[\p{Lu}\d].*\.$/su;
const ZODS = /\b(erwartet|erhalten|ungültig|expected|received|invalid|undefined|null|NaN)\b|[<>]=/i;

/** Every detail with which a schema refuses what does not belong into its fields, with the sort of value. */
const details = (shape: z.core.$ZodShape, language: (typeof LANGUAGES)[number]): readonly string[] => {
  const schema = z.object(shape);
  return Object.keys(shape).flatMap((field) =>
    HOSTILE.flatMap((value) => {
      try {
        parsed(schema, { [field]: value }, language);
        return [];
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return error.errors.map(({ detail }) => detail);
      }
    }),
  );
};

type Shape = z.core.$ZodShape;
/** What all definitions have in common: a union of all their shapes is more than the compiler can hold. */
type Fields = { readonly params: Shape; readonly fields: Shape; readonly erasable?: Shape; readonly credentials?: Shape };
const shapeOf = ({ params, fields, erasable, credentials }: Fields): Shape => ({ ...params, ...fields, ...erasable, ...credentials });
const SHAPES = [
  ...COMMANDS.map((definition) => ({ of: definition.name, shape: shapeOf(definition) })),
  ...QUESTIONS.map(({ path, query, body }) => ({ of: path, shape: { ...query.shape, ...body?.shape } })),
];

it.each(SHAPES)('what $of refuses is said in sentences of both languages', ({ shape }) => {
  for (const language of LANGUAGES)
    for (const detail of new Set(details(shape, language))) {
      expect(detail).toMatch(SENTENCE);
      expect(detail).not.toMatch(ZODS);
    }
});
