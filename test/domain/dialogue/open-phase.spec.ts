import { dialogueDecider, type OpenPhase } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { type DialogueEvent, type Phase, PHASES } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, closed, opened, policyAdopted, scheduled } from './examples.js';

const given = givenFor(dialogueDecider);

describe('open a phase', () => {
  it.each(PHASES)('opens the %s phase', (phase) =>
    given(...prepared)
      .when(open(phase))
      .then(opened(phase)),
  );

  it('ignores a phase that is open', () =>
    given(...prepared, opened('dialogue'))
      .when(open('dialogue'))
      .thenNothing());

  it('opens the phases one after another', () =>
    given(...prepared, opened('analysis'), closed('analysis'))
      .when(open('dialogue'))
      .then(opened('dialogue')));

  it('opens a phase again while no later one has begun', () =>
    given(...prepared, opened('analysis'), closed('analysis'), opened('dialogue'), closed('dialogue'))
      .when(open('dialogue'))
      .then(opened('dialogue')));

  it('lets a phase be left out', () =>
    given(...prepared, opened('analysis'), closed('analysis'))
      .when(open('publication'))
      .then(opened('publication')));

  it.each(earlierAndLater())('refuses the %s phase once the %s phase has been', (earlier, later) =>
    given(...prepared, opened(later), closed(later))
      .when(open(earlier))
      .thenRefuses('later-phase-begun', 'phase'),
  );

  it.each(earlierAndLater())('refuses the %s and the %s phase at once', (one, other) => {
    given(...prepared, opened(one))
      .when(open(other))
      .thenRefuses('another-phase-open', 'phase');
    given(...prepared, opened(other))
      .when(open(one))
      .thenRefuses('another-phase-open', 'phase');
  });

  it('refuses a phase without days', () =>
    given(announced, policyAdopted).when(open('dialogue')).thenRefuses('phase-not-scheduled', 'phase'));

  it('refuses the dialogue phase without rules of moderation', () =>
    given(announced, scheduled('dialogue')).when(open('dialogue')).thenRefuses('moderation-policy-missing', 'phase'));

  it('asks for no rules of moderation in another phase', () =>
    given(announced, scheduled('analysis'))
      .when(open('analysis'))
      .then({ ...opened('analysis'), data: { ...opened('analysis').data, policyVersion: 0 } }));

  it('names the reason of the office, or one that the policy has for it, and no other', () => {
    const reasons = [{ code: Code('frueher-fertig'), title: { de: 'Früher fertig' }, acts: ['phase-opening' as const] }];
    const policy = { ...policyAdopted, data: { ...policyAdopted.data, version: 2, reasons } };
    given(announced, policy, scheduled('dialogue'))
      .when({ ...open('dialogue'), reason: Code('frueher-fertig') })
      .then({ ...opened('dialogue'), data: { phase: 'dialogue', reason: Code('frueher-fertig'), policyVersion: 2 } });
    // What the clock does, nobody says to have done.
    for (const reason of [Code('office-decision'), Code('as-scheduled')]) {
      given(announced, policy, scheduled('dialogue'))
        .when({ ...open('dialogue'), reason })
        .thenRefuses('moderation-reason-unknown', 'reason');
    }
  });

  it('refuses a dialogue nobody announced', () => given().when(open('analysis')).thenRefuses('dialogue-unknown'));
});

const prepared: readonly DialogueEvent[] = [announced, policyAdopted, ...PHASES.map(scheduled)];
const open = (phase: Phase): OpenPhase => ({ type: 'OpenPhase', at, phase });

/** Every pair of phases in their order. */
function earlierAndLater(): readonly (readonly [Phase, Phase])[] {
  return PHASES.flatMap((earlier, i) => PHASES.slice(i + 1).map((later) => [earlier, later] as const));
}
