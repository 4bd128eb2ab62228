import { z } from 'zod';
import type { File } from '../../domain/decider.js';
import type { Rendering } from '../../domain/report/report.js';
import { reports } from '../../domain/report/reports.js';
import { defineCommand } from '../command.js';
import { reportId } from '../fields.js';

/** A report is written: its files go to the vault, one for each digest, their digests into the record. */
export const recordRendering = defineCommand(reports, {
  name: 'RecordRendering',
  params: { report: reportId },
  fields: { rendering: z.custom<Rendering>() },
  credentials: { contents: z.custom<readonly File[]>() },
}).asking({
  command: ({ fields, credentials }) => ({ ...fields, ...credentials }),
});
