import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { openAssessmentRound } from '../../src/commands/round/open-assessment-round.js';
import { DialogueId } from '../../src/domain/ids.js';
import { reminders as answer } from '../../src/http/reminder-answers.js';
import { dialogueRows } from '../../src/projections/dialogues/dialogues.reading.js';
import { Reading } from '../../src/projections/reading.js';
import { REMINDER_CODES } from '../../src/projections/reminders/reminder.js';
import { textOf } from '../../src/projections/reminders/reminder-texts.js';
import { remindersOf } from '../../src/projections/reminders/reminders.js';
import { openDialogue, POLICY } from '../dialogue.js';
import { assessmentBody, beginEvaluation, measureWithEvidence } from '../evaluation.js';
import { holdGathering, scheduleGathering } from '../gathering.js';
import { type Harness, type Sending, startHarness } from '../harness.js';
import { renderBy } from '../reports.js';
import { done, submit } from './asking.js';

const DAY_MS = 86_400_000;
type Item = { readonly code: string; readonly text: string; readonly seat: number | null; readonly count: number };

let harness: Harness;
let office: Sending;
beforeAll(async () => {
  harness = await startHarness();
  office = { token: await harness.token('office') };
});
afterAll(() => harness.close());

const head = async (): Promise<number> => Number(await harness.store.head());
const asked = async (dialogue: string, sending: Sending = office, query = ''): Promise<readonly Item[]> => {
  const { status, body } = await harness.get(`/api/reminders?dialogue=${dialogue}&after=${await head()}${query}`, sending);
  expect([status, answer.safeParse(body).error]).toEqual([200, undefined]);
  return body['items'] as readonly Item[];
};
const codes = async (dialogue: string, sending?: Sending): Promise<readonly string[]> =>
  (await asked(dialogue, sending)).map(({ code }) => code);
/** What would wait in so many days if nobody did anything. */
const inDays = async (dialogue: string, days: number) => {
  const views = harness.app.get(DataSource);
  await asked(dialogue);
  const asOf = await harness.app.get(Reading).sequenceFor('dialogues', {});
  const row = await dialogueRows(views, asOf).andWhere('d.id = :dialogue', { dialogue }).getOneOrFail();
  return remindersOf({ views, dialogue: row, asOf, now: Date.now() + days * DAY_MS });
};

it('says what waits with moderators, to them and the office alone, as of any moment, and says nothing once it is done', async () => {
  const dialogue = await openDialogue(harness, { ...POLICY, mode: 'before-publication' });
  const [mo, mia] = [{ token: await harness.token('moderator', 'Mo') }, { token: await harness.token('moderator', 'Mia') }];
  const said = await submit(harness, dialogue, 'Words that no reminder repeats');
  expect(await codes(dialogue)).toEqual([]);
  const [late, ...others] = (await inDays(dialogue, 4)).filter(({ code }) => code !== 'phase-overdue');
  expect([late, others]).toEqual([
    { code: 'moderation-waiting', concerns: [`contribution-${said.contribution}`], seat: null, since: expect.any(String), count: 1 },
    [],
  ]);
  await done(harness, `${said.at}/rejection`, { reason: 'off-topic', justification: 'Not about it' }, mo);
  const before = await head();
  await done(harness, `${said.at}/appeal`, { justification: 'It is', secret: said.secret });
  const lodged = await head();
  expect(await asked(dialogue, mia)).toMatchObject([
    { code: 'appeal-undecided', concerns: [`contribution-${said.contribution}`], count: 1, text: 'Appeals that nobody has decided: 1' },
  ]);
  const german = { ...office, headers: { 'accept-language': 'de' } };
  expect(await asked(dialogue, german)).toMatchObject([{ text: 'Widersprüche, über die niemand entschieden hat: 1' }]);
  expect(await codes(dialogue, { token: await harness.token('rapporteur') })).toEqual([]);
  await done(harness, `${said.at}/appeal/upholding`, { justification: 'True' }, mia);
  expect(await codes(dialogue)).toEqual([]);
  expect((await asked(dialogue, office, `&asOf=${before}`)).map(({ code }) => code)).toEqual([]);
  expect((await asked(dialogue, office, `&asOf=${lodged}`)).map(({ code }) => code)).toEqual(['appeal-undecided']);
});

