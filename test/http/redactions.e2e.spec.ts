import { randomUUID } from 'node:crypto';
import { query } from '../database.js';
import { openDialogue, POLICY } from '../dialogue.js';
import { type Harness, useHarness } from '../harness.js';
import { done, refusal, submit, type Submitted } from './asking.js';

type Token = { readonly token: string };
type Shown = {
  readonly redacted: boolean;
  readonly redactionAppeal: string;
  readonly redactionAppealUntil: string | null;
  readonly content: { readonly title: string | null; readonly text: string } | null;
  readonly marks: object | null;
  readonly file?: Readonly<Record<string, unknown>>;
};

const harness = useHarness();
let dialogue: string;
let [mo, mia, tom]: Token[] = [];
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  [mo, mia, tom] = await Promise.all(['Mo', 'Mia', 'Tom'].map(async (who) => ({ token: await harness.token('moderator', who) })));
});

/** The name, and what it becomes where nobody may see it. */
const NAME = 'Marzipanschlögl';
const TEXT = `Frau ${NAME} plant schlecht`;
const name = (replacement: string | null = null) => ({ reason: 'off-topic', passages: [{ start: 5, end: 20, replacement }] });
const seen = (token: Token | undefined) => ({ ...token, headers: { 'if-match': '*' } });
const own = ({ secret }: Submitted) => ({ headers: { 'contribution-secret': secret } });
const show = async ({ at }: Submitted, sending?: Parameters<Harness['get']>[1], moment?: bigint): Promise<Shown> => {
  const when = moment === undefined ? `after=${String(await harness.store.head())}` : `asOf=${String(moment)}`;
  return (await harness.get<Shown>(`${at}?${when}`, sending)).body;
};
const appeal = ({ at, secret }: Submitted) => harness.post(`${at}/appeal`, { against: 'redaction', justification: 'Doch', secret });
const decide = ({ at }: Submitted, how: 'upholding' | 'dismissal', who: Token | undefined) =>
  harness.post(`${at}/appeal/${how}`, { against: 'redaction', justification: 'Darum' }, who);

it('one moderator takes a passage out: it is marked, the author reads the original, and nobody else does', async () => {
  const said = await submit(harness, dialogue, TEXT, { title: 'Titel' });
  await done(harness, `${said.at}/redactions`, { ...name('jemand'), removesTitle: true }, seen(mo));
  const shown = await show(said);
  expect(shown).toMatchObject({
    redacted: true,
    content: { title: null, text: 'Frau [jemand] plant schlecht' },
    marks: { text: [{ start: 5, end: 13, kind: 'replaced' }], titleRemoved: true, positionRemoved: false },
  });
  expect(shown).not.toHaveProperty('file');
  expect(Date.parse(shown.redactionAppealUntil ?? '')).toBeGreaterThan(Date.now() + (POLICY.appealDays - 1) * 86_400_000);
  expect((await show(said, own(said))).file).toEqual({ original: { title: 'Titel', text: TEXT, position: null } });
  for (const reader of [undefined, { token: await harness.token('analyst') }, { token: await harness.token('publisher') }]) {
    expect(JSON.stringify(await show(said, reader))).not.toContain(NAME);
    expect(JSON.stringify(await show(said, reader, BigInt(said.sequence)))).not.toContain(NAME);
  }
});

