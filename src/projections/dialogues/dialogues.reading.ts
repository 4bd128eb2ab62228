import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type DialogueRow, dialogueTable } from './dialogues.table.js';

/** The dialogues as of a sequence, as `d`. */
export const dialogueRows = (views: DataSource, asOf: bigint): SelectQueryBuilder<Versioned<DialogueRow>> =>
  views
    .getRepository(dialogueTable.entity)
    .createQueryBuilder('d')
    .where(trueAsOf('d', ':asOf'), { asOf: String(asOf) });
