import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { dialogueId, reportId } from '../../commands/fields.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee, senderOf } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { MAY_READ_UNPUBLISHED_REPORTS, type Sender } from '../../identity/access.js';
import { Reading } from '../reading.js';
import { trueAsOf, type Versioned } from '../view-table.js';
import { ReportProgress, type ReportSteps } from './report-progress.js';
import { type ReportRow, reportTable } from './reports.table.js';

export const reportsQuery = z.strictObject({ ...MOMENT, ...PAGE, dialogue: dialogueId });
export const reportQuery = z.strictObject(MOMENT);

type Row = Versioned<ReportRow>;

/** The reports that a reader may know of, as of a sequence: for most, those that were published by then. */
export const reportsFor = (views: DataSource, { roles }: Sender, asOf: bigint): SelectQueryBuilder<Row> => {
  const rows = views
    .getRepository(reportTable.entity)
    .createQueryBuilder('p')
    .where(trueAsOf('p', ':asOf'), { asOf: String(asOf) });
  return MAY_READ_UNPUBLISHED_REPORTS.some((role) => roles.includes(role)) ? rows : rows.andWhere("p.status = 'published'");
};

/** The reports of a dialogue: how far they are, and their files. */
@Controller('reports')
@MaySee('reports')
export class ReportsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly progress: ReportProgress,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const asked = await viewQuery('reports', reportsQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(reportsFor(this.views, senderOf(request), asOf), { 'p.dialogue': query.dialogue });
    const { items, next } = await listed(rows, 'requestedSequence', asked);
    const isLive = (query.asOf ?? query.asOfOccurred) === undefined && query.cursor === undefined;
    return { asOf: Number(asOf), items: await Promise.all(items.map(async (row) => shown(row, await this.stepsOf(row, isLive)))), next };
  }

  @Get(':report')
  async one(@Param('report') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const report = parsed(reportId, id, languageOf(request), '/report');
    const { reading } = this;
    const { query, asOf } = await viewQuery('reports', reportQuery, { request, reply, reading });
    const row = await reportsFor(this.views, senderOf(request), asOf).andWhere('p.id = :report', { report }).getOne();
    if (!row) throw new Problem('report-unknown');
    // `asOf` is the sequence of the answer, as in all views; the report's own is `writtenAsOf`.
    return { asOf: Number(asOf), ...shown(row, await this.stepsOf(row, (query.asOf ?? query.asOfOccurred) === undefined)) };
  }

  private async stepsOf({ id, status, requests }: Row, isLive: boolean): Promise<ReportSteps | null> {
    return isLive && status === 'requested' ? this.progress.of(id, requests) : null;
  }
}

const shown = (row: Row, progress: ReportSteps | null) => ({
  report: row.id,
  revision: row.revision,
  dialogue: row.dialogue,
  kind: row.kind,
  phase: row.phase,
  writtenAsOf: Number(row.asOf),
  status: row.status,
  sequence: Number(row.requestedSequence),
  requestedAt: row.requestedAt,
  renderedAt: row.renderedAt,
  publishedAt: row.publishedAt,
  failure: row.failure,
  files: row.files.map((file) => ({ ...file, url: `/api/reports/${row.id}/files/${encodeURIComponent(file.name)}` })),
  standing: row.standing,
  progress,
});
