import { randomUUID } from 'node:crypto';
import { announceDialogue } from '../../src/commands/dialogue/announce-dialogue.js';
import { openPhase } from '../../src/commands/dialogue/open-phase.js';
import { schedulePhase } from '../../src/commands/dialogue/schedule-phase.js';
import { dayIn } from '../../src/domain/day.js';
import { DialogueId } from '../../src/domain/ids.js';
import { ClosePhases } from '../../src/jobs/close-phases.js';
import { Reading } from '../../src/projections/reading.js';
import { ANNOUNCEMENT } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness.close());

const today = (): string => dayIn('Europe/Berlin', Date.now());
const tomorrow = (): number => Date.now() + DAY_MS;

/** A dialogue whose phase of analysis was opened at a moment, as it was told just now. */
const opened = async (closesOn = today(), at = Date.now()): Promise<DialogueId> => {
  const envelope = () => ({ key: randomUUID(), at: new Date(at).toISOString(), role: 'office' as const });
  const { commands } = harness;
  const body = announceDialogue.body.parse({ ...ANNOUNCEMENT, timeZone: 'Europe/Berlin' });
  const { extra } = await commands.send(announceDialogue, { params: {}, body }, envelope());
  const params = { dialogue: DialogueId(extra['dialogue'] ?? '') };
  await commands.send(schedulePhase, { params, body: { phase: 'analysis', opensOn: '2020-01-01', closesOn } }, envelope());
  await commands.send(openPhase, { params, body: { phase: 'analysis' } }, envelope());
  return params.dialogue;
};
const closings = async (dialogue: string) =>
  (await harness.store.readStream(`dialogue-${dialogue}`)).filter(({ type }) => type === 'PhaseClosed');
const closeDue = async (now: number, times = 1): Promise<void> => {
  await harness.app.get(Reading).sequenceFor('dialogues', { after: await harness.store.head() });
  const job = harness.app.get(ClosePhases);
  await Promise.all(Array.from({ length: times }, () => job.closeDue(now)));
};

it('closes a phase when its last day is over, once, however many do it', async () => {
  const dialogue = await opened();
  await closeDue(Date.now(), 2);
  expect(await closings(dialogue)).toEqual([]);
  await closeDue(tomorrow(), 5);
  await closeDue(tomorrow(), 2);
  expect(await closings(dialogue)).toMatchObject([{ type: 'PhaseClosed', role: 'system', data: { phase: 'analysis' } }]);
});

it('leaves a phase open that the office has extended', async () => {
  const dialogue = await opened();
  const body = { phase: 'analysis', opensOn: '2020-01-01', closesOn: dayIn('Europe/Berlin', tomorrow()) };
  const office = { token: await harness.token('office') };
  expect((await harness.post(`/api/dialogues/${dialogue}/phase-schedules`, body, office)).status).toBeLessThan(300);
  await closeDue(tomorrow());
  expect(await closings(dialogue)).toEqual([]);
  await closeDue(tomorrow() + DAY_MS);
  expect(await closings(dialogue)).toHaveLength(1);
});

it('leaves a phase to whoever opened it after its last day, or told of it afterwards', async () => {
  const late = await opened(dayIn('Europe/Berlin', Date.now() - DAY_MS));
  const told = await opened(today(), Date.now() - 2 * HOUR_MS);
  await closeDue(tomorrow());
  expect(await closings(late)).toEqual([]);
  expect(await closings(told)).toEqual([]);
});

it('leaves a phase open that the office opened again', async () => {
  const dialogue = await opened();
  await closeDue(tomorrow());
  const office = { token: await harness.token('office') };
  const again = await harness.post(`/api/dialogues/${dialogue}/phase-openings`, { phase: 'analysis' }, office);
  expect(again.status).toBeLessThan(300);
  await closeDue(tomorrow(), 2);
  const later = await harness.store.readStream(`dialogue-${dialogue}`);
  expect(later.slice(-2).map(({ type }) => type)).toEqual(['PhaseClosed', 'PhaseOpened']);
});
