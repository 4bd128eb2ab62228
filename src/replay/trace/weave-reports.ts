import type { ReportEvent } from '../../domain/report/report.js';
import { reports } from '../../domain/report/reports.js';
import { isUnpublished } from '../../export/held-back.js';
import type { Projected } from '../../projections/projection.js';
import type { Streams } from './streams.js';
import { nameOf, type Weaving } from './weaving.js';

/** The reports with which recommendations were published: of those that were not, nobody is told. */
export const weaveReports = (weaving: Weaving, streams: Streams<ReportEvent>): void => {
  for (const [report, events] of streams) {
    const [first] = events;
    const known = reports.fold(events);
    if (!first || known.status !== 'published') continue;
    const node = nameOf.report(report);
    weaving.node(first, { kind: 'report', node, report, reportKind: known.subject.kind });
    const last = events.at(-1) ?? first;
    for (const event of events) weaving.step(node, event, dataOf(event, events, last.sequence));
  }
};

/** Of a report that was written anew before it was published, what it was before is not told. */
const dataOf = (event: Projected<ReportEvent>, events: readonly Projected<ReportEvent>[], asOf: bigint): object => {
  switch (event.type) {
    case 'ReportRequested':
    case 'ReportFailed':
    case 'ReportPublished':
      return event.data;
    case 'ReportRendered':
      return isUnpublished(events, event, asOf) ? {} : { files: event.data.files.map(({ name, digest }) => ({ name, digest })) };
  }
};
