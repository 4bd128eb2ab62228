import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, contributionId, dialogueId } from '../../commands/fields.js';
import { listed, narrowed } from '../../http/listing.js';
import { MaySee } from '../../http/sender.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
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
    const asked = await viewQuery('moderation-log', moderationLogQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = this.views
      .getRepository(entryTable.entity)
      .createQueryBuilder('e')
      .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) });
    narrowed(rows, { 'e.dialogue': query.dialogue, 'e.theme': query.theme, 'e.contribution': query.contribution });
    const { items, next } = await listed(rows, 'sequence', asked);
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
