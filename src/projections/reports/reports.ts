import { idIn } from '../../domain/category.js';
import { unreachable } from '../../domain/decider.js';
import type { ReportEvent, ReportRequested } from '../../domain/report/report.js';
import { defineProjection, type Projected } from '../projection.js';
import { type ReportRow, reportTable } from './reports.table.js';

export const reports = defineProjection<ReportEvent, { report: typeof reportTable }>({
  name: 'reports',
  version: 1,
  tables: { report: reportTable },
  handles: { ReportRequested: true, ReportRendered: true, ReportFailed: true, ReportPublished: true },
  reads: ({ stream }) => ({ report: [[idIn(stream)]] }),
  project: (event, { report }) => {
    const row = report.get(idIn(event.stream));
    const revision = Number(event.revision);
    if (event.type === 'ReportRequested') report.put({ ...requested(event, row), revision });
    else if (row) report.put({ ...row, ...turned(event), revision });
  },
});

const requested = (event: Projected<ReportRequested>, before: ReportRow | undefined): ReportRow => ({
  id: idIn(event.stream),
  revision: 0,
  ...event.data,
  asOf: String(event.data.asOf),
  requestedSequence: before?.requestedSequence ?? String(event.sequence),
  status: 'requested',
  requests: (before?.requests ?? 0) + 1,
  requestedAt: event.occurredAt,
  renderedAt: null,
  publishedAt: null,
  failure: null,
  files: [],
  standing: null,
});

const turned = (event: Exclude<Projected<ReportEvent>, Projected<ReportRequested>>): Partial<ReportRow> => {
  switch (event.type) {
    case 'ReportRendered':
      return { status: 'rendered', renderedAt: event.occurredAt, failure: null, ...event.data };
    case 'ReportFailed':
      return { status: 'failed', failure: event.data.reason };
    case 'ReportPublished':
      return { status: 'published', publishedAt: event.occurredAt };
    default:
      return unreachable(event);
  }
};
