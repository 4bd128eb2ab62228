import { dialogueDecider, type PoseGuidingQuestion } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { ThemeDefined } from '../../../src/domain/dialogue/dialogue.js';
import { givenFor } from '../../given.js';
import { announced, at, questionPosed, skills, themeDefined } from './examples.js';

const given = givenFor(dialogueDecider);

describe('pose a guiding question', () => {
  it('records version 1 of the question', () => given(announced, themeDefined).when(pose).then(questionPosed));

  it('refuses a theme nobody defined', () => given(announced).when(pose).thenRefuses('theme-unknown', 'theme'));

  it('refuses a question that is there already', () =>
    given(announced, themeDefined, questionPosed).when(pose).thenRefuses('question-already-posed', 'question'));

  it('refuses the code of a question of another theme', () =>
    given(announced, themeDefined, questionPosed, skillsDefined)
      .when({ ...pose, theme: skills })
      .thenRefuses('question-already-posed', 'question'));

  it('refuses a dialogue nobody announced', () => given().when(pose).thenRefuses('dialogue-unknown'));
});

const pose: PoseGuidingQuestion = {
  type: 'PoseGuidingQuestion',
  at,
  theme: questionPosed.data.theme,
  question: questionPosed.data.question,
  text: questionPosed.data.text,
};
const skillsDefined: ThemeDefined = { ...themeDefined, data: { theme: skills, title: { de: 'Weiterbildung' } } };
