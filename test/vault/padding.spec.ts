import fc from 'fast-check';
import { paddedLength } from '../../src/vault/padding.js';

it('hides how long a short text is', () => {
  expect([0, 1, 280, 512].map(paddedLength)).toEqual([512, 512, 512, 512]);
});

// Worked by hand after the algorithm of the paper: 9 is written in 4 bits, so of 513 (2^9 and more) the last 9 - 4 bits are rounded away.
it('rounds a longer one up to few lengths', () => {
  expect([513, 544, 545, 1000, 1024, 1025, 262_144].map(paddedLength)).toEqual([544, 544, 576, 1024, 1024, 1088, 262_144]);
  expect(new Set(Array.from({ length: 262_144 }, (_, i) => paddedLength(i + 1))).size).toBeLessThan(200);
});

it('never shortens, adds an eighth at most, keeps the order, and leaves alone what is rounded', () => {
  fc.assert(
    fc.property(fc.integer({ min: 513, max: 300_000 }), (bytes) => {
      const padded = paddedLength(bytes);
      expect(padded).toBeGreaterThanOrEqual(bytes);
      expect(padded).toBeLessThanOrEqual(bytes * 1.125);
      expect(paddedLength(padded)).toBe(padded);
      expect(paddedLength(bytes + 1)).toBeGreaterThanOrEqual(padded);
    }),
  );
});
