import { dayIn } from '../../domain/day.js';
import { gatheringRows } from '../gatherings/gatherings.reading.js';
import { type Asked, DAY_MS, isSoon, type Reminder, reminderOf } from './reminder.js';

const MINUTES_DAYS = 7;

export const gatheringReminders = async (
  asked: Asked,
): Promise<{ readonly reminders: readonly Reminder[]; readonly scheduled: number }> => {
  const { views, dialogue, asOf, now } = asked;
  const rows = await gatheringRows(views, asOf).andWhere('g.dialogue = :dialogue', { dialogue: dialogue.id }).getMany();
  const before = now - MINUTES_DAYS * DAY_MS;
  const unminuted = rows.filter(
    ({ status, document }) => status === 'held' && document.minutes.length === 0 && Date.parse(document.endsAt) < before,
  );
  const scheduled = rows.filter(({ status }) => status === 'scheduled');
  const invitations = scheduled.flatMap(({ id, document, figures }): readonly Reminder[] => {
    const unanswered = figures ? figures.invited - figures.accepted - figures.declined : 0;
    const day = dayIn(dialogue.document.timeZone, Date.parse(document.startsAt));
    if (unanswered === 0 || !isSoon(day, asked)) return [];
    return [{ code: 'invitations-unanswered', concerns: [`gathering-${id}`], seat: null, since: document.changedAt, count: unanswered }];
  });
  const missing = unminuted.map(({ id, document }) => ({ stream: `gathering-${id}`, since: document.endsAt }));
  return { reminders: [...reminderOf('minutes-missing', missing), ...invitations], scheduled: scheduled.length };
};
