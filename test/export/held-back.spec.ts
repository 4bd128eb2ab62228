import { isUnpublished } from '../../src/export/held-back.js';

const REPORT = [
  'ReportRequested',
  'ReportRendered',
  'ReportRequested',
  'ReportFailed',
  'ReportRequested',
  'ReportRendered',
  'ReportPublished',
];
const STREAM = REPORT.map((type, i) => ({ type, sequence: BigInt(10 * (i + 1)) }));
const [first, last] = STREAM.filter(({ type }) => type === 'ReportRendered') as [(typeof STREAM)[0], (typeof STREAM)[0]];

it('holds back what was written until it is published just so, as of every sequence', () => {
  const told = [60n, 69n, 70n, 71n].map((asOf) => !isUnpublished(STREAM, last, asOf));
  expect(told).toEqual([false, false, true, true]);
});

it('holds back for ever what was written anew before that', () => {
  for (const asOf of [20n, 60n, 70n, 1000n]) expect([asOf, isUnpublished(STREAM, first, asOf)]).toEqual([asOf, true]);
  expect(isUnpublished(STREAM.slice(0, -1), last, 1000n)).toBe(true);
});
