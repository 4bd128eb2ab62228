-- The views as the migrations had made them, before their tables were made by their declarations (ADR 0034).

create schema view_assessments;
create table view_assessments.framework (dialogue uuid not null, framework jsonb not null, from_sequence bigint not null, until_sequence bigint, primary key (dialogue, from_sequence));
create unique index framework_live on view_assessments.framework (dialogue) where (until_sequence IS NULL);
create table view_assessments.round (id uuid not null, dialogue uuid not null, opened_sequence bigint not null, opened_at text not null, revision integer not null, status text not null, round_number integer not null, previous_round uuid, framework_version integer not null, framework jsonb not null, measures jsonb not null, assessors jsonb not null, recusals jsonb not null, quorum_met boolean, reason jsonb, scores jsonb, from_sequence bigint not null, until_sequence bigint, primary key (id, from_sequence));
create unique index round_live on view_assessments.round (id) where (until_sequence IS NULL);
create index round_page on view_assessments.round (dialogue, opened_sequence);
create index round_assessors on view_assessments.round using gin (assessors jsonb_path_ops);
create table view_assessments.submission (round uuid not null, measure uuid not null, seat integer not null, body jsonb, from_sequence bigint not null, until_sequence bigint, assessed_at text, round_revision integer, primary key (round, measure, seat, from_sequence));
create unique index submission_live on view_assessments.submission (round, measure, seat) where (until_sequence IS NULL);
create table view_assessments.taken (round uuid not null, measure uuid not null, from_sequence bigint not null, until_sequence bigint, primary key (round, measure, from_sequence));
create unique index taken_live on view_assessments.taken (round, measure) where (until_sequence IS NULL);

create schema view_contributions;
create table view_contributions.contribution (id uuid not null, dialogue uuid not null, theme text not null, question text not null, question_version integer not null, channel text not null, stakeholder_group text, region text, language text not null, answers uuid, source_name text, source_id text, submitted_at text not null, submitted_sequence bigint not null, status text not null, revision integer not null, published boolean not null, rejection_reason text, appeal_until text, appeal text not null, merged_into uuid, set_aside text, redacted boolean not null, erased boolean not null, bodies jsonb not null, secret_digest text, from_sequence bigint not null, until_sequence bigint, gathering uuid, card jsonb, redactions jsonb not null default '{"appeal": "none", "standing": [], "contested": 0, "overturned": false}', primary key (id, from_sequence));
create unique index contribution_live on view_contributions.contribution (id) where (until_sequence IS NULL);
create index contribution_page on view_contributions.contribution (dialogue, submitted_sequence);
create index contribution_gathering on view_contributions.contribution (gathering) where (gathering IS NOT NULL);
create index contribution_merged_into on view_contributions.contribution (merged_into) where (merged_into IS NOT NULL);
create table view_contributions.policy (dialogue uuid not null, publishes_at_once boolean not null, from_sequence bigint not null, until_sequence bigint, primary key (dialogue, from_sequence));
create unique index policy_live on view_contributions.policy (dialogue) where (until_sequence IS NULL);
create table view_contributions.tally (contribution uuid not null, agree integer not null, pass integer not null, disagree integer not null, recorded_agree integer not null, recorded_pass integer not null, recorded_disagree integer not null, from_sequence bigint not null, until_sequence bigint, primary key (contribution, from_sequence));
create unique index tally_live on view_contributions.tally (contribution) where (until_sequence IS NULL);

create schema view_dialogues;
create table view_dialogues.dialogue (id uuid not null, announced_sequence bigint not null, revision integer not null, document jsonb not null, from_sequence bigint not null, until_sequence bigint, status text not null default 'announced', is_public boolean not null default true, primary key (id, from_sequence));
create unique index dialogue_live on view_dialogues.dialogue (id) where (until_sequence IS NULL);

