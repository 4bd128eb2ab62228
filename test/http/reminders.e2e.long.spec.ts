import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { openAssessmentRound } from '../../src/commands/round/open-assessment-round.js';
import { DialogueId } from '../../src/domain/ids.js';
import { COMMAND_ACCESS } from '../../src/commands/all.js';
import { REMINDER_ACCESS } from '../../src/identity/access.js';
import { dialogueRows } from '../../src/projections/dialogues/dialogues.reading.js';
import { Reading } from '../../src/projections/reading.js';
import { REMINDER_CODES } from '../../src/projections/reminders/reminder.js';
import { textOf, textOfOne } from '../../src/projections/reminders/reminder-texts.js';
import { ANSWERED_BY, remindersView } from '../../src/projections/reminders/reminders.view.js';
import { remindersOf, waitingIn } from '../../src/projections/reminders/reminders.js';
import { openDialogue, POLICY } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence, seatOf } from '../evaluation.js';
import { holdGathering, scheduleGathering } from '../gathering.js';
import { type Sending, useHarness } from '../harness.js';
import { endOf, renderBy } from '../reports.js';
import { carriedOut, done, submit } from './asking.js';

const DAY_MS = 86_400_000;
type Item = {
  readonly code: string;
  readonly text: string;
  readonly concerns: string;
  readonly seat: number | null;
  readonly count: number | null;
  readonly since: string;
  readonly dueAt: string | null;
  readonly until: string | null;
  readonly overdue: boolean;
  readonly doors: readonly { readonly command: string; readonly path: string }[];
};
type List = { readonly items: readonly Item[]; readonly counts: readonly Pick<Item, 'code' | 'text' | 'count'>[] };

const harness = useHarness();
let office: Sending;
let moderator: Sending;
let analyst: Sending;
beforeAll(async () => {
  office = { token: await harness.token('office') };
  moderator = { token: await harness.token('moderator', 'Mo') };
  analyst = { token: await harness.token('analyst') };
});

const head = async (): Promise<number> => Number(await harness.store.head());
const list = async (dialogue: string, sending: Sending = office, query = ''): Promise<List> => {
  const { status, body } = await harness.get<List>(`/api/reminders?dialogue=${dialogue}&after=${await head()}${query}`, sending);
  expect([status, remindersView.answer.safeParse(body).error]).toEqual([200, undefined]);
  return body;
};
const asked = async (...parameters: Parameters<typeof list>): Promise<readonly Item[]> => (await list(...parameters)).items;
const codes = async (...parameters: Parameters<typeof list>): Promise<readonly string[]> =>
  (await asked(...parameters)).map(({ code }) => code);
/** What would be told on a day to come if nobody did anything. */
const toldInDays = async (dialogue: string, days: number) => {
  const views = harness.app.get(DataSource);
  await asked(dialogue);
  const asOf = await harness.app.get(Reading).sequenceFor('dialogues', {});
  const row = await dialogueRows(views, asOf, []).andWhere('d.id = :dialogue', { dialogue }).getOneOrFail();
  const now = Date.now() + days * DAY_MS;
  return remindersOf(await waitingIn({ views, store: harness.store, dialogue: row, asOf, now, limit: 20, overdueOnly: true }));
};
const told = async (dialogue: string, days: number) => (await toldInDays(dialogue, days)).map(({ code }) => code);

