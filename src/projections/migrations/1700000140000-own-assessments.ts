import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCHEMA = 'view_assessments';

/** An assessor finds the own rounds, and when each assessment came. The view rebuilds itself, by its version. */
export class OwnAssessments1700000140000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table ${SCHEMA}.submission add column assessed_at text;
      create index round_assessors on ${SCHEMA}.round using gin (assessors jsonb_path_ops);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index ${SCHEMA}.round_assessors;
      alter table ${SCHEMA}.submission drop column assessed_at;
    `);
  }
}
