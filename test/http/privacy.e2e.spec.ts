import { randomUUID } from 'node:crypto';
import { query } from '../database.js';
import { TOKEN_ROLES } from '../../src/identity/access.js';
import { openDialogue, POLICY } from '../dialogue.js';
import { type Harness, useHarness } from '../harness.js';
import { done, recordLog, refusal, submit, type Submitted } from './asking.js';

const harness = useHarness();
let log: readonly string[];
let moderator: { readonly token: string };
let second: { readonly token: string };
let auditor: { readonly token: string };
beforeAll(async () => {
  log = recordLog();
  moderator = { token: await harness.token('moderator', MARKERS.moderator) };
  second = { token: await harness.token('moderator', 'Mia') };
  auditor = { token: await harness.token('auditor') };
});

/** Words that occur nowhere else. */
const MARKERS = {
  text: 'Quittenmarmelade',
  title: 'Rhabarberkompott',
  redacted: 'Stachelbeergelee',
  rejection: 'Holunderbeersaft',
  appeal: 'Mirabellenkuchen',
  decision: 'Sauerkirschlikör',
  participant: 'Brombeerstrudel-Geheimnis',
  rater: 'Preiselbeersenf-Geheimnis',
  moderator: 'Hagebuttentee',
  key: 'Zwetschgenroester-Schluessel',
  strongKey: '7d9e2c1b-4f6a-4c83-9b0d-5e1f2a3c4d6b',
} as const;

type View = {
  readonly status: string;
  readonly content: { readonly title: string | null; readonly text: string } | null;
  readonly withheld: string | null;
  readonly file?: Readonly<Record<string, { readonly text?: string; readonly justification?: string } | null>>;
};

/** What anybody reads of an act of moderation. */
const LOGGED = [
  'act',
  'against',
  'contribution',
  'occurredAt',
  'phase',
  'policyVersion',
  'quotedBy',
  'reason',
  'reasonTitle',
  'reasonsVersion',
  'recordedAt',
  'role',
  'sequence',
  'theme',
];

const REJECTION = { reason: 'off-topic', justification: MARKERS.rejection };
const withSecret = (secret: string) => ({ headers: { 'contribution-secret': secret } });
const read = async (at: string, sending?: Parameters<Harness['get']>[1]): Promise<View> => (await harness.get<View>(at, sending)).body;
/** What somebody sees of a text: in the contribution itself and in the list. */
const seen = async (of: Submitted, dialogue: string, after: number, sending?: Parameters<Harness['get']>[1]) => {
  const one = await read(`${of.at}?after=${after}`, sending);
  const list = await harness.get<{ items: readonly (View & { contribution: string })[] }>(
    `/api/contributions?dialogue=${dialogue}&after=${after}`,
    sending,
  );
  const item = list.body.items.find(({ contribution }) => contribution === of.contribution);
  expect([item?.content, item?.withheld, item?.file]).toEqual([one.content, one.withheld, one.file]);
  return [one.content?.text ?? null, one.withheld];
};