it('lists what waits with moderators at once, to them and the office alone, and tells of it after three days', async () => {
  const dialogue = await openDialogue(harness, { ...POLICY, mode: 'before-publication' });
  const said = await submit(harness, dialogue, 'Words that no reminder repeats');
  const submitted = await head();
  for (const reader of [office, moderator]) {
    const { counts, items } = await list(dialogue, reader);
    expect(counts).toEqual([{ code: 'moderation-waiting', text: 'Contributions waiting for moderation: 1', count: 1, overdue: 0 }]);
    expect(items).toEqual([
      {
        code: 'moderation-waiting',
        text: 'A contribution is waiting for moderation',
        concerns: `contribution-${said.contribution}`,
        seat: null,
        count: null,
        since: expect.any(String),
        dueAt: expect.any(String),
        until: null,
        overdue: false,
        doors: ['acceptance', 'rejection'].map((door): unknown => expect.objectContaining({ path: `${said.at}/${door}` })),
      },
    ]);
  }
  expect(await codes(dialogue, office, '&overdue=true')).toEqual([]);
  expect(await codes(dialogue, { token: await harness.token('rapporteur') })).toEqual([]);
  expect(await told(dialogue, 2)).toEqual([]);
  expect(await toldInDays(dialogue, 3)).toEqual([
    { code: 'moderation-waiting', concerns: [`contribution-${said.contribution}`], seat: null, since: expect.any(String), count: 1 },
  ]);
  const mia = { token: await harness.token('moderator', 'Mia') };
  await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification: 'Not about it' }, moderator);
  expect(await codes(dialogue)).toEqual([]);
  await done(harness, `${said.at}/appeal`, { justification: 'It is', secret: said.secret });
  const lodged = await head();
  expect(await asked(dialogue, mia, '&overdue=true')).toMatchObject([
    { code: 'appeal-undecided', concerns: `contribution-${said.contribution}`, text: 'An appeal has not been decided' },
  ]);
  const german = { ...office, headers: { 'accept-language': 'de' } };
  expect((await list(dialogue, german)).counts).toMatchObject([{ text: 'Widersprüche, über die noch nicht entschieden ist: 1' }]);
  await done(harness, `${said.at}/appeal/upholding`, { justification: 'True' }, mia);
  expect(await codes(dialogue)).toEqual([]);
  expect(await codes(dialogue, office, `&asOf=${submitted}`)).toEqual(['moderation-waiting']);
  expect(await codes(dialogue, office, `&asOf=${lodged}`)).toEqual(['appeal-undecided']);
});

it('names the first of many, and counts all', async () => {
  const dialogue = await openDialogue(harness, { ...POLICY, mode: 'before-publication' });
  const first = await submit(harness, dialogue);
  for (let i = 0; i < 3; i++) await submit(harness, dialogue);
  const { counts, items } = await list(dialogue, office, '&limit=2&code=moderation-waiting');
  expect([counts[0]?.count, items.length, items[0]?.concerns]).toEqual([4, 2, `contribution-${first.contribution}`]);
  expect(await codes(dialogue, office, '&code=minutes-missing')).toEqual([]);
});

it('tells nobody of contributions that anybody can read at once, however long they wait', async () => {
  const dialogue = await openDialogue(harness);
  await submit(harness, dialogue);
  expect(await asked(dialogue)).toMatchObject([{ code: 'moderation-waiting', dueAt: null, overdue: false }]);
  expect(await told(dialogue, 10)).toEqual([]);
});

it('no longer asks for a decision on an appeal whose contribution was withdrawn', async () => {
  const dialogue = await openDialogue(harness);
  const said = await submit(harness, dialogue);
  await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification: 'No' }, moderator);
  await done(harness, `${said.at}/appeal`, { justification: 'Yes', secret: said.secret });
  await done(harness, `${said.at}/withdrawal`, { secret: said.secret });
  expect(await codes(dialogue)).toEqual([]);
});

