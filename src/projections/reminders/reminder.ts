import type { DataSource } from 'typeorm';
import { dayIn } from '../../domain/day.js';
import type { DialogueRow } from '../dialogues/dialogues.table.js';

export const REMINDER_CODES = [
  'moderation-waiting',
  'appeal-undecided',
  'phase-overdue',
  'phase-closes-soon',
  'minutes-missing',
  'invitations-unanswered',
  'assessments-missing',
  'recommendation-unpublished',
  'report-failed',
] as const;
export type ReminderCode = (typeof REMINDER_CODES)[number];

/** Something that waits for somebody: ids and figures, no text and no person. */
export type Reminder = {
  readonly code: ReminderCode;
  /** Streams: <category>-<uuid>; at most CONCERNS_MAX of them. */
  readonly concerns: readonly string[];
  /** Of an assessor, in a round; null elsewhere. */
  readonly seat: number | null;
  /** Since when the longest has been waiting: an instant, or a day of the dialogue. */
  readonly since: string;
  readonly count: number;
};

/** What is asked of the views: a dialogue, the sequence, and what time it is then. */
export type Asked = { readonly views: DataSource; readonly dialogue: DialogueRow; readonly asOf: bigint; readonly now: number };

export const DAY_MS = 86_400_000;
/** A phase or a gathering is soon. */
const SOON_DAYS = 7;
const CONCERNS_MAX = 20;

/** The days that a phase has left are days of its dialogue. */
export const isSoon = (day: string, { dialogue, now }: Asked): boolean => {
  const { timeZone } = dialogue.document;
  return day >= dayIn(timeZone, now) && day <= dayIn(timeZone, now + SOON_DAYS * DAY_MS);
};

/** One reminder of things of a kind, if there are any; each with the time since when it waits. */
export const reminderOf = (
  code: ReminderCode,
  waiting: readonly { readonly stream: string; readonly since: string }[],
): readonly Reminder[] => {
  const ordered = [...waiting].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  const [first] = ordered;
  if (!first) return [];
  const concerns = ordered.slice(0, CONCERNS_MAX).map(({ stream }) => stream);
  return [{ code, concerns, seat: null, since: first.since, count: waiting.length }];
};
