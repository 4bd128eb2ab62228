import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId, recommendationId } from '../../commands/fields.js';
import { RECOMMENDATION_STATUSES } from '../../domain/recommendation/recommendation.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { Reading } from '../reading.js';
import { type Attached, attachedTo, measuresOn, ofOne, type ReadRecommendation, recommendationRows } from './recommendations.reading.js';
import { staleOf, type StaleMeasure } from './stale.reading.js';
import type { DissentRow, ImplementationRow } from './recommendations.table.js';

export const recommendationsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  status: z.enum(RECOMMENDATION_STATUSES).optional(),
});
export const recommendationQuery = z.strictObject(MOMENT);

/** The recommendation set, with what a reader needs to judge it. */
@Controller('recommendations')
@MaySee('recommendations')
export class RecommendationsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const asked = await viewQuery('recommendations', recommendationsQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(recommendationRows(this.views, asOf), { 'c.dialogue': query.dialogue, 'c.status': query.status });
    if (query.theme !== undefined) rows.andWhere('c.themes @> cast(:themes as jsonb)', { themes: JSON.stringify([query.theme]) });
    const { items, next } = await listed(rows, 'draftedSequence', asked);
    const attached = await attachedTo(this.views, asOf, items);
    const stale = await staleOf(this.views, asOf, items);
    return { asOf: Number(asOf), items: items.map((row) => facts(row, ofOne(row, attached), stale)), next };
  }

  @Get(':recommendation')
  async one(@Param('recommendation') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const recommendation = parsed(recommendationId, id, languageOf(request), '/recommendation');
    const { reading } = this;
    const { asOf } = await viewQuery('recommendations', recommendationQuery, { request, reply, reading });
    const row = await recommendationRows(this.views, asOf).andWhere('c.id = :recommendation', { recommendation }).getOne();
    if (!row) throw new Problem('recommendation-unknown');
    const attached = await attachedTo(this.views, asOf, [row]);
    return {
      asOf: Number(asOf),
      ...facts(row, attached, await staleOf(this.views, asOf, [row])),
      detached: attached.attachments.flatMap(({ measure, detached: reason }) => (reason ? [{ measure, reason }] : [])),
      dissents: attached.dissents.map(dissentItem),
      implementation: attached.reports.map(reportItem),
    };
  }
}

const facts = (
  row: ReadRecommendation,
  { attachments, dissents, reports }: Attached,
  stale: ReadonlyMap<string, readonly StaleMeasure[]>,
) => ({
  recommendation: row.id,
  revision: row.revision?.revision ?? 0,
  dialogue: row.dialogue,
  themes: row.themes,
  title: row.title,
  text: row.text,
  addressee: row.addressee,
  instrument: row.instrument,
  horizon: row.horizon,
  strength: row.strength,
  status: row.status,
  draftedAt: row.draftedAt,
  sequence: Number(row.draftedSequence),
  reason: row.reason,
  decidedAt: row.decidedAt,
  rationale: row.rationale,
  basis: row.basis,
  quorumReason: row.quorumReason,
  stale: stale.get(row.id) ?? [],
  reconsiderations: row.reconsiderations,
  position: row.position,
  report: row.report,
  measures: measuresOn(attachments),
  dissenting: [...new Set(dissents.map(({ stakeholderGroup }) => stakeholderGroup))],
  implementationState: reports.at(-1)?.state ?? null,
});

const dissentItem = ({ stakeholderGroup: group, statement, recordedAt, recordedSequence }: DissentRow) => ({
  group,
  statement,
  recordedAt,
  sequence: Number(recordedSequence),
});

const reportItem = ({ state, statement, source, reportedAt, reportedSequence }: ImplementationRow) => ({
  state,
  statement,
  source,
  reportedAt,
  sequence: Number(reportedSequence),
});
