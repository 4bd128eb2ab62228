import type { EventText } from '../adapter/admission.js';

/**
 * A group of appends in one round trip. `taken_*`: each stream of the group, with the revision that its appends take it to have; `fresh_*`:
 * the events that are to be written if that holds; `more_*`: further events of the group, which are only looked for. Written is what is on
 * streams of which that holds and of which no event is in the record yet; of the `others` nothing is written, and `facts` say what the record
 * has of them. All of it while the head is held, so it is true together. A function of other parameters takes another name: an older program may
 * work beside this one.
 */
export const APPEND_FUNCTION_SQL = `
  create or replace function record.append_group(
    taken_streams text[], taken_revisions bigint[], more_streams text[], more_ids uuid[],
    fresh_streams text[], fresh_revisions bigint[], fresh_ids uuid[], fresh_types text[], fresh_schemas int[], fresh_occurred text[],
    fresh_roles text[], fresh_data json[], fresh_internal json[], fresh_body_ids uuid[], fresh_commitments text[],
    out head bigint, out adopting boolean, out others text[], out facts json
  ) language plpgsql as $function$
  #variable_conflict use_column
  declare
    written int;
  begin
    select h.sequence into head from record.head h for update;
    -- A statement of its own: one that waited for the head would see what was there before it waited.
    adopting := exists (select from record.adoption);
    if head is null or adopting then return; end if;
    select array_agg(distinct o.stream) into others from (
      select t.stream from unnest(taken_streams, taken_revisions) t (stream, revision)
        where t.revision <> coalesce((select e.revision from record.event e where e.stream = t.stream order by e.revision desc limit 1), -1)
      union all
      select i.stream from unnest(fresh_streams || more_streams, fresh_ids || more_ids) i (stream, id),
        lateral (select from record.event e where e.id = i.id limit 1) known
    ) o;
    written := (select count(*) from unnest(fresh_streams) f (stream) where others is null or f.stream <> all (others));
    if written > 0 then
      with moved as (
        update record.head set
          sequence = sequence + written,
          recorded_at = greatest(recorded_at, date_trunc('milliseconds', clock_timestamp()))
        returning recorded_at
      )
      insert into record.event
        (sequence, stream, revision, id, type, schema, recorded_at, occurred_at, role, data, internal, body_id, commitment)
      select head + row_number() over (order by f.place), f.stream, f.revision, f.id, f.type, f.schema, moved.recorded_at, f.occurred_at, f.role,
        f.data, f.internal, f.body_id, f.commitment
      from moved, unnest(fresh_streams, fresh_revisions, fresh_ids, fresh_types, fresh_schemas, fresh_occurred, fresh_roles, fresh_data,
        fresh_internal, fresh_body_ids, fresh_commitments) with ordinality
        as f (stream, revision, id, type, schema, occurred_at, role, data, internal, body_id, commitment, place)
      where others is null or f.stream <> all (others);
      notify record_grew;
    end if;
    if others is not null then
      facts := (select json_agg(f) from (
        select e.stream, e.revision::text, null as id, null as sequence, null as type, null::int as schema, null as "occurredAt", null as role,
          null as data, null as internal, null as "bodyId", null as commitment
        from unnest(others) o (stream), lateral (select stream, revision from record.event where stream = o.stream order by revision desc limit 1) e
        union all
        select stream, revision::text, id::text, sequence::text, type, schema, occurred_at, role, data::text, internal::text, body_id::text, commitment
        from record.event where sequence <= head and id = any (fresh_ids || more_ids)
      ) f);
    end if;
  end $function$;`;

export const APPEND_SQL = 'select * from record.append_group($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)';

/** What the record has: the newest revision of a stream (`id` is null), or an event. */
type Fact = { readonly stream: string; readonly revision: string } & ({ readonly id: null } | (EventText & { readonly sequence: string }));

/** `head`: the newest sequence before the group; null where the record has no head. */
export type Answer = {
  readonly head: string | null;
  readonly adopting: boolean;
  readonly others: readonly string[] | null;
  readonly facts: readonly Fact[] | null;
};
