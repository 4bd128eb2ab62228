import { timeline } from '../../../src/projections/timeline/timeline.js';
import { rowsAfter } from '../../given-view.js';

const DIALOGUE = '11111111-1111-4111-8111-111111111111';
const CONTRIBUTION = '22222222-2222-4222-8222-222222222222';
const RATING = '33333333-3333-4333-8333-333333333333';
const announced = { type: 'DialogueAnnounced', data: { timeZone: 'Asia/Kathmandu' }, internal: {} };
const submitted = { type: 'ContributionSubmitted', data: { dialogue: DIALOGUE }, internal: {}, occurredAt: '2026-02-28T18:30:00.000Z' };
const rated = { type: 'ContributionRated', data: { contribution: CONTRIBUTION }, internal: {}, occurredAt: '2026-02-28T18:05:00.000Z' };
const HAPPENED = [
  [`dialogue-${DIALOGUE}`, announced, { type: 'PhaseOpened', data: { phase: 'dialogue' }, internal: {} }],
  [`contribution-${CONTRIBUTION}`, submitted],
  [`rating-${RATING}`, rated],
] as const;

it('knows of each event in which dialogue it was, and its hours and days there', async () => {
  const { happened, thing } = await rowsAfter(timeline, ...HAPPENED);
  expect(thing.map(({ id, dialogue }) => [id, dialogue])).toEqual([
    [DIALOGUE, DIALOGUE],
    [CONTRIBUTION, DIALOGUE],
  ]);
  expect(happened).toMatchObject([
    { dialogue: DIALOGUE, type: 'DialogueAnnounced', recordedHour: '2026-03-02T08:15:00.000Z', recordedDay: '2026-03-02', events: 1 },
    { dialogue: DIALOGUE, type: 'PhaseOpened', events: 1 },
    { dialogue: DIALOGUE, type: 'ContributionSubmitted', occurredHour: '2026-02-28T18:15:00.000Z', occurredDay: '2026-03-01', events: 1 },
    { dialogue: DIALOGUE, type: 'ContributionRated', occurredHour: '2026-02-28T17:15:00.000Z', occurredDay: '2026-02-28', events: 1 },
  ]);
});

it('remembers a dialogue by its milestones, and in each quarter of an hour where the record was', async () => {
  const { milestone, quarter } = await rowsAfter(timeline, ...HAPPENED);
  expect(milestone).toMatchObject([
    { sequence: '1', type: 'DialogueAnnounced', subject: DIALOGUE, phase: null },
    { sequence: '2', type: 'PhaseOpened', subject: DIALOGUE, phase: 'dialogue' },
  ]);
  expect(quarter).toEqual([{ begins: String(Date.parse('2026-03-02T09:00:00.000Z')), lastSequence: '4' }]);
});

it('counts the hours of another zone once the dialogue has one', async () => {
  const corrected = { type: 'DialogueCorrected', data: { timeZone: 'UTC', reason: null }, internal: {} };
  const later = { type: 'PhaseClosed', data: { phase: 'dialogue' }, internal: {} };
  const { thing, happened } = await rowsAfter(timeline, [`dialogue-${DIALOGUE}`, announced, corrected, later]);
  expect(thing).toEqual([{ id: DIALOGUE, dialogue: DIALOGUE, timeZone: 'UTC' }]);
  expect(happened).toMatchObject([
    { recordedHour: '2026-03-02T08:15:00.000Z' },
    { recordedHour: '2026-03-02T09:00:00.000Z' },
    { recordedHour: '2026-03-02T09:00:00.000Z' },
  ]);
});

it('knows a report in its dialogue, however often it is requested', async () => {
  const requested = { type: 'ReportRequested', data: { dialogue: DIALOGUE }, internal: {} };
  const failed = { type: 'ReportFailed', data: {}, internal: {} };
  const { thing, happened } = await rowsAfter(
    timeline,
    [`dialogue-${DIALOGUE}`, announced],
    [`report-${RATING}`, requested, failed, requested],
  );
  expect(thing.map(({ id }) => id)).toEqual([DIALOGUE, RATING]);
  expect(happened.length).toBe(4);
});
