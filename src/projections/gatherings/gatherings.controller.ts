import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId, gatheringId, region } from '../../commands/fields.js';
import { GATHERING_STATUSES } from '../../domain/gathering/gathering.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { Reading } from '../reading.js';
import { calendarOf } from './gathering-calendar.js';
import { gatheringRows, type ReadGathering } from './gatherings.reading.js';

export const gatheringsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  format: code.optional(),
  region: region.optional(),
  status: z.enum(GATHERING_STATUSES).optional(),
});
export const gatheringQuery = z.strictObject(MOMENT);

/** The gatherings with their places and what came of them: figures, and no person. */
@Controller('gatherings')
@MaySee('gatherings')
export class GatheringsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const asked = await viewQuery('gatherings', gatheringsQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(gatheringRows(this.views, asOf), {
      'g.dialogue': query.dialogue,
      "g.document->>'format'": query.format,
      "g.document->'place'->>'region'": query.region,
      'g.status': query.status,
    });
    const { items, next } = await listed(rows, 'scheduledSequence', asked);
    return { asOf: Number(asOf), items: items.map(shown), next };
  }

  @Get(':gathering')
  async one(@Param('gathering') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const gathering = parsed(gatheringId, id, languageOf(request), '/gathering');
    const { reading } = this;
    const { asOf } = await viewQuery('gatherings', gatheringQuery, { request, reply, reading });
    const row = await gatheringRows(this.views, asOf).andWhere('g.id = :gathering', { gathering }).getOne();
    if (!row) throw new Problem('gathering-unknown');
    return { asOf: Number(asOf), ...shown(row) };
  }

  @Get(':gathering.ics')
  async calendar(@Param('gathering') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const gathering = parsed(gatheringId, id, languageOf(request), '/gathering');
    const { reading } = this;
    const { asOf } = await viewQuery('gatherings', gatheringQuery, { request, reply, reading });
    const row = await gatheringRows(this.views, asOf).andWhere('g.id = :gathering', { gathering }).getOne();
    if (!row) throw new Problem('gathering-unknown');
    const language = languageOf(request);
    await reply
      .type('text/calendar; charset=utf-8')
      .headers({ 'content-language': language, vary: 'accept-language', 'content-disposition': `attachment; filename="${gathering}.ics"` })
      .send(calendarOf(row, language));
  }
}

const shown = ({ id, dialogue, revision, status, document, figures }: ReadGathering) => {
  const { access, changedAt: _, ...said } = document;
  const open = access.kind === 'registration' ? access : null;
  return {
    gathering: id,
    dialogue,
    revision: figures?.revision ?? revision,
    status,
    ...said,
    access: access.kind,
    capacity: open?.capacity ?? null,
    waitingList: open?.waitingList ?? null,
    registrationUntil: open?.registrationUntil ?? null,
    confirmed: figures?.confirmed ?? 0,
    waiting: figures?.waiting ?? 0,
    invited: figures?.invited ?? 0,
    accepted: figures?.accepted ?? 0,
    declined: figures?.declined ?? 0,
    cards: figures?.cards ?? 0,
  };
};
