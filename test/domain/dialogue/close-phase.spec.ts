import { type ClosePhase, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

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

  it('refuses a phase that has not begun', () =>
    given(announced, scheduled('dialogue')).when(close).thenRefuses('phase-not-open', 'phase'));

  it('refuses a phase without days', () => given(announced).when(close).thenRefuses('phase-not-scheduled', 'phase'));

  it('refuses a dialogue nobody announced', () => given().when(close).thenRefuses('dialogue-unknown'));
});

const begun = [announced, policyAdopted, scheduled('dialogue'), opened('dialogue')] as const;
const close: ClosePhase = { type: 'ClosePhase', at, phase: 'dialogue' };
