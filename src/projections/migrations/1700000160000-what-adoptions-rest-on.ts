import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_recommendations';

/** What was decided, taken back and published when, and how what adoptions rest on stands (ADR 0021). The view rebuilds itself, by its version. */
export class WhatAdoptionsRestOn1700000160000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table ${SCHEMA}.recommendation add column quorum_reason jsonb, add column decided_sequence bigint,
        add column published_sequence bigint, add column reconsiderations jsonb not null default '[]';
      ${versionedTable(SCHEMA, 'measure', 'id uuid not null, status text not null, changed_at integer not null', 'id')}
      ${versionedTable(
        SCHEMA,
        'evidence',
        'measure uuid not null, evidence uuid not null, contribution uuid not null, stance text not null, holds boolean not null',
        'measure, evidence',
      )}
      ${versionedTable(
        SCHEMA,
        'source',
        'contribution uuid not null, status text not null, reason text, since_sequence bigint not null',
        'contribution',
      )}
      ${versionedTable(SCHEMA, 'taken', 'measure uuid not null, round uuid not null, scored boolean not null', 'measure, round')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table ${SCHEMA}.measure, ${SCHEMA}.evidence, ${SCHEMA}.source, ${SCHEMA}.taken;
      alter table ${SCHEMA}.recommendation drop column quorum_reason, drop column decided_sequence, drop column published_sequence,
        drop column reconsiderations;
    `);
  }
}
