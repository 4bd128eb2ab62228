import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_assessments';

/** Which measures a round has taken in, and how far its stream is (ADR 0021). The view rebuilds itself, by its version. */
export class RoundsAsTheyStand1700000155000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table ${SCHEMA}.submission add column round_revision integer;
      ${versionedTable(SCHEMA, 'taken', 'round uuid not null, measure uuid not null', 'round, measure')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table ${SCHEMA}.taken; alter table ${SCHEMA}.submission drop column round_revision;`);
  }
}
