import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { RoundId } from '../../domain/ids.js';
import { rounds } from '../../domain/round/rounds.js';
import { doorTo } from '../../http/doors.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee, draftsFor, senderOf } from '../../http/sender.js';
import { MOMENT, viewQuery } from '../../http/view-query.js';
import { type CommandName, REMINDER_ACCESS, type Sender } from '../../identity/access.js';
import { EventStore } from '../../store/event-store.js';
import { roundRows } from '../assessments/assessments.reading.js';
import { dialogueRows } from '../dialogues/dialogues.reading.js';
import { Reading } from '../reading.js';
import { timeOf } from '../time-of.js';
import { REMINDER_CODES, type ReminderCode, type Waiting, type Work } from './reminder.js';
import { textOf, textOfOne } from './reminder-texts.js';
import { REMINDED_VIEWS, waitingIn } from './reminders.js';

export const remindersQuery = z.strictObject({
  ...MOMENT,
  dialogue: dialogueId,
  code: z.enum(REMINDER_CODES).optional(),
  overdue: z.literal('true').optional().meta({ description: 'Only what is overdue: what the daily reminders tell' }),
  limit: z.coerce.number().int().min(1).max(500).default(20).meta({ description: 'Items of each kind; `counts` has all of them' }),
});

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

/** What waits for whoever asks, from the moment it waits. */
@Controller('reminders')
@MaySee('reminders')
export class RemindersController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly store: EventStore,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading, views, store } = this;
    const { query, asOf } = await viewQuery('dialogues', remindersQuery, { request, reply, reading });
    await Promise.all(REMINDED_VIEWS.map((view) => reading.sequenceFor(view, { after: asOf })));
    const dialogue = await dialogueRows(views, asOf, draftsFor(request))
      .andWhere('d.id = :dialogue', { dialogue: query.dialogue })
      .getOne();
    if (!dialogue) throw new Problem('dialogue-unknown');
    const now = await timeOf(store, query.asOf ?? query.asOfOccurred, asOf);
    const { limit } = query;
    const all = await waitingIn({ views, store, dialogue, asOf, now, limit, overdueOnly: query.overdue !== undefined });
    const sender = senderOf(request);
    const own = await this.seatsOf(sender, query.dialogue, asOf);
    const waiting = all.flatMap((one) => (query.code === undefined || query.code === one.code ? (forSender(sender, one, own) ?? []) : []));
    const language = languageOf(request);
    return {
      asOf: Number(asOf),
      counts: waiting.map((one) => ({ code: one.code, text: textOf(one)[language], count: one.count, overdue: one.overdue })),
      items: waiting.flatMap(({ code, items }) =>
        items
          .slice(0, limit)
          .map((item) => ({ code, text: textOfOne({ code, count: item.count })[language], ...shownWork(code, item, dialogue.id) })),
      ),
    };
  }

  private async seatsOf({ roles, actor }: Sender, dialogue: string, asOf: bigint): Promise<ReadonlySet<string>> {
    if (!roles.includes('assessor')) return new Set();
    const own = await roundRows(this.views, asOf)
      .andWhere('r.dialogue = :dialogue and r.assessors @> :own', { dialogue, own: JSON.stringify([{ assessor: actor }]) })
      .getMany();
    return new Set(
      own.flatMap(({ id, assessors }) =>
        assessors.filter(({ assessor }) => assessor === actor).map(({ seat }) => seatIn(rounds.stream(RoundId(id)), seat)),
      ),
    );
  }
}

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
