import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId, recommendationId } from '../../commands/fields.js';
import { RECOMMENDATION_STATUSES } from '../../domain/recommendation/recommendation.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, pageOf, viewQuery } from '../../http/view-query.js';
import { Reading } from '../reading.js';
import { trueAsOf, type Versioned, type ViewTable } from '../view-table.js';
import {
  type AttachmentRow,
  attachmentTable,
  type DissentRow,
  dissentTable,
  type ImplementationRow,
  implementationTable,
  type RecommendationRow,
  recommendationTable,
  type RevisionRow,
  revisionTable,
} from './recommendations.table.js';

export const recommendationsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  status: z.enum(RECOMMENDATION_STATUSES).optional(),
});
export const recommendationQuery = z.strictObject(MOMENT);

type Row = Versioned<RecommendationRow> & { readonly revision?: Versioned<RevisionRow> | null };
type Attached = {
  readonly attachments: readonly AttachmentRow[];
  readonly dissents: readonly DissentRow[];
  readonly reports: readonly ImplementationRow[];
};

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
    const { query, asOf, from } = await viewQuery('recommendations', recommendationsQuery, { request, reply, reading });
    const rows = this.rows(asOf)
      .andWhere('c.dialogue = :dialogue', { dialogue: query.dialogue })
      .andWhere('c.draftedSequence > :from', { from: from ?? '0' });
    if (query.status !== undefined) rows.andWhere('c.status = :status', { status: query.status });
    if (query.theme !== undefined) rows.andWhere('c.themes @> cast(:themes as jsonb)', { themes: JSON.stringify([query.theme]) });
    const found: readonly Row[] = await rows
      .orderBy('c.draftedSequence')
      .limit(query.limit + 1)
      .getMany();
    const { items, next } = pageOf(found, query.limit, asOf, (row) => row.draftedSequence);
    const attached = await this.attachedTo(items, asOf);
    return { asOf: Number(asOf), items: items.map((row) => facts(row, ofOne(row, attached))), next };
  }

  @Get(':recommendation')
  async one(@Param('recommendation') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const recommendation = parsed(recommendationId, id, languageOf(request), '/recommendation');
    const { reading } = this;
    const { asOf } = await viewQuery('recommendations', recommendationQuery, { request, reply, reading });
    const row: Row | null = await this.rows(asOf).andWhere('c.id = :recommendation', { recommendation }).getOne();
    if (!row) throw new Problem('recommendation-unknown');
    const attached = await this.attachedTo([row], asOf);
    return {
      asOf: Number(asOf),
      ...facts(row, attached),
      detached: attached.attachments.flatMap(({ measure, detached: reason }) => (reason ? [{ measure, reason }] : [])),
      dissents: attached.dissents.map(dissentItem),
      implementation: attached.reports.map(reportItem),
    };
  }

  private rows(asOf: bigint) {
    return this.views
      .getRepository(recommendationTable.entity)
      .createQueryBuilder('c')
      .leftJoinAndMapOne('c.revision', revisionTable.entity.options.name, 'r', `r.recommendation = c.id and ${trueAsOf('r', ':asOf')}`)
      .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) });
  }

  private async attachedTo(recommendations: readonly Row[], asOf: bigint): Promise<Attached> {
    if (recommendations.length === 0) return { attachments: [], dissents: [], reports: [] };
    const ids = recommendations.map(({ id }) => id);
    const [attachments, dissents, reports] = await Promise.all([
      this.hanging(attachmentTable, 'attachedSequence', { ids, asOf }),
      this.hanging(dissentTable, 'recordedSequence', { ids, asOf }),
      this.hanging(implementationTable, 'reportedSequence', { ids, asOf }),
    ]);
    return { attachments, dissents, reports };
  }

  private hanging<R extends object>(
    { entity }: ViewTable<R>,
    order: keyof R & string,
    { ids, asOf }: { readonly ids: readonly string[]; readonly asOf: bigint },
  ): Promise<readonly R[]> {
    return this.views
      .getRepository(entity)
      .createQueryBuilder('h')
      .where(trueAsOf('h', ':asOf'), { asOf: String(asOf) })
      .andWhere('h.recommendation in (:...ids)', { ids })
      .orderBy(`h.${order}`)
      .getMany();
  }
}

const ofOne = ({ id }: Row, { attachments, dissents, reports }: Attached): Attached => ({
  attachments: attachments.filter(({ recommendation }) => recommendation === id),
  dissents: dissents.filter(({ recommendation }) => recommendation === id),
  reports: reports.filter(({ recommendation }) => recommendation === id),
});

const facts = (row: Row, { attachments, dissents, reports }: Attached) => ({
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
  position: row.position,
  report: row.report,
  measures: attachments.flatMap(({ measure, detached }) => (detached ? [] : [measure])),
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
