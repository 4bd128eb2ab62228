import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId } from '../../commands/fields.js';
import { MaySee } from '../../http/sender.js';
import { MOMENT, PAGE, pageOf, viewQuery } from '../../http/view-query.js';
import { Reading } from '../reading.js';
import { Remembered } from '../remembered.js';
import { coverageOf, FATES } from './dispositions.figures.js';
import { fatedOf, reachedBy, type FatedRow, type ReachedRow } from './dispositions.reads.js';

export const dispositionsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  fate: z.enum(FATES).optional().meta({ description: '`open` is the list of what is still to be done' }),
});
export const coverageQuery = z.strictObject({ ...MOMENT, dialogue: dialogueId });

/** What became of every contribution. */
@Controller('dispositions')
@MaySee('dispositions')
export class DispositionsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly remembered: Remembered,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading, views } = this;
    const { query, asOf, from } = await viewQuery('dispositions', dispositionsQuery, { request, reply, reading });
    const found = await fatedOf(views, asOf, { ...query, after: from ?? '0', limit: query.limit + 1 });
    const { items, next } = pageOf(found, query.limit, asOf, (row) => row.submitted_sequence);
    const contributions = items.map(({ id }) => id);
    const reached = await reachedBy(views, asOf, { dialogue: query.dialogue, contributions });
    return { asOf: Number(asOf), items: items.map((row) => item(row, reached)), next };
  }

  @Get('coverage')
  async coverage(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading, views } = this;
    const { query, asOf } = await viewQuery('dispositions', coverageQuery, { request, reply, reading });
    const { dialogue } = query;
    const coverage = await this.remembered.answer('dispositions', [asOf, dialogue], () => coverageOf(views, asOf, dialogue));
    return { asOf: Number(asOf), ...coverage };
  }
}

const item = (row: FatedRow, reached: readonly ReachedRow[]) => ({
  contribution: row.id,
  theme: row.theme,
  question: row.question,
  group: row.stakeholder_group,
  channel: row.channel,
  sequence: Number(row.submitted_sequence),
  fate: row.fate,
  reason: row.reason,
  stance: row.stance,
  mergedInto: row.merged_into,
  mergedEnd: row.ended_in,
  recommendations: reached
    .filter(({ contribution }) => contribution === row.id)
    .map(({ recommendation, status, measures, stances }) => ({ recommendation, status, measures, stances })),
});
