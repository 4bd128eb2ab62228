import type { Phase } from '../../domain/dialogue/dialogue.js';
import type { ReportFailure, ReportFile, ReportKind, ReportStatus, Standing } from '../../domain/report/report.js';
import { viewTable } from '../view-table.js';

export type ReportRow = {
  readonly id: string;
  readonly revision: number;
  readonly dialogue: string;
  /** Of the first request: the order of the list. */
  readonly requestedSequence: string;
  readonly kind: ReportKind;
  readonly phase: Phase | null;
  readonly asOf: string;
  readonly status: ReportStatus;
  /** How often it was asked for. */
  readonly requests: number;
  /** Of the last request. */
  readonly requestedAt: string;
  readonly renderedAt: string | null;
  readonly publishedAt: string | null;
  /** Why it could not be written; null unless it failed. */
  readonly failure: ReportFailure | null;
  readonly files: readonly ReportFile[];
  readonly standing: Standing | null;
};

export const reportTable = viewTable<ReportRow>({
  view: 'reports',
  name: 'report',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    revision: { type: 'integer' },
    dialogue: { type: 'uuid' },
    requestedSequence: { type: 'bigint' },
    kind: { type: 'text' },
    phase: { type: 'text', nullable: true },
    asOf: { type: 'bigint' },
    status: { type: 'text' },
    requests: { type: 'integer' },
    requestedAt: { type: 'text' },
    renderedAt: { type: 'text', nullable: true },
    publishedAt: { type: 'text', nullable: true },
    failure: { type: 'text', nullable: true },
    files: { type: 'jsonb' },
    standing: { type: 'jsonb', nullable: true },
  },
});