create schema view_dispositions;
create table view_dispositions.contribution (id uuid not null, dialogue uuid not null, theme text not null, question text not null, stakeholder_group text, channel text not null, submitted_sequence bigint not null, status text not null, merged_into uuid, set_aside text, rejection_reason text, appeal text not null, appeal_until text, has_secret boolean not null, from_sequence bigint not null, until_sequence bigint, redactions jsonb not null default '{"appeal": "none", "standing": [], "contested": 0, "overturned": false}', primary key (id, from_sequence));
create unique index contribution_live on view_dispositions.contribution (id) where (until_sequence IS NULL);
create index contribution_page on view_dispositions.contribution (dialogue, submitted_sequence);
create index contribution_merged on view_dispositions.contribution (dialogue) where (status = 'merged'::text);
create index contribution_merged_into on view_dispositions.contribution (merged_into) where (merged_into IS NOT NULL);
create table view_dispositions.evidence (measure uuid not null, evidence uuid not null, contribution uuid not null, start_point integer not null, end_point integer not null, stance text not null, holds boolean not null, from_sequence bigint not null, until_sequence bigint, primary key (measure, evidence, from_sequence));
create unique index evidence_live on view_dispositions.evidence (measure, evidence) where (until_sequence IS NULL);
create index evidence_contribution on view_dispositions.evidence (contribution);
create table view_dispositions.measure (id uuid not null, title jsonb not null, status text not null, from_sequence bigint not null, until_sequence bigint, primary key (id, from_sequence));
create unique index measure_live on view_dispositions.measure (id) where (until_sequence IS NULL);
create table view_dispositions.attachment (recommendation uuid not null, measure uuid not null, holds boolean not null, from_sequence bigint not null, until_sequence bigint, primary key (recommendation, measure, from_sequence));
create unique index attachment_live on view_dispositions.attachment (recommendation, measure) where (until_sequence IS NULL);
create index attachment_measure on view_dispositions.attachment (measure);
create table view_dispositions.recommendation (id uuid not null, dialogue uuid not null, drafted_sequence bigint not null, title jsonb not null, status text not null, rationale jsonb, position integer, report uuid, from_sequence bigint not null, until_sequence bigint, decided_sequence bigint, primary key (id, from_sequence));
create unique index recommendation_live on view_dispositions.recommendation (id) where (until_sequence IS NULL);
create index recommendation_dialogue on view_dispositions.recommendation (dialogue);
create table view_dispositions.step (subject text not null, subject_id uuid not null, sequence bigint not null, at text not null, type text not null, role text not null, about uuid, data jsonb not null, from_sequence bigint not null, until_sequence bigint, recorded_at text, primary key (subject_id, sequence, from_sequence));
create unique index step_live on view_dispositions.step (subject_id, sequence) where (until_sequence IS NULL);

create schema view_gatherings;
create table view_gatherings.gathering (id uuid not null, dialogue uuid not null, scheduled_sequence bigint not null, revision integer not null, status text not null, document jsonb not null, from_sequence bigint not null, until_sequence bigint, primary key (id, from_sequence));
create unique index gathering_live on view_gatherings.gathering (id) where (until_sequence IS NULL);
create index gathering_page on view_gatherings.gathering (dialogue, scheduled_sequence);
create table view_gatherings.figures (gathering uuid not null, revision integer not null, confirmed integer not null, waiting integer not null, invited integer not null, accepted integer not null, declined integer not null, cards integer not null, from_sequence bigint not null, until_sequence bigint, primary key (gathering, from_sequence));
create unique index figures_live on view_gatherings.figures (gathering) where (until_sequence IS NULL);
create table view_gatherings.registration (gathering uuid not null, id uuid not null, received_sequence bigint not null, received_at text not null, standing text not null, secret_digest text not null, body jsonb, from_sequence bigint not null, until_sequence bigint, primary key (gathering, id, from_sequence));
create unique index registration_live on view_gatherings.registration (gathering, id) where (until_sequence IS NULL);
create table view_gatherings.invitation (gathering uuid not null, id uuid not null, issued_sequence bigint not null, issued_at text not null, stakeholder_group text, answer text, secret_digest text not null, body jsonb, from_sequence bigint not null, until_sequence bigint, primary key (gathering, id, from_sequence));
create unique index invitation_live on view_gatherings.invitation (gathering, id) where (until_sequence IS NULL);

create schema view_measures;
create table view_measures.measure (id uuid not null, dialogue uuid not null, drafted_sequence bigint not null, drafted_at text not null, status text not null, themes jsonb not null, title jsonb not null, text jsonb not null, split_from uuid, split_into jsonb not null, merged_from jsonb not null, merged_into uuid, reason jsonb, from_sequence bigint not null, until_sequence bigint, primary key (id, from_sequence));
create unique index measure_live on view_measures.measure (id) where (until_sequence IS NULL);
create index measure_page on view_measures.measure (dialogue, drafted_sequence);
create table view_measures.revision (measure uuid not null, revision integer not null, from_sequence bigint not null, until_sequence bigint, primary key (measure, from_sequence));
create unique index revision_live on view_measures.revision (measure) where (until_sequence IS NULL);
create table view_measures.evidence (measure uuid not null, evidence uuid not null, contribution uuid not null, body uuid not null, start_point integer not null, end_point integer not null, stance text not null, inherited_measure uuid, inherited_evidence uuid, linked_sequence bigint not null, unlinked jsonb, from_sequence bigint not null, until_sequence bigint, unlinked_at text, primary key (measure, evidence, from_sequence));
create unique index evidence_live on view_measures.evidence (measure, evidence) where (until_sequence IS NULL);
create index evidence_contribution on view_measures.evidence (contribution);
create table view_measures.source (contribution uuid not null, stakeholder_group text, participant uuid, status text not null, redacted boolean not null, shown jsonb, from_sequence bigint not null, until_sequence bigint, redactions jsonb not null default '{"appeal": "none", "standing": [], "contested": 0, "overturned": false}', primary key (contribution, from_sequence));
create unique index source_live on view_measures.source (contribution) where (until_sequence IS NULL);

