import { randomUUID } from 'node:crypto';
import { announceDialogue } from '../../src/commands/dialogue/announce-dialogue.js';
import { adoptModerationPolicy } from '../../src/commands/dialogue/adopt-moderation-policy.js';
import { defineTheme } from '../../src/commands/dialogue/define-theme.js';
import { openPhase } from '../../src/commands/dialogue/open-phase.js';
import { poseGuidingQuestion } from '../../src/commands/dialogue/pose-guiding-question.js';
import { schedulePhase } from '../../src/commands/dialogue/schedule-phase.js';
import { submitContribution } from '../../src/commands/contribution/submit-contribution.js';
import { dayIn, endOf } from '../../src/domain/day.js';
import { DialogueId } from '../../src/domain/ids.js';
import { Refusal } from '../../src/domain/refusal.js';
import { RecordPhases } from '../../src/jobs/record-phases.js';
import { Reading } from '../../src/projections/reading.js';
import { ANNOUNCEMENT, contributionBody, POLICY } from '../dialogue.js';
import { useHarness } from '../harness.js';

const DAY_MS = 86_400_000;
const BERLIN = 'Europe/Berlin';

const harness = useHarness();

const dayAfter = (days: number): string => dayIn(BERLIN, Date.now() + days * DAY_MS);
const iso = (moment: number): string => new Date(moment).toISOString();
const office = (now = Date.now()) => ({ key: randomUUID(), now: iso(now), role: 'office' as const });

/** A dialogue with its rules, whose dialogue phase is planned and not opened. */
const planned = async (opensOn: string, closesOn: string): Promise<DialogueId> => {
  const { commands } = harness;
  const body = announceDialogue.body.parse({ ...ANNOUNCEMENT, timeZone: BERLIN });
  const { extra } = await commands.send(announceDialogue, { params: {}, body }, office());
  const params = { dialogue: DialogueId(String(extra['dialogue'])) };
  const { theme, question } = contributionBody();
  await commands.send(defineTheme, { params, body: defineTheme.body.parse({ theme, title: { de: 'Arbeit' } }) }, office());
  const posed = poseGuidingQuestion.body.parse({ theme, question, text: { de: 'Was hilft?' } });
  await commands.send(poseGuidingQuestion, { params, body: posed }, office());
  await commands.send(adoptModerationPolicy, { params, body: adoptModerationPolicy.body.parse(POLICY) }, office());
  await commands.send(schedulePhase, { params, body: { phase: 'dialogue', opensOn, closesOn } }, office());
  return params.dialogue;
};
const extend = (dialogue: DialogueId, opensOn: string, closesOn: string, now: number) =>
  harness.commands.send(schedulePhase, { params: { dialogue }, body: { phase: 'dialogue', opensOn, closesOn } }, office(now));
const open = (dialogue: DialogueId, now?: number) =>
  harness.commands.send(openPhase, { params: { dialogue }, body: { phase: 'dialogue' } }, office(now));
/** Whether a contribution that comes at a moment is taken. */
const isTaken = async (dialogue: DialogueId, now: number): Promise<boolean> => {
  const body = submitContribution.body.parse(contributionBody('Gerade noch'));
  try {
    await harness.commands.send(submitContribution, { params: { dialogue }, body }, { ...office(now), role: 'participant' });
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'dialogue-phase-not-open') return false;
    throw error;
  }
};
const turns = async (dialogue: string) =>
  (await harness.store.readStream(`dialogue-${dialogue}`)).filter(({ type }) => type === 'PhaseOpened' || type === 'PhaseClosed');
const recordDue = async (now: number, times = 1): Promise<void> => {
  await harness.app.get(Reading).sequenceFor('dialogues', { after: await harness.store.head() });
  const job = harness.app.get(RecordPhases);
  await Promise.all(Array.from({ length: times }, () => job.recordDue(now)));
};

