import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a merger leads to, where it is read (ADR 0022); and when a recommendation was decided. The views rebuild themselves, by their versions. */
export class StandingMergers1700000220000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_theme_input.input add column merged_into uuid;
      create index input_merged_into on view_theme_input.input (merged_into) where merged_into is not null;
      create index contribution_merged_into on view_contributions.contribution (merged_into) where merged_into is not null;
      alter table view_dispositions.recommendation add column decided_sequence bigint;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_dispositions.recommendation drop column decided_sequence;
      drop index view_contributions.contribution_merged_into;
      alter table view_theme_input.input drop column merged_into;
    `);
  }
}