create schema view_moderation_log;
create table view_moderation_log.entry (sequence bigint not null, dialogue uuid not null, contribution uuid, theme text, act text not null, reason text, policy_version integer, role text not null, occurred_at text not null, from_sequence bigint not null, until_sequence bigint, phase text, against text, reasons_version integer, moderator uuid, confirmer uuid, recorded_at text, primary key (sequence, from_sequence));
create unique index entry_live on view_moderation_log.entry (sequence) where (until_sequence IS NULL);
create index entry_page on view_moderation_log.entry (dialogue, sequence);
create table view_moderation_log.place (contribution uuid not null, dialogue uuid not null, theme text not null, from_sequence bigint not null, until_sequence bigint, primary key (contribution, from_sequence));
create unique index place_live on view_moderation_log.place (contribution) where (until_sequence IS NULL);
create table view_moderation_log.reasons (dialogue uuid not null, kind text not null, version text not null, reasons jsonb not null, from_sequence bigint not null, until_sequence bigint, primary key (dialogue, kind, version, from_sequence));
create unique index reasons_live on view_moderation_log.reasons (dialogue, kind, version) where (until_sequence IS NULL);
create table view_moderation_log.quote (measure uuid not null, evidence uuid not null, contribution uuid not null, holds boolean not null, from_sequence bigint not null, until_sequence bigint, primary key (measure, evidence, from_sequence));
create unique index quote_live on view_moderation_log.quote (measure, evidence) where (until_sequence IS NULL);
create index quote_contribution on view_moderation_log.quote (contribution);

create schema view_moderation_queue;
create table view_moderation_queue.policy (dialogue uuid not null, publishes_at_once boolean not null, from_sequence bigint not null, until_sequence bigint, primary key (dialogue, from_sequence));
create unique index policy_live on view_moderation_queue.policy (dialogue) where (until_sequence IS NULL);
create table view_moderation_queue.waiting (contribution uuid not null, kind text not null, dialogue uuid not null, theme text not null, question text not null, channel text not null, stakeholder_group text, language text not null, waits boolean not null, since text not null, waiting_sequence bigint not null, published boolean not null, from_sequence bigint not null, until_sequence bigint, redactions jsonb not null default '{"appeal": "none", "standing": [], "contested": 0, "overturned": false}', parties jsonb not null default '[]', primary key (contribution, kind, from_sequence));
create unique index waiting_live on view_moderation_queue.waiting (contribution, kind) where (until_sequence IS NULL);
create index waiting_queue on view_moderation_queue.waiting (dialogue, until_sequence) where waits;

