import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A published recommendation names its report (ADR 0011). The view rebuilds itself, by its version. */
export class PublishedRecommendations1700000115000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table view_recommendations.recommendation add column report uuid');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table view_recommendations.recommendation drop column report');
  }
}