it('says which phase is open after its last day, and what still is open shortly before', async () => {
  const dialogue = await openDialogue(harness);
  const at = `/api/dialogues/${dialogue}`;
  const day = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  await scheduleGathering(harness, dialogue);
  await done(harness, `${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2020-01-01', closesOn: day(3) }, office);
  expect(await asked(dialogue)).toMatchObject([
    { code: 'phase-closes-soon', concerns: `dialogue-${dialogue}`, count: 1, until: day(3), overdue: true },
  ]);
  await done(harness, `${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2020-01-01', closesOn: day(-3) }, office);
  expect(await asked(dialogue)).toMatchObject([{ code: 'phase-overdue', since: day(-3), overdue: true }]);
  expect(await codes(dialogue, { token: await harness.token('rapporteur') })).toEqual([]);
});

it('says at once which phase should have begun and could not, until it has', async () => {
  const dialogue = await openDialogue(harness);
  const at = `/api/dialogues/${dialogue}`;
  const today = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10);
  await done(harness, `${at}/phase-schedules`, { phase: 'evaluation', opensOn: today, closesOn: '2099-12-31' }, office);
  expect(await asked(dialogue)).toMatchObject([{ code: 'phase-not-opened', concerns: `dialogue-${dialogue}`, overdue: true }]);
  expect(await codes(dialogue, { token: await harness.token('rapporteur') })).toEqual([]);
  await done(harness, `${at}/phase-closings`, { phase: 'dialogue' }, office);
  await done(harness, `${at}/phase-openings`, { phase: 'evaluation' }, office);
  expect(await codes(dialogue)).not.toContain('phase-not-opened');
});

it('says which gatherings have no minutes, and how many invitations nobody answered', async () => {
  const dialogue = await openDialogue(harness);
  const rapporteur = { token: await harness.token('rapporteur') };
  const held = await holdGathering(harness, dialogue);
  const at = await scheduleGathering(harness, dialogue, { access: { kind: 'invitation' } });
  await done(harness, `${at}/invitations`, { name: 'Ada Beispiel', address: 'ada@example.org', group: 'company' }, rapporteur);
  const [minutes, invitations, ...others] = await asked(dialogue, rapporteur);
  expect(minutes).toMatchObject({ code: 'minutes-missing', concerns: held.replace('/api/gatherings/', 'gathering-'), overdue: false });
  expect(minutes?.doors.map(({ path }) => path)).toEqual([`${held}/minutes`]);
  expect(invitations).toMatchObject({
    code: 'invitations-unanswered',
    concerns: at.replace('/api/gatherings/', 'gathering-'),
    count: 1,
    doors: [],
  });
  expect(Date.parse(invitations?.until ?? '') - Date.parse(invitations?.dueAt ?? '')).toBe(7 * DAY_MS);
  expect(others).toEqual([]);
  expect(await told(dialogue, 8)).toContain('minutes-missing');
  // Once it is over, nobody is asked for an answer any more, but for who came.
  expect(await told(dialogue, 400)).toEqual(expect.arrayContaining(['gathering-not-held', 'minutes-missing']));
  expect(await told(dialogue, 400)).not.toContain('invitations-unanswered');
});

describe('of a round', () => {
  it('says to each assessor what is missing on their own seat, and to the office when it can be closed', async () => {
    const dialogue = await openDialogue(harness);
    const measures = [
      await measureWithEvidence(harness, dialogue, 'Dienstpläne'),
      await measureWithEvidence(harness, dialogue, 'Schulungen'),
    ];
    await beginEvaluation(harness, dialogue);
    const open = openAssessmentRound.body.parse({ measures, assessors: ['Ada', 'Ben'] });
    const now = new Date().toISOString();
    const envelope = { key: randomUUID(), at: now, role: 'office' } as const;
    const { extra } = await harness.commands.send(
      openAssessmentRound,
      { params: { dialogue: DialogueId(dialogue) }, body: open },
      envelope,
    );
    const [ada, ben] = [{ token: await harness.token('assessor', 'Ada') }, { token: await harness.token('assessor', 'Ben') }];
    const round = String(extra['round']);
    const assess = (sending: Sending, measure: string | undefined) =>
      carriedOut(
        harness,
        '/api/rounds/{round}/measures/{measure}/assessments',
        { round, measure: String(measure) },
        assessmentBody([5, 4, 3]),
        sending,
      );
    await assess(ada, measures[0]);
    const countsFor = async (sending?: Sending) => (await asked(dialogue, sending)).map(({ code, seat, count }) => [code, seat, count]);
    const seats = { ada: await seatOf(harness, round, 'Ada'), ben: await seatOf(harness, round, 'Ben') };
    const missing = [
      { seat: seats.ada, count: 1 },
      { seat: seats.ben, count: 2 },
    ].sort((one, other) => one.seat - other.seat);
    expect(await countsFor(ada)).toEqual([['assessments-missing', seats.ada, 1]]);
    expect(await countsFor(ben)).toEqual([['assessments-missing', seats.ben, 2]]);
    expect(await countsFor()).toEqual(missing.map(({ seat, count }) => ['assessments-missing', seat, count]));
    expect(await asked(dialogue, ada)).toMatchObject([
      { until: '2027-12-31', overdue: false, text: 'Assessments are missing in an open round (1)' },
    ]);
    expect(await countsFor({ token: await harness.token('assessor', 'Cem') })).toEqual([]);
    expect(await toldInDays(dialogue, 8)).toMatchObject(
      missing.map((each) => ({ code: 'assessments-missing', concerns: [`round-${round}`], ...each })),
    );
    await assess(ada, measures[1]);
    expect(await countsFor(ada)).toEqual([]);
    await carriedOut(harness, '/api/rounds/{round}/recusals', { round }, { justification: 'Befangen' }, ben);
    const [closable] = await asked(dialogue);
    expect(closable).toMatchObject({ code: 'round-closable', concerns: `round-${round}`, overdue: false });
    expect(await countsFor(ada)).toEqual([]);
    // Nobody can judge after the phase: what is left is closing or breaking off.
    expect(await told(dialogue, 1000)).toEqual(['round-overdue']);
    await done(harness, String(closable?.doors[0]?.path), { reason: { de: 'Nur eine Person' } }, office);
    expect(await codes(dialogue)).toEqual([]);
  });
});

it('says to analysts which evidence no longer holds, and where it is taken off', async () => {
  const dialogue = await openDialogue(harness);
  const said = await submit(harness, dialogue, 'Verlässliche Dienstpläne');
  await done(harness, `${said.at}/acceptance`, {}, moderator);
  const texts = { themes: ['work'], title: { de: 'Dienstpläne' }, text: { de: 'Vier Wochen vorher' } };
  const measure = String((await carriedOut(harness, '/api/dialogues/{dialogue}/measures', { dialogue }, texts, analyst))['measure']);
  const span = { contribution: said.contribution, start: 0, end: 12, stance: 'supports', quote: 'Verlässliche' };
  await done(harness, `/api/measures/${measure}/evidence`, span, analyst);
  expect(await codes(dialogue, analyst)).toEqual([]);
  await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification: 'Doch nicht' }, moderator);
  const [fallen, ...others] = await asked(dialogue, analyst);
  expect([fallen, others]).toMatchObject([{ code: 'evidence-fallen', concerns: `measure-${measure}`, overdue: false }, []]);
  expect(Date.now() - Date.parse(fallen?.since ?? '')).toBeLessThan(60_000);
  expect(await told(dialogue, 6)).toEqual([]);
  expect(await told(dialogue, 8)).toEqual(['evidence-fallen']);
  expect(await codes(dialogue, moderator)).toEqual([]);
  await done(harness, String(fallen?.doors[0]?.path), { reason: { de: 'Beitrag abgelehnt' } }, analyst);
  expect(await codes(dialogue)).toEqual([]);
});

