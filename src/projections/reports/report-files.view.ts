import { z } from 'zod';
import { reportId } from '../../commands/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { reports } from '../../domain/report/reports.js';
import { EVERYBODY } from '../../identity/access.js';
import { defineView } from '../view.js';
import { reportsFor } from './reports.view.js';

/** The files of a report, to the bit as they were written. */
export const reportFileView = defineView({
  view: 'report-files',
  projection: 'reports',
  path: 'reports/:report/files/:name',
  summary: 'A file of a report; its ETag is its digest',
  roles: EVERYBODY,
  params: { report: reportId, name: z.string() },
  answer: z.union([z.string(), z.looseObject({})]).meta({ description: 'The file itself: a page is text, the data are an object' }),
  mediaTypes: ['text/html', 'application/json'],
}).reading(async ({ params: { report, name }, asOf, reader }, { views, vault }) => {
  const row = await reportsFor(views, reader, asOf).andWhere('p.id = :report', { report }).getOne();
  if (!row) throw new Refusal('report-unknown');
  const file = row.files.find((written) => written.name === name);
  const body = file && (await vault.openFile(reports.stream(report), file.digest));
  if (!file || !body) throw new Refusal('report-file-unknown');
  return { mediaType: file.mediaType, body, saveAs: null, digest: file.digest };
});
