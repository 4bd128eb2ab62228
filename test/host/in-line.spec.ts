import { inLine } from '../../src/host/in-line.js';

it('keeps a text in its place in a line', () => {
  expect(inLine('  Mehr\n\tPlätze ', 80)).toBe('Mehr Plätze');
  expect(inLine('Mehr \u202egnirts\u2066 bitte', 80)).toBe('Mehr gnirts bitte');
  expect(inLine('\u{1f469}\u{1f469}\u{1f469}', 2)).toBe('\u{1f469}…');
  expect(inLine('Mehr Plätze', 6)).toBe('Mehr…');
});
