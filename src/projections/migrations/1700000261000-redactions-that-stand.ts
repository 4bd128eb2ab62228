import type { MigrationInterface, QueryRunner } from 'typeorm';

const NONE = `'{"standing":[],"appeal":"none","contested":0,"overturned":false}'`;

/**
 * Redactions stand one upon another and can be taken back. The views rebuild themselves, by their versions; what is redacted must not be
 * shown meanwhile.
 */
export class RedactionsThatStand1700000261000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_contributions.contribution add column redactions jsonb not null default ${NONE};
      update view_contributions.contribution set redactions = jsonb_set(redactions, '{standing}',
        jsonb_build_array(jsonb_build_object('body', bodies->'redacted', 'reason', null, 'appealUntil', null))) where redacted;
      alter table view_dispositions.contribution add column redactions jsonb not null default ${NONE};
      alter table view_moderation_queue.waiting
        add column redactions jsonb not null default ${NONE}, add column parties jsonb not null default '[]';
      update view_moderation_queue.waiting set parties = jsonb_build_array(rejected_by) where rejected_by is not null;
      alter table view_moderation_queue.waiting drop column rejected_by;
      alter table view_measures.source add column redactions jsonb not null default ${NONE};
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table view_contributions.contribution drop column redactions;
      alter table view_dispositions.contribution drop column redactions;
      alter table view_moderation_queue.waiting drop column redactions, drop column parties, add column rejected_by uuid;
      alter table view_measures.source drop column redactions;
    `);
  }
}
