import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type DialogueRow, dialogueTable } from './dialogues.table.js';

/** The dialogues as of a sequence, as `d`: also those that are cancelled, and drafts for those who may see them. */
export const dialogueRows = (views: DataSource, asOf: bigint, seesDrafts: boolean): SelectQueryBuilder<Versioned<DialogueRow>> =>
  views
    .getRepository(dialogueTable.entity)
    .createQueryBuilder('d')
    .where(trueAsOf('d', ':asOf'), { asOf: String(asOf) })
    .andWhere('(d.isPublic or :seesDrafts)', { seesDrafts });

/** Those of them that stand in lists. */
export const listedDialogues: typeof dialogueRows = (...asked) => dialogueRows(...asked).andWhere("d.status <> 'cancelled'");
