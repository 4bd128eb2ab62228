import { type DefineTheme, dialogueDecider } from '../../../src/domain/dialogue/dialogue.decisions.js';
import { givenFor } from '../../given.js';
import { announced, at, skills, themeDefined } from './examples.js';

const given = givenFor(dialogueDecider);

describe('define a theme', () => {
  it('records the theme', () => given(announced).when(define).then(themeDefined));

  it('takes a second theme beside the first', () =>
    given(announced, themeDefined)
      .when({ ...define, theme: skills })
      .then({ ...themeDefined, data: { ...themeDefined.data, theme: skills } }));

  it('refuses a theme that is there already', () =>
    given(announced, themeDefined)
      .when({ ...define, title: { en: 'Decent work' } })
      .thenRefuses('theme-already-defined', 'theme'));

  it('refuses a dialogue nobody announced', () => given().when(define).thenRefuses('dialogue-unknown'));
});

const define: DefineTheme = { type: 'DefineTheme', at, ...themeDefined.data };
