import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_dispositions';

export class Dispositions1700000120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema ${SCHEMA};
      ${versionedTable(
        SCHEMA,
        'contribution',
        `id uuid not null, dialogue uuid not null, theme text not null, question text not null, stakeholder_group text,
         channel text not null, submitted_sequence bigint not null, status text not null, merged_into uuid, set_aside text,
         rejection_reason text, appeal text not null, appeal_until text, has_secret boolean not null`,
        'id',
      )}
      create index contribution_page on ${SCHEMA}.contribution (dialogue, submitted_sequence);
      create index contribution_merged on ${SCHEMA}.contribution (dialogue) where status = 'merged';
      ${versionedTable(
        SCHEMA,
        'evidence',
        `measure uuid not null, evidence uuid not null, contribution uuid not null, start_point integer not null,
         end_point integer not null, stance text not null, holds boolean not null`,
        'measure, evidence',
      )}
      create index evidence_contribution on ${SCHEMA}.evidence (contribution);
      ${versionedTable(SCHEMA, 'measure', 'id uuid not null, title jsonb not null, status text not null', 'id')}
      ${versionedTable(
        SCHEMA,
        'attachment',
        'recommendation uuid not null, measure uuid not null, holds boolean not null',
        'recommendation, measure',
      )}
      create index attachment_measure on ${SCHEMA}.attachment (measure);
      ${versionedTable(
        SCHEMA,
        'recommendation',
        `id uuid not null, dialogue uuid not null, drafted_sequence bigint not null, title jsonb not null, status text not null,
         rationale jsonb, position integer, report uuid`,
        'id',
      )}
      create index recommendation_dialogue on ${SCHEMA}.recommendation (dialogue);
      ${versionedTable(
        SCHEMA,
        'step',
        `subject text not null, subject_id uuid not null, sequence bigint not null, at text not null, type text not null,
         role text not null, about uuid, data jsonb not null`,
        'subject_id, sequence',
      )}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema ${SCHEMA} cascade`);
  }
}
