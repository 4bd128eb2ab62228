import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_assessments';

export class Assessments1700000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema ${SCHEMA};
      ${versionedTable(SCHEMA, 'framework', 'dialogue uuid not null, framework jsonb not null', 'dialogue')}
      ${versionedTable(
        SCHEMA,
        'round',
        `id uuid not null, dialogue uuid not null, opened_sequence bigint not null, opened_at text not null, revision integer not null,
         status text not null, round_number integer not null, previous_round uuid, framework_version integer not null,
         framework jsonb not null, measures jsonb not null, assessors jsonb not null, recusals jsonb not null,
         quorum_met boolean, reason jsonb, scores jsonb`,
        'id',
      )}
      create index round_page on ${SCHEMA}.round (dialogue, opened_sequence);
      ${versionedTable(
        SCHEMA,
        'submission',
        'round uuid not null, measure uuid not null, seat integer not null, body jsonb',
        'round, measure, seat',
      )}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema ${SCHEMA} cascade`);
  }
}
