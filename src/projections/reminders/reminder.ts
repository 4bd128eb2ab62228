import type { DataSource } from 'typeorm';
import { dayIn } from '../../domain/day.js';
import type { EventStore } from '../../store/event-store.js';
import type { DialogueRow } from '../dialogues/dialogues.table.js';

export const REMINDER_CODES = [
  'moderation-waiting',
  'appeal-undecided',
  'redaction-appeal-undecided',
  'redaction-unconfirmed',
  'phase-not-opened',
  'phase-overdue',
  'phase-closes-soon',
  'gathering-not-held',
  'minutes-missing',
  'invitations-unanswered',
  'assessments-missing',
  'round-broken-off',
  'round-closable',
  'round-overdue',
  'evidence-fallen',
  'recommendation-undecided',
  'recommendation-stale',
  'recommendation-unpublished',
  'report-failed',
  'report-unpublished',
] as const;
export type ReminderCode = (typeof REMINDER_CODES)[number];

/** One thing that waits for somebody: ids and figures, no text and no person. Times are instants, or days of the dialogue. */
export type Work = {
  /** Its stream: <category>-<uuid>. */
  readonly concerns: string;
  /** What else its doors are addressed by. */
  readonly ids: Readonly<Record<string, string>>;
  /** Of an assessor, in a round; null elsewhere. */
  readonly seat: number | null;
  /** How much waits within it; null where it is all that waits. */
  readonly count: number | null;
  /** Since when it waits. */
  readonly since: string;
  /** Until when it should be done; from then on it is overdue, and told once a day. Null where nothing hangs on it. */
  readonly dueAt: string | null;
  /** After which it can be done no more, or not in time; null where there is no such end. */
  readonly until: string | null;
  readonly overdue: boolean;
};

/** All that waits of a kind. `items` may hold less than `count`: what should be done first, first. */
export type Waiting = {
  readonly code: ReminderCode;
  readonly count: number;
  readonly overdue: number;
  readonly items: readonly Work[];
};

/** What is asked of the views: a dialogue, the sequence, what time it is then, and how much of each kind is wanted. */
export type Asked = {
  readonly views: DataSource;
  readonly store: EventStore;
  readonly dialogue: DialogueRow;
  readonly asOf: bigint;
  readonly now: number;
  readonly limit: number;
  readonly overdueOnly: boolean;
};

/** Whether a time has passed; a day has when it is over where the dialogue is. */
export const isOver = (time: string, { dialogue, now }: Pick<Asked, 'dialogue' | 'now'>): boolean =>
  time.length === 10 ? time < dayIn(dialogue.document.timeZone, now) : Date.parse(time) <= now;

type Thing = Pick<Work, 'concerns' | 'since' | 'dueAt'> & Partial<Pick<Work, 'ids' | 'seat' | 'count' | 'until'>>;

export const workOf = (thing: Thing, asked: Pick<Asked, 'dialogue' | 'now'>): Work => ({
  ids: {},
  seat: null,
  count: null,
  until: null,
  ...thing,
  overdue: thing.dueAt !== null && isOver(thing.dueAt, asked),
});

/** All that waits of a kind, where it is few enough to be looked at one by one. */
export const waitingOf = (code: ReminderCode, things: readonly Thing[], asked: Asked): Waiting => {
  const all = things.map((thing) => workOf(thing, asked)).filter(({ overdue }) => overdue || !asked.overdueOnly);
  const items = all.toSorted((a, b) => compared(a.dueAt ?? LATER, b.dueAt ?? LATER) || compared(a.since, b.since));
  return { code, count: all.length, overdue: all.filter(({ overdue }) => overdue).length, items };
};

/** Behind every time there is. */
const LATER = '~';
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