it('says which phase is open after its last day, and what still is open shortly before', async () => {
  const dialogue = await openDialogue(harness);
  const at = `/api/dialogues/${dialogue}`;
  const day = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  await scheduleGathering(harness, dialogue);
  await done(harness, `${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2020-01-01', closesOn: day(3) }, office);
  expect(await asked(dialogue)).toMatchObject([{ code: 'phase-closes-soon', concerns: [`dialogue-${dialogue}`], count: 1 }]);
  await done(harness, `${at}/phase-schedules`, { phase: 'dialogue', opensOn: '2020-01-01', closesOn: day(-3) }, office);
  expect(await asked(dialogue)).toMatchObject([{ code: 'phase-overdue', since: day(-3), count: 1 }]);
  expect(await codes(dialogue, { token: await harness.token('rapporteur') })).toEqual([]);
});

it('says which gatherings have no minutes, and how many invitations nobody answered', async () => {
  const dialogue = await openDialogue(harness);
  const rapporteur = { token: await harness.token('rapporteur') };
  const held = await holdGathering(harness, dialogue);
  const at = await scheduleGathering(harness, dialogue, { access: { kind: 'invitation' } });
  await done(harness, `${at}/invitations`, { name: 'Ada Beispiel', address: 'ada@example.org', group: 'company' }, rapporteur);
  expect(await asked(dialogue, rapporteur)).toMatchObject([
    { code: 'invitations-unanswered', concerns: [at.replace('/api/gatherings/', 'gathering-')], count: 1 },
  ]);
  expect(await inDays(dialogue, 8)).toContainEqual(
    expect.objectContaining({ code: 'minutes-missing', concerns: [held.replace('/api/gatherings/', 'gathering-')], count: 1 }),
  );
});

it('says to each assessor what is missing on their own seat, and nothing of what anybody judged', async () => {
  const dialogue = await openDialogue(harness);
  const measures = [
    await measureWithEvidence(harness, dialogue, 'Dienstpläne'),
    await measureWithEvidence(harness, dialogue, 'Schulungen'),
  ];
  await beginEvaluation(harness, dialogue);
  const open = openAssessmentRound.body.parse({ measures, assessors: ['Ada', 'Ben'] });
  const longAgo = { key: randomUUID(), at: new Date(Date.now() - 8 * DAY_MS).toISOString(), role: 'office' } as const;
  const params = { dialogue: DialogueId(dialogue) };
  const { extra } = await harness.commands.send(openAssessmentRound, { params, body: open }, longAgo);
  const [ada, ben] = [{ token: await harness.token('assessor', 'Ada') }, { token: await harness.token('assessor', 'Ben') }];
  const at = `/api/rounds/${String(extra['round'])}/measures`;
  await done(harness, `${at}/${String(measures[0])}/assessments`, assessmentBody([5, 4, 3]), ada);
  const countsFor = async (sending?: Sending) => (await asked(dialogue, sending)).map(({ code, count }) => [code, count]);
  expect(await countsFor(ada)).toEqual([['assessments-missing', 1]]);
  expect(await countsFor(ben)).toEqual([['assessments-missing', 2]]);
  expect((await countsFor()).sort()).toEqual([
    ['assessments-missing', 1],
    ['assessments-missing', 2],
  ]);
  expect(await countsFor({ token: await harness.token('assessor', 'Cem') })).toEqual([]);
  await done(harness, `${at}/${String(measures[1])}/assessments`, assessmentBody([5, 4, 3]), ada);
  expect(await countsFor(ada)).toEqual([]);
});

it('says which report could not be written', async () => {
  const dialogue = await openDialogue(harness);
  const putBack = renderBy(harness.app, () => () => Promise.reject(new Error('broken')));
  const { report } = await done(harness, `/api/dialogues/${dialogue}/reports`, { kind: 'results' }, office);
  for (const end = Date.now() + 20_000; Date.now() < end && (await codes(dialogue)).length === 0;);
  putBack();
  expect(await asked(dialogue)).toMatchObject([{ code: 'report-failed', concerns: [`report-${String(report)}`], count: 1 }]);
});

it('has words for each code, and a dialogue that it knows', async () => {
  for (const code of REMINDER_CODES) expect(textOf({ code, concerns: [], seat: null, since: '', count: 3 }).de).toMatch(/: 3$/);
  expect((await harness.get('/api/reminders?dialogue=00000000-0000-8000-8000-000000000000', office)).status).toBe(404);
});
