import { roundRows } from '../../projections/assessments/assessments.reading.js';
import { shownRound } from '../../projections/assessments/assessments.shown.js';
import type { RoundRow } from '../../projections/assessments/assessments.table.js';
import type { Assessment } from '../report-content.js';
import type { ChapterSource } from './sources.js';

export const assessmentOf = async ({ views, asOf, dialogue, document }: ChapterSource): Promise<Assessment> => {
  const rows = await roundRows(views, asOf).andWhere('r.dialogue = :dialogue', { dialogue }).orderBy('r.openedSequence').getMany();
  return { framework: document.assessmentFramework, rounds: rows.map(roundOf) };
};

/** As the view shows it to anybody, which keeps what is sealed; how far an open round is, is no part of a report. */
const roundOf = (row: RoundRow): Assessment['rounds'][number] => {
  const { round, roundNumber, status, seats, recusals, quorumMet, reason, results } = shownRound(row, []);
  return {
    round,
    roundNumber,
    status,
    seats,
    recusals,
    quorumMet,
    reason,
    results:
      results?.map(({ scores, ...figures }) => ({
        ...figures,
        scores: scores.map(({ seat, scores: points, certainty }) => ({ seat, scores: points, certainty })),
      })) ?? null,
  };
};
