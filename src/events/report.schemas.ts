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
        kind: z.enum(REPORT_KINDS).describe('The summary of a phase, or the results'),
        phase: z.enum(PHASES).nullable().describe('Of a summary'),
        asOf: count.describe('The sequence that it tells of'),
      }),
    },
  ),
  ReportRendered: eventOf<ReportRendered>()('It is written; its files are kept, and these are their digests.', {
    data: z.strictObject({
      files: z
        .array(
          z.strictObject({
            name: z.string().describe('What it is called'),
            language: z.enum(LANGUAGES).nullable().describe('Null where it holds all of them'),
            mediaType: z.string().describe('Of the file'),
            digest: digest.describe('SHA-256 of the file'),
            bytes: count.describe('How long it is'),
          }),
        )
        .describe('What it consists of'),
      standing: z
        .strictObject({
          contributions: count.describe('Contributions of the dialogue'),
          open: count.describe('Contributions without a fate'),
          appealsPending: count.describe('Appeals that nobody has decided'),
          appealableUntil: instant.nullable().describe('Until when a decision can still be appealed against'),
          undecided: count.describe('Recommendations that are neither adopted nor deferred nor rejected'),
          stale: count.describe('Adopted ones that no longer rest on what was assessed'),
          adopted: z.array(recommendationId).describe('The adopted ones, in their order'),
          publicationBegun: z.boolean().describe('Whether the phase of publication had begun'),
        })
        .describe('How the record stood then: publishing asks for it'),
      textsAsOf: count.nullable().describe('The last sequence before its texts were read'),
    }),
  }),
  ReportFailed: eventOf<ReportFailed>()('It could not be written, and why.', {
    data: z.strictObject({ reason: z.enum(REPORT_FAILURES).describe('Why') }),
  }),
  ReportPublished: eventOf<ReportPublished>()(
    'Anybody may read it. With the results, the adopted recommendations are published, each at its place.',
    { data: z.strictObject({ recommendations: z.array(recommendationId).describe('Those that it publishes, in their order') }) },
  ),
};
