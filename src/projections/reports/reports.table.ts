import type { Phase } from '../../domain/dialogue/dialogue.js';
import type { ReportFailure, ReportFile, ReportKind, ReportStatus, ReportPremises } from '../../domain/report/report.js';
import { bigint, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('reports');

export const reportTable = table('report', {
  key: ['id'],
  indexes: { page: '(dialogue, requested_sequence)', due: "(id) where status = 'requested' and until_sequence is null" },
  columns: {
    id: uuid(),
    revision: integer(),
    dialogue: uuid(),
    /** Of the first request: the order of the list. */
    requestedSequence: bigint(),
    kind: text<ReportKind>(),
    phase: nullable(text<Phase>()),
    asOf: bigint(),
    status: text<ReportStatus>(),
    /** How often it was asked for. */
    requests: integer(),
    /** Of the last request. */
    requestedAt: text(),
    renderedAt: nullable(text()),
    publishedAt: nullable(text()),
    /** Why it could not be written; null unless it failed. */
    failure: nullable(text<ReportFailure>()),
    files: jsonb<readonly ReportFile[]>(),
    standing: nullable(jsonb<ReportPremises>()),
  },
});
export type ReportRow = RowOf<typeof reportTable>;
