import fc from 'fast-check';
import {
  addsMoreThanItRemoves,
  marksOf,
  NOTHING_REDACTED,
  type Passage,
  type Redaction,
  redactedFurther,
} from '../../../src/domain/contribution/redaction.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';

const original = { title: 'Titel', text: 'Frau 🦊 Marzipan plant schlecht.', position: { latitude: 51, longitude: 7 } };
const redacting = (...passages: readonly Passage[]): Redaction => ({ ...NOTHING_REDACTED, passages });
const removed = (start: number, end: number): Passage => ({ start, end, replacement: null });

describe('a redacted text', () => {
  it('has a mark for what is removed and another for what is replaced, counted in code points', () => {
    const name = { start: 0, end: 15, replacement: 'Jemand' };
    const { text, redaction } = redactedFurther({ original, redaction: NOTHING_REDACTED }, redacting(name, removed(22, 30)));
    expect(text).toBe('[Jemand] plant […].');
    expect(marksOf(redaction.passages)).toEqual([
      { start: 0, end: 8, kind: 'replaced' },
      { start: 15, end: 18, kind: 'removed' },
    ]);
  });

  it('loses title and position where they are removed, for good', () => {
    const more = { ...NOTHING_REDACTED, removesTitle: true, removesPosition: true };
    const { redaction, ...shown } = redactedFurther({ original, redaction: NOTHING_REDACTED }, more);
    expect(shown).toEqual({ ...original, title: null, position: null });
    expect(redactedFurther({ original, redaction }, redacting(removed(0, 4)))).toMatchObject({ title: null, position: null });
  });

  it('is redacted further beside and around what is redacted already, and never into it', () => {
    const { redaction } = redactedFurther({ original, redaction: NOTHING_REDACTED }, redacting(removed(5, 15)));
    const further = (...passages: readonly Passage[]) => orRefusal(() => redactedFurther({ original, redaction }, redacting(...passages)));
    expect(further(removed(22, 30))).toMatchObject({ text: 'Frau […] plant […].' });
    expect(further({ start: 0, end: 15, replacement: 'X' })).toMatchObject({ text: '[X] plant schlecht.' });
    for (const passage of [removed(6, 8), removed(0, 6), removed(14, 20)]) {
      expect(further(passage)).toMatchObject({ code: 'passages-overlap', field: 'passages/0' });
      expect(further(removed(0, 1), removed(2, 4), passage)).toMatchObject({ code: 'passages-overlap' });
    }
    expect(further(removed(0, 1), removed(14, 20))).toMatchObject({ code: 'passages-overlap', field: 'passages/1' });
  });

  it('is redacted up to what is redacted already, on either side of it, and its passages stay in their order', () => {
    const { redaction } = redactedFurther({ original, redaction: NOTHING_REDACTED }, redacting(removed(7, 15)));
    const passages = [removed(0, 4), removed(5, 7), removed(7, 15), removed(15, 16), removed(22, 30)];
    expect(redactedFurther({ original, redaction }, redacting(...passages.filter((_, i) => i !== 2)))).toEqual({
      ...original,
      text: '[…] […][…][…]plant […].',
      redaction: redacting(...passages),
    });
  });

  it('loses nothing that was not there, nor what nobody removes', () => {
    expect(NOTHING_REDACTED).toEqual({ passages: [], removesTitle: false, removesPosition: false });
    const all = { passages: [removed(0, 4)], removesTitle: true, removesPosition: true };
    const base = { original: { ...original, title: null, position: null }, redaction: NOTHING_REDACTED };
    expect(redactedFurther(base, all).redaction).toEqual(redacting(removed(0, 4)));
    for (const [one, kept] of [
      [{ removesTitle: true }, { title: null, position: original.position }],
      [{ removesPosition: true }, { title: original.title, position: null }],
    ] as const) {
      const more = { ...NOTHING_REDACTED, ...one };
      expect(redactedFurther({ original, redaction: NOTHING_REDACTED }, more)).toEqual({ ...original, ...kept, redaction: more });
    }
  });

  it.each([
    ['passage-out-of-range', 0, [removed(3, 3)]],
    ['passage-out-of-range', 0, [removed(4, 3)]],
    ['passage-out-of-range', 1, [removed(0, 1), removed(30, 32)]],
    ['passages-overlap', 1, [removed(0, 4), removed(3, 6)]],
    ['passages-overlap', 2, [removed(0, 1), removed(5, 6), removed(2, 4)]],
  ])('is refused with %s for passage %i of %j', (code, i, passages) =>
    expect(orRefusal(() => redactedFurther({ original, redaction: NOTHING_REDACTED }, redacting(...passages)))).toMatchObject({
      code,
      field: `passages/${i}`,
    }),
  );
});

