import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MAY_READ_UNPUBLISHED_REPORTS, TOKEN_ROLES } from '../../src/identity/access.js';
import type { Role } from '../../src/domain/role.js';
import { linesName } from '../../src/export/export-folder.js';
import { writeExport } from '../../src/export/write-export.js';
import { QUESTIONS } from '../../src/replay/all-questions.js';
import { VIEWS } from '../../src/projections/all-views.js';
import { ANNOUNCEMENT, openDialogue } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence, WORDING } from '../evaluation.js';
import { scheduleGathering } from '../gathering.js';
import { type Answer, useHarness } from '../harness.js';
import { done, refusal, submit } from '../http/asking.js';
import { endOf } from '../reports.js';

// Whoever asks how something came about is told nothing that the views do not tell them: in no door, as of no moment.

const harness = useHarness();
const as = async (role: Role, subject?: string) => ({ token: await harness.token(role, subject) });
type Visitor = Role | 'nobody';
const VISITORS: readonly Visitor[] = [...TOKEN_ROLES, 'nobody'];

/** Words that occur nowhere else, and who reads them in views that are for everybody. */
const WORDS: Readonly<Record<string, readonly Visitor[]>> = {
  Quittenmarmelade: ['office', 'moderator', 'auditor'],
  Holunderbeersaft: ['office', 'moderator', 'auditor'],
  Stachelbeergelee: ['office', 'auditor'],
  Mirabellenkuchen: [],
  Schlehenlikör: ['office', 'moderator', 'auditor'],
  Hagebuttentee: [],
  'hagebutte@example.org': [],
};
const [REJECTED, REJECTION, DRAFT, JUSTIFICATION, QUOTED, PERSON, ADDRESS] = Object.keys(WORDS) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Of the files of a report that is written. */
const digests: string[] = [];
const hasDigest = (text: string): boolean => digests.some((digest) => text.includes(digest));

const things: Record<string, string> = {};
let draft: string;
beforeAll(async () => {
  const dialogue = await openDialogue(harness);
  const said = await submit(harness, dialogue, `${REJECTED} für alle`);
  await done(harness, `${said.at}/ratings`, { value: 'agree', participant: 'somebody with a long secret' });
  await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification: REJECTION }, await as('moderator', 'Mo'));
  const gathering = await scheduleGathering(harness, dialogue);
  await done(harness, `${gathering}/registrations`, { name: PERSON, address: ADDRESS });
  draft = String((await done(harness, '/api/dialogue-drafts', { ...ANNOUNCEMENT, title: { de: DRAFT } }, await as('office')))['dialogue']);
  const measure = await measureWithEvidence(harness, dialogue, 'Dienstpläne');
  const back = await submit(harness, dialogue, `${QUOTED} für alle`);
  await done(harness, `${back.at}/acceptance`, {}, await as('moderator', 'Mo'));
  const span = { contribution: back.contribution, start: 0, end: QUOTED.length, stance: 'supports', quote: QUOTED };
  await done(harness, `/api/measures/${measure}/evidence`, span, await as('analyst'));
  await beginEvaluation(harness, dialogue);
  const { recommendation } = await done(harness, `/api/dialogues/${dialogue}/recommendations`, WORDING, await as('analyst'));
  await done(harness, `/api/recommendations/${String(recommendation)}/measures`, { measure }, await as('analyst'));
  await done(harness, `${back.at}/withdrawal`, { secret: back.secret });
  const summary = { kind: 'phase', phase: 'dialogue' };
  const { report } = await done(harness, `/api/dialogues/${dialogue}/reports`, summary, await as('office'));
  for (const { digest } of (await endOf(harness, String(report))).files) digests.push(digest);
  const assessors = ['Ada', 'Ben'];
  const { round } = await done(harness, `/api/dialogues/${dialogue}/rounds`, { measures: [measure], assessors }, await as('office'));
  for (const subject of assessors)
    await done(
      harness,
      `/api/rounds/${String(round)}/measures/${measure}/assessments`,
      assessmentBody([1, 5, 1], JUSTIFICATION),
      await as('assessor', subject),
    );
  Object.assign(things, {
    dialogue,
    contribution: said.contribution,
    gathering: gathering.split('/').at(-1),
    measure,
    round: String(round),
    recommendation: String(recommendation),
    report: String(report),
  });
});

