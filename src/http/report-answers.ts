import { z } from 'zod';
import { PHASES } from '../domain/dialogue/dialogue.js';
import { REPORT_FAILURES, REPORT_KINDS, REPORT_STATUSES } from '../domain/report/report.js';
import { count, id, page, sequence } from './answers.js';

// The shapes of what the API answers about reports.

const reportItem = z.object({
  report: id,
  revision: z.int(),
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
      language: z.enum(['de', 'en']).nullable().meta({ description: 'Null where it holds all languages' }),
      mediaType: z.string(),
      digest: z.string().meta({ description: 'SHA-256, 64 hex digits' }),
      bytes: count,
      url: z.string(),
    }),
  ),
  standing: z
    .object({
      contributions: count,
      open: count,
      appealsPending: count,
      appealableUntil: z.iso.datetime().nullable(),
      stale: count.meta({ description: 'Adopted recommendations that no longer rest on what was assessed' }),
      undecided: count,
      adopted: z.array(id),
      publicationBegun: z.boolean(),
    })
    .nullable()
    .meta({ description: 'What publishing the results asks for, as of the sequence of the report' }),
  progress: z
    .object({ done: count, total: count })
    .nullable()
    .meta({ description: 'While somebody works on it: steps done of steps there are. Not in answers as of an earlier sequence' }),
});
export const reports = page(reportItem);
export const report = reportItem.extend({ asOf: sequence });
/** As a page, or as data. */
export const file = z
  .union([z.string(), z.looseObject({})])
  .meta({ description: 'The file itself: a page is text, the data are an object' });
