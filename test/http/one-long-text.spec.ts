import fc from 'fast-check';
import { isSmallButForLongTexts } from '../../src/http/one-long-text.js';

const BYTES_MAX = 1000;
const isTaken = (body: unknown): boolean => isSmallButForLongTexts(Buffer.from(JSON.stringify(body)), BYTES_MAX);

it('lets everything through that is small', () =>
  fc.assert(fc.property(fc.json(), (json) => Buffer.byteLength(json) > BYTES_MAX || isSmallButForLongTexts(Buffer.from(json), BYTES_MAX))));

it('lets a file through, however large, wherever it stands', () =>
  fc.assert(
    fc.property(fc.base64String({ minLength: BYTES_MAX + 1, maxLength: 20 * BYTES_MAX }), fc.string({ maxLength: 100 }), (file, name) =>
      [{ file, name }, { name, file }, { in: [{ file }] }, { file, other: file }].every(isTaken),
    ),
  ));

it('refuses what has many values, be they keys, numbers, lists or short texts', () => {
  const many = Array.from({ length: BYTES_MAX });
  const bodies = [
    many.map(() => 1),
    many.map(() => ({})),
    many.map(() => []),
    many.map((_, i) => `text ${String(i)}`),
    Object.fromEntries(many.map((_, i) => [`k${String(i)}`, 0])),
    { file: 'A'.repeat(5 * BYTES_MAX), more: many.map(() => 0) },
  ];
  expect(bodies.map(isTaken)).toEqual(bodies.map(() => false));
});
