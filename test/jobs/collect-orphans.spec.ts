import { namesFile } from '../../src/jobs/collect-orphans.js';

const [one, two, three] = ['ab'.repeat(32), 'cd'.repeat(32), 'ef'.repeat(32)] as const;

describe('a file is named', () => {
  it('by the event that filed it', () => {
    expect(namesFile({ digest: one, mediaType: 'application/pdf' }, one)).toBe(true);
    expect(namesFile({ digest: one, mediaType: 'application/pdf' }, two)).toBe(false);
  });

  it('by the event of the report that has it, whichever of its files it is', () => {
    const data = { files: [{ digest: one }, { digest: two }], standing: {} };
    expect([one, two, three].map((digest) => namesFile(data, digest))).toEqual([true, true, false]);
  });

  it('by no other event', () => {
    for (const data of [{}, { files: null }, { files: [null, one] }, { subject: { digest: one } }])
      expect(namesFile(data, one)).toBe(false);
  });
});
