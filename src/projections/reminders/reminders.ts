import { DAY_MS, dayBefore, dayIn } from '../../domain/day.js';
import { dialogues } from '../../domain/dialogue/dialogues.js';
import { lastOf, phasesAt } from '../../domain/dialogue/phases.js';
import { DialogueId } from '../../domain/ids.js';
import { isAfter } from '../../domain/instant.js';
import { phasesOf, withPhases } from '../dialogues/dialogue-phases.js';
import { gatheringRows } from '../gatherings/gatherings.reading.js';
import { waitingRows } from '../moderation-queue/moderation-queue.reading.js';
import { contributionReminders } from './contribution-reminders.js';
import { evidenceReminders } from './evidence-reminders.js';
import { gatheringReminders } from './gathering-reminders.js';
import { type Asked, REMINDER_CODES, type ReminderCode, type Waiting, waitingOf } from './reminder.js';
import { recommendationReminders, reportReminders } from './result-reminders.js';
import { roundReminders } from './round-reminders.js';

/** What they are computed from, besides the dialogues. */
export const REMINDED_VIEWS = ['moderation-queue', 'gatherings', 'measures', 'assessments', 'recommendations', 'reports'] as const;

/** A phase ends soon in its last days. */
const SOON_DAYS = 7;
/** So many streams are named where one reminder is about several. */
export const CONCERNS_MAX = 20;

/** All that waits for somebody in a dialogue, from the moment it waits, as of a sequence and a time. */
export const waitingIn = async (given: Asked): Promise<readonly Waiting[]> => {
  const asked = { ...given, dialogue: byClock(given) };
  const parts = await Promise.all([
    contributionReminders(asked),
    gatheringReminders(asked),
    roundReminders(asked),
    evidenceReminders(asked),
    recommendationReminders(asked),
    reportReminders(asked),
    phaseReminders(asked),
  ]);
  // In a dialogue that is cancelled, what is rejected is still reviewed; nothing else goes on.
  const goesOn = asked.dialogue.status !== 'cancelled';
  const found = parts.flat().filter(({ code }) => goesOn || code === 'appeal-undecided' || code === 'redaction-appeal-undecided');
  return REMINDER_CODES.flatMap((code) => found.filter((one) => one.code === code && one.count > 0));
};

/** Its phases as the clock has them, whatever is recorded by then. */
const byClock = ({ dialogue, now }: Asked): Asked['dialogue'] => {
  const phases = phasesAt(phasesOf(dialogue), new Date(now).toISOString());
  return { ...dialogue, document: withPhases(dialogue.document, phases) };
};

const phaseReminders = async (asked: Asked): Promise<readonly Waiting[]> => {
  const concerns = dialogues.stream(DialogueId(asked.dialogue.id));
  const now = new Date(asked.now).toISOString();
  const { phases } = asked.dialogue.document;
  const hasFollowed = (opensAt: string): boolean => phases.some((other) => isAfter(other.opensAt, opensAt) && other.status !== 'scheduled');
  const late = phases
    .filter(({ status, opensAt }) => status === 'scheduled' && !isAfter(opensAt, now) && !hasFollowed(opensAt))
    .map(({ phase, ...state }) => ({ concerns, ids: { phase }, since: state.opensAt, dueAt: state.opensAt }));
  const open = phases.filter(({ status }) => status === 'open');
  const overdue = open
    .filter(({ closesAt }) => !isAfter(closesAt, now))
    .map(({ phase, ...state }) => ({ concerns, ids: { phase }, since: lastOf(state), dueAt: lastOf(state) }));
  const closing = open.filter(
    ({ phase, closesOn, closesAt }) => phase === 'dialogue' && isAfter(closesAt, now) && isSoon(dayOf(closesOn), asked),
  );
  const count = closing.length === 0 ? 0 : await openIn(asked);
  const soon = closing.map((state) => {
    const eve = dayBefore(dayOf(state.closesOn), SOON_DAYS + 1);
    return { concerns, count, since: eve, dueAt: eve, until: lastOf(state) };
  });
  return [
    waitingOf('phase-not-opened', late, asked),
    waitingOf('phase-overdue', overdue, asked),
    waitingOf('phase-closes-soon', count === 0 ? [] : soon, asked),
  ];
};

const dayOf = (local: string): string => local.slice(0, 10);

/** The days that a phase has left are days of its dialogue. */
const isSoon = (day: string, { dialogue, now }: Asked): boolean => {
  const { timeZone } = dialogue.document;
  return day >= dayIn(timeZone, now) && day <= dayIn(timeZone, now + SOON_DAYS * DAY_MS);
};

/** What nobody can read before a moderator has, and gatherings that are still to come. */
const openIn = async ({ views, asOf, dialogue }: Asked): Promise<number> => {
  const [contributions, gatherings] = await Promise.all([
    waitingRows(views, asOf, dialogue.id).andWhere("w.kind = 'contribution' and not w.published").getCount(),
    gatheringRows(views, asOf).andWhere("g.dialogue = :dialogue and g.status = 'scheduled'", { dialogue: dialogue.id }).getCount(),
  ]);
  return contributions + gatherings;
};

/** What is told once a day: what is overdue alone, so that nobody is told of everything every morning. */
export type Reminder = {
  readonly code: ReminderCode;
  readonly concerns: readonly string[];
  readonly seat: number | null;
  /** Since when the longest has been waiting. */
  readonly since: string;
  readonly count: number;
};

/** What waits within one thing is told of it; what waits itself is told together with the others of its kind. */
export const remindersOf = (waiting: readonly Waiting[]): readonly Reminder[] =>
  waiting.flatMap(({ code, overdue, items }): readonly Reminder[] => {
    const due = items.filter((item) => item.overdue);
    const within = due.flatMap(({ concerns, seat, since, count }) =>
      count === null ? [] : [{ code, concerns: [concerns], seat, since, count }],
    );
    const [first, ...others] = due.filter(({ count }) => count === null);
    if (!first) return within;
    const concerns = [...new Set([first, ...others].map((item) => item.concerns))].slice(0, CONCERNS_MAX);
    return [...within, { code, concerns, seat: null, since: first.since, count: overdue - within.length }];
  });
