import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { reportId } from '../../commands/fields.js';
import { reports } from '../../domain/report/reports.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee, senderOf } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { viewQuery } from '../../http/view-query.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import { reportQuery, reportsFor } from './reports.controller.js';

/** A page brings its style and its pictures along; it asks for nothing, sends nothing and runs nothing. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The files of a report, to the bit as they were written. */
@Controller('reports/:report/files')
@MaySee('report-files')
export class ReportFilesController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get(':name')
  async one(
    @Param('report') id: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = parsed(reportId, id, languageOf(request), '/report');
    const { reading } = this;
    const { asOf } = await viewQuery('reports', reportQuery, { request, reply, reading });
    const row = await reportsFor(this.views, senderOf(request), asOf).andWhere('p.id = :report', { report }).getOne();
    if (!row) throw new Problem('report-unknown');
    const file = row.files.find((written) => written.name === name);
    const bytes = file && (await this.vault.openFile(reports.stream(report), file.digest));
    if (!file || !bytes) throw new Problem('report-file-unknown');
    await reply
      .type(file.mediaType)
      .headers({ etag: `"${file.digest}"`, 'content-security-policy': CONTENT_SECURITY_POLICY })
      .send(bytes);
  }
}
