// What a backup says of the tables of record and vault, as SQL: each SELECT answers lines of JSON.
// `data` and `internal` are of the type json, which PostgreSQL copies into and out of a line to the letter.

/** What was erased by an event: bodies of the stream from before its last ContentErased, whether they are still in the vault or not. */
const ERASED = `
  erased as (select stream, max(revision) as revision from record.event where type = 'ContentErased' group by stream)`;

/** Files that events name: one, as minutes are filed, or several, as a report has them. The same as `namesFile` of the jobs. */
const NAMED_FILES = `
  select e.sequence, e.stream, named.digest from record.event e cross join lateral (
    select e.data ->> 'digest'
    union all
    select f ->> 'digest' from json_array_elements(case json_typeof(e.data -> 'files') when 'array' then e.data -> 'files' else '[]' end) f
  ) as named (digest)
  -- The text is looked at first, because taking every event apart takes long.
  where e.data::text like '%"digest"%' and named.digest is not null`;

const base64 = (column: string): string => `translate(encode(${column}, 'base64'), E'\\n', '')`;
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

export const RECORD_LINES = `
  select row_to_json(line)::text as line from (
    select sequence, stream, revision, id, type, schema, ${instant('recorded_at')} as "recordedAt", occurred_at as "occurredAt",
      role, data, internal, body_id as body, commitment
    from record.event
  ) line order by line.sequence`;

export const INSTALLATION_LINE = `
  select row_to_json(line)::text as line from (
    select subject as installation, ${base64('wrapped')} as wrapped, wrapped_by as "wrappedBy" from vault.subject_key where subject = $1
  ) line`;

/** With its key beside each body, still wrapped: a body that is not put back leaves no key behind. By subject, so that they pack well, and in
 * one order, so that the same vault gives the same bytes. */
export const BODY_LINES = `
  with ${ERASED},
  gone as (
    select e.body_id as id from record.event e join erased using (stream) where e.body_id is not null and e.revision < erased.revision)
  select row_to_json(line)::text as line from (
    select b.id as body, b.subject, b.stream, ${instant('b.stored_at')} as "storedAt",
      ${base64('k.wrapped')} as wrapped, k.wrapped_by as "wrappedBy", ${base64('b.sealed')} as sealed
    from vault.body b join vault.subject_key k using (subject)
    where not exists (select from gone where gone.id = b.id)
  ) line order by line.subject, line.body`;

export const FILE_LINES = `
  select row_to_json(line)::text as line from (
    select digest as file, stream, ${instant('stored_at')} as "storedAt", ${base64('sealed')} as sealed from vault.file
  ) line order by line.stream, line.file`;

/**
 * Everything that the record refers to and the vault shall not have, whoever deleted it and how; `legalBasis` is null where no
 * event says why. It holds ids and no word of what was erased, so it can be kept for ever.
 */
export const ERASURE_LINES = `
  with ${ERASED}
  select row_to_json(line)::text as line from (
    select e.body_id as body, null as file, e.stream, e.sequence, (
      select x.data ->> 'legalBasis' from record.event x
      where x.stream = e.stream and x.type = 'ContentErased' and x.revision > e.revision order by x.revision limit 1) as "legalBasis"
    from record.event e left join vault.body b on b.id = e.body_id left join erased on erased.stream = e.stream
    where e.body_id is not null and (b.id is null or e.revision < erased.revision)
    union all
    select null, n.digest, n.stream, n.sequence, null from (${NAMED_FILES}) n
    where not exists (select from vault.file f where f.stream = n.stream and f.digest = n.digest)
  ) line order by line.sequence`;

/** $1: the lines as one JSON array, which is taken apart once. */
export const INSERT_EVENTS = `
  insert into record.event
    (sequence, stream, revision, id, type, schema, recorded_at, occurred_at, role, data, internal, body_id, commitment)
  select * from json_to_recordset($1) as line (
    sequence bigint, stream text, revision bigint, id uuid, type text, schema integer, "recordedAt" timestamptz, "occurredAt" text,
    role text, data json, internal json, body uuid, commitment text)`;

/** What the restored events refer to, without what was erased. */
export const WANTED = `
  create temporary table wanted on commit drop as
    select body_id as id, commitment, stream, revision, false as erased, false as there from record.event where body_id is not null;
  create temporary table wanted_file on commit drop as
    select distinct stream, digest, false as erased, false as there from (${NAMED_FILES}) n;
  create index on wanted (id);
  create index on wanted_file (stream, digest);
  analyze wanted, wanted_file`;