/** Each door about how something came about, with each thing and each event; where pages follow, all of them. */
const told = async (visitor: Visitor): Promise<string> => {
  const sending = visitor === 'nobody' ? {} : await as(visitor, visitor === 'assessor' ? 'Ada' : visitor);
  const head = Number(await harness.store.head());
  const texts: string[] = [];
  const read = async (path: string, sent?: object): Promise<void> => {
    for (let next: string | null = ''; next !== null;) {
      const { body }: Answer = await harness.send(sent ? 'POST' : 'GET', `/api/${path}${next}`, sent, sending);
      texts.push(JSON.stringify(body));
      const cursor: unknown = body['next'];
      next = typeof cursor === 'string' ? `${path.includes('?') ? '&' : '?'}cursor=${cursor}` : null;
    }
  };
  const { dialogue = '', round = '' } = things;
  // With each of those who judge, without one after the other, and without both.
  const [ada, ben] = [1, 2].map((seat) => ({ round, seat }));
  for (const assessors of [[], [ada], [ben], [ada, ben]]) await read(`dialogues/${dialogue}/what-if`, { without: { assessors } });
  for (const { path } of QUESTIONS.filter((question) => !VIEWS.includes(question) && !question.mediaTypes && !question.body)) {
    const [, noun = ''] = /:(\w+)/.exec(path) ?? [];
    if (noun === 'sequence') for (let n = 1; n <= head; n++) await read(path.replace(':sequence', String(n)));
    else
      for (const id of noun === 'dialogue' ? [things['dialogue'], draft] : [things[noun]])
        if (id !== undefined) await read(`${path.replace(`:${noun}`, id)}${path.endsWith('difference') ? '?from=0' : ''}`);
  }
  return texts.join('\n');
};

/** All that is internal, but for what the log of moderation tells auditors: who decided. */
const internals = async (visitor: Visitor): Promise<readonly string[]> => {
  const textsIn = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  const events = await harness.store.readAll(0n, 10_000);
  // Evidence says in public from which body it is quoted; what an event follows from is an event, whose id is public.
  const told = events.map(({ id, data }) => id + JSON.stringify(data)).join('\n');
  const all = events.flatMap(({ internal, body }) => {
    const { moderator: _, confirmer: __, actor: ___, ...others } = internal as Readonly<Record<string, unknown>>;
    return [...textsIn(visitor === 'auditor' ? others : internal), ...(body ? [body.id] : [])];
  });
  return all.filter((value) => !told.includes(value));
};

/** How many events the stream of a dialogue has to tell: here all that are not in the draft. */
const eventsOf = (events: readonly { readonly stream: string }[], dialogue: string): number =>
  events.filter(({ stream }) => !stream.startsWith('dialogue-') || stream === `dialogue-${dialogue}`).length;

const expectNothingHidden = async (): Promise<void> => {
  for (const visitor of VISITORS) {
    const text = await told(visitor);
    for (const [word, readers] of Object.entries(WORDS))
      expect([visitor, word, text.includes(word)]).toEqual([visitor, word, readers.includes(visitor)]);
    // The digests of a report that is not published confirm a guess of what is in it.
    expect([visitor, hasDigest(text)]).toEqual([visitor, MAY_READ_UNPUBLISHED_REPORTS.some((role) => role === visitor)]);
    const held = await internals(visitor);
    expect(held.length).toBeGreaterThan(50);
    expect([visitor, held.filter((value) => text.includes(value))]).toEqual([visitor, []]);
  }
};

it('tells nobody what is sealed, withheld, internal or in a draft but who reads it elsewhere, while a round is open', expectNothingHidden);

