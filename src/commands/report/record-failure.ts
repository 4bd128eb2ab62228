import type { ReportId } from '../../domain/ids.js';
import { reportDecider } from '../../domain/report/report.decisions.js';
import type { ReportFailure } from '../../domain/report/report.js';
import { defineInnerCommand } from '../inner-command.js';

type Failed = { readonly report: ReportId; readonly request: number; readonly reason: ReportFailure };

/** A report could not be written, and why. */
export const recordFailure = defineInnerCommand({
  name: 'RecordFailure',
  decider: reportDecider,
  stream: ({ report }: Failed) => `report-${report}`,
  fields: (failed: Failed) => failed,
  command: ({ request, reason }: Failed, { at }) => ({ type: 'RecordFailure' as const, at, request, reason }),
});
