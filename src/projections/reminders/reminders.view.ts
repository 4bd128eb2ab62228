import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { CommandName } from '../../commands/all.js';
import { doorTo } from '../../commands/doors.js';
import { dialogueId } from '../../commands/fields.js';
import { RoundId } from '../../domain/ids.js';
import { Refusal } from '../../domain/refusal.js';
import { rounds } from '../../domain/round/rounds.js';
import { REMINDER_ACCESS, type Sender, TOKEN_ROLES } from '../../identity/access.js';
import { draftsFor } from '../../identity/reader.js';
import { count, countOf } from '../answer.js';
import { roundRows } from '../assessments/assessments.reading.js';
import { dialogueRows } from '../dialogues/dialogues.reading.js';
import { doors } from '../doors-answer.js';
import { timeOf } from '../time-of.js';
import { defineView } from '../view.js';
import { REMINDER_CODES, type ReminderCode, type Waiting, type Work } from './reminder.js';
import { textOf, textOfOne } from './reminder-texts.js';
import { REMINDED_VIEWS, waitingIn } from './reminders.js';

/** The commands that do away with it; none where nobody here can do more than ask. */
export const ANSWERED_BY: Readonly<Record<ReminderCode, readonly CommandName[]>> = {
  'moderation-waiting': ['AcceptContribution', 'RejectContribution'],
  'appeal-undecided': ['UpholdAppeal', 'DismissAppeal'],
  'redaction-appeal-undecided': ['UpholdAppeal', 'DismissAppeal'],
  'redaction-unconfirmed': ['ConfirmRedaction', 'DeclineRedaction'],
  'phase-not-opened': ['OpenPhase', 'ClosePhase', 'AdoptModerationPolicy', 'SchedulePhase'],
  'phase-overdue': ['SchedulePhase', 'ClosePhase'],
  'phase-closes-soon': ['SchedulePhase'],
  'gathering-not-held': ['HoldGathering', 'CancelGathering'],
  'minutes-missing': ['FileMinutes'],
  'invitations-unanswered': [],
  'assessments-missing': ['AssessMeasure', 'RecuseAssessor'],
  'round-broken-off': ['CancelAssessmentRound'],
  'round-closable': ['CloseAssessmentRound'],
  'round-overdue': ['CloseAssessmentRound', 'CancelAssessmentRound'],
  'evidence-fallen': ['UnlinkEvidence'],
  'recommendation-undecided': ['AdoptRecommendation', 'DeferRecommendation', 'RejectRecommendation'],
  'recommendation-stale': ['ReconsiderRecommendation'],
  'recommendation-unpublished': ['RequestReport'],
  'report-failed': ['RepeatReport'],
  'report-unpublished': ['PublishReport'],
};

const code = z.enum(REMINDER_CODES);
const text = z.string().meta({ description: 'In the language of Accept-Language' });
const time = z.union([z.iso.datetime(), z.iso.date()]);

/** What waits for whoever asks, from the moment it waits: for each role by REMINDER_ACCESS. */
export const remindersView = defineView({
  view: 'reminders',
  projection: 'dialogues',
  path: 'reminders',
  summary: 'What waits for you, and since when',
  roles: TOKEN_ROLES,
  query: {
    dialogue: dialogueId,
    code: code.optional(),
    overdue: z.literal('true').optional().meta({ description: 'Only what is overdue: what the daily reminders tell' }),
    limit: z.coerce.number().int().min(1).max(500).default(20).meta({ description: 'Items of each kind; `counts` has all of them' }),
  },
  key: ['code', 'concerns', 'seat', 'since'],
  answer: z.object({
    counts: z
      .array(z.object({ code, text, count: countOf('How many wait'), overdue: countOf('How many of them are overdue') }))
      .meta({ description: 'All that waits for you, by kind; `moderation-queue` pages through contributions and appeals' }),
    items: z
      .array(
        z.object({
          code,
          text,
          concerns: z.string().meta({ description: 'A stream, <category>-<uuid>' }),
          seat: z.int().nullable().meta({ description: 'Of an assessor in the round' }),
          count: count.nullable().meta({ description: 'How much waits within it; null where it is all that waits' }),
          since: time.meta({ description: 'An instant, or a day of the dialogue' }),
          dueAt: time.nullable().meta({ description: 'From then on it is overdue, and told once a day' }),
          until: time.nullable().meta({ description: 'The end after which it can be done no more, or not in time' }),
          overdue: z.boolean(),
          doors,
        }),
      )
      .meta({ description: 'The first of each kind, what should be done first before the others' }),
  }),
}).reading(async ({ query, asOf, reader }, { views, reading, store }) => {
  await Promise.all(REMINDED_VIEWS.map((view) => reading.sequenceFor(view, { after: asOf })));
  const dialogue = await dialogueRows(views, asOf, draftsFor(reader)).andWhere('d.id = :dialogue', { dialogue: query.dialogue }).getOne();
  if (!dialogue) throw new Refusal('dialogue-unknown');
  const now = await timeOf(store, query.asOf ?? query.asOfOccurred, asOf);
  const { limit } = query;
  const all = await waitingIn({ views, store, dialogue, asOf, now, limit, overdueOnly: query.overdue !== undefined });
  const own = await seatsOf(views, reader, query.dialogue, asOf);
  const waiting = all.flatMap((one) => (query.code === undefined || query.code === one.code ? (forSender(reader, one, own) ?? []) : []));
  const { language } = reader;
  return {
    counts: waiting.map((one) => ({ code: one.code, text: textOf(one)[language], count: one.count, overdue: one.overdue })),
    items: waiting.flatMap(({ code, items }) =>
      items
        .slice(0, limit)
        .map((item) => ({ code, text: textOfOne({ code, count: item.count })[language], ...shownWork(code, item, dialogue.id) })),
    ),
  };
});

const seatsOf = async (views: DataSource, { roles, actor }: Sender, dialogue: string, asOf: bigint): Promise<ReadonlySet<string>> => {
  if (!roles.includes('assessor')) return new Set();
  const own = await roundRows(views, asOf)
    .andWhere('r.dialogue = :dialogue and r.assessors @> :own', { dialogue, own: JSON.stringify([{ assessor: actor }]) })
    .getMany();
  return new Set(
    own.flatMap(({ id, assessors }) =>
      assessors.filter(({ assessor }) => assessor === actor).map(({ seat }) => seatIn(rounds.stream(RoundId(id)), seat)),
    ),
  );
};

const seatIn = (round: string, seat: number | null): string => `${round}/${String(seat)}`;

/** The part of it that is for a sender; null where none is. An assessor sees the own seat alone. */
const forSender = ({ roles }: Sender, waiting: Waiting, own: ReadonlySet<string>): Waiting | null => {
  const { code, items } = waiting;
  if (roles.includes('office')) return waiting;
  if (code !== 'assessments-missing') return REMINDER_ACCESS[code].some((role) => roles.includes(role)) ? waiting : null;
  const theirs = items.filter(({ concerns, seat }) => own.has(seatIn(concerns, seat)));
  if (theirs.length === 0) return null;
  return { code, items: theirs, count: theirs.length, overdue: theirs.filter(({ overdue }) => overdue).length };
};

const shownWork = (code: ReminderCode, { ids, ...work }: Work, dialogue: string) => {
  const category = work.concerns.slice(0, work.concerns.indexOf('-'));
  const id = work.concerns.slice(category.length + 1);
  return { ...work, doors: ANSWERED_BY[code].map((command) => doorTo(command, { dialogue, [category]: id, ...ids })) };
};
