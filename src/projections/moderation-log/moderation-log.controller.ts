import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, contributionId, dialogueId } from '../../commands/fields.js';
import { MaySee } from '../../http/sender.js';
import { MOMENT, PAGE, pageOf, viewQuery } from '../../http/view-query.js';
import { Reading } from '../reading.js';
import { trueAsOf } from '../view-table.js';
import { entryTable } from './moderation-log.table.js';

export const moderationLogQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  contribution: contributionId.optional(),
});

/** Every act of moderation with its reason, for anybody to read. */
@Controller('moderation-log')
@MaySee('moderation-log')
export class ModerationLogController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const { query, asOf, from } = await viewQuery('moderation-log', moderationLogQuery, { request, reply, reading });
    const rows = this.views
      .getRepository(entryTable.entity)
      .createQueryBuilder('e')
      .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) })
      .andWhere('e.dialogue = :dialogue', { dialogue: query.dialogue })
      .andWhere('e.sequence > :from', { from: from ?? '0' });
    if (query.theme !== undefined) rows.andWhere('e.theme = :theme', { theme: query.theme });
    if (query.contribution !== undefined) rows.andWhere('e.contribution = :contribution', { contribution: query.contribution });
    const found = await rows
      .orderBy('e.sequence')
      .limit(query.limit + 1)
      .getMany();
    const { items, next } = pageOf(found, query.limit, asOf, (row) => row.sequence);
    return {
      asOf: Number(asOf),
      items: items.map(({ fromSequence: _, untilSequence: __, dialogue: ___, sequence, ...entry }) => ({
        sequence: Number(sequence),
        ...entry,
      })),
      next,
    };
  }
}