it('says to the publisher which recommendations nobody has decided on', async () => {
  const dialogue = await openDialogue(harness);
  await beginEvaluation(harness, dialogue);
  const text = { de: 'Text' };
  const wording = { themes: ['work'], title: text, text, addressee: text, instrument: text, horizon: text, strength: 'should' };
  const drafted = await done(harness, `/api/dialogues/${dialogue}/recommendations`, wording, analyst);
  const publisher = { token: await harness.token('publisher') };
  const [undecided] = await asked(dialogue, publisher);
  const concerns = `recommendation-${String(drafted['recommendation'])}`;
  expect(undecided).toMatchObject({ code: 'recommendation-undecided', concerns, dueAt: '2027-12-31', overdue: false });
  expect(undecided?.doors.map(({ command }) => command)).toEqual(['AdoptRecommendation', 'DeferRecommendation', 'RejectRecommendation']);
  await done(harness, String(undecided?.doors[1]?.path), { rationale: text }, publisher);
  expect(await codes(dialogue)).toEqual([]);
});

it('says which report could not be written, and which is written and not published', async () => {
  const dialogue = await openDialogue(harness);
  const putBack = renderBy(harness.app, () => () => Promise.reject(new Error('broken')));
  const { report } = await carriedOut(harness, '/api/dialogues/{dialogue}/reports', { dialogue }, { kind: 'results' }, office);
  for (const end = Date.now() + 90_000; Date.now() < end && (await codes(dialogue)).length === 0;);
  putBack();
  const concerns = `report-${String(report)}`;
  expect(await asked(dialogue)).toMatchObject([{ code: 'report-failed', concerns, overdue: true }]);
  for (let i = 0; i < 2; i++) {
    const phase = await carriedOut(
      harness,
      '/api/dialogues/{dialogue}/reports',
      { dialogue },
      { kind: 'phase', phase: 'dialogue' },
      office,
    );
    await endOf(harness, String(phase['report']));
    // The later one takes the place of the earlier one: nobody waits for two.
    const [unpublished, ...others] = await asked(dialogue, office, '&code=report-unpublished');
    expect([unpublished?.concerns, others]).toEqual([`report-${String(phase['report'])}`, []]);
  }
});

it('has words for each code, doors for those who are told, and a dialogue that it knows', async () => {
  for (const code of REMINDER_CODES) {
    expect(textOf({ code, count: 3 }).de).toMatch(/: 3$/);
    expect([textOfOne({ code, count: null }).en, textOfOne({ code, count: 3 }).en]).toEqual([
      expect.stringMatching(/\w$/),
      expect.stringMatching(/ \(3\)$/),
    ]);
    // Whoever is told can do something about it, or somebody else who is told can.
    for (const command of ANSWERED_BY[code]) {
      const told: readonly string[] = REMINDER_ACCESS[code];
      expect([command, COMMAND_ACCESS[command].some((role) => told.includes(role))]).toEqual([command, true]);
    }
  }
  expect((await harness.view('/api/reminders', { query: { dialogue: '00000000-0000-8000-8000-000000000000' } }, office)).status).toBe(404);
});
