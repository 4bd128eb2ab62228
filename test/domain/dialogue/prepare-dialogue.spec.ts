import type { PrepareDialogue } from '../../../src/domain/dialogue/announcement.decisions.js';
import { dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, policyAdopted, prepared, questionPosed, scheduled, themeDefined } from './examples.js';

const given = givenFor(dialogueDecider);
const prepare: PrepareDialogue = { type: 'PrepareDialogue', at, ...announced.data };

describe('prepare a dialogue', () => {
  it('records what the draft says', () => given().when(prepare).then(prepared));

  it.each([[prepared], [announced]])('refuses where there is one already', (one) =>
    given(one).when(prepare).thenRefuses('dialogue-already-announced'),
  );

  it('refuses a time zone that nobody knows, as an announcement does', () =>
    given()
      .when({ ...prepare, timeZone: 'Europe/Bonn' })
      .thenRefuses('time-zone-unknown', 'timeZone'));

  it('takes themes, questions, rules and a plan while it is a draft', () => {
    const { theme, title } = themeDefined.data;
    given(prepared).when({ type: 'DefineTheme', at, theme, title }).then(themeDefined);
    const { question, text } = questionPosed.data;
    given(prepared, themeDefined).when({ type: 'PoseGuidingQuestion', at, theme, question, text }).then(questionPosed);
    const { version: _, ...policy } = policyAdopted.data;
    given(prepared).when({ type: 'AdoptModerationPolicy', at, policy }).then(policyAdopted);
    given(prepared)
      .when({ type: 'SchedulePhase', at, ...scheduled('dialogue').data })
      .then(scheduled('dialogue'));
  });

  it.each(['OpenPhase', 'ClosePhase'] as const)('has no phase that begins or ends: %s', (type) =>
    given(prepared, policyAdopted, scheduled('dialogue')).when({ type, at, phase: 'dialogue' }).thenRefuses('dialogue-not-announced'),
  );
});
