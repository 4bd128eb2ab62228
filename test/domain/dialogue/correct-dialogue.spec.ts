import type { CorrectDialogue } from '../../../src/domain/dialogue/announcement.decisions.js';
import { dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { DialogueEvent, KnownDialogue } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, cancelled, dialogueOf, opened, openEvents, prepared, scheduled, skills, themeDefined, work } from './examples.js';

const given = givenFor(dialogueDecider);
const reason = { de: 'Vertippt.' };
const correct = (changes: CorrectDialogue['changes'], why: CorrectDialogue['reason'] = reason): CorrectDialogue => ({
  type: 'CorrectDialogue',
  at,
  changes,
  reason: why,
});
const corrected = (data: object) => ({ type: 'DialogueCorrected' as const, occurredAt: at, data: { reason, ...data }, internal: {} });
const title = { de: 'Zukunftsdialog Arbeit' };

describe('correct a dialogue', () => {
  it('records what changes, and why', () => {
    given(announced)
      .when(correct({ title, mandate: announced.data.mandate }))
      .then(corrected({ title }));
    given(announced)
      .when(correct({ notice: { de: 'Ein Beispiel.' }, mandate: title }))
      .then(corrected({ notice: { de: 'Ein Beispiel.' }, mandate: title }));
  });

  it('leaves what is not named, also in a dialogue that is under way', () => {
    given(...openEvents)
      .when(correct({ title }))
      .then(corrected({ title }));
    given(announced)
      .when(correct({ title: undefined, mandate: title }))
      .then(corrected({ mandate: title }));
  });

  it('gives several themes other titles at once, and leaves the others', () => {
    const another = { ...themeDefined, data: { theme: skills, title: { de: 'Weiterbildung' } } };
    const themes = [
      { theme: work, title },
      { theme: skills, title: reason },
    ];
    given(announced, themeDefined, another).when(correct({ themes })).then(corrected({ themes }));
    const titles = (...events: readonly DialogueEvent[]) =>
      (dialogueOf(announced, themeDefined, another, ...events) as KnownDialogue).themes;
    expect([...titles(corrected({ themes: [themes[1]] }))]).toEqual([
      [work, themeDefined.data.title],
      [skills, reason],
    ]);
    expect([...titles(corrected({ title }))]).toEqual([...titles()]);
  });

  it('takes a notice away', () => {
    const notice = { de: 'Ein Beispiel.' };
    given({ ...announced, data: { ...announced.data, notice } })
      .when(correct({ notice: null }))
      .then(corrected({ notice: null }));
  });

  it('says nothing where it stands so already', () => {
    given(announced)
      .when(correct({ ...announced.data }))
      .thenNothing();
    given(announced).when(correct({})).thenNothing();
    given(announced, themeDefined)
      .when(correct({ themes: [{ theme: work, title: themeDefined.data.title }] }, null))
      .thenNothing();
    given(announced, corrected({ title }))
      .when(correct({ title }, { de: 'Noch einmal.' }))
      .thenNothing();
  });

  it('needs a reason in public, and none in a draft', () => {
    given(announced).when(correct({ title }, null)).thenRefuses('correction-reason-missing', 'reason');
    given(prepared)
      .when(correct({ title }, null))
      .then(corrected({ title, reason: null }));
  });

  it('gives themes other titles, and no theme that is not there', () => {
    given(announced, themeDefined)
      .when(correct({ themes: [{ theme: work, title }] }))
      .then(corrected({ themes: [{ theme: work, title }] }));
    given(announced, themeDefined)
      .when(correct({ themes: [{ theme: skills, title }] }))
      .thenRefuses('theme-unknown', 'themes');
    given(announced, themeDefined)
      .when(
        correct({
          themes: [
            { theme: work, title },
            { theme: work, title: reason },
          ],
        }),
      )
      .thenRefuses('code-repeated', 'themes');
  });

  it('refuses two channels or groups of one code', () => {
    const [channel] = announced.data.channels;
    if (!channel) throw new Error();
    given(announced)
      .when(correct({ channels: [channel, channel] }))
      .thenRefuses('code-repeated', 'channels');
  });

  it('moves the time zone only before a phase has begun, and to one that is known', () => {
    const timeZone = 'Europe/Paris';
    given(announced, scheduled('analysis')).when(correct({ timeZone })).then(corrected({ timeZone }));
    given(announced, scheduled('analysis'), opened('analysis')).when(correct({ timeZone })).thenRefuses('time-zone-fixed', 'timeZone');
    given(announced)
      .when(correct({ timeZone: 'Europe/Bonn' }))
      .thenRefuses('time-zone-unknown', 'timeZone');
  });

  it('lets the rules go by the newest lists: what is not in them any more takes nothing new', () => {
    const groups = [{ code: Code('jugend'), title: { de: 'Jugend' } }];
    const channels = announced.data.channels.map((channel) => ({ ...channel, open: !channel.open }));
    expect(dialogueOf(...openEvents, corrected({ groups, channels }))).toMatchObject({ groups, channels });
  });

  it('refuses what is not there, or is cancelled', () => {
    given().when(correct({ title })).thenRefuses('dialogue-unknown');
    given(announced, cancelled).when(correct({ title })).thenRefuses('dialogue-cancelled');
  });
});
