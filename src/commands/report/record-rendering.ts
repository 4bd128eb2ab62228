import type { File } from '../../domain/decider.js';
import type { ReportId } from '../../domain/ids.js';
import { reportDecider } from '../../domain/report/report.decisions.js';
import type { Rendering } from '../../domain/report/report.js';
import { defineInnerCommand } from '../inner-command.js';

/** `contents`: one for each digest of its files. */
type Written = { readonly report: ReportId; readonly rendering: Rendering; readonly contents: readonly File[] };

/** A report is written: its files go to the vault, their digests into the record. */
export const recordRendering = defineInnerCommand({
  name: 'RecordRendering',
  decider: reportDecider,
  stream: ({ report }: Written) => `report-${report}`,
  fields: ({ report, rendering }: Written) => ({ report, rendering }),
  command: ({ rendering, contents }: Written, { at }) => ({ type: 'RecordRendering' as const, at, rendering, contents }),
});
