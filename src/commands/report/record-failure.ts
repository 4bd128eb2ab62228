import { z } from 'zod';
import { REPORT_FAILURES } from '../../domain/report/report.js';
import { reports } from '../../domain/report/reports.js';
import { defineCommand } from '../command.js';
import { reportId } from '../fields.js';

/** A report could not be written, and why. */
export const recordFailure = defineCommand(reports, {
  name: 'RecordFailure',
  params: { report: reportId },
  fields: { request: z.int().min(1), reason: z.enum(REPORT_FAILURES) },
}).asking({
  command: ({ fields }) => fields,
});