it('what writes more than it takes out waits for a second person, who sees it; meanwhile nobody else does', async () => {
  const said = await submit(harness, dialogue, TEXT);
  const sending = { ...seen(mo), key: randomUUID() };
  const proposed = await done(harness, `${said.at}/redactions`, name('die Leiterin der Abteilung'), sending);
  expect(await done(harness, `${said.at}/redactions`, name('die Leiterin der Abteilung'), sending)).toEqual({
    ...proposed,
    repeated: true,
  });
  expect(refusal(await harness.post(`${said.at}/redactions`, name('die Leiterin einer Abteilung'), sending))).toEqual([
    422,
    'idempotency-key-reused',
  ]);
  for (const reader of [undefined, own(said)]) {
    const before = await show(said, reader);
    expect(before).toMatchObject({ redacted: false, content: { text: TEXT }, marks: null });
    expect(JSON.stringify(before)).not.toContain('Leiterin');
  }
  expect((await show(said, mia)).file?.['proposal']).toMatchObject({
    content: { text: 'Frau [die Leiterin der Abteilung] plant schlecht' },
    marks: { text: [{ start: 5, end: 33, kind: 'replaced' }] },
  });
  const waiting = await harness.get<{ items: readonly object[] }>(
    `/api/moderation-queue?dialogue=${dialogue}&kind=redaction-proposal&after=${proposed.sequence}`,
    mo,
  );
  expect(waiting.body.items).toMatchObject([
    { kind: 'redaction-proposal', needsSecondPerson: true, contribution: { contribution: said.contribution } },
  ]);

  expect(refusal(await harness.post(`${said.at}/redactions`, name(), seen(mia)))).toEqual([409, 'redaction-already-proposed']);
  const [confirmation, declining] = ['confirmation', 'declining'].map((what) => `${said.at}/redaction-proposal/${what}`);
  expect(refusal(await harness.post(confirmation ?? '', {}, mia))).toEqual([428, 'if-match-missing']);
  expect(refusal(await harness.post(confirmation ?? '', {}, seen(mo)))).toEqual([403, 'redaction-needs-second-person']);
  const reason = { reason: 'redaction-too-far' };
  expect(refusal(await harness.post(declining ?? '', reason, seen(mo)))).toEqual([403, 'redaction-needs-second-person']);
  await done(harness, declining ?? '', reason, seen(mia));
  expect(await show(said)).toMatchObject({ redacted: false, content: { text: TEXT } });
  await done(harness, `${said.at}/redactions`, name('die Leiterin der Abteilung'), seen(mo));
  await done(harness, confirmation ?? '', {}, seen(mia));
  expect(await show(said)).toMatchObject({ redacted: true, content: { text: 'Frau [die Leiterin der Abteilung] plant schlecht' } });
});