describe('a second person is needed', () => {
  it('where a passage has more code points than what it replaces, however much another one takes out', () => {
    expect(addsMoreThanItRemoves(redacting({ start: 0, end: 3, replacement: '🦊🦊🦊' }, removed(4, 9)))).toBe(false);
    expect(addsMoreThanItRemoves(redacting({ start: 0, end: 3, replacement: 'abcd' }, removed(4, 90)))).toBe(true);
  });
});

const character = fc.constantFrom('a', 'ä', '🦊', ' ', '[', ']', '…');
const passagesIn = (length: number): fc.Arbitrary<readonly Passage[]> =>
  fc
    .tuple(fc.uniqueArray(fc.nat({ max: length }), { maxLength: 8 }), fc.infiniteStream(fc.constantFrom(null, 'x', 'länger als es war')))
    .map(([points, replacements]) => {
      const ends = points.sort((a, b) => a - b);
      return Array.from({ length: Math.floor(ends.length / 2) }, (_, i) => ({
        start: ends[2 * i] ?? 0,
        end: ends[2 * i + 1] ?? 0,
        replacement: replacements.next().value ?? null,
      }));
    });
const said = fc
  .array(character, { minLength: 1, maxLength: 30 })
  .chain((points) => fc.tuple(fc.constant(points), passagesIn(points.length), passagesIn(points.length)));

describe('whatever is redacted,', () => {
  it('outside the marks stands the original, to the letter and in its order; and what the marks cover is what was taken out', () =>
    fc.assert(
      fc.property(said, ([points, passages]) => {
        const base = { original: { title: null, text: points.join(''), position: null }, redaction: NOTHING_REDACTED };
        const shown = Array.from(redactedFurther(base, redacting(...passages)).text);
        const marks = marksOf(passages);
        const outside = shown.filter((_, i) => !marks.some(({ start, end }) => start <= i && i < end)).join('');
        const kept = points.filter((_, i) => !passages.some(({ start, end }) => start <= i && i < end)).join('');
        expect(outside).toBe(kept);
        marks.forEach(({ start, end }, i) => {
          const replacement = passages[i]?.replacement ?? null;
          expect(shown.slice(start, end).join('')).toBe(replacement === null ? '[…]' : `[${replacement}]`);
        });
      }),
    ));

  it('a further redaction shows nothing that was taken out, and the same again changes nothing', () =>
    fc.assert(
      fc.property(said, ([points, first, second]) => {
        const body = { title: null, text: points.join(''), position: null };
        const { redaction } = redactedFurther({ original: body, redaction: NOTHING_REDACTED }, redacting(...first));
        const further = orRefusal(() => redactedFurther({ original: body, redaction }, redacting(...second)));
        expect(redactedFurther({ original: body, redaction }, redacting(...first)).redaction).toEqual(redaction);
        if (further instanceof Refusal) return;
        const covered = (i: number, passages: readonly Passage[]) => passages.some(({ start, end }) => start <= i && i < end);
        points.forEach((_, i) => {
          if (covered(i, first) || covered(i, second)) expect(covered(i, further.redaction.passages)).toBe(true);
        });
      }),
    ));
});
