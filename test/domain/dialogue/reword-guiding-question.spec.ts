import { dialogueDecider, type RewordGuidingQuestion } from '../../../src/domain/dialogue/dialogue.decisions.js';
import type { GuidingQuestionReworded } from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';
import { givenFor } from '../../given.js';
import { announced, at, dialogueOf, questionPosed, themeDefined } from './examples.js';

const given = givenFor(dialogueDecider);

describe('reword a guiding question', () => {
  it('records the next version with its reason', () => given(announced, themeDefined, questionPosed).when(reword).then(reworded));

  it('counts the versions on', () => {
    const text = { de: 'Und jetzt?' };
    given(announced, themeDefined, questionPosed, reworded)
      .when({ ...reword, text })
      .then({ ...reworded, data: { ...reworded.data, version: 3, text } });
  });

  it('lets a wording come back as a new version', () => {
    const { text } = questionPosed.data;
    given(announced, themeDefined, questionPosed, reworded)
      .when({ ...reword, text })
      .then({ ...reworded, data: { ...reworded.data, version: 3, text } });
  });

  it('ignores the same wording, whatever the reason and the order of the languages', () => {
    const { de, en } = { de: 'Was hilft?', en: 'What helps?' };
    given(announced, themeDefined, questionPosed)
      .when({ ...reword, text: { en, de } })
      .thenNothing();
  });

  it('takes a wording that drops a language', () => {
    const text = { de: 'Was hilft?' };
    given(announced, themeDefined, questionPosed)
      .when({ ...reword, text })
      .then({ ...reworded, data: { ...reworded.data, text } });
  });

  it('refuses a question nobody posed', () =>
    given(announced, themeDefined, questionPosed)
      .when({ ...reword, question: Code('was-fehlt') })
      .thenRefuses('question-unknown', 'question'));

  it('refuses a dialogue nobody announced', () => given().when(reword).thenRefuses('dialogue-unknown'));

  it('leaves the question in its theme', () =>
    expect(dialogueOf(announced, themeDefined, questionPosed, reworded)).toMatchObject({
      questions: new Map([[reworded.data.question, { theme: questionPosed.data.theme, version: 2, text: reworded.data.text }]]),
    }));
});

const reword: RewordGuidingQuestion = {
  type: 'RewordGuidingQuestion',
  at,
  question: questionPosed.data.question,
  text: { de: 'Was hilft wirklich?' },
  reason: { de: 'Die erste Fassung wurde missverstanden.' },
};
const reworded: GuidingQuestionReworded = {
  type: 'GuidingQuestionReworded',
  occurredAt: at,
  data: { question: reword.question, version: 2, text: reword.text, reason: reword.reason },
  internal: {},
};
