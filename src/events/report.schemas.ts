import { z } from 'zod';
import { PHASES } from '../domain/dialogue/dialogue.js';
import { LANGUAGES } from '../domain/language.js';
import {
  REPORT_FAILURES,
  REPORT_KINDS,
  type ReportEvent,
  type ReportFailed,
  type ReportPublished,
  type ReportRendered,
  type ReportRequested,
} from '../domain/report/report.js';
import { count, dialogueId, digest, eventOf, instant, recommendationId, type SchemasOf } from './event-schema.js';

export const REPORT_SCHEMAS: SchemasOf<ReportEvent> = {
  ReportRequested: eventOf<ReportRequested>()(
    'Somebody wants a report; a second time, after it failed or while it is written and not published.',
    {
      data: z.strictObject({
        dialogue: dialogueId,
        kind: z.enum(REPORT_KINDS),
        phase: z.enum(PHASES).nullable(),
        asOf: count,
      }),
    },
  ),
  ReportRendered: eventOf<ReportRendered>()('It is written; its files are kept, and these are their digests.', {
    data: z.strictObject({
      files: z.array(
        z.strictObject({ name: z.string(), language: z.enum(LANGUAGES).nullable(), mediaType: z.string(), digest, bytes: count }),
      ),
      standing: z.strictObject({
        contributions: count,
        open: count,
        appealsPending: count,
        appealableUntil: instant.nullable(),
        undecided: count,
        stale: count,
        adopted: z.array(recommendationId),
        publicationBegun: z.boolean(),
      }),
      textsAsOf: count.nullable(),
    }),
  }),
  ReportFailed: eventOf<ReportFailed>()('It could not be written, and why.', {
    data: z.strictObject({ reason: z.enum(REPORT_FAILURES) }),
  }),
  ReportPublished: eventOf<ReportPublished>()(
    'Anybody may read it. With the results, the adopted recommendations are published, each at its place.',
    { data: z.strictObject({ recommendations: z.array(recommendationId) }) },
  ),
};
