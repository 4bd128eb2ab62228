import { roundRows, submissionsOf } from '../assessments/assessments.reading.js';
import type { RoundRow, SubmissionRow } from '../assessments/assessments.table.js';
import { recommendationTable } from '../recommendations/recommendations.table.js';
import { reportTable } from '../reports/reports.table.js';
import { trueAsOf } from '../view-table.js';
import { type Asked, DAY_MS, type Reminder, reminderOf } from './reminder.js';

const ROUND_DAYS = 7;
const PUBLICATION_DAYS = 14;

const daysBefore = (now: number, days: number): string => new Date(now - days * DAY_MS).toISOString();

/** Who it is that sits on a seat is not said, nor what anybody judged. */
export const assessmentReminders = async ({ views, dialogue, asOf, now }: Asked): Promise<readonly Reminder[]> => {
  const rows = await roundRows(views, asOf).andWhere("r.dialogue = :dialogue and r.status = 'open'", { dialogue: dialogue.id }).getMany();
  const late = rows.filter(({ openedAt }) => openedAt < daysBefore(now, ROUND_DAYS));
  const submissions = late.length === 0 ? [] : await submissionsOf(views, asOf, late);
  return late.flatMap((round) =>
    round.assessors.flatMap(({ seat }): readonly Reminder[] => {
      const count = missingAt(round, seat, submissions);
      return count === 0 ? [] : [{ code: 'assessments-missing', concerns: [`round-${round.id}`], seat, since: round.openedAt, count }];
    }),
  );
};

const missingAt = ({ id, measures, recusals }: RoundRow, seat: number, submissions: readonly SubmissionRow[]): number => {
  const isOut = (measure: string): boolean =>
    recusals.some((recusal) => recusal.seat === seat && (recusal.measure === null || recusal.measure === measure));
  const isIn = (measure: string): boolean => submissions.some((one) => one.round === id && one.seat === seat && one.measure === measure);
  return measures.filter((measure) => !isOut(measure) && !isIn(measure)).length;
};

export const recommendationReminders = async ({ views, dialogue, asOf, now }: Asked): Promise<readonly Reminder[]> => {
  const rows = await views
    .getRepository(recommendationTable.entity)
    .createQueryBuilder('r')
    .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
    .andWhere("r.dialogue = :dialogue and r.status = 'adopted' and r.position is null and r.decidedAt < :before", {
      dialogue: dialogue.id,
      before: daysBefore(now, PUBLICATION_DAYS),
    })
    .getMany();
  return reminderOf(
    'recommendation-unpublished',
    rows.flatMap(({ id, decidedAt }) => (decidedAt === null ? [] : [{ stream: `recommendation-${id}`, since: decidedAt }])),
  );
};

export const reportReminders = async ({ views, dialogue, asOf }: Asked): Promise<readonly Reminder[]> => {
  const rows = await views
    .getRepository(reportTable.entity)
    .createQueryBuilder('p')
    .where(trueAsOf('p', ':asOf'), { asOf: String(asOf) })
    .andWhere("p.dialogue = :dialogue and p.status = 'failed'", { dialogue: dialogue.id })
    .getMany();
  return reminderOf(
    'report-failed',
    rows.map(({ id, requestedAt }) => ({ stream: `report-${id}`, since: requestedAt })),
  );
};
