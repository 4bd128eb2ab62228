import { LOCKS } from '../../postgres/locks.js';

/**
 * Whether appends are taken. `beginning`: the sequences are being made from the start, and are not whole yet. `shut`: they are, and
 * nobody follows the log at the moment. `open`: they are, and what is written gets its sequence. A damage shuts it, too.
 */
export type Gate = 'beginning' | 'shut' | 'open';

/** Whoever numbers the log says so more often than this. One that has not is taken for hanging: nobody can tell whether it follows. */
const STILL_MS = 5000;

const isStill = (gate: string): string => `${gate}.beaten_at < clock_timestamp() - interval '${STILL_MS} milliseconds'`;

/** The state of the gate, shut while whoever opened it hangs. */
export const gateOf = (gate: string): string => `case when ${gate}.state = 'open' and ${isStill(gate)} then 'shut' else ${gate}.state end`;

/** A code of our own, in a class that PostgreSQL does not use. */
export const GATE_SHUT = 'ZD001';

/**
 * Which sequence each event of the log has. All of it can be made again from the log alone, with the same result: so its
 * commits need not wait for the disk (`synchronous_commit = off`), and none of it needs a backup.
 */
export const CREATE_SQL = `
  begin;
  set local lock_timeout = 0;
  select pg_advisory_xact_lock(${LOCKS.ledger});
  create schema if not exists sequencer;
  create table if not exists sequencer.head (
    one boolean primary key default true check (one),
    sequence bigint not null default 0,
    commit_position bigint,
    prepare_position bigint,
    recorded_at timestamptz not null default 'epoch',
    damage text,
    complaint text
  );
  create table if not exists sequencer.gate (
    one boolean primary key default true check (one),
    state text not null
  );
  alter table sequencer.gate add column if not exists beaten_at timestamptz;
  -- A program of a version that does not beat opens it, too: then nobody knows.
  create or replace function sequencer.forget_beat() returns trigger language plpgsql as $$ begin new.beaten_at := null; return new; end $$;
  create or replace trigger forget_beat before update of state on sequencer.gate for each row execute function sequencer.forget_beat();
  -- The sequences of a version without a gate are whole.
  insert into sequencer.gate (state) select case when exists (select from sequencer.head) then 'open' else 'beginning' end
    on conflict do nothing;
  insert into sequencer.head default values on conflict do nothing;
  create table if not exists sequencer.place (
    sequence bigint primary key,
    id uuid not null,
    stream text not null,
    revision bigint not null,
    commit_position bigint not null,
    prepare_position bigint not null,
    recorded_at timestamptz not null,
    unique (stream, revision)
  );
  create index if not exists place_id on sequencer.place (id);
  create index if not exists place_recorded_at on sequencer.place (recorded_at, sequence);
  create table if not exists sequencer.stranger (
    stream text not null,
    revision bigint not null,
    primary key (stream, revision)
  );
  create table if not exists sequencer.claim (
    id uuid primary key,
    digest bytea not null,
    claimed_at timestamptz not null default now()
  );
  create or replace function sequencer.claim_ids(ids uuid[], digests bytea[])
    returns table (id uuid, fresh boolean, digest bytea, sequence bigint, stream text, revision bigint)
    language plpgsql volatile as $$
    #variable_conflict use_column
    begin
      if not exists (select from sequencer.gate, sequencer.head where ${gateOf('gate')} = 'open' and head.damage is null) then
        raise exception 'Nothing is written now' using errcode = '${GATE_SHUT}';
      end if;
      -- Whoever is at it again holds it again.
      update sequencer.claim c set claimed_at = clock_timestamp()
        from (select c.id, c.digest from sequencer.claim held join unnest(ids, digests) as c (id, digest) using (id)
              order by c.id for update of held) as mine
        where c.id = mine.id and c.digest = mine.digest;
      -- Sorted, so that two programs that claim the same ids do not wait for each other in a circle.
      return query insert into sequencer.claim (id, digest)
        select c.id, c.digest from unnest(ids, digests) with ordinality as c (id, digest, place) order by c.id, c.place
        on conflict do nothing returning claim.id, true, claim.digest, null::bigint, null::text, null::bigint;
      -- Each statement sees what was committed before it: an event that is numbered meanwhile is found at its place.
      return query select c.id, false, c.digest, null::bigint, null::text, null::bigint from sequencer.claim c where c.id = any(ids);
      return query select p.id, false, null::bytea, p.sequence, p.stream, p.revision from sequencer.place p where p.id = any(ids);
    end $$;
  commit`;

export type PlaceRow = {
  readonly sequence: string;
  readonly id: string;
  readonly stream: string;
  readonly revision: string;
  readonly commit_position: string;
  readonly prepare_position: string;
  readonly recorded_at: Date;
};
