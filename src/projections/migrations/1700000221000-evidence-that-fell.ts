import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

/** When evidence was removed; and which measures quote what is moderated, for the log. The views rebuild themselves, by their versions. */
export class EvidenceThatFell1700000221000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_measures.evidence add column unlinked_at text;
      ${versionedTable(
        'view_moderation_log',
        'quote',
        'measure uuid not null, evidence uuid not null, contribution uuid not null, holds boolean not null',
        'measure, evidence',
      )}
      create index quote_contribution on view_moderation_log.quote (contribution);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table view_moderation_log.quote; alter table view_measures.evidence drop column unlinked_at');
  }
}
