import { dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { DialogueEvent } from '../../../src/domain/dialogue/dialogue.js';
import { refuseUnlessStanding } from '../../../src/domain/dialogue/standing.rules.js';
import { givenFor, orRefusal } from '../../given.js';
import { announced, at, cancelled, closed, dialogueOf, opened, openEvents, prepared, scheduled, themeDefined } from './examples.js';

const given = givenFor(dialogueDecider);
const cancel = { type: 'CancelDialogue', at, reason: cancelled.data.reason } as const;

describe('cancel a dialogue', () => {
  it('records why, for a draft, an announced one and one that is under way', () => {
    for (const past of [[prepared], [announced], openEvents])
      given(...past)
        .when(cancel)
        .then(cancelled);
  });

  it('says nothing a second time, and refuses another reason', () => {
    given(announced, cancelled).when(cancel).thenNothing();
    given(announced, cancelled)
      .when({ ...cancel, reason: { de: 'Anders.' } })
      .thenRefuses('dialogue-cancelled');
  });

  it('is refused once the publication of the results has begun', () =>
    given(...openEvents, closed('dialogue'), scheduled('publication'), opened('publication'))
      .when(cancel)
      .thenRefuses('publication-phase-begun'));

  it('is refused where there is none', () => given().when(cancel).thenRefuses('dialogue-unknown'));

  it('ends everything that is said of the dialogue', () => {
    for (const command of [
      { type: 'DefineTheme' as const, at, ...themeDefined.data },
      { type: 'ClosePhase' as const, at, phase: 'dialogue' as const },
      { type: 'OrderRecommendations' as const, at, recommendations: [] },
    ])
      given(...openEvents, cancelled)
        .when(command)
        .thenRefuses('dialogue-cancelled');
  });
});

describe('an act in a dialogue', () => {
  const said = (past: readonly DialogueEvent[], circumstances: { takesAway: boolean; seesDrafts: boolean }): unknown =>
    orRefusal(() => refuseUnlessStanding(dialogueOf(...past), circumstances));

  it.each([
    { past: [prepared], takesAway: true, seesDrafts: true, code: 'dialogue-not-announced' },
    { past: [prepared], takesAway: false, seesDrafts: false, code: 'dialogue-unknown' },
    { past: [announced, cancelled], takesAway: false, seesDrafts: true, code: 'dialogue-cancelled' },
    { past: [prepared, cancelled], takesAway: false, seesDrafts: true, code: 'dialogue-cancelled' },
  ])('is refused: $code', ({ past, code, ...circumstances }) => expect(said(past, circumstances)).toMatchObject({ code }));

  it('goes on where the dialogue stands, and where it takes something away from one that is cancelled', () => {
    expect(said([announced], { takesAway: false, seesDrafts: false })).toBeUndefined();
    expect(said([prepared, announced], { takesAway: false, seesDrafts: false })).toBeUndefined();
    expect(said([announced, cancelled], { takesAway: true, seesDrafts: false })).toBeUndefined();
  });
});
