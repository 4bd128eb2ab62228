import {
  type Attached,
  attachedTo,
  inPublishersOrder,
  measuresOn,
  ofOne,
  type ReadRecommendation,
  recommendationRows,
} from '../../projections/recommendations/recommendations.reading.js';
import { staleOf, type StaleMeasure } from '../../projections/recommendations/stale.reading.js';
import type { ReportedRecommendation } from '../report-content.js';
import type { ChapterSource } from './sources.js';

/** The adopted ones in the publisher's order, then the others as they were drafted. */
export const recommendationsOf = async ({ views, asOf, dialogue, document }: ChapterSource): Promise<readonly ReportedRecommendation[]> => {
  const rows = await recommendationRows(views, asOf)
    .andWhere('c.dialogue = :dialogue', { dialogue })
    .orderBy('c.draftedSequence')
    .getMany();
  const attached = await attachedTo(views, asOf, rows);
  const stale = await staleOf(views, asOf, rows);
  const adopted = inPublishersOrder(
    rows.filter(({ status }) => status === 'adopted'),
    document.recommendationOrder,
  );
  const others = rows.filter(({ status }) => status !== 'adopted');
  return [
    ...adopted.map((row, i) => recommendationOf(row, i + 1, { ...ofOne(row, attached), stale: stale.get(row.id) ?? [] })),
    ...others.map((row) => recommendationOf(row, null, { ...ofOne(row, attached), stale: [] })),
  ];
};

const recommendationOf = (
  row: ReadRecommendation,
  place: number | null,
  { attachments, dissents, reports, stale }: Attached & { readonly stale: readonly StaleMeasure[] },
): ReportedRecommendation => ({
  recommendation: row.id,
  place,
  status: row.status,
  isPublished: row.position !== null,
  themes: row.themes,
  title: row.title,
  text: row.text,
  addressee: row.addressee,
  instrument: row.instrument,
  horizon: row.horizon,
  strength: row.strength,
  rationale: row.rationale,
  measures: measuresOn(attachments),
  basis: row.basis,
  quorumReason: row.quorumReason,
  stale,
  takenBack: row.reconsiderations.flatMap(({ at, rationale, position, report }) =>
    position === null ? [] : [{ at, rationale, position, report }],
  ),
  dissents: dissents.map(({ stakeholderGroup: group, statement }) => ({ group, statement })),
  implementation: reports.map(({ state, statement, source }) => ({ state, statement, source })),
});
