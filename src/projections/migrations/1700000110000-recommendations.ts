import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_recommendations';

export class Recommendations1700000110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema ${SCHEMA};
      ${versionedTable(
        SCHEMA,
        'recommendation',
        `id uuid not null, dialogue uuid not null, drafted_sequence bigint not null, drafted_at text not null, status text not null,
         themes jsonb not null, title jsonb not null, text jsonb not null, addressee jsonb not null, instrument jsonb not null,
         horizon jsonb not null, strength text not null, reason jsonb, decided_at text, rationale jsonb, basis jsonb not null,
         position integer`,
        'id',
      )}
      create index recommendation_page on ${SCHEMA}.recommendation (dialogue, drafted_sequence);
      ${versionedTable(SCHEMA, 'revision', 'recommendation uuid not null, revision integer not null', 'recommendation')}
      ${versionedTable(
        SCHEMA,
        'attachment',
        'recommendation uuid not null, measure uuid not null, attached_sequence bigint not null, detached jsonb',
        'recommendation, measure',
      )}
      ${versionedTable(
        SCHEMA,
        'dissent',
        `recommendation uuid not null, recorded_sequence bigint not null, recorded_at text not null, stakeholder_group text not null,
         statement jsonb not null`,
        'recommendation, recorded_sequence',
      )}
      ${versionedTable(
        SCHEMA,
        'implementation',
        `recommendation uuid not null, reported_sequence bigint not null, reported_at text not null, state text not null,
         statement jsonb not null, source text not null`,
        'recommendation, reported_sequence',
      )}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema ${SCHEMA} cascade`);
  }
}
