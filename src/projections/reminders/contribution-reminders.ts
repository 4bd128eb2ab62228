import { contributionTable } from '../contributions/contributions.table.js';
import { entryTable } from '../moderation-log/moderation-log.table.js';
import { trueAsOf } from '../view-table.js';
import { type Asked, DAY_MS, type Reminder, reminderOf } from './reminder.js';

const MODERATION_DAYS = 3;

/** Where contributions appear at once, none waits for moderation. */
export const contributionReminders = async (
  asked: Asked,
): Promise<{ readonly reminders: readonly Reminder[]; readonly waiting: number }> => {
  const waiting = asked.dialogue.document.moderationPolicy?.mode === 'before-publication' ? await waitingFor(asked) : [];
  const before = new Date(asked.now - MODERATION_DAYS * DAY_MS).toISOString();
  const late = waiting.filter(({ since }) => since < before);
  const appeals = await undecidedAppeals(asked);
  return { reminders: [...reminderOf('moderation-waiting', late), ...reminderOf('appeal-undecided', appeals)], waiting: waiting.length };
};

const rowsOf = ({ views, dialogue, asOf }: Asked) =>
  views
    .getRepository(contributionTable.entity)
    .createQueryBuilder('c')
    .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) })
    .andWhere('c.dialogue = :dialogue', { dialogue: dialogue.id });

const waitingFor = async (asked: Asked) => {
  const rows = await rowsOf(asked).andWhere("c.status = 'open'").select(['c.id', 'c.fromSequence', 'c.submittedAt']).getMany();
  return rows.map(({ id, submittedAt }) => ({ stream: `contribution-${id}`, since: submittedAt }));
};

const undecidedAppeals = async (asked: Asked) => {
  const rows = await rowsOf(asked).andWhere("c.appeal = 'lodged'").select(['c.id', 'c.fromSequence']).getMany();
  if (rows.length === 0) return [];
  const lodged = await asked.views
    .getRepository(entryTable.entity)
    .createQueryBuilder('e')
    .where(trueAsOf('e', ':asOf'), { asOf: String(asked.asOf) })
    .andWhere("e.act = 'appeal-lodged' and e.contribution in (:...ids)", { ids: rows.map(({ id }) => id) })
    .orderBy('e.sequence')
    .getMany();
  const since = new Map(lodged.map(({ contribution, occurredAt }) => [contribution, occurredAt]));
  return rows.flatMap(({ id }) => {
    const at = since.get(id);
    return at === undefined ? [] : [{ stream: `contribution-${id}`, since: at }];
  });
};
