import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { digest, gatheringId } from '../../commands/fields.js';
import { gatherings } from '../../domain/gathering/gatherings.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, viewQuery } from '../../http/view-query.js';
import type { Minutes } from '../../domain/gathering/gathering.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import { trueAsOf } from '../view-table.js';
import { gatheringTable } from './gatherings.table.js';

const ENDINGS = {
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const satisfies Record<Minutes['mediaType'], string>;

export const minutesQuery = z.strictObject(MOMENT);

/** The files of a gathering's minutes, as they were filed: names may stand in them, so they are not for everybody. */
@Controller('gatherings/:gathering/minutes')
@MaySee('minutes')
export class MinutesController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get(':digest')
  async one(
    @Param('gathering') gatheringText: string,
    @Param('digest') digestText: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const gathering = parsed(gatheringId, gatheringText, languageOf(request), '/gathering');
    const wanted = parsed(digest, digestText, languageOf(request), '/digest');
    const { reading } = this;
    const { asOf } = await viewQuery('gatherings', minutesQuery, { request, reply, reading });
    const row = await this.views
      .getRepository(gatheringTable.entity)
      .createQueryBuilder('g')
      .where(trueAsOf('g', ':asOf'), { asOf: String(asOf) })
      .andWhere('g.id = :gathering', { gathering })
      .getOne();
    if (!row) throw new Problem('gathering-unknown');
    const minutes = row.document.minutes.find((filed) => filed.digest === wanted);
    const file = minutes && (await this.vault.openFile(gatherings.stream(gathering), wanted));
    if (!file) throw new Problem('minutes-unknown');
    // As an attachment: nobody's browser shall run what somebody filed.
    await reply
      .type(minutes.mediaType)
      .header('content-disposition', `attachment; filename="${wanted.slice(0, 12)}.${ENDINGS[minutes.mediaType]}"`)
      .send(file);
  }
}
