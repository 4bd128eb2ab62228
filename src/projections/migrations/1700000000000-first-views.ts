import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionedTable } from './versioned-table.js';

export class FirstViews1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create schema views;
      create table views.checkpoint (
        name text primary key,
        version integer not null,
        sequence bigint not null,
        failure jsonb,
        changed_at timestamptz not null default clock_timestamp()
      );

      create schema view_dialogues;
      ${versionedTable('view_dialogues', 'dialogue', 'id uuid not null, announced_sequence bigint not null, revision integer not null, document jsonb not null', 'id')}

      create schema view_contributions;
      ${versionedTable(
        'view_contributions',
        'contribution',
        `id uuid not null, dialogue uuid not null, theme text not null, question text not null, question_version integer not null,
         channel text not null, stakeholder_group text, region text, language text not null, answers uuid, source_name text,
         source_id text, submitted_at text not null, submitted_sequence bigint not null, status text not null,
         revision integer not null, published boolean not null, rejection_reason text, appeal_until text, appeal text not null, merged_into uuid,
         set_aside text, redacted boolean not null, erased boolean not null, bodies jsonb not null, secret_digest text`,
        'id',
      )}
      ${versionedTable('view_contributions', 'policy', 'dialogue uuid not null, publishes_at_once boolean not null', 'dialogue')}
      create index contribution_page on view_contributions.contribution (dialogue, submitted_sequence);
      ${versionedTable(
        'view_contributions',
        'tally',
        `contribution uuid not null, agree integer not null, pass integer not null, disagree integer not null,
         recorded_agree integer not null, recorded_pass integer not null, recorded_disagree integer not null`,
        'contribution',
      )}

      create schema view_moderation_log;
      ${versionedTable(
        'view_moderation_log',
        'entry',
        `sequence bigint not null, dialogue uuid not null, contribution uuid not null, theme text not null, act text not null,
         reason text, policy_version integer, role text not null, occurred_at text not null`,
        'sequence',
      )}
      create index entry_page on view_moderation_log.entry (dialogue, sequence);
      ${versionedTable('view_moderation_log', 'place', 'contribution uuid not null, dialogue uuid not null, theme text not null', 'contribution')}

      create schema view_theme_input;
      ${versionedTable('view_theme_input', 'zone', 'dialogue uuid not null, time_zone text not null', 'dialogue')}
      ${versionedTable(
        'view_theme_input',
        'input',
        `contribution uuid not null, dialogue uuid not null, theme text not null, question text not null,
         question_version integer not null, channel text not null, stakeholder_group text, region text, day text not null,
         time_zone text not null, status text not null, participant uuid`,
        'contribution',
      )}
      create index input_dialogue on view_theme_input.input (dialogue);
      ${versionedTable(
        'view_theme_input',
        'rating',
        'contribution uuid not null, rater uuid not null, dialogue uuid not null, value text, day text not null',
        'contribution, rater',
      )}
      create index rating_dialogue on view_theme_input.rating (dialogue);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema views, view_dialogues, view_contributions, view_moderation_log, view_theme_input cascade');
  }
}
