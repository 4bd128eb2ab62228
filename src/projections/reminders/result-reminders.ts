import { daysAfter } from '../../domain/instant.js';
import { lastOf } from '../../domain/dialogue/phases.js';
import { RecommendationId, ReportId } from '../../domain/ids.js';
import { recommendations } from '../../domain/recommendation/recommendations.js';
import { reports } from '../../domain/report/reports.js';
import { type StaleMeasure, staleOf } from '../recommendations/stale.reading.js';
import { recommendationTable } from '../recommendations/recommendations.table.js';
import { type ReportRow, reportTable } from '../reports/reports.table.js';
import { trueAsOf } from '../view-table.js';
import { type Asked, type Waiting, waitingOf } from './reminder.js';

const PUBLICATION_DAYS = 14;
const STALE_DAYS = 7;

export const recommendationReminders = async (asked: Asked): Promise<readonly Waiting[]> => {
  const { views, dialogue, asOf } = asked;
  const rows = await views
    .getRepository(recommendationTable.entity)
    .createQueryBuilder('r')
    .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
    .andWhere("r.dialogue = :dialogue and r.status in ('drafted', 'adopted')", {
      dialogue: dialogue.id,
    })
    .getMany();
  const evaluation = dialogue.document.phases.find(({ phase }) => phase === 'evaluation');
  const dueAt = evaluation ? lastOf(evaluation) : null;
  const undecided = rows
    .filter(({ status }) => status === 'drafted')
    .map(({ id, draftedAt }) => ({ concerns: recommendations.stream(RecommendationId(id)), since: draftedAt, dueAt }));
  const stale = await staleOf(views, asOf, rows);
  // What is stale is not published before it is decided anew.
  const unpublished = rows.flatMap(({ id, status, decidedAt, position }) =>
    status === 'adopted' && position === null && decidedAt !== null && !stale.has(id)
      ? [{ concerns: recommendations.stream(RecommendationId(id)), since: decidedAt, dueAt: daysAfter(decidedAt, PUBLICATION_DAYS) }]
      : [],
  );
  return [
    waitingOf('recommendation-undecided', undecided, asked),
    waitingOf('recommendation-stale', await Promise.all([...stale].map((one) => staleSince(one, asked))), asked),
    waitingOf('recommendation-unpublished', unpublished, asked),
  ];
};

const staleSince = async ([id, measures]: readonly [string, readonly StaleMeasure[]], { store }: Asked) => {
  const first = Math.min(...measures.map(({ sequence }) => sequence));
  const [event] = await store.readAll(BigInt(first) - 1n, 1);
  const since = event?.recordedAt ?? new Date(0).toISOString();
  return { concerns: recommendations.stream(RecommendationId(id)), since, dueAt: daysAfter(since, STALE_DAYS) };
};

export const reportReminders = async (asked: Asked): Promise<readonly Waiting[]> => {
  const { views, dialogue, asOf } = asked;
  const rows = await views
    .getRepository(reportTable.entity)
    .createQueryBuilder('p')
    .where(trueAsOf('p', ':asOf'), { asOf: String(asOf) })
    .andWhere("p.dialogue = :dialogue and p.status <> 'requested'", { dialogue: dialogue.id })
    .getMany();
  const failed = rows
    .filter(({ status }) => status === 'failed')
    .map(({ id, requestedAt }) => ({ concerns: reports.stream(ReportId(id)), since: requestedAt, dueAt: requestedAt }));
  const unpublished = newestOf(rows).flatMap(({ id, status, renderedAt }) =>
    status === 'rendered' && renderedAt !== null
      ? [{ concerns: reports.stream(ReportId(id)), since: renderedAt, dueAt: daysAfter(renderedAt, PUBLICATION_DAYS) }]
      : [],
  );
  return [waitingOf('report-failed', failed, asked), waitingOf('report-unpublished', unpublished, asked)];
};

/** Of each kind and phase the written report of the latest state: earlier ones are drafts that nobody waits for. */
const newestOf = (rows: readonly ReportRow[]): readonly ReportRow[] => {
  const newest = new Map<string, ReportRow>();
  for (const row of rows) {
    const key = `${row.kind} ${row.phase ?? ''}`;
    const other = newest.get(key);
    if (row.status !== 'failed' && (!other || BigInt(other.asOf) < BigInt(row.asOf))) newest.set(key, row);
  }
  return [...newest.values()];
};
