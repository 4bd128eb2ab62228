import { daysAfter } from '../../domain/instant.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { GatheringId } from '../../domain/ids.js';
import { gatheringRows, type ReadGathering } from '../gatherings/gatherings.reading.js';
import { invitationTable } from '../gatherings/gatherings.table.js';
import { trueAsOf } from '../view-table.js';
import { type Asked, type Waiting, waitingOf } from './reminder.js';

/** A week for what is filed afterwards, and a week ahead for who comes. */
const DAYS = 7;

export const gatheringReminders = async (asked: Asked): Promise<readonly Waiting[]> => {
  const { views, dialogue, asOf, now } = asked;
  const rows = await gatheringRows(views, asOf)
    .andWhere("g.dialogue = :dialogue and g.status <> 'cancelled'", { dialogue: dialogue.id })
    .getMany();
  const isOverBy = ({ document }: ReadGathering): boolean => Date.parse(document.endsAt) <= now;
  const afterwards = ({ id, document: { endsAt } }: ReadGathering) => ({
    concerns: gatherings.stream(GatheringId(id)),
    since: endsAt,
    dueAt: daysAfter(endsAt, DAYS),
  });
  const unminuted = rows.filter(({ status, document }) => status === 'held' && document.minutes.length === 0);
  const scheduled = rows.filter(({ status }) => status === 'scheduled');
  return [
    waitingOf('gathering-not-held', scheduled.filter(isOverBy).map(afterwards), asked),
    waitingOf('minutes-missing', unminuted.map(afterwards), asked),
    waitingOf('invitations-unanswered', await unanswered(asked, scheduled), asked),
  ];
};

const unanswered = async ({ views, asOf, now }: Asked, scheduled: readonly ReadGathering[]) => {
  const ahead = new Map(scheduled.filter(({ document }) => Date.parse(document.startsAt) > now).map((row) => [row.id, row]));
  if (ahead.size === 0) return [];
  const rows: readonly { readonly id: string; readonly since: string; readonly count: number }[] = await views
    .getRepository(invitationTable.entity)
    .createQueryBuilder('i')
    .select('i.gathering', 'id')
    .addSelect('min(i.issued_at)', 'since')
    .addSelect('count(*)::int', 'count')
    .where(trueAsOf('i', ':asOf'), { asOf: String(asOf) })
    .andWhere('i.answer is null and i.gathering in (:...ids)', { ids: [...ahead.keys()] })
    .groupBy('i.gathering')
    .getRawMany();
  return rows.map(({ id, since, count }) => {
    const startsAt = ahead.get(id)?.document.startsAt ?? since;
    return { concerns: gatherings.stream(GatheringId(id)), since, dueAt: daysAfter(startsAt, -DAYS), until: startsAt, count };
  });
};
