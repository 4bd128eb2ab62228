import type { RoundRow, SubmissionRow } from './assessments.table.js';
import { figuresOf, weightedMean } from './assessments.figures.js';
import { isOut } from './standing.js';

/** What anybody may see of a round: before it is closed how far it is, afterwards what it came to. Never who. */
export const shownRound = (row: RoundRow, submissions: readonly SubmissionRow[]) => ({
  round: row.id,
  // An assessment moves the round's stream, and not its row.
  revision: Math.max(row.revision, ...submissions.map(({ roundRevision }) => roundRevision ?? 0)),
  dialogue: row.dialogue,
  status: row.status,
  roundNumber: row.roundNumber,
  previousRound: row.previousRound,
  frameworkVersion: row.frameworkVersion,
  openedAt: row.openedAt,
  sequence: Number(row.openedSequence),
  seats: row.assessors.map(({ seat }) => seat),
  recusals: row.recusals,
  quorumMet: row.quorumMet,
  reason: row.reason,
  progress: row.measures.map((measure) => progressOf(row, measure, submissions)),
  results: resultsOf(row),
});

/** What a round came to for each of its measures; null until it is closed. */
export const resultsOf = (row: RoundRow) => (row.status === 'closed' ? row.measures.map((measure) => resultOf(row, measure)) : null);

/** Recused assessors are not expected, and what they submitted before does not count. */
const progressOf = (row: RoundRow, measure: string, submissions: readonly SubmissionRow[]) => ({
  measure,
  submitted: submissions.filter((one) => one.measure === measure && !isOut(row, one.seat, measure)).length,
  expected: row.assessors.filter(({ seat }) => !isOut(row, seat, measure)).length,
});

/** The matrix of one measure, criterion × seat, and its figures. */
const resultOf = ({ framework, scores }: RoundRow, measure: string) => {
  const given = (scores ?? []).filter((one) => one.measure === measure);
  return {
    measure,
    scores: given.map(({ seat, scores: points, certainty }) => ({
      seat,
      scores: points,
      certainty,
      effectiveness: weightedMean(framework, 'effectiveness', points),
      feasibility: weightedMean(framework, 'feasibility', points),
    })),
    ...figuresOf(framework, given),
  };
};

/** What an assessor sees of the round before: how the scores were distributed, and their own among them. */
export const feedbackOf = (round: RoundRow, previous: RoundRow, actor: string) => {
  const own = previous.assessors.find(({ assessor }) => assessor === actor)?.seat;
  const { framework } = previous;
  return round.measures
    .filter((measure) => previous.measures.includes(measure))
    .map((measure) => {
      const given = (previous.scores ?? []).filter((one) => one.measure === measure);
      const mine = given.find(({ seat }) => seat === own)?.scores ?? {};
      const { criteria, dimensions, assessors, quadrant } = figuresOf(framework, given);
      return {
        measure,
        assessors,
        quadrant,
        dimensions,
        criteria: criteria.map((figures) => ({
          ...figures,
          distribution: distributionOf(given.flatMap(({ scores }) => scores[figures.criterion] ?? [])),
          own: mine[figures.criterion] ?? null,
        })),
      };
    });
};

/** How many gave which points, in order. */
const distributionOf = (values: readonly number[]) =>
  [...new Set(values)].sort((a, b) => a - b).map((points) => ({ points, count: values.filter((value) => value === points).length }));
