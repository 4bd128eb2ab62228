import { lastOf } from '../../domain/dialogue/phases.js';
import type { DialogueRow } from '../dialogues/dialogues.table.js';
import type { MeasureRow } from '../measures/measures.table.js';
import type { RoundRow, SubmissionRow } from './assessments.table.js';
import { standingOn, submissionOn } from './standing.js';

/** What is known around some rounds. */
export type Surroundings = {
  readonly submissions: readonly SubmissionRow[];
  readonly taken: ReadonlySet<string>;
  readonly measures: ReadonlyMap<string, MeasureRow>;
  readonly dialogues: ReadonlyMap<string, DialogueRow>;
};

/** A round as whoever sits on a seat sees it: what is judged and what is missing, without the words. */
export const ownRound = (row: RoundRow, seat: number, { submissions, taken, measures, dialogues }: Surroundings) => {
  const ended = new Set([...measures.values()].flatMap(({ id, status }) => (status === 'active' ? [] : [id])));
  const own = row.measures.map((measure) => ({
    measure,
    title: measures.get(measure)?.title ?? null,
    standing: standingOn(row, seat, measure, { submissions, ended, taken }),
    assessedAt: submissionOn(row, seat, measure, submissions)?.assessedAt ?? null,
  }));
  const evaluation = dialogues.get(row.dialogue)?.document.phases.find(({ phase }) => phase === 'evaluation');
  return {
    round: row.id,
    dialogue: row.dialogue,
    status: row.status,
    roundNumber: row.roundNumber,
    previousRound: row.previousRound,
    frameworkVersion: row.frameworkVersion,
    openedAt: row.openedAt,
    sequence: Number(row.openedSequence),
    seat,
    closesOn: evaluation ? lastOf(evaluation) : null,
    missing: own.filter(({ standing }) => standing === 'missing').length,
    measures: own,
  };
};
