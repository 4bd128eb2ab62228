import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

export class Gatherings1700000100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema view_gatherings;
      ${versionedTable(
        'view_gatherings',
        'gathering',
        `id uuid not null, dialogue uuid not null, scheduled_sequence bigint not null, revision integer not null,
         status text not null, document jsonb not null`,
        'id',
      )}
      create index gathering_page on view_gatherings.gathering (dialogue, scheduled_sequence);
      ${versionedTable(
        'view_gatherings',
        'figures',
        `gathering uuid not null, revision integer not null, confirmed integer not null, waiting integer not null,
         invited integer not null, accepted integer not null, declined integer not null, cards integer not null`,
        'gathering',
      )}
      ${versionedTable(
        'view_gatherings',
        'registration',
        `gathering uuid not null, id uuid not null, received_sequence bigint not null, received_at text not null,
         standing text not null, secret_digest text not null, body jsonb`,
        'gathering, id',
      )}
      ${versionedTable(
        'view_gatherings',
        'invitation',
        `gathering uuid not null, id uuid not null, issued_sequence bigint not null, issued_at text not null,
         stakeholder_group text, answer text, secret_digest text not null, body jsonb`,
        'gathering, id',
      )}

      alter table view_contributions.contribution add column gathering uuid, add column card jsonb;
      create index contribution_gathering on view_contributions.contribution (gathering) where gathering is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop schema view_gatherings cascade;
      alter table view_contributions.contribution drop column gathering, drop column card;
    `);
  }
}