create schema view_recommendations;
create table view_recommendations.recommendation (id uuid not null, dialogue uuid not null, drafted_sequence bigint not null, drafted_at text not null, status text not null, themes jsonb not null, title jsonb not null, text jsonb not null, addressee jsonb not null, instrument jsonb not null, horizon jsonb not null, strength text not null, reason jsonb, decided_at text, rationale jsonb, basis jsonb not null, position integer, from_sequence bigint not null, until_sequence bigint, report uuid, quorum_reason jsonb, decided_sequence bigint, published_sequence bigint, reconsiderations jsonb not null default '[]', primary key (id, from_sequence));
create unique index recommendation_live on view_recommendations.recommendation (id) where (until_sequence IS NULL);
create index recommendation_page on view_recommendations.recommendation (dialogue, drafted_sequence);
create table view_recommendations.revision (recommendation uuid not null, revision integer not null, from_sequence bigint not null, until_sequence bigint, primary key (recommendation, from_sequence));
create unique index revision_live on view_recommendations.revision (recommendation) where (until_sequence IS NULL);
create table view_recommendations.attachment (recommendation uuid not null, measure uuid not null, attached_sequence bigint not null, detached jsonb, from_sequence bigint not null, until_sequence bigint, primary key (recommendation, measure, from_sequence));
create unique index attachment_live on view_recommendations.attachment (recommendation, measure) where (until_sequence IS NULL);
create table view_recommendations.dissent (recommendation uuid not null, recorded_sequence bigint not null, recorded_at text not null, stakeholder_group text not null, statement jsonb not null, from_sequence bigint not null, until_sequence bigint, primary key (recommendation, recorded_sequence, from_sequence));
create unique index dissent_live on view_recommendations.dissent (recommendation, recorded_sequence) where (until_sequence IS NULL);
create table view_recommendations.implementation (recommendation uuid not null, reported_sequence bigint not null, reported_at text not null, state text not null, statement jsonb not null, source text not null, from_sequence bigint not null, until_sequence bigint, primary key (recommendation, reported_sequence, from_sequence));
create unique index implementation_live on view_recommendations.implementation (recommendation, reported_sequence) where (until_sequence IS NULL);
create table view_recommendations.measure (id uuid not null, status text not null, changed_at integer not null, from_sequence bigint not null, until_sequence bigint, primary key (id, from_sequence));
create unique index measure_live on view_recommendations.measure (id) where (until_sequence IS NULL);
create table view_recommendations.evidence (measure uuid not null, evidence uuid not null, contribution uuid not null, stance text not null, holds boolean not null, from_sequence bigint not null, until_sequence bigint, primary key (measure, evidence, from_sequence));
create unique index evidence_live on view_recommendations.evidence (measure, evidence) where (until_sequence IS NULL);
create table view_recommendations.source (contribution uuid not null, status text not null, reason text, since_sequence bigint not null, from_sequence bigint not null, until_sequence bigint, primary key (contribution, from_sequence));
create unique index source_live on view_recommendations.source (contribution) where (until_sequence IS NULL);
create table view_recommendations.taken (measure uuid not null, round uuid not null, scored boolean not null, from_sequence bigint not null, until_sequence bigint, primary key (measure, round, from_sequence));
create unique index taken_live on view_recommendations.taken (measure, round) where (until_sequence IS NULL);

create schema view_reports;
create table view_reports.report (id uuid not null, revision integer not null, dialogue uuid not null, requested_sequence bigint not null, kind text not null, phase text, as_of bigint not null, status text not null, requests integer not null, requested_at text not null, rendered_at text, published_at text, failure text, files jsonb not null, standing jsonb, from_sequence bigint not null, until_sequence bigint, primary key (id, from_sequence));
create unique index report_live on view_reports.report (id) where (until_sequence IS NULL);
create index report_page on view_reports.report (dialogue, requested_sequence);
create index report_due on view_reports.report (id) where ((status = 'requested'::text) AND (until_sequence IS NULL));

create schema view_theme_input;
create table view_theme_input.zone (dialogue uuid not null, time_zone text not null, from_sequence bigint not null, until_sequence bigint, primary key (dialogue, from_sequence));
create unique index zone_live on view_theme_input.zone (dialogue) where (until_sequence IS NULL);
create table view_theme_input.input (contribution uuid not null, dialogue uuid not null, theme text not null, question text not null, question_version integer not null, channel text not null, stakeholder_group text, region text, day text not null, time_zone text not null, status text not null, participant uuid, from_sequence bigint not null, until_sequence bigint, merged_into uuid, primary key (contribution, from_sequence));
create unique index input_live on view_theme_input.input (contribution) where (until_sequence IS NULL);
create index input_dialogue on view_theme_input.input (dialogue);
create index input_merged_into on view_theme_input.input (merged_into) where (merged_into IS NOT NULL);
create table view_theme_input.rating (contribution uuid not null, rater uuid not null, dialogue uuid not null, value text, day text not null, from_sequence bigint not null, until_sequence bigint, protection text not null default 'none', primary key (contribution, rater, from_sequence));
create unique index rating_live on view_theme_input.rating (contribution, rater) where (until_sequence IS NULL);
create index rating_dialogue on view_theme_input.rating (dialogue);
create table view_theme_input.ended (dialogue uuid not null, from_sequence bigint not null, until_sequence bigint, primary key (dialogue, from_sequence));
create unique index ended_live on view_theme_input.ended (dialogue) where (until_sequence IS NULL);

create schema views;
create table views.checkpoint (name text not null, version integer not null, sequence bigint not null, failure jsonb, changed_at timestamp with time zone not null default clock_timestamp(), primary key (name));

insert into views.checkpoint (name, version, sequence) values ('dialogues', 5, 0), ('contributions', 5, 0), ('gatherings', 1, 0), ('moderation-log', 5, 0), ('moderation-queue', 2, 0), ('theme-input', 5, 0), ('measures', 3, 0), ('assessments', 3, 0), ('recommendations', 5, 0), ('dispositions', 4, 0), ('reports', 1, 0);