/** Every row of every table of this database, as text; bytes as they are. */
const wholeDatabase = async (): Promise<ReadonlyMap<string, string>> => {
  const url = harness.foundation.databaseUrl;
  const tables = await query<{ name: string }>(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const rows = await Promise.all(tables.map(({ name }) => query<{ row: string }>(url, `select t::text as row from ${name} t`)));
  return new Map(tables.map(({ name }, i) => [name, (rows[i] ?? []).map(({ row }) => row).join('\n')]));
};

describe('after a journey with a rejection, an appeal, a redaction, ratings and a withdrawal', () => {
  const own: string[] = [];
  let dialogue: string;
  beforeAll(async () => {
    dialogue = await openDialogue(harness);
    const fields = { title: MARKERS.title, participant: MARKERS.participant, group: 'citizen' };
    const first = await submit(harness, dialogue, MARKERS.text, fields, { key: MARKERS.strongKey });
    const other = await submit(harness, dialogue, `${MARKERS.text} again`, fields);
    own.push(first.secret, other.secret);
    await done(harness, `${first.at}/ratings`, { value: 'agree', participant: MARKERS.rater }, { key: MARKERS.key });
    await done(harness, `${first.at}/rejection`, REJECTION, moderator);
    await done(harness, `${first.at}/appeal`, { justification: MARKERS.appeal, secret: first.secret });
    await done(harness, `${first.at}/appeal/upholding`, { justification: MARKERS.decision }, second);
    const redaction = { reason: 'off-topic', passages: [{ start: 0, end: 16, replacement: MARKERS.redacted }], removesTitle: true };
    await done(harness, `${first.at}/redactions`, redaction, { ...moderator, headers: { 'if-match': '*' } });
    await done(harness, `${first.at}/redaction-proposal/confirmation`, {}, { ...second, headers: { 'if-match': '*' } });
    await done(harness, `${first.at}/appeal`, { against: 'redaction', justification: MARKERS.appeal, secret: first.secret });
    const { sequence } = await done(harness, `${other.at}/withdrawal`, { secret: other.secret });
    // Also what goes wrong leaves a trace somewhere.
    await harness.post(`${first.at}/appeal`, { justification: MARKERS.appeal, secret: `${first.secret}x` });
    await harness.post(`${first.at}/rejection`, REJECTION, moderator);
    await harness.get(`${first.at}?after=${sequence}`, withSecret(first.secret));
    for (const view of ['contributions', 'moderation-log', 'theme-input']) {
      await harness.get(`/api/${view}?dialogue=${dialogue}&after=${sequence}`, moderator);
    }
  });

  it('no text, name, secret or key stands in any event, view, job or log line, nor in plain in the vault', async () => {
    const places = new Map(await wholeDatabase()).set('log', log.join('\n'));
    // The search would find them: the tables and the log are really those of the journey.
    expect([...places.keys()]).toEqual(
      expect.arrayContaining(['record.event', 'vault.body', 'vault.subject_key', 'view_contributions.contribution']),
    );
    expect(places.get('record.event')).toContain('AppealUpheld');
    expect(places.get('vault.body')).toContain('\\x');
    for (const word of [...Object.values(MARKERS), ...own]) {
      const bytes = Buffer.from(word);
      for (const form of [word, bytes.toString('hex'), bytes.toString('base64').replace(/.{0,2}=*$/, '')]) {
        const found = [...places].filter(([, content]) => content.toLowerCase().includes(form.toLowerCase()));
        expect([word, ...found.map(([place]) => place)]).toEqual([word]);
      }
    }
  });

  it('the public log of moderation names acts and reasons, and nobody', async () => {
    const { body } = await harness.view('/api/moderation-log', { query: { dialogue } });
    expect(body.items.length).toBeGreaterThan(3);
    for (const item of body.items) expect(Object.keys(item).sort()).toEqual(LOGGED);
  });

  it('that log names the moderators by their pseudonyms to the auditor, and to no other role', async () => {
    const events = await harness.store.readAll(0n, 1000);
    const of = (type: string) => events.findLast((event) => event.type === type)?.internal as Record<'moderator' | 'confirmer', string>;
    const at = `/api/moderation-log?dialogue=${dialogue}`;
    type Entry = { readonly act: string; readonly moderator: string | null; readonly confirmer: string | null };
    const shown = await harness.get<{ items: readonly Entry[] }>(at, auditor);
    expect(shown.body.items.flatMap(({ act, moderator }) => (moderator === null ? [] : [[act, moderator]]))).toEqual([
      ['rejected', of('ContributionRejected').moderator],
      ['appeal-upheld', of('AppealUpheld').moderator],
      ['redaction-proposed', of('ContributionRedacted').moderator],
      ['redacted', of('ContributionRedacted').moderator],
    ]);
    expect(shown.body.items.flatMap(({ confirmer }) => confirmer ?? [])).toEqual([of('ContributionRedacted').confirmer]);
    expect(of('AppealUpheld').moderator).not.toBe(of('ContributionRejected').moderator);
    for (const role of TOKEN_ROLES.filter((each) => each !== 'auditor')) {
      const { body } = await harness.get<{ items: readonly object[] }>(at, { token: await harness.token(role) });
      for (const item of body.items) expect([role, ...Object.keys(item).sort()]).toEqual([role, ...LOGGED]);
      expect(JSON.stringify(body)).not.toContain(of('ContributionRejected').moderator);
    }
  });

  it('what the public reads of a contribution has no pseudonym', async () => {
    const { body: page } = await harness.view('/api/contributions', { query: { dialogue } });
    const events = await harness.store.readAll(0n, 1000);
    const pseudonyms = events.flatMap(({ internal }) =>
      Object.entries(internal).flatMap(([name, value]) =>
        ['participant', 'moderator', 'actor', 'rater'].includes(name) && value ? [String(value)] : [],
      ),
    );
    expect(new Set(pseudonyms).size).toBeGreaterThanOrEqual(5);
    const text = JSON.stringify(page);
    expect(pseudonyms.filter((pseudonym) => text.includes(pseudonym))).toEqual([]);
  });
});

describe('a text that is not public', () => {
  let dialogue: string;
  beforeAll(async () => {
    dialogue = await openDialogue(harness, { ...POLICY, mode: 'before-publication' });
  });

  const everybody = async (of: Submitted, after: number) => ({
    public: await seen(of, dialogue, after),
    analyst: await seen(of, dialogue, after, { token: await harness.token('analyst') }),
    moderator: await seen(of, dialogue, after, moderator),
    auditor: await seen(of, dialogue, after, auditor),
    participant: await seen(of, dialogue, after, withSecret(of.secret)),
  });
  const withheldFromMost = (text: string, withheld: string | null) => ({
    public: [null, withheld],
    analyst: [null, withheld],
    moderator: [text, null],
    auditor: [text, null],
    participant: [text, null],
  });

  it('because it is not accepted yet is shown to its author, moderators and auditors alone', async () => {
    const open = await submit(harness, dialogue, 'Open');
    expect(await everybody(open, open.sequence)).toEqual(withheldFromMost('Open', 'not-yet-accepted'));
    const { sequence } = await done(harness, `${open.at}/acceptance`, {}, moderator);
    expect(await seen(open, dialogue, sequence)).toEqual(['Open', null]);
  });

  it('because it is rejected is shown to them alone, with the reasons in their own words', async () => {
    const rejected = await submit(harness, dialogue, 'Rejected');
    const { sequence } = await done(harness, `${rejected.at}/rejection`, REJECTION, moderator);
    expect(await everybody(rejected, sequence)).toEqual(withheldFromMost('Rejected', 'rejected'));
    expect(await read(rejected.at)).not.toHaveProperty('file');
    for (const reader of [moderator, auditor, withSecret(rejected.secret)]) {
      expect((await read(rejected.at, reader)).file).toEqual({ rejection: { justification: MARKERS.rejection } });
    }
    const appealed = await done(harness, `${rejected.at}/appeal`, { justification: 'Doch', secret: rejected.secret });
    const mine = await read(`${rejected.at}?after=${appealed.sequence}`, withSecret(rejected.secret));
    expect(mine.file).toEqual({ rejection: { justification: MARKERS.rejection }, appeal: { justification: 'Doch' } });
  });

  it('because its author withdrew it is shown to them alone', async () => {
    const withdrawn = await submit(harness, dialogue, 'Withdrawn');
    await done(harness, `${withdrawn.at}/acceptance`, {}, moderator);
    const { sequence } = await done(harness, `${withdrawn.at}/withdrawal`, { secret: withdrawn.secret });
    expect(await everybody(withdrawn, sequence)).toEqual(withheldFromMost('Withdrawn', 'withdrawn'));
  });

  it('because it was redacted is shown as redacted to the public, and to them with the original in the file', async () => {
    const redacted = await submit(harness, dialogue, 'Original', { title: 'Title' });
    await done(harness, `${redacted.at}/acceptance`, {}, moderator);
    const change = { reason: 'off-topic', passages: [{ start: 0, end: 8, replacement: 'Redacted' }], removesTitle: true };
    const { sequence } = await done(harness, `${redacted.at}/redactions`, change, { ...moderator, headers: { 'if-match': '"1"' } });
    const shown = await read(`${redacted.at}?after=${sequence}`);
    expect(shown).toMatchObject({ redacted: true, content: { title: null, text: '[Redacted]' }, withheld: null });
    expect(Object.keys(shown.content ?? {}).sort()).toEqual(['position', 'text', 'title']);
    expect(JSON.stringify(shown)).not.toContain('Original');
    for (const reader of [moderator, auditor, withSecret(redacted.secret)]) {
      expect(await read(redacted.at, reader)).toMatchObject({
        content: { text: '[Redacted]' },
        file: { original: { title: 'Title', text: 'Original' } },
      });
    }
  });

  it('is not redacted into the public: what was rejected stays withheld', async () => {
    const rejected = await submit(harness, dialogue, 'Original');
    await done(harness, `${rejected.at}/rejection`, REJECTION, moderator);
    const change = { reason: 'off-topic', passages: [{ start: 0, end: 8 }] };
    const { sequence } = await done(harness, `${rejected.at}/redactions`, change, { ...moderator, headers: { 'if-match': '"1"' } });
    expect(await seen(rejected, dialogue, sequence)).toEqual([null, 'rejected']);
  });

  // A reader's right is that of today: who takes a text back, or its name out, cannot mean only those who do not write ?asOf.
  it.each([
    ['withdrawn', 'withdrawal', (of: Submitted) => ({ secret: of.secret }), () => ({})],
    ['rejected', 'rejection', () => REJECTION, () => moderator],
    [
      'redacted',
      'redactions',
      () => ({ reason: 'off-topic', passages: [{ start: 0, end: 9 }] }),
      () => ({ ...moderator, headers: { 'if-match': '"1"' } }),
    ],
  ])('because it was %s meanwhile is not shown to the public as of an earlier sequence either', async (_, path, body, sending) => {
    const taken = await submit(harness, dialogue, 'Meanwhile');
    const { sequence: published } = await done(harness, `${taken.at}/acceptance`, {}, moderator);
    const { sequence } = await done(harness, `${taken.at}/${path}`, body(taken), sending());
    await read(`${taken.at}?after=${sequence}`);
    const earlier = await read(`${taken.at}?asOf=${published}`);
    expect(earlier.status).toBe('accepted');
    expect(earlier.content?.text ?? null).not.toBe('Meanwhile');
    expect((await read(`${taken.at}?asOf=${published}`, moderator)).content?.text).toBe('Meanwhile');
  });
});

describe('the secret of a contribution', () => {
  let dialogue: string;
  let mine: Submitted;
  let theirs: Submitted;
  beforeAll(async () => {
    dialogue = await openDialogue(harness, { ...POLICY, mode: 'before-publication' });
    [mine, theirs] = [await submit(harness, dialogue, 'Mine'), await submit(harness, dialogue, 'Theirs')];
    await harness.get(`${theirs.at}?after=${theirs.sequence}`);
  });

  it.each(['wrong', '', 'x'.repeat(32)])('that is "%s" opens nothing', async (secret) => {
    expect(refusal(await harness.get(mine.at, withSecret(secret)))).toEqual([403, 'contribution-secret-wrong']);
  });

  it('opens no other contribution, neither for reading nor for anything else', async () => {
    expect(refusal(await harness.get(theirs.at, withSecret(mine.secret)))).toEqual([403, 'contribution-secret-wrong']);
    expect(refusal(await harness.post(`${theirs.at}/withdrawal`, { secret: mine.secret }))).toEqual([403, 'contribution-secret-wrong']);
    await done(harness, `${theirs.at}/rejection`, REJECTION, moderator);
    const appeal = { justification: 'Ihr', secret: mine.secret };
    expect(refusal(await harness.post(`${theirs.at}/appeal`, appeal))).toEqual([403, 'contribution-secret-wrong']);
  });

  it('shows its own text within the list, and no other', async () => {
    const list = await harness.view('/api/contributions', { query: { dialogue } }, withSecret(mine.secret));
    expect(list.body.items.map(({ content }) => content?.text ?? null)).toEqual(['Mine', null]);
  });

  it('is in no answer but that to its submission', async () => {
    for (const reader of [{}, moderator, auditor, withSecret(mine.secret)]) {
      expect(JSON.stringify((await harness.get(mine.at, reader)).body)).not.toContain(mine.secret);
    }
  });

  it('is refused alike for a contribution that has none: an official filed it', async () => {
    const office = { token: await harness.token('office') };
    const filed = await submit(harness, dialogue, 'Letter', { channel: 'letter' }, office);
    await harness.get(`${filed.at}?after=${filed.sequence}`);
    expect(refusal(await harness.get(filed.at, withSecret(randomUUID())))).toEqual([403, 'contribution-secret-wrong']);
    expect(refusal(await harness.post(`${filed.at}/withdrawal`, { secret: randomUUID() }))).toEqual([403, 'contribution-secret-wrong']);
  });

  it('and a token make an answer that nobody may keep, and anybody else asks again before showing it', async () => {
    const cached = async (sending?: Parameters<Harness['get']>[1]) => (await harness.get(mine.at, sending)).headers.get('cache-control');
    expect([await cached(), await cached(moderator), await cached(withSecret(mine.secret))]).toEqual(['no-cache', 'no-store', 'no-store']);
  });
});

it('the same person has another pseudonym in another dialogue, and the same one in the same', async () => {
  const dialogues = [await openDialogue(harness), await openDialogue(harness)];
  const participant = 'somebody who takes part twice';
  const pseudonyms: unknown[] = [];
  for (const dialogue of [...dialogues, dialogues[0]!]) {
    const { sequence } = await submit(harness, dialogue, 'A', { participant });
    const [event] = await harness.store.readAll(BigInt(sequence - 1), 1);
    pseudonyms.push(event && 'participant' in event.internal && event.internal.participant);
  }
  expect(pseudonyms[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(pseudonyms[1]).not.toBe(pseudonyms[0]);
  expect(pseudonyms[2]).toBe(pseudonyms[0]);
});
