import { dayIn } from '../../domain/day.js';
import { contributionReminders } from './contribution-reminders.js';
import { gatheringReminders } from './gathering-reminders.js';
import { type Asked, isSoon, type Reminder } from './reminder.js';
import { assessmentReminders, recommendationReminders, reportReminders } from './result-reminders.js';

/** What they are computed from, besides the dialogues. */
export const REMINDED_VIEWS = ['contributions', 'moderation-log', 'gatherings', 'assessments', 'recommendations', 'reports'] as const;

/** All that waits for somebody in a dialogue, as of a sequence and a time. */
export const remindersOf = async (asked: Asked): Promise<readonly Reminder[]> => {
  const [contributions, gatherings, ...results] = await Promise.all([
    contributionReminders(asked),
    gatheringReminders(asked),
    assessmentReminders(asked),
    recommendationReminders(asked),
    reportReminders(asked),
  ]);
  const open = contributions.waiting + gatherings.scheduled;
  return [...contributions.reminders, ...phaseReminders(asked, open), ...gatherings.reminders, ...results.flat()];
};

const phaseReminders = (asked: Asked, open: number): readonly Reminder[] => {
  const { id, document } = asked.dialogue;
  const today = dayIn(document.timeZone, asked.now);
  return document.phases
    .filter(({ status }) => status === 'open')
    .flatMap(({ phase, closesOn, opensOn }): readonly Reminder[] => {
      const about = { concerns: [`dialogue-${id}`], seat: null };
      if (closesOn < today) return [{ code: 'phase-overdue', ...about, since: closesOn, count: 1 }];
      if (phase !== 'dialogue' || open === 0 || !isSoon(closesOn, asked)) return [];
      return [{ code: 'phase-closes-soon', ...about, since: opensOn, count: open }];
    });
};
