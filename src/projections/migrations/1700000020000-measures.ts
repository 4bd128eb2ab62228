import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_measures';

export class Measures1700000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema ${SCHEMA};
      ${versionedTable(
        SCHEMA,
        'measure',
        `id uuid not null, dialogue uuid not null, drafted_sequence bigint not null, drafted_at text not null, status text not null,
         themes jsonb not null, title jsonb not null, text jsonb not null, split_from uuid, split_into jsonb not null,
         merged_from jsonb not null, merged_into uuid, reason jsonb`,
        'id',
      )}
      create index measure_page on ${SCHEMA}.measure (dialogue, drafted_sequence);
      ${versionedTable(SCHEMA, 'revision', 'measure uuid not null, revision integer not null', 'measure')}
      ${versionedTable(
        SCHEMA,
        'evidence',
        `measure uuid not null, evidence uuid not null, contribution uuid not null, body uuid not null, start_point integer not null,
         end_point integer not null, stance text not null, inherited_measure uuid, inherited_evidence uuid,
         linked_sequence bigint not null, unlinked jsonb`,
        'measure, evidence',
      )}
      create index evidence_contribution on ${SCHEMA}.evidence (contribution);
      ${versionedTable(
        SCHEMA,
        'source',
        'contribution uuid not null, stakeholder_group text, participant uuid, status text not null, redacted boolean not null, shown jsonb',
        'contribution',
      )}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema ${SCHEMA} cascade`);
  }
}
