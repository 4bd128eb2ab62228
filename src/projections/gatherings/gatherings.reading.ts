import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { trueAsOf, type Versioned, versionAsOf } from '../view-table.js';
import { type FiguresRow, figuresTable, type GatheringRow, gatheringTable } from './gatherings.table.js';

export type ReadGathering = Versioned<GatheringRow> & { readonly figures?: Versioned<FiguresRow> | null };

/** The gatherings as of a sequence with their figures, as `g`. */
export const gatheringRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<ReadGathering> =>
  views
    .getRepository(gatheringTable.entity)
    .createQueryBuilder('g')
    .leftJoinAndMapOne('g.figures', figuresTable.entity.options.name, 'f', versionAsOf(figuresTable, 'f', 'g.id', ':asOf'))
    .where(trueAsOf('g', ':asOf'), { asOf: String(asOf) });
