import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_moderation_queue';

export class ModerationQueue1700000150000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema ${SCHEMA};
      ${versionedTable(SCHEMA, 'policy', 'dialogue uuid not null, publishes_at_once boolean not null', 'dialogue')}
      ${versionedTable(
        SCHEMA,
        'waiting',
        `contribution uuid not null, kind text not null, dialogue uuid not null, theme text not null, question text not null,
         channel text not null, stakeholder_group text, language text not null, waits boolean not null, since text not null,
         waiting_sequence bigint not null, published boolean not null, rejected_by uuid`,
        'contribution, kind',
      )}
      create index waiting_queue on ${SCHEMA}.waiting (dialogue, until_sequence) where waits;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema ${SCHEMA} cascade`);
  }
}
