import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_moderation_log';

/** Every act has a public reason, acts on phases are in the log, and its people are there for the auditor. The view rebuilds itself, by its version. */
export class ReasonsInTheLog1700000151000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table ${SCHEMA}.entry
        alter column contribution drop not null, alter column theme drop not null,
        add column phase text, add column against text, add column reasons_version integer,
        add column moderator uuid, add column confirmer uuid;
      ${versionedTable(SCHEMA, 'reasons', 'dialogue uuid not null, kind text not null, version text not null, reasons jsonb not null', 'dialogue, kind, version')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table ${SCHEMA}.reasons;
      delete from ${SCHEMA}.entry where contribution is null;
      alter table ${SCHEMA}.entry
        alter column contribution set not null, alter column theme set not null,
        drop column phase, drop column against, drop column reasons_version, drop column moderator, drop column confirmer;
    `);
  }
}
