import { LOCKS } from '../../postgres/locks.js';
import { APPEND_FUNCTION_SQL } from './append-function.js';

/**
 * The record in PostgreSQL. `head` has one row: whoever holds it takes the next sequences, so they are gapless and in
 * commit order. `data` and `internal` are `json`, not `jsonb`: kept to the letter. Events are never changed nor removed.
 * `adoption` has a row from the first event that `copy` brings until the copy is verified (ADR 0015): nobody appends meanwhile.
 */
export const CREATE_SQL = `
  begin;
  set local lock_timeout = 0;
  select pg_advisory_xact_lock(${LOCKS.record});
  create schema if not exists record;
  create table if not exists record.head (
    one boolean primary key default true check (one),
    sequence bigint not null,
    recorded_at timestamptz not null
  );
  create table if not exists record.event (
    sequence bigint primary key,
    stream text not null,
    revision bigint not null,
    id uuid not null unique,
    type text not null,
    schema integer not null,
    recorded_at timestamptz not null,
    occurred_at text not null,
    role text not null,
    data json not null,
    internal json not null,
    body_id uuid,
    commitment text,
    unique (stream, revision)
  );
  insert into record.head (sequence, recorded_at)
    select coalesce(max(sequence), 0), coalesce(max(recorded_at), 'epoch') from record.event on conflict do nothing;
  create index if not exists event_recorded_at on record.event (recorded_at, sequence);
  create index if not exists event_occurred_at on record.event (occurred_at collate "C", sequence);
  create or replace function record.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'The record is append-only'; end $$;
  create or replace trigger event_is_immutable before update or delete on record.event
    for each row execute function record.refuse_change();
  create or replace trigger record_is_not_emptied before truncate on record.event
    for each statement execute function record.refuse_change();
  create table if not exists record.adoption (
    one boolean primary key default true check (one),
    begun_at timestamptz not null default now()
  );
  ${APPEND_FUNCTION_SQL}
  commit`;

export const IS_ADOPTING_SQL = 'exists (select from record.adoption)';

export type EventRow = {
  readonly sequence: string;
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly recorded_at: Date;
  readonly occurred_at: string;
  readonly role: string;
  readonly data: object;
  readonly internal: object;
  readonly body_id: string | null;
  readonly commitment: string | null;
};
