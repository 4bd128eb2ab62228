// A large record, made in seconds: a dialogue with contributions and ratings, put into the record's own tables in the form in which
// the store writes them. Its views are built from it as from any other. For a database that is the bench's alone.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PostgresEventStore } from '../dist/store/postgres/postgres-event-store.js';
import { Vault } from '../dist/vault/vault.js';

export const DIALOGUE = '10000000-0000-4000-8000-000000000000';
const THEMES = ['gute-arbeit', 'bildung', 'zuwanderung', 'gesundheit', 'digitales'];
const QUESTIONS = 2;
const FIRST_DAY = '2026-03-02';
/** How many days the ratings spread over. */
const DAYS = 40;

/** What somebody sends who takes part in the dialogue; each has another text. */
export const submission = () => ({
  theme: THEMES[0],
  question: `${THEMES[0]}-1`,
  questionVersion: 1,
  group: 'citizen',
  text: `Dienstpläne: ${randomUUID()}`,
});

const said = (text) => ({ de: text, en: text });
const announced = () => [
  {
    type: 'DialogueAnnounced',
    data: {
      title: said('Ein Dialog'),
      mandate: said('Ein Auftrag'),
      notice: null,
      timeZone: 'Europe/Berlin',
      channels: ['online', 'letter', 'gathering'].map((code) => ({ code, title: said(code), open: code === 'online' })),
      groups: ['citizen', 'employer', 'union', 'association', 'company', 'science'].map((code) => ({ code, title: said(code) })),
    },
  },
  ...THEMES.flatMap((theme) => [
    { type: 'ThemeDefined', data: { theme, title: said(theme) } },
    ...Array.from({ length: QUESTIONS }, (_, i) => ({
      type: 'GuidingQuestionPosed',
      data: { theme, question: `${theme}-${i + 1}`, version: 1, text: said(`Was tun? ${i + 1}`) },
    })),
  ]),
  { type: 'ModerationPolicyAdopted', data: { policyVersion: 1, mode: 'before-publication', appealDays: 14, reasons: [] } },
  { type: 'PhaseScheduled', data: { phase: 'dialogue', opensOn: '2026-03-01', closesOn: '2999-12-31' } },
  { type: 'PhaseOpened', data: { phase: 'dialogue', reason: null, policyVersion: 1 } },
];

/** A UUID in SQL that follows from a text. */
const uuidOf = (text) => `overlay(overlay(md5(${text}) placing '8' from 13) placing '8' from 17)::uuid`;
const contributionAt = (i) => uuidOf(`'contribution ' || ${i}`);
const INTERNAL =
  "'actor', null, 'causation', null, 'correlation', gen_random_uuid(), 'nonce', md5(random()::text), 'request', md5(random()::text) || md5(random()::text)";

const contributionsSql = (first) => `
  with said as (
    select i, ${contributionAt('i')} as id, b.body, b.commitment,
      (array['${THEMES.join("','")}'])[1 + i % ${THEMES.length}] as theme, 1 + i / ${THEMES.length} % ${QUESTIONS} as question
    from unnest($1::uuid[], $2::text[]) with ordinality as b (body, commitment, place), lateral (select (place - 1)::int as i) numbered
  )
  insert into record.event (sequence, stream, revision, id, type, schema, recorded_at, occurred_at, role, data, internal, body_id, commitment)
  select ${first} + 2 * i + revision, 'contribution-' || id, revision, gen_random_uuid(),
    case revision when 0 then 'ContributionSubmitted' else 'ContributionAccepted' end, 1, now(), '${FIRST_DAY}T08:00:00.000Z',
    case revision when 0 then 'participant' else 'moderator' end,
    case revision when 0 then json_build_object('answers', null, 'card', null, 'channel', (array['online','letter','gathering'])[1 + i / 7 % 3],
      'dialogue', '${DIALOGUE}', 'group', (array['citizen','employer','union','association','company','science'])[1 + i / 3 % 6],
      'language', 'de', 'question', theme || '-' || question, 'questionVersion', 1,
      'region', 'DE' || (array['1','2','3','4','5','6','7','8','9','A','B','C','D','E','F','G'])[1 + i / 11 % 16], 'source', null, 'theme', theme)
      else '{}' end,
    case revision when 0 then json_build_object(${INTERNAL}, 'participant', ${uuidOf("'person ' || i / 2")}, 'secondReader', null, 'secretDigest', null, 'transcriber', null)
      else json_build_object(${INTERNAL}, 'moderator', ${uuidOf("'moderator'")}) end,
    case revision when 0 then body end, case revision when 0 then commitment end
  from said, generate_series(0, 1) as revision`;

