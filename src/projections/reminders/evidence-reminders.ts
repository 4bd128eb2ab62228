import { daysAfter } from '../../domain/instant.js';
import { DAY_MS } from '../../domain/day.js';
import { MeasureId } from '../../domain/ids.js';
import { measures } from '../../domain/measure/measures.js';
import { evidenceTable, measureTable, sourceTable } from '../measures/measures.table.js';
import { trueAsOf } from '../view-table.js';
import { type Asked, type Waiting, workOf } from './reminder.js';

const DAYS = 7;

type Fallen = { readonly measure: string; readonly evidence: string; readonly fell: string };

/** Evidence of measures in force whose contribution was taken away, redacted or corrected since: as its quote is withheld, or of what it said before. */
const FALLEN = `from ${measureTable.address} m
  join ${evidenceTable.address} e on e.measure = m.id and e.unlinked is null and ${trueAsOf('e', '$1')}
  join ${sourceTable.address} s on s.contribution = e.contribution and ${trueAsOf('s', '$1')}
  where m.dialogue = $2 and m.status = 'active' and ${trueAsOf('m', '$1')}
    and (s.status not in ('accepted', 'merged') or s.shown->>'id' is distinct from e.body::text)`;

/** An analyst looks at what still supports a measure, until nothing of it can be changed any more. */
export const evidenceReminders = async (asked: Asked): Promise<readonly Waiting[]> => {
  const { views, store, dialogue, asOf, now, limit, overdueOnly } = asked;
  const publication = dialogue.document.phases.find(({ phase }) => phase === 'publication');
  if (publication && publication.status !== 'scheduled') return [];
  const dueFrom = await store.sequenceAt(new Date(now - DAYS * DAY_MS).toISOString());
  const values = [String(asOf), dialogue.id, String(dueFrom)];
  const isOverdue = 's.from_sequence <= $3::bigint';
  const [counts]: readonly { readonly count: number; readonly overdue: number }[] = await views.query(
    `select count(*)::int as count, (count(*) filter (where ${isOverdue}))::int as overdue ${FALLEN}`,
    values,
  );
  const { count, overdue } = counts ?? { count: 0, overdue: 0 };
  const fallen: readonly Fallen[] = await views.query(
    `select m.id as measure, e.evidence, s.from_sequence as fell ${FALLEN} and (${isOverdue} or not $4::boolean)
     order by s.from_sequence, e.linked_sequence limit $5`,
    [...values, overdueOnly, limit],
  );
  const items = await Promise.all(
    fallen.map(async ({ measure, evidence, fell }) => {
      const [event] = await store.readAll(BigInt(fell) - 1n, 1);
      const since = event?.recordedAt ?? new Date(0).toISOString();
      const dueAt = daysAfter(since, DAYS);
      return workOf({ concerns: measures.stream(MeasureId(measure)), ids: { evidence }, since, dueAt }, asked);
    }),
  );
  return [{ code: 'evidence-fallen', count: overdueOnly ? overdue : count, overdue, items }];
};