it('one of two who confirm and decline at the same moment is heard', async () => {
  const said = await submit(harness, dialogue, TEXT);
  await done(harness, `${said.at}/redactions`, name('die Leiterin der Abteilung'), seen(mo));
  const answers = await Promise.all([
    harness.post(`${said.at}/redaction-proposal/confirmation`, {}, seen(mia)),
    harness.post(`${said.at}/redaction-proposal/declining`, { reason: 'redaction-not-needed' }, seen(tom)),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const ends = (await harness.store.readStream(`contribution-${said.contribution}`)).map(({ type }) => type).slice(2);
  expect(ends).toEqual([answers[0].status === 200 ? 'ContributionRedacted' : 'RedactionDeclined']);
});

it('the author appeals; somebody who had no part in it upholds, and the original is shown again', async () => {
  const said = await submit(harness, dialogue, TEXT);
  await done(harness, `${said.at}/acceptance`, {}, mo);
  await done(harness, `${said.at}/redactions`, name('die Leiterin der Abteilung'), seen(mo));
  const redacted = await done(harness, `${said.at}/redaction-proposal/confirmation`, {}, seen(mia));
  expect((await appeal(said)).status).toBe(200);
  const coverage = async () =>
    (await harness.view('/api/dispositions/coverage', { query: { dialogue, after: String(await harness.store.head()) } })).body;
  expect(await coverage()).toMatchObject({ appealsPending: 1 });
  for (const party of [mo, mia]) expect(refusal(await decide(said, 'upholding', party))).toEqual([403, 'appeal-needs-second-person']);
  expect(refusal(await harness.post(`${said.at}/redactions`, { reason: 'off-topic', removesTitle: true }, seen(tom)))).toEqual([
    409,
    'redaction-under-appeal',
  ]);
  expect((await decide(said, 'upholding', tom)).status).toBe(200);
  expect(await show(said)).toMatchObject({ redacted: false, redactionAppeal: 'upheld', content: { text: TEXT }, marks: null });
  // As of then it was redacted; the text is the one that may be read today.
  expect(await show(said, undefined, BigInt(redacted.sequence))).toMatchObject({ redacted: true, content: { text: TEXT } });
  expect((await show(said, own(said))).file).toMatchObject({
    redactionAppeal: { justification: 'Doch' },
    redactionDecision: { justification: 'Darum' },
  });
  expect(await coverage()).toMatchObject({ appealsPending: 0 });

  const after = String(await harness.store.head());
  const auditor = { token: await harness.token('auditor') };
  const at = `/api/moderation-log?dialogue=${dialogue}&contribution=${said.contribution}&after=${after}`;
  type Entry = Readonly<Record<'act' | 'against' | 'reason' | 'moderator' | 'confirmer', string | null>>;
  const log = (await harness.get<{ items: readonly Entry[] }>(at, auditor)).body.items;
  expect(log.map(({ act, against, reason }) => [act, against, reason])).toEqual([
    ['accepted', null, 'within-rules'],
    ['redaction-proposed', null, 'off-topic'],
    ['redacted', null, 'off-topic'],
    ['appeal-lodged', 'redaction', 'decision-contested'],
    ['appeal-upheld', 'redaction', 'appeal-founded'],
  ]);
  const [, proposed, confirmed, , upheld] = log;
  expect(confirmed?.moderator).toBe(proposed?.moderator);
  expect(new Set([confirmed?.moderator, confirmed?.confirmer, upheld?.moderator]).size).toBe(3);
  expect((await harness.get<{ items: readonly object[] }>(at)).body.items[2]).toMatchObject({ reasonTitle: { en: 'Off topic (en)' } });

  // What was undone is not done again by one person, and evidence finds the original.
  await done(harness, `${said.at}/redactions`, name(), seen(tom));
  expect(await show(said)).toMatchObject({ redacted: false, content: { text: TEXT } });
});

it('an appeal that is dismissed leaves it redacted, and one against a later redaction is another one', async () => {
  const said = await submit(harness, dialogue, TEXT);
  await done(harness, `${said.at}/redactions`, name(), seen(mo));
  await appeal(said);
  expect((await decide(said, 'dismissal', mia)).status).toBe(200);
  expect(refusal(await appeal(said))).toEqual([409, 'appeal-already-decided']);
  const later = { reason: 'off-topic', passages: [{ start: 27, end: 35 }] };
  await done(harness, `${said.at}/redactions`, later, seen(mia));
  expect(await show(said)).toMatchObject({ redactionAppeal: 'none', content: { text: 'Frau […] plant […]' } });
  expect((await appeal(said)).status).toBe(200);
  expect((await decide(said, 'upholding', mo)).status).toBe(200);
  expect(await show(said)).toMatchObject({ redacted: true, content: { text: 'Frau […] plant schlecht' } });
  expect(JSON.stringify(await show(said))).not.toContain(NAME);
});

it('quotes are of what is shown, also after an original is shown again', async () => {
  const analyst = { token: await harness.token('analyst') };
  const said = await submit(harness, dialogue, TEXT);
  await done(harness, `${said.at}/acceptance`, {}, mo);
  const drafted = await done(
    harness,
    `/api/dialogues/${dialogue}/measures`,
    { themes: ['work'], title: { de: 'M' }, text: { de: 'M' } },
    analyst,
  );
  const link = (start: number, end: number, quote: string) =>
    done(
      harness,
      `/api/measures/${String(drafted['measure'])}/evidence`,
      { contribution: said.contribution, start, end, stance: 'supports', quote },
      analyst,
    );
  await link(21, 35, 'plant schlecht');
  await done(harness, `${said.at}/redactions`, name(), seen(mo));
  const { sequence } = await link(9, 14, 'plant');
  const quotes = async (after: number) => {
    const { body } = await harness.get<{ evidence: { supports: readonly { quote: string | null; withheld: string | null }[] } }>(
      `/api/measures/${String(drafted['measure'])}?after=${after}`,
    );
    return body.evidence.supports.map(({ quote, withheld }) => quote ?? withheld);
  };
  expect(await quotes(sequence)).toEqual(['redacted', 'plant']);
  await appeal(said);
  const upheld = await decide(said, 'upholding', mia);
  expect(await quotes(Number(upheld.body['sequence']))).toEqual(['plant schlecht', 'redacted']);
});

it('no passage, no name and no place of one stands anywhere in the record', async () => {
  const events = await query<{ row: string }>(
    harness.foundation.databaseUrl,
    "select t::text as row from record.event t where type <> 'EvidenceLinked'",
  );
  const record = events.map(({ row }) => row).join('\n');
  expect(record).toContain('RedactionProposed');
  for (const word of [NAME, 'Leiterin', 'jemand', 'passages', '"start"']) expect([word, record.includes(word)]).toEqual([word, false]);
});
