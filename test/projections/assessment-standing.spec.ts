import { standingOn } from '../../src/projections/assessments/standing.js';
import type { SubmissionRow } from '../../src/projections/assessments/assessments.table.js';

const round = {
  id: 'r',
  recusals: [
    { seat: 2, measure: 'b' },
    { seat: 3, measure: null },
  ],
};
const submitted = (seat: number, measure: string, of = 'r'): SubmissionRow => ({ round: of, measure, seat, assessedAt: '', body: null });
const submissions = [submitted(1, 'a'), submitted(2, 'b'), submitted(1, 'c', 'another')];
const ended = new Set(['a', 'd']);

it.each([
  ['judged', 1, 'a', 'also where the measure ended afterwards'],
  ['missing', 1, 'b', 'where another seat judged'],
  ['missing', 1, 'c', 'where the same seat judged in another round'],
  ['ended', 1, 'd', 'where nobody can judge any more'],
  ['recused', 2, 'b', 'also where it was judged before'],
  ['missing', 2, 'c', 'where the recusal is about another measure'],
  ['recused', 3, 'd', 'where it is about all of them'],
])('%s: seat %i to measure %s, %s', (standing, seat, measure) => {
  expect(standingOn(round, seat, measure, { submissions, ended })).toBe(standing);
});
