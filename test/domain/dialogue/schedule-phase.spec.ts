import { dialogueDecider, type SchedulePhase } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, dialogueOf, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

describe('schedule a phase', () => {
  it('records its days', () => given(announced).when(schedule).then(scheduled('dialogue')));

  it('replaces an earlier schedule', () =>
    given(announced, scheduled('dialogue'))
      .when({ ...schedule, closesOn: '2026-04-30' })
      .then({ ...scheduled('dialogue'), data: { phase: 'dialogue', opensOn: '2026-03-01', closesOn: '2026-04-30' } }));

  it('ignores the schedule that stands', () => given(announced, scheduled('dialogue')).when(schedule).thenNothing());

  it('takes a phase of a single day', () =>
    given(announced)
      .when({ ...schedule, closesOn: '2026-03-01' })
      .then({ ...scheduled('dialogue'), data: { phase: 'dialogue', opensOn: '2026-03-01', closesOn: '2026-03-01' } }));

  it('refuses a phase that ends the day before it begins', () =>
    given(announced)
      .when({ ...schedule, closesOn: '2026-02-28' })
      .thenRefuses('phase-ends-before-it-begins', 'closesOn'));

  it('refuses a dialogue nobody announced', () => given().when(schedule).thenRefuses('dialogue-unknown'));

  it('leaves an open phase open and a closed one closed', () => {
    const begun = [announced, policyAdopted, scheduled('dialogue'), opened('dialogue')] as const;
    const extended = { ...scheduled('dialogue'), data: { ...scheduled('dialogue').data, closesOn: '2026-04-30' } };
    const phases = (status: string) => ({ phases: new Map([['dialogue', { status, opensOn: '2026-03-01', closesOn: '2026-04-30' }]]) });
    expect(dialogueOf(...begun, extended)).toMatchObject(phases('open'));
    expect(dialogueOf(...begun, closed('dialogue'), extended)).toMatchObject(phases('closed'));
  });
});

const schedule: SchedulePhase = { type: 'SchedulePhase', at, ...scheduled('dialogue').data };
