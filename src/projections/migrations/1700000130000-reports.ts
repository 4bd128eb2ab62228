import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

const SCHEMA = 'view_reports';

export class Reports1700000130000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema ${SCHEMA};
      ${versionedTable(
        SCHEMA,
        'report',
        `id uuid not null, revision integer not null, dialogue uuid not null, requested_sequence bigint not null, kind text not null,
         phase text, as_of bigint not null, status text not null, requests integer not null, requested_at text not null,
         rendered_at text, published_at text, failure text, files jsonb not null, standing jsonb`,
        'id',
      )}
      create index report_page on ${SCHEMA}.report (dialogue, requested_sequence);
      create index report_due on ${SCHEMA}.report (id) where status = 'requested' and until_sequence is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop schema ${SCHEMA} cascade`);
  }
}
