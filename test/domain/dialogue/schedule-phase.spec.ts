import { dialogueDecider, type SchedulePhase } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { DialogueEvent } from '../../../src/domain/dialogue/dialogue.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, dialogueOf, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

describe('schedule a phase', () => {
  it('records its days', () => given(announced).when(schedule).then(scheduled('dialogue')));

  it('replaces an earlier schedule', () =>
    given(announced, scheduled('dialogue'))
      .when({ ...schedule, closesOn: '2026-04-30' })
      .then({ ...scheduled('dialogue'), data: { ...days, closesOn: '2026-04-30', closesAt: '2026-04-30T22:00:00.000Z' } }));

  it('ignores the schedule that stands', () => given(announced, scheduled('dialogue')).when(schedule).thenNothing());

  it('takes a phase of a single day', () =>
    given(announced)
      .when({ ...schedule, closesOn: '2026-03-01' })
      .then({ ...scheduled('dialogue'), data: { ...days, closesOn: '2026-03-01', closesAt: '2026-03-01T23:00:00.000Z' } }));

  it('takes times of the dialogue’s zone, and records the instants that they came to', () =>
    given(announced)
      .when({ ...schedule, opensOn: '2026-05-01T09:00', closesOn: '2026-05-31T18:00' })
      .then({
        ...scheduled('dialogue'),
        data: {
          phase: 'dialogue',
          opensOn: '2026-05-01T09:00',
          closesOn: '2026-05-31T18:00',
          opensAt: '2026-05-01T07:00:00.000Z',
          closesAt: '2026-05-31T16:00:00.000Z',
        },
      }));

  it('refuses a phase that ends in the minute in which it begins', () =>
    given(announced)
      .when({ ...schedule, opensOn: '2026-05-01T09:00', closesOn: '2026-05-01T09:00' })
      .thenRefuses('phase-ends-before-it-begins', 'closesOn'));

  it('refuses a phase that ends the day before it begins', () =>
    given(announced)
      .when({ ...schedule, closesOn: '2026-02-28' })
      .thenRefuses('phase-ends-before-it-begins', 'closesOn'));

  it('refuses a dialogue nobody announced', () => given().when(schedule).thenRefuses('dialogue-unknown'));

  it('leaves an open phase open and a closed one closed', () => {
    const begun = [announced, policyAdopted, scheduled('dialogue'), opened('dialogue')] as const;
    const extended = { ...scheduled('dialogue'), data: { ...days, closesOn: '2026-04-30', closesAt: '2026-04-30T22:00:00.000Z' } };
    const phase = (...events: readonly DialogueEvent[]) => {
      const dialogue = dialogueOf(...events);
      return dialogue.status === 'unknown' ? undefined : dialogue.phases.get('dialogue');
    };
    expect(phase(...begun, extended)).toMatchObject({ status: 'open', closesOn: '2026-04-30' });
    expect(phase(...begun, closed('dialogue'), extended)).toMatchObject({ status: 'closed', closesOn: '2026-04-30' });
  });
});

const { data: days } = scheduled('dialogue');
const { opensAt: _, closesAt: __, ...said } = days;
const schedule: SchedulePhase = { type: 'SchedulePhase', at, ...said };
