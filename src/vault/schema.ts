/** The subject of keys that belong to the installation, not to a person. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';

/** Bodies and the keys of their subjects, and for some days from where ratings came. Erasing deletes rows here; the record keeps only commitments. */
export const SCHEMA_SQL = `
  create schema if not exists vault;
  create table if not exists vault.subject_key (
    subject uuid primary key,
    wrapped bytea not null,
    -- The id of the key that wraps it; null where it was wrapped before keys had ids.
    wrapped_by text
  );
  -- An alter that changes nothing would still wait for all who read.
  do $$ begin
    if not exists (select from pg_attribute where attrelid = 'vault.subject_key'::regclass and attname = 'wrapped_by') then
      alter table vault.subject_key add column wrapped_by text;
    end if;
  end $$;
  create table if not exists vault.body (
    id uuid primary key,
    subject uuid not null references vault.subject_key on delete cascade,
    stream text not null,
    sealed bytea not null,
    stored_at timestamptz not null default clock_timestamp(),
    kept boolean not null default false
  );
  create index if not exists body_subject on vault.body (subject);
  create table if not exists vault.file (
    stream text not null,
    digest text not null,
    sealed bytea not null,
    stored_at timestamptz not null default clock_timestamp(),
    kept boolean not null default false,
    primary key (stream, digest)
  );
  create table if not exists vault.rating_network (
    sequence bigint primary key,
    contribution uuid not null,
    day date not null,
    network text not null
  );
  -- By which a day's pseudonyms are made; deleted when the day is over. Tables of before have noted_at, which nobody reads.
  create table if not exists vault.rating_network_key (
    day date primary key,
    key bytea not null
  );
  create index if not exists rating_network_day on vault.rating_network (day);
  create index if not exists file_not_kept on vault.file (stored_at) where not kept;
  create index if not exists body_not_kept on vault.body (stored_at) where not kept;
`;
