import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log and the way of a contribution say when something happened, and when it was recorded (ADR 0024). The views rebuild themselves. */
export class BothTimes1700000240000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_moderation_log.entry add column recorded_at text;
      alter table view_dispositions.step add column recorded_at text;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_moderation_log.entry drop column recorded_at;
      alter table view_dispositions.step drop column recorded_at;
    `);
  }
}