it('nor once the round is closed, which opens the points', async () => {
  const points = /"scores":\{"benefit":1/;
  expect(await told('auditor')).not.toMatch(points);
  await done(harness, `/api/rounds/${things['round'] ?? ''}/closing`, {}, await as('office'));
  expect(await told('nobody')).toMatch(points);
  await expectNothingHidden();
});

it('tells of seats in every door the same: which judged what, at once, and who has them in none', async () => {
  const { recommendation = '', dialogue = '' } = things;
  const seatsIn = (value: unknown): readonly number[] => {
    const { type, data } = value as { readonly type: string; readonly data: { readonly seat?: number } };
    return type === 'MeasureAssessed' && data.seat !== undefined ? [data.seat] : [];
  };
  const events = await harness.store.readAll(0n, 10_000);
  const closed = events.find(({ type }) => type === 'AssessmentRoundClosed');
  // While the round is open, too.
  const open = String(closed ? closed.sequence - 1n : await harness.store.head());
  const recorded = events.flatMap(seatsIn);
  expect(recorded).toHaveLength(2);
  const path = `/api/recommendations/${recommendation}`;
  const steps = async (address: string, items: string): Promise<readonly unknown[]> =>
    (await harness.get<Record<string, readonly unknown[]>>(address)).body[items] ?? [];
  const streamed = await fetch(`${harness.url}/api/dialogues/${dialogue}/stream?after=0&limit=${eventsOf(events, dialogue)}`);
  const heard = (await streamed.text()).match(/(?<=^data: ).*$/gm) ?? [];
  expect({
    trace: (await steps(`${path}/trace?asOf=${open}`, 'steps')).flatMap(seatsIn),
    story: (await steps(`${path}/history?asOf=${open}&limit=200`, 'items')).flatMap(seatsIn),
    stream: heard.flatMap((line) => seatsIn((JSON.parse(line) as { readonly data: unknown }).data)),
  }).toEqual({ trace: recorded, story: recorded, stream: recorded });
});

describe('of a report that is written and not published', () => {
  const exportedAsOf = async (asOf: bigint): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-hidden-'));
    await writeExport(harness.store, { folder, asOf });
    const lines = gunzipSync(await readFile(join(folder, linesName(Number(asOf))))).toString();
    await rm(folder, { recursive: true });
    return lines;
  };
  const heard = async (): Promise<string> => {
    const limit = eventsOf(await harness.store.readAll(0n, 10_000), things['dialogue'] ?? '');
    return (await fetch(`${harness.url}/api/dialogues/${things['dialogue'] ?? ''}/stream?after=0&limit=${limit}`)).text();
  };

  it('the stream says nothing of its files', async () => {
    const text = await heard();
    expect([text.includes('ReportRendered'), hasDigest(text)]).toEqual([true, false]);
  });

  it('a figure is explained to whose role is bound to its dialogue, and there is none for anybody else', async () => {
    const { dialogue = '', report = '' } = things;
    const at = `/api/explain?view=reports&id=${report}&figure=standing.contributions&after=${String(await harness.store.head())}`;
    const bound = async (role: Role, to: string) => ({ token: await harness.token(role, role, to) });
    for (const role of MAY_READ_UNPUBLISHED_REPORTS) {
      const answer = await harness.get(at, await bound(role, dialogue));
      expect([role, answer.status, answer.body]).toEqual([role, 200, (await harness.get(at, await as(role))).body]);
      expect([role, refusal(await harness.get(at, await bound(role, randomUUID())))]).toEqual([role, [404, 'report-unknown']]);
    }
    expect(refusal(await harness.get(at))).toEqual([404, 'report-unknown']);
    expect(refusal(await harness.get(at, await bound('moderator', dialogue)))).toEqual([404, 'report-unknown']);
  });

  it('all of it is told once it is published, and what was written before it was written anew never', async () => {
    const { report = '', dialogue = '' } = things;
    const before = await harness.store.head();
    await done(harness, `/api/reports/${report}/publication`, {}, await as('publisher'));
    for (const text of [await told('nobody'), await heard()]) expect(hasDigest(text)).toBe(true);
    const exports = await Promise.all([before, await harness.store.head()].map(exportedAsOf));
    expect(exports.map(hasDigest)).toEqual([false, true]);
    const summary = { kind: 'phase', phase: 'evaluation' };
    const { report: another } = await done(harness, `/api/dialogues/${dialogue}/reports`, summary, await as('office'));
    await endOf(harness, String(another));
    const { sequence } = await done(harness, `/api/reports/${String(another)}/repetition`, {}, await as('office'));
    await endOf(harness, String(another));
    await done(harness, `/api/reports/${String(another)}/publication`, {}, await as('publisher'));
    const renderings = (await harness.store.readStream(`report-${String(another)}`)).filter(({ type }) => type === 'ReportRendered');
    expect(renderings.map(({ sequence: at }) => at < BigInt(sequence))).toEqual([true, false]);
    const dataOf = async (n: bigint): Promise<unknown> => (await harness.get(`/api/events/${String(n)}`)).body['data'];
    expect(await Promise.all(renderings.map(({ sequence: at }) => dataOf(at)))).toEqual([null, renderings[1]?.data]);
  });
});

it('nor does a page, whatever is opened on it, as of any moment', async () => {
  const { dialogue = '', measure = '', round = '' } = things;
  const head = Number(await harness.store.head());
  const opened = [
    '',
    `&figure=measures/${measure}/counts.supports`,
    `&figure=assessments/${round}/results.${measure}.quadrant`,
    `&figure=theme-input/${dialogue}/total.rejected`,
  ];
  for (const visitor of VISITORS) {
    const headers = visitor === 'nobody' ? {} : { authorization: `Bearer ${(await as(visitor)).token}` };
    const page = async (path: string): Promise<string> => (await fetch(`${harness.url}${path}`, { headers })).text();
    const texts = [await page('/'), await page(`/replay/${draft}`)];
    for (let at = head; at > 0; at -= 5)
      texts.push(await page(`/replay/${dialogue}?at=${at}&from=${head}${opened[at % opened.length] ?? ''}`));
    const text = texts.join('\n');
    for (const [word, readers] of Object.entries(WORDS))
      if (text.includes(word)) expect([word, readers]).toEqual([word, expect.arrayContaining([visitor])]);
    expect([visitor, (await internals(visitor)).filter((value) => text.includes(value))]).toEqual([visitor, []]);
    expect([visitor, text.includes(DRAFT)]).toEqual([visitor, WORDS[DRAFT]?.includes(visitor)]);
  }
});