/** Some contributions get many more than others; who comes back to one, rates it anew. */
const ratingsSql = (first) => `
  with pick as (
    select i, ('x' || substr(md5('rater ' || i), 1, 8))::bit(32)::bigint % $2 as rater,
      floor($3 * power((('x' || substr(md5('rated ' || i), 1, 8))::bit(32)::bigint % 1000000) / 1000000.0, 2))::int as rated,
      (array['agree','agree','agree','pass','disagree'])[1 + ('x' || substr(md5('value ' || i), 1, 6))::bit(24)::int % 5] as value
    from generate_series($4::int, $4::int + $5::int - 1) as i
  ), said as (
    select *, ${contributionAt('rated')} as contribution, ${uuidOf("'person ' || rater || ' of ' || $4::int")} as person from pick
  ), told as (
    select *, row_number() over same - 1 as revision, lag(value) over same as previous from said window same as (partition by rater, rated order by i)
  )
  insert into record.event (sequence, stream, revision, id, type, schema, recorded_at, occurred_at, role, data, internal)
  select ${first} + i - $4::int, 'rating-' || ${uuidOf("$4::int || ' ' || rater || ' ' || rated")}, revision, gen_random_uuid(), 'ContributionRated', 1, now(),
    to_char('${FIRST_DAY}T09:00:00Z'::timestamptz at time zone 'UTC' + interval '1 day' * (i * ${DAYS}::bigint / $1), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'participant',
    json_build_object('contribution', contribution, 'previous', previous, 'protection', 'none', 'value', value),
    json_build_object(${INTERNAL}, 'rater', person)
  from told`;

/** In groups, each with people of its own: one would need the memory of all. */
const GROUP = 100_000;

/** @returns the sequence of the last event */
export const fillRecord = async (url, key, { ratings, contributions, raters }) => {
  const store = await PostgresEventStore.open(url);
  const place = (event) => ({
    id: randomUUID(),
    schema: 1,
    occurredAt: `${FIRST_DAY}T07:00:00.000Z`,
    role: 'office',
    internal: {},
    body: null,
    ...event,
  });
  await store.append(`dialogue-${DIALOGUE}`, announced().map(place), -1n);
  const first = Number(await store.head()) + 1;
  await store.close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const bodies = await textsOf(url, key, contributions);
    await client.query('begin');
    await client.query(contributionsSql(first), [bodies.map(({ id }) => id), bodies.map(({ commitment }) => commitment)]);
    let next = first + 2 * contributions;
    for (let done = 0; done < ratings; done += GROUP) {
      const group = Math.min(GROUP, ratings - done);
      await client.query(ratingsSql(next), [ratings, Math.ceil((raters * group) / ratings), contributions, done, group]);
      next += group;
    }
    await client.query('update record.head set sequence = $1', [next - 1]);
    await client.query('commit');
    await client.query('vacuum analyze record.event');
    return next - 1;
  } finally {
    await client.end();
  }
};

const textsOf = async (url, key, contributions) => {
  const vault = await Vault.open(url, key);
  const text = (i) => `${i}: Dienstpläne sollten vier Wochen im Voraus feststehen, damit Familien planen können. `.repeat(4).trim();
  const bodies = [];
  for (let i = 0; i < contributions; i += 50)
    bodies.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(50, contributions - i) }, (_, k) =>
          vault.store(
            { subject: randomUUID(), content: { title: null, text: text(i + k), position: null } },
            `contribution-${randomUUID()}`,
          ),
        ),
      )),
    );
  await vault.close();
  return bodies;
};
