import { dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, cancelled, opened, policyAdopted, prepared, scheduled, themeDefined } from './examples.js';

const given = givenFor(dialogueDecider);
const announce = { type: 'AnnouncePreparedDialogue', at } as const;

describe('announce a draft', () => {
  it('says the whole announcement, as the draft stands by then', () => {
    given(prepared, themeDefined).when(announce).then(announced);
    const title = { de: 'Besser' };
    const corrected = { type: 'DialogueCorrected', occurredAt: at, data: { title, reason: null }, internal: {} } as const;
    given(prepared, corrected)
      .when(announce)
      .then({ ...announced, data: { ...announced.data, title } });
  });

  it('keeps what the draft has: themes, rules and plan', () => {
    const past = [prepared, themeDefined, policyAdopted, scheduled('dialogue'), announced];
    given(...past)
      .when({ type: 'DefineTheme', at, ...themeDefined.data })
      .thenRefuses('theme-already-defined', 'theme');
    given(...past)
      .when({ type: 'OpenPhase', at, phase: 'dialogue' })
      .then(opened('dialogue'));
  });

  it('says nothing a second time', () => {
    given(announced).when(announce).thenNothing();
    given(prepared, announced).when(announce).thenNothing();
  });

  it('refuses what is not there, or is cancelled', () => {
    given().when(announce).thenRefuses('dialogue-unknown');
    given(prepared, cancelled).when(announce).thenRefuses('dialogue-cancelled');
  });
});
