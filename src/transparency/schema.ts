import { LOCKS } from '../postgres/locks.js';

/**
 * The log in PostgreSQL, made from the record and from nothing else. A leaf is kept as it was hashed. `head` says how far leaves and tiles go, and what they come to; `checkpoint` has every one that
 * was signed. A tile grows at its end until it has 256 hashes.
 */
export const CREATE_SQL = `
  begin;
  set local lock_timeout = 0;
  select pg_advisory_xact_lock(${LOCKS.logTables});
  create schema if not exists log;
  create table if not exists log.head (
    one boolean primary key default true check (one),
    size bigint not null,
    root bytea not null
  );
  insert into log.head (size, root) values (0, sha256('')) on conflict do nothing;
  create table if not exists log.leaf (
    index bigint primary key,
    bytes bytea not null
  );
  create table if not exists log.tile (
    level integer not null,
    index bigint not null,
    hashes bytea not null,
    primary key (level, index)
  );
  create table if not exists log.checkpoint (
    size bigint primary key,
    note text not null,
    signed_at timestamptz not null default clock_timestamp()
  );
  create or replace function log.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'The log is append-only'; end $$;
  create or replace trigger leaf_is_immutable before update or delete or truncate on log.leaf
    for each statement execute function log.refuse_change();
  create or replace trigger checkpoint_is_immutable before update or delete or truncate on log.checkpoint
    for each statement execute function log.refuse_change();
  commit`;
