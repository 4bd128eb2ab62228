import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

/** People are counted for everybody once nobody can take part any more (ADR 0030). The view rebuilds itself, by its version. */
export class EndOfTakingPart1700000300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(versionedTable('view_theme_input', 'ended', 'dialogue uuid not null', 'dialogue'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table view_theme_input.ended');
  }
}
