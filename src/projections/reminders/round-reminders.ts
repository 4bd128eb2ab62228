import { daysAfter } from '../../domain/instant.js';
import { lastOf } from '../../domain/dialogue/phases.js';
import { RoundId } from '../../domain/ids.js';
import { rounds } from '../../domain/round/rounds.js';
import { roundRows, submissionsOf, takenInto } from '../assessments/assessments.reading.js';
import type { RoundRow, SubmissionRow } from '../assessments/assessments.table.js';
import { type Circumstances, placeIn, standingOn } from '../assessments/standing.js';
import { measureRows } from '../measures/measures.reading.js';
import { type Asked, isOver, type Waiting, waitingOf } from './reminder.js';

const ROUND_DAYS = 7;
const CLOSING_DAYS = 3;

/** Who it is that sits on a seat is not said, nor what anybody judged. */
export const roundReminders = async (asked: Asked): Promise<readonly Waiting[]> => {
  const { views, dialogue, asOf } = asked;
  const rows = await roundRows(views, asOf).andWhere("r.dialogue = :dialogue and r.status = 'open'", { dialogue: dialogue.id }).getMany();
  const [submissions, ended, taken] = await Promise.all([
    submissionsOf(views, asOf, rows),
    endedOf(asked, rows),
    takenInto(views, asOf, rows),
  ]);
  const around = { submissions, ended, taken };
  const evaluation = dialogue.document.phases.find(({ phase }) => phase === 'evaluation');
  const until = evaluation ? lastOf(evaluation) : null;
  // Nobody can judge outside the phase, so that only closing or breaking off is left.
  const isPast = evaluation?.status === 'closed' || (until !== null && isOver(until, asked));
  const missing = rows.map((round) => ({
    round,
    seats: round.assessors.map(({ seat }) => ({ seat, count: missingAt(round, seat, around) })),
  }));
  const seats = missing.flatMap(({ round, seats: each }) =>
    each
      .filter(({ count }) => count > 0 && evaluation?.status === 'open')
      .map(({ seat, count }) => {
        const { id, openedAt: since } = round;
        return { concerns: rounds.stream(RoundId(id)), seat, count, since, dueAt: daysAfter(since, ROUND_DAYS), until };
      }),
  );
  const broken = rows.filter(({ id, measures }) => measures.some((measure) => !ended.has(measure) && !taken.has(placeIn(id, measure))));
  const complete = missing.flatMap(({ round, seats: each }) =>
    each.every(({ count }) => count === 0) && !broken.includes(round) ? [round] : [],
  );
  const brokenOff = broken.map(({ id, openedAt: since }) => ({
    concerns: rounds.stream(RoundId(id)),
    since,
    dueAt: daysAfter(since, 1),
    until,
  }));
  const closable = complete.map((round) => {
    const since = lastWordIn(round, submissions);
    return { concerns: rounds.stream(RoundId(round.id)), since, dueAt: daysAfter(since, CLOSING_DAYS), until };
  });
  const past = rows.map(({ id, openedAt }) => ({
    concerns: rounds.stream(RoundId(id)),
    since: until ?? openedAt,
    dueAt: until ?? openedAt,
  }));
  return [
    waitingOf('assessments-missing', seats, asked),
    waitingOf('round-broken-off', isPast ? [] : brokenOff, asked),
    waitingOf('round-closable', isPast ? [] : closable, asked),
    waitingOf('round-overdue', isPast ? past : [], asked),
  ];
};

const endedOf = async ({ views, asOf }: Asked, rounds: readonly RoundRow[]): Promise<ReadonlySet<string>> => {
  const measures = [...new Set(rounds.flatMap((round) => round.measures))];
  if (measures.length === 0) return new Set();
  const rows = await measureRows(views, asOf).andWhere("m.status <> 'active' and m.id in (:...measures)", { measures }).getMany();
  return new Set(rows.map(({ id }) => id));
};

const missingAt = (round: RoundRow, seat: number, around: Circumstances): number =>
  round.measures.filter((measure) => standingOn(round, seat, measure, around) === 'missing').length;

const lastWordIn = ({ id, openedAt }: RoundRow, submissions: readonly SubmissionRow[]): string =>
  submissions.reduce((last, { round, assessedAt }) => (round === id && assessedAt > last ? assessedAt : last), openedAt);
