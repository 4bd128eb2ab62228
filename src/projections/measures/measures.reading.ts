import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { trueAsOf, type Versioned } from '../view-table.js';
import {
  type EvidenceRow,
  evidenceTable,
  type MeasureRow,
  measureTable,
  type RevisionRow,
  revisionTable,
  type SourceRow,
  sourceTable,
} from './measures.table.js';

export type ReadMeasure = Versioned<MeasureRow> & { readonly revision?: Versioned<RevisionRow> | null };
export type Backed = Versioned<EvidenceRow> & { readonly source?: Versioned<SourceRow> | null };

/** The measures as of a sequence, as `m`. */
export const measureRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<ReadMeasure> =>
  views
    .getRepository(measureTable.entity)
    .createQueryBuilder('m')
    .leftJoinAndMapOne('m.revision', revisionTable.entity.options.name, 'r', `r.measure = m.id and ${trueAsOf('r', ':asOf')}`)
    .where(trueAsOf('m', ':asOf'), { asOf: String(asOf) });

/** What the measures rest on, in the order in which it was linked. */
export const evidenceOf = async (views: DataSource, asOf: bigint, measures: readonly MeasureRow[]): Promise<readonly Backed[]> => {
  if (measures.length === 0) return [];
  return views
    .getRepository(evidenceTable.entity)
    .createQueryBuilder('e')
    .leftJoinAndMapOne('e.source', sourceTable.entity.options.name, 's', `s.contribution = e.contribution and ${trueAsOf('s', ':asOf')}`)
    .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) })
    .andWhere('e.unlinked is null')
    .andWhere('e.measure in (:...measures)', { measures: measures.map(({ id }) => id) })
    .orderBy('e.linkedSequence')
    .getMany();
};

/** People are counted once each, whatever they said how often; contributions of people nobody can tell apart beside them. */
export const evidenceFigures = (evidence: readonly Backed[]) => {
  const counted = (stance: string): number => evidence.filter((row) => row.stance === stance).length;
  const sources = new Map(evidence.map(({ contribution, source }) => [contribution, source?.participant ?? null]));
  const people = [...sources.values()].filter((participant) => participant !== null);
  return {
    counts: { supports: counted('supports'), opposes: counted('opposes'), qualifies: counted('qualifies') },
    contributions: sources.size,
    contributors: { participants: new Set(people).size, withoutParticipant: sources.size - people.length },
  };
};
