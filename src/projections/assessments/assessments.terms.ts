import type { Term, Wanted } from '../explanation.js';
import type { Versioned } from '../view-table.js';
import { type Dimension, DIMENSIONS } from './assessments.figures.js';
import { roundRows, submissionsOf } from './assessments.reading.js';
import { type RoundRow, roundTable, type SubmissionRow } from './assessments.table.js';
import { isOut } from './standing.js';

/** A round as of a sequence, with what its figures are made of. */
export type Round = {
  readonly row: RoundRow;
  readonly submissions: readonly Versioned<SubmissionRow>[];
  /** Of the event that closed it, in a list; none before. */
  readonly closing: readonly string[];
};

export const roundIn = async ({ views, asOf, id }: Wanted): Promise<Round | null> => {
  const row = await roundRows(views, asOf).andWhere('r.id = :id', { id }).getOne();
  if (!row) return null;
  const closing: readonly { readonly sequence: string }[] = await views.query(
    `select from_sequence as sequence from ${roundTable.address} where id = $1 and status = 'closed' and from_sequence <= $2 order by 1 limit 1`,
    [id, String(asOf)],
  );
  return { row, submissions: await submissionsOf(views, asOf, [row]), closing: closing.map(({ sequence }) => sequence) };
};

export const seatsOn = ({ row }: Round, { measure = '' }: Wanted['named']): readonly Term[] =>
  row.assessors
    .filter(({ seat }) => !isOut(row, seat, measure))
    .map(({ seat }) => ({ term: String(seat), value: 1, about: { measure, seat }, sequences: [row.openedSequence] }));

export const submittedOn = ({ row, submissions }: Round, { measure = '' }: Wanted['named']): readonly Term[] =>
  submissions
    .filter((one) => one.measure === measure && !isOut(row, one.seat, measure))
    .map((one) => ({ term: String(one.seat), value: 1, about: { measure, seat: one.seat }, sequences: [one.fromSequence] }));

const isOf = (one: Pick<SubmissionRow, 'measure' | 'seat'>, { measure, seat }: SubmissionRow): boolean =>
  one.measure === measure && one.seat === seat;

/** What closing opened of a measure. Sealed scores are none (ADR 0009): before that there is nothing here to tell. */
export const openedOn = ({ row, submissions, closing }: Round, measure: string) =>
  row.status === 'closed'
    ? (row.scores ?? [])
        .filter((one) => one.measure === measure)
        .map((one) => ({
          ...one,
          // With the last word of the seat, what opened it.
          sequences: [...submissions.flatMap((each) => (isOf(one, each) ? [each.fromSequence] : [])), ...closing],
        }))
    : [];

/** The points that seats gave for some criteria, each with its weight. Of one seat they are one value, called like it after `prefix`. */
const pointsOf = (
  round: Round,
  { measure = '', seat }: Wanted['named'],
  criteria: readonly { readonly code: string; readonly weight: number }[],
  prefix = '',
): readonly Term[] =>
  openedOn(round, measure)
    .filter((one) => seat === undefined || String(one.seat) === seat)
    .flatMap(({ seat: by, scores, sequences }) =>
      criteria.flatMap(({ code: criterion, weight }): readonly Term[] => {
        const value = scores[criterion];
        if (value === undefined) return [];
        const of = `${prefix}${by}`;
        return [{ term: `${of}/${criterion}`, of, value, weight, about: { measure, seat: by, criterion }, sequences }];
      }),
    );

export type Points = (round: Round, named: Wanted['named']) => readonly Term[];

const criteriaOf = ({ row: { framework } }: Round, dimension: Dimension) =>
  framework.criteria.filter((criterion) => criterion.dimension === dimension);
export const ofDimension =
  (dimension: Dimension): Points =>
  (round, named) =>
    pointsOf(round, named, criteriaOf(round, dimension));
export const ofCriterion: Points = (round, named) => pointsOf(round, named, [{ code: named['criterion'] ?? '', weight: 1 }]);
export const ofBoth: Points = (round, named) =>
  DIMENSIONS.flatMap((dimension) => pointsOf(round, named, criteriaOf(round, dimension), `${dimension}/`));
