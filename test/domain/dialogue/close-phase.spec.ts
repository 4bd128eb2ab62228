import { type ClosePhase, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

const begun = [announced, policyAdopted, scheduled('dialogue'), opened('dialogue')] as const;
const close: ClosePhase = { type: 'ClosePhase', at, phase: 'dialogue' };

describe('close a phase', () => {
  it('closes an open phase', () =>
    given(...begun)
      .when(close)
      .then(closed('dialogue')));

  it('closes a phase that was opened again', () =>
    given(...begun, closed('dialogue'), opened('dialogue'))
      .when(close)
      .then(closed('dialogue')));

  it('ignores a phase that is closed', () =>
    given(...begun, closed('dialogue'))
      .when(close)
      .thenNothing());

  describe('that is closed, as of later', () => {
    const later = { ...close, at: '2026-03-05T09:00:00.000Z', now: '2026-04-01T09:00:00.000Z' };
    const past = [...begun, closed('dialogue')];

    it('says that the dialogue went on until then, once', () => {
      const ended = { ...closed('dialogue'), occurredAt: later.at };
      given(...past)
        .when(later)
        .then(ended);
      given(...past, ended)
        .when(later)
        .thenNothing();
    });

    it('says nothing where somebody closes it now, or once the evaluation has begun', () => {
      given(...past)
        .when({ ...later, at: later.now })
        .thenNothing();
      given(...past, scheduled('evaluation'), opened('evaluation'))
        .when(later)
        .thenNothing();
    });

    it('says nothing of another phase', () =>
      given(announced, scheduled('analysis'), opened('analysis'), closed('analysis'))
        .when({ ...later, phase: 'analysis' })
        .thenNothing());
  });

  it('refuses a phase that has not begun', () =>
    given(announced, scheduled('dialogue')).when(close).thenRefuses('phase-not-open', 'phase'));

  it('refuses a phase without days', () => given(announced).when(close).thenRefuses('phase-not-scheduled', 'phase'));

  it('refuses a dialogue nobody announced', () => given().when(close).thenRefuses('dialogue-unknown'));
});
