import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { trueAsOf, type Versioned, versionAsOf, type ViewTable } from '../view-table.js';
import {
  type AttachmentRow,
  attachmentTable,
  type DissentRow,
  dissentTable,
  type ImplementationRow,
  implementationTable,
  type RecommendationRow,
  recommendationTable,
  type RevisionRow,
  revisionTable,
} from './recommendations.table.js';

export type ReadRecommendation = Versioned<RecommendationRow> & { readonly revision?: Versioned<RevisionRow> | null };
/** What hangs on recommendations, in the order of the record. */
export type Attached = {
  readonly attachments: readonly AttachmentRow[];
  readonly dissents: readonly DissentRow[];
  readonly reports: readonly ImplementationRow[];
};

/** The recommendations as of a sequence, as `c`. */
export const recommendationRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<ReadRecommendation> =>
  views
    .getRepository(recommendationTable.entity)
    .createQueryBuilder('c')
    .leftJoinAndMapOne('c.revision', revisionTable.entity.options.name, 'r', versionAsOf(revisionTable, 'r', 'c.id', ':asOf'))
    .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) });

export const attachedTo = async (views: DataSource, asOf: bigint, recommendations: readonly RecommendationRow[]): Promise<Attached> => {
  if (recommendations.length === 0) return { attachments: [], dissents: [], reports: [] };
  const ids = recommendations.map(({ id }) => id);
  const [attachments, dissents, reports] = await Promise.all([
    hanging(views, attachmentTable, 'attachedSequence', { ids, asOf }),
    hanging(views, dissentTable, 'recordedSequence', { ids, asOf }),
    hanging(views, implementationTable, 'reportedSequence', { ids, asOf }),
  ]);
  return { attachments, dissents, reports };
};

const hanging = <R extends object>(
  views: DataSource,
  { entity }: ViewTable<R>,
  order: keyof R & string,
  { ids, asOf }: { readonly ids: readonly string[]; readonly asOf: bigint },
): Promise<readonly R[]> =>
  views
    .getRepository(entity)
    .createQueryBuilder('h')
    .where(trueAsOf('h', ':asOf'), { asOf: String(asOf) })
    .andWhere('h.recommendation in (:...ids)', { ids })
    .orderBy(`h.${order}`)
    .getMany();

/** Of what hangs on several, what hangs on this one. */
export const ofOne = ({ id }: RecommendationRow, { attachments, dissents, reports }: Attached): Attached => ({
  attachments: attachments.filter(({ recommendation }) => recommendation === id),
  dissents: dissents.filter(({ recommendation }) => recommendation === id),
  reports: reports.filter(({ recommendation }) => recommendation === id),
});

/** The measures that it rests on. */
export const measuresOn = (attachments: readonly AttachmentRow[]): readonly string[] =>
  attachments.flatMap(({ measure, detached }) => (detached ? [] : [measure]));

/** First those that the publisher named, as named; the rest follow in the order they have. */
export const inPublishersOrder = <R extends { readonly id: string }>(rows: readonly R[], order: readonly string[]): readonly R[] => {
  const place = new Map(order.map((id, i) => [id, i]));
  return rows.toSorted((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
};
