import type { DataSource } from 'typeorm';
import { shownRound } from '../../projections/assessments/assessments.shown.js';
import { type RoundRow, roundTable, type SubmissionRow, submissionTable } from '../../projections/assessments/assessments.table.js';
import type { Versioned, ViewTable } from '../../projections/view-table.js';
import type { Assessed } from './story.answer.js';

type Asked = { readonly asOf: bigint; readonly rounds: readonly string[]; readonly measures: ReadonlySet<string> };

/** How these measures stood in these rounds, as of each sequence up to one: no more than the view of the rounds told then. */
export const assessedAsOf = async (views: DataSource, asked: Asked): Promise<(sequence: number) => Assessed> => {
  const [rounds, submissions] = await Promise.all([
    versionsOf(views, roundTable, { column: 'id', ...asked }),
    versionsOf(views, submissionTable, { column: 'round', ...asked }),
  ]);
  const concerned = rounds.filter(({ measures }) => measures.some((measure) => asked.measures.has(measure)));
  const opened = concerned.toSorted((a, b) => Number(a.openedSequence) - Number(b.openedSequence));
  return (sequence) => {
    const isTrue = isTrueAt(sequence);
    return opened.filter(isTrue).map((row) => {
      const own = submissions.filter((one) => one.round === row.id && isTrue(one));
      return assessedIn(row, own, asked.measures);
    });
  };
};

const versionsOf = <Row extends object>(
  views: DataSource,
  { entity }: ViewTable<Row>,
  { column, rounds, asOf }: { readonly column: keyof Row & string } & Pick<Asked, 'rounds' | 'asOf'>,
): Promise<readonly Versioned<Row>[]> =>
  rounds.length === 0
    ? Promise.resolve([])
    : views
        .getRepository(entity)
        .createQueryBuilder('v')
        .where(`v.${column} in (:...rounds)`, { rounds })
        .andWhere('v.fromSequence <= :asOf', { asOf: String(asOf) })
        .getMany();

const isTrueAt =
  (sequence: number) =>
  ({ fromSequence, untilSequence }: Pick<Versioned<object>, 'fromSequence' | 'untilSequence'>): boolean =>
    Number(fromSequence) <= sequence && (untilSequence === null || Number(untilSequence) > sequence);

const assessedIn = (row: RoundRow, submissions: readonly SubmissionRow[], wanted: ReadonlySet<string>): Assessed[number] => {
  const { round, roundNumber, status, progress, results } = shownRound(row, submissions);
  const measures = progress
    .filter(({ measure }) => wanted.has(measure))
    .map(({ measure, submitted, expected }) => {
      const result = results?.find((one) => one.measure === measure);
      const shown = (dimension: 'effectiveness' | 'feasibility') => {
        const figures = result?.dimensions[dimension];
        return figures ? { mean: figures.mean, level: figures.level } : null;
      };
      const [effectiveness, feasibility] = [shown('effectiveness'), shown('feasibility')];
      return { measure, submitted, expected, quadrant: result?.quadrant ?? null, effectiveness, feasibility };
    });
  return { round, roundNumber, status, measures };
};
