import fc from 'fast-check';
import type { DialogueEvent, KnownDialogue } from '../../../src/domain/dialogue/dialogue.js';
import { refuseOutsideDialoguePhase } from '../../../src/domain/dialogue/dialogue-phase.rules.js';
import { Refusal } from '../../../src/domain/refusal.js';
import { orRefusal } from '../../given.js';
import { at, closed, dialogueOf, openEvents, opened, scheduled } from './examples.js';

const known = (...events: readonly DialogueEvent[]) => dialogueOf(...openEvents, ...events) as KnownDialogue;
const CLOSED_AT = '2026-03-20T12:00:00.000Z';
const ended = { ...closed('dialogue'), occurredAt: CLOSED_AT };
const isOver = known(ended);
const opensAt = '2026-02-28T23:00:00.000Z';

const answerTo = (dialogue: KnownDialogue, time: string, isTakenOver = true) => {
  const answer = orRefusal(() => {
    refuseOutsideDialoguePhase(dialogue, { at: time, isTakenOver });
    return 'taken';
  });
  return answer instanceof Refusal ? answer.code : answer;
};

describe('once the dialogue phase is closed', () => {
  it.each([
    ['before it was opened, on a day before it', '2026-02-28T22:59:59.999Z', 'said-outside-dialogue-phase'],
    ['on its first day, before it was opened', opensAt, 'taken'],
    ['when it was opened', at, 'taken'],
    ['when it was closed', CLOSED_AT, 'taken'],
    ['a moment later', '2026-03-20T12:00:00.001Z', 'said-outside-dialogue-phase'],
  ])('what a source says was said %s', (_, time, answer) => {
    expect(answerTo(isOver, time)).toBe(answer);
  });

  it('takes what was said since it was opened, although it was scheduled for later', () => {
    const { data } = scheduled('dialogue');
    const days = { ...data, opensOn: '2026-03-10', opensAt: '2026-03-09T23:00:00.000Z' };
    expect(answerTo(known({ ...scheduled('dialogue'), data: days }, ended), at)).toBe('taken');
  });

  it('takes nothing from anybody else, whatever time they name', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date(opensAt), max: new Date('2027-01-01'), noInvalidDate: true }), (time) => {
        expect(answerTo(isOver, time.toISOString(), false)).toBe('dialogue-phase-not-open');
        expect(answerTo(known(), time.toISOString(), false)).toBe('taken');
      }),
    ));

  it.each(['evaluation', 'publication'] as const)('takes nothing any more once the %s has begun', (phase) => {
    const begun = [ended, scheduled(phase), opened(phase)];
    expect(answerTo(known(...begun), at)).toBe('dialogue-phase-not-open');
    expect(answerTo(known(...begun, closed(phase)), at)).toBe('dialogue-phase-not-open');
  });

  it('takes nothing from before it has ever been open', () => {
    expect(answerTo(dialogueOf(...openEvents.slice(0, -1)) as KnownDialogue, at)).toBe('dialogue-phase-not-open');
  });
});
