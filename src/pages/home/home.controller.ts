import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type DataSource, In } from 'typeorm';
import type { Language } from '../../domain/language.js';
import { listedDialogues } from '../../projections/dialogues/dialogues.reading.js';
import type { DialogueRow } from '../../projections/dialogues/dialogues.table.js';
import { type ReportRow, reportTable } from '../../projections/reports/reports.table.js';
import { Reading } from '../../projections/reading.js';
import { Sources } from '../../projections/sources.js';
import { trueAsOf } from '../../projections/view-table.js';
import { ThemeFigures } from '../../projections/theme-input/theme-figures.js';
import type { Dimension } from '../../projections/theme-input/theme-input.figures.js';
import { type DialogueFigures, homePage } from './home.page.js';
import { languageOf } from '../../http/language.js';
import { May, senderOf } from '../../http/sender.js';
import { EVERYBODY } from '../../identity/access.js';
import { draftsFor, mayCountPeople } from '../../identity/reader.js';

const DIALOGUES_MAX = 20;

/** A plain page for people until there are real ones. */
@Controller()
@May({ roles: EVERYBODY })
export class HomeController {
  constructor(
    private readonly sources: Sources,
    private readonly reading: Reading,
    private readonly themeFigures: ThemeFigures,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('vary', 'Accept-Language, Authorization')
  async home(@Req() request: FastifyRequest, @Query('lang') wanted?: string): Promise<string> {
    const language: Language = wanted === 'de' || wanted === 'en' ? wanted : languageOf(request);
    const asOf = await this.reading.sequenceForAll(['dialogues', 'theme-input', 'reports']);
    const { views } = this.sources.readBy(senderOf(request));
    const rows = await listedDialogues(views, asOf, draftsFor(request))
      .orderBy('d.announcedSequence', 'DESC')
      .limit(DIALOGUES_MAX)
      .getMany();
    const reports = await this.publishedReports(views, rows, asOf);
    const figures = (row: DialogueRow) => this.figures(views, row, asOf, mayCountPeople(request, row.id));
    const of = (row: DialogueRow) => reports.filter(({ dialogue }) => dialogue === row.id);
    return homePage(await Promise.all(rows.map(async (row) => ({ ...(await figures(row)), reports: of(row) }))), language);
  }

  private async figures(
    views: DataSource,
    dialogue: DialogueRow,
    asOf: bigint,
    isExact: boolean,
  ): Promise<Omit<DialogueFigures, 'reports'>> {
    const counted = (by: readonly Dimension[]) => this.themeFigures.of(views, asOf, { filter: { dialogue: dialogue.id }, by, isExact });
    const [themes, [total]] = await Promise.all([counted(['theme']), counted([])]);
    return { dialogue, asOf, themes, total };
  }

  private async publishedReports(views: DataSource, dialogues: readonly DialogueRow[], asOf: bigint): Promise<readonly ReportRow[]> {
    const rows = views
      .getRepository(reportTable.entity)
      .createQueryBuilder('p')
      .where(trueAsOf('p', ':asOf'), { asOf: String(asOf) });
    const published = rows.andWhere({ dialogue: In(dialogues.map(({ id }) => id)), status: 'published' });
    return published.orderBy('p.requestedSequence').getMany();
  }
}
