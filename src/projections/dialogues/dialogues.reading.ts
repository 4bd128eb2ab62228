import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type DialogueRow, dialogueTable } from './dialogues.table.js';

/** The dialogues as of a sequence, as `d`: also those that are cancelled, and those drafts that the reader may see. */
export const dialogueRows = (
  views: DataSource,
  asOf: bigint,
  drafts: 'all' | readonly string[],
): SelectQueryBuilder<Versioned<DialogueRow>> =>
  views
    .getRepository(dialogueTable.entity)
    .createQueryBuilder('d')
    .where(trueAsOf('d', ':asOf'), { asOf: String(asOf) })
    .andWhere('(d.isPublic or :all or d.id = any(:drafts))', { all: drafts === 'all', drafts: drafts === 'all' ? [] : drafts });

/** Those of them that stand in lists. */
export const listedDialogues: typeof dialogueRows = (...asked) => dialogueRows(...asked).andWhere("d.status <> 'cancelled'");
