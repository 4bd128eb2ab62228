import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import { dialogueId, reportId } from '../../commands/fields.js';
import { PHASES } from '../../domain/dialogue/dialogue.js';
import { LANGUAGES } from '../../domain/language.js';
import { Refusal } from '../../domain/refusal.js';
import { REPORT_FAILURES, REPORT_KINDS, REPORT_STATUSES } from '../../domain/report/report.js';
import { EVERYBODY, MAY_READ_UNPUBLISHED_REPORTS } from '../../identity/access.js';
import { hasOneOf, type Reader } from '../../identity/reader.js';
import { count, countOf, id, page, revision, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import { listed, narrowed } from '../listing.js';
import { listedIn, rowsOf } from '../rows-behind.js';
import { defineView } from '../view.js';
import { trueAsOf, type Versioned } from '../view-table.js';
import type { ReportProgress, ReportSteps } from './report-progress.js';
import { type ReportRow, reportTable } from './reports.table.js';

type Row = Versioned<ReportRow>;

/** The reports that a reader may know of, as of a sequence: for most, those that were published by then. */
export const reportsFor = (views: DataSource, reader: Pick<Reader, 'roles'>, asOf: bigint): SelectQueryBuilder<Row> => {
  const rows = views
    .getRepository(reportTable.entity)
    .createQueryBuilder('p')
    .where(trueAsOf('p', ':asOf'), { asOf: String(asOf) });
  return hasOneOf(MAY_READ_UNPUBLISHED_REPORTS, reader) ? rows : rows.andWhere("p.status = 'published'");
};

const reportItem = z.object({
  report: id,
  revision,
  dialogue: id,
  kind: z.enum(REPORT_KINDS),
  phase: z.enum(PHASES).nullable(),
  writtenAsOf: sequence.meta({ description: 'The sequence whose state the report shows' }),
  status: z.enum(REPORT_STATUSES),
  sequence,
  requestedAt: z.iso.datetime(),
  renderedAt: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  failure: z.enum(REPORT_FAILURES).nullable().meta({ description: 'Why it could not be written' }),
  files: z.array(
    z.object({
      name: z.string(),
      language: z.enum(LANGUAGES).nullable().meta({ description: 'Null where it holds all languages' }),
      mediaType: z.string(),
      digest: z.string().meta({ description: 'SHA-256, 64 hex digits' }),
      bytes: countOf('Size of the file'),
      url: z.string(),
    }),
  ),
  standing: z
    .object({
      contributions: countOf('Contributions of the dialogue'),
      open: countOf('Contributions without a fate yet'),
      appealsPending: countOf('Appeals that nobody has decided on yet'),
      appealableUntil: z.iso.datetime().nullable(),
      stale: count.meta({ description: 'Adopted recommendations that no longer rest on what was assessed' }),
      undecided: countOf('Recommendations on which nothing is decided'),
      adopted: z.array(id),
      publicationBegun: z.boolean(),
    })
    .nullable()
    .meta({ description: 'What publishing the results asks for, as of the sequence of the report' }),
  progress: z
    .object({ done: countOf('Steps that are done'), total: countOf('Steps there are') })
    .nullable()
    .meta({ description: 'While somebody works on it: steps done of steps there are. Not in answers as of an earlier sequence' }),
});

/** The reports of a dialogue: how far they are, and their files. */
export const reportsView = defineView({
  view: 'reports',
  path: 'reports',
  summary: 'The reports of a dialogue; those that are not published are for officials',
  roles: EVERYBODY,
  query: { dialogue: dialogueId },
  pages: POSITION.sequence,
  rows: {
    listed: listedIn(reportTable, 'id', 'requestedSequence'),
    behind: [rowsOf(reportTable, 'id')],
    // How far the work on it is, no event says.
    recorded: ({ progress: _, ...row }) => row,
  },
  answer: page(reportItem),
}).reading(async (asked, { views, progress }) => {
  const { query, asOf, reader, isLive } = asked;
  const rows = narrowed(reportsFor(views, reader, asOf), { 'p.dialogue': query.dialogue });
  const { items, next } = await listed(rows, 'requestedSequence', asked);
  return { items: await Promise.all(items.map(async (row) => shown(row, isLive ? await stepsOf(row, progress) : null))), next };
});

export const reportView = defineView({
  view: 'reports',
  path: 'reports/:report',
  summary: 'A report with its files, and how far the work on it is',
  roles: EVERYBODY,
  params: { report: reportId },
  answer: reportItem,
}).reading(async ({ params: { report }, asOf, reader, isLive }, { views, progress }) => {
  const row = await reportsFor(views, reader, asOf).andWhere('p.id = :report', { report }).getOne();
  if (!row) throw new Refusal('report-unknown');
  // `asOf` is the sequence of the answer, as in all views; the report's own is `writtenAsOf`.
  return shown(row, isLive ? await stepsOf(row, progress) : null);
});

const stepsOf = async ({ id, status, requests }: Row, progress: ReportProgress): Promise<ReportSteps | null> =>
  status === 'requested' ? progress.of(id, requests) : null;

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
