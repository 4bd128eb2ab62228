import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee, senderOf } from '../../http/sender.js';
import { MOMENT, sequenceFor, viewQuery } from '../../http/view-query.js';
import { REMINDER_ACCESS, type Sender } from '../../identity/access.js';
import { EventStore } from '../../store/event-store.js';
import { roundRows } from '../assessments/assessments.reading.js';
import { dialogueRows } from '../dialogues/dialogues.reading.js';
import { Reading } from '../reading.js';
import type { Reminder } from './reminder.js';
import { textOf } from './reminder-texts.js';
import { REMINDED_VIEWS, remindersOf } from './reminders.js';

export const remindersQuery = z.strictObject({ ...MOMENT, dialogue: dialogueId });

/** What waits for whoever asks. */
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
    const { reading, views } = this;
    const { query, asOf } = await viewQuery('dialogues', remindersQuery, { request, reply, reading });
    await Promise.all(REMINDED_VIEWS.map((view) => sequenceFor(view, { after: asOf }, reading)));
    const dialogue = await dialogueRows(views, asOf).andWhere('d.id = :dialogue', { dialogue: query.dialogue }).getOne();
    if (!dialogue) throw new Problem('dialogue-unknown');
    const now = query.asOf === undefined ? Date.now() : await this.timeOf(query.asOf, asOf);
    const all = await remindersOf({ views, dialogue, asOf, now });
    const sender = senderOf(request);
    const own = await this.seatsOf(sender, query.dialogue, asOf);
    const language = languageOf(request);
    const items = all.filter((one) => isFor(sender, one, own)).map((one) => ({ ...one, text: textOf(one)[language] }));
    return { asOf: Number(asOf), items };
  }

  /** A sequence has the time at which it was recorded. */
  private async timeOf(asked: string, asOf: bigint): Promise<number> {
    if (!/^\d+$/.test(asked)) return Date.parse(asked);
    const [event] = asOf === 0n ? [] : await this.store.readAll(asOf - 1n, 1);
    return event ? Date.parse(event.recordedAt) : 0;
  }

  private async seatsOf({ roles, actor }: Sender, dialogue: string, asOf: bigint): Promise<ReadonlySet<string>> {
    if (!roles.includes('assessor')) return new Set();
    const rounds = await roundRows(this.views, asOf).andWhere('r.dialogue = :dialogue', { dialogue }).getMany();
    return new Set(
      rounds.flatMap(({ id, assessors }) =>
        assessors.filter(({ assessor }) => assessor === actor).map(({ seat }) => seatIn(`round-${id}`, seat)),
      ),
    );
  }
}

const seatIn = (round: string, seat: number): string => `${round}/${seat}`;

const isFor = ({ roles }: Sender, { code, concerns, seat }: Reminder, own: ReadonlySet<string>): boolean => {
  if (roles.includes('office')) return true;
  if (seat !== null) return concerns.some((round) => own.has(seatIn(round, seat)));
  return REMINDER_ACCESS[code].some((role) => roles.includes(role));
};
