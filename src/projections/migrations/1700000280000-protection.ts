import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps one person from taking part as many (ADR 0028). The views rebuild themselves, by their versions; until now there was nothing. */
export class Protection1700000280000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update view_dialogues.dialogue set document = document || '{"protections":[],"codeBatches":[]}';
      alter table view_theme_input.rating add column protection text not null default 'none';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_theme_input.rating drop column protection;
      update view_dialogues.dialogue set document = document - 'protections' - 'codeBatches';
    `);
  }
}