it('takes contributions within the phase to the millisecond, before anybody records that it began and ended, and after', async () => {
  const [opensOn, closesOn] = [`${dayAfter(1)}T09:00`, `${dayAfter(2)}T18:00`];
  const dialogue = await planned(opensOn, closesOn);
  const [beginning, end] = [Date.parse(endOf(opensOn, BERLIN)), Date.parse(endOf(closesOn, BERLIN))];
  const moments = [beginning - 1, beginning, end - 1, end];
  const taken = async (): Promise<readonly boolean[]> => {
    const all: boolean[] = [];
    for (const moment of moments) all.push(await isTaken(dialogue, moment));
    return all;
  };
  expect(await taken()).toEqual([false, true, true, false]);
  await recordDue(beginning - 1);
  expect(await turns(dialogue)).toEqual([]);
  await recordDue(end + DAY_MS, 5);
  await recordDue(end + DAY_MS, 2);
  expect((await turns(dialogue)).map(({ type, role, occurredAt, internal }) => ({ type, role, occurredAt, internal }))).toMatchObject([
    { type: 'PhaseOpened', role: 'system', occurredAt: iso(beginning), internal: { actor: null } },
    { type: 'PhaseClosed', role: 'system', occurredAt: iso(end), internal: { actor: null } },
  ]);
  expect(await isTaken(dialogue, end)).toBe(false);
});

it('shows what holds now beside what the record says', async () => {
  const dialogue = await planned(dayAfter(1), dayAfter(2));
  const after = await harness.store.head();
  const phases = async (query: string) => (await harness.get<{ phases: object[] }>(`/api/dialogues/${dialogue}?${query}`)).body.phases;
  const [opensAt, closesAt] = [endOf(dayAfter(0), BERLIN), endOf(dayAfter(2), BERLIN)];
  const times = { opensOn: dayAfter(1), closesOn: dayAfter(2), opensAt, closesAt };
  expect(await phases(`after=${after}`)).toEqual([{ phase: 'dialogue', status: 'scheduled', statusNow: 'scheduled', ...times }]);
  await planned(dayAfter(1), dayAfter(2));
  await harness.app.get(Reading).sequenceFor('dialogues', { after: await harness.store.head() });
  expect(await phases(`asOf=${after}`)).toEqual([{ phase: 'dialogue', status: 'scheduled', statusNow: null, ...times }]);
});

it('leaves a phase open that is extended in time, and tells what the clock did before one that is extended too late', async () => {
  const dialogue = await planned('2020-01-01', dayAfter(0));
  await open(dialogue);
  const end = Date.parse(endOf(dayAfter(0), BERLIN));
  await extend(dialogue, '2020-01-01', dayAfter(1), end - 1);
  expect(await isTaken(dialogue, end)).toBe(true);
  await recordDue(end);
  expect(await turns(dialogue)).toHaveLength(1);
  await extend(dialogue, '2020-01-01', dayAfter(3), end + DAY_MS);
  expect(await isTaken(dialogue, end + DAY_MS)).toBe(false);
  expect((await harness.store.readStream(`dialogue-${dialogue}`)).slice(-2)).toMatchObject([
    { type: 'PhaseClosed', role: 'system', occurredAt: iso(end + DAY_MS) },
    { type: 'PhaseScheduled', role: 'office' },
  ]);
  await open(dialogue, end + DAY_MS + 1);
  expect(await isTaken(dialogue, end + DAY_MS + 2)).toBe(true);
});

it('comes to one end where the office and several workers are at it at the same moment', async () => {
  const dialogue = await planned('2020-01-01', dayAfter(0));
  await open(dialogue);
  const end = Date.parse(endOf(dayAfter(0), BERLIN));
  await Promise.all([recordDue(end, 3), extend(dialogue, '2020-01-01', dayAfter(1), end), recordDue(end, 3)]);
  expect((await turns(dialogue)).map(({ type }) => type)).toEqual(['PhaseOpened', 'PhaseClosed']);
  expect(await isTaken(dialogue, end)).toBe(false);
});

it('leaves a phase to whoever opened it after its last day', async () => {
  const late = await planned('2020-01-01', dayAfter(-1));
  await open(late);
  await recordDue(Date.now() + 2 * DAY_MS);
  expect((await turns(late)).map(({ type }) => type)).toEqual(['PhaseOpened']);
});
