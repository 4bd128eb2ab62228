import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts and cancelled dialogues are in no list (ADR 0025). The view rebuilds itself, by its version. */
export class DialogueStatus1700000250000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_dialogues.dialogue
        add column status text not null default 'announced', add column is_public boolean not null default true;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table view_dialogues.dialogue drop column status, drop column is_public');
  }
}
