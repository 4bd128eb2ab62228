import { placeIn, standingOn } from '../../src/projections/assessments/standing.js';
import type { SubmissionRow } from '../../src/projections/assessments/assessments.table.js';

const round = {
  id: 'r',
  status: 'open' as const,
  recusals: [
    { seat: 2, measure: 'b' },
    { seat: 3, measure: null },
  ],
};
const submitted = (seat: number, measure: string, of = 'r'): SubmissionRow => ({
  round: of,
  measure,
  seat,
  assessedAt: '',
  roundRevision: 1,
  body: null,
});
const submissions = [submitted(1, 'a'), submitted(2, 'b'), submitted(1, 'c', 'another')];
const ended = new Set(['a', 'd']);
const taken = new Set(['a', 'b', 'c', 'd'].map((measure) => placeIn('r', measure)));

it.each([
  ['judged', 1, 'a', 'also where the measure ended afterwards'],
  ['missing', 1, 'b', 'where another seat judged'],
  ['missing', 1, 'c', 'where the same seat judged in another round'],
  ['ended', 1, 'd', 'where nobody can judge any more'],
  ['not-taken-in', 1, 'e', 'where another round was quicker'],
  ['recused', 2, 'b', 'also where it was judged before'],
  ['missing', 2, 'c', 'where the recusal is about another measure'],
  ['recused', 3, 'd', 'where it is about all of them'],
])('%s: seat %i to measure %s, %s', (standing, seat, measure) => {
  expect(standingOn(round, seat, measure, { submissions, ended, taken })).toBe(standing);
});

it('missing: what a round that has ended did not take in', () => {
  expect(standingOn({ ...round, status: 'closed' }, 1, 'e', { submissions, ended, taken })).toBe('missing');
});
