import { newIdOf } from '../../src/commands/command.js';
import { ContributionId } from '../../src/domain/ids.js';
import { secretOfSource } from '../../src/identity/pseudonyms.js';
import type { Draft } from '../../src/imports/contributions/draft.js';
import { type ContributionsImport, keyOfImport, keyOfRow, questionOf, submissionOf } from '../../src/imports/contributions/submission.js';

const all: ContributionsImport = {
  source: 'stadtpark',
  key: keyOfImport('stadtpark'),
  dialogue: 'd',
  theme: null,
  question: null,
  questionVersion: 2,
  channel: 'online',
  language: 'de',
};
const draft: Draft = {
  id: '7',
  answers: null,
  at: 0,
  theme: 'Gute Arbeit',
  question: null,
  channel: null,
  group: null,
  region: null,
  language: null,
  author: null,
  title: null,
  text: 'Mehr Bäume',
  position: null,
};

it('the keys of an import are the same in every run, and for ever', () => {
  expect(keyOfImport('stadtpark')).toBe('contributions/stadtpark');
  expect(keyOfImport('stadtpark', 'd')).toBe('contributions/stadtpark/d');
  expect(keyOfRow(all, '7')).toBe('contributions/stadtpark/contribution/7');
  expect(questionOf('gute-arbeit')).toBe('gute-arbeit-1');
});

describe('what submits a draft', () => {
  it('has codes for its words, and what is the same for all where it says nothing', () => {
    expect(submissionOf(all, draft)).toEqual({
      body: {
        theme: 'gute-arbeit',
        question: 'gute-arbeit-1',
        questionVersion: 2,
        channel: 'online',
        group: null,
        region: null,
        language: 'de',
        answers: null,
        source: { name: 'stadtpark', id: '7' },
        card: null,
        title: null,
        text: 'Mehr Bäume',
        position: null,
        participant: null,
      },
    });
    expect(submissionOf({ ...all, theme: 'park', question: 'frage' }, { ...draft, theme: null })).toMatchObject({
      body: { theme: 'park', question: 'frage' },
    });
  });

  it('has what the draft says, and who wrote it as nobody but the import could', () => {
    const said = { question: 'frage', channel: 'Vor Ort', group: 'Bürger/in', region: 'DEA5A', language: 'en', title: 'Bäume' };
    const position = { latitude: 51.5, longitude: 7.4 };
    expect(submissionOf({ ...all, question: 'andere' }, { ...draft, ...said, position, answers: '6', author: 'anna' })).toMatchObject({
      body: {
        ...said,
        channel: 'vor-ort',
        group: 'buerger-in',
        position,
        answers: newIdOf(ContributionId, keyOfRow(all, '6')),
        participant: secretOfSource('contributions/stadtpark/participant/anna'),
      },
    });
  });

  it('is nothing without a theme, or where the door would not take it', () => {
    expect(submissionOf(all, { ...draft, theme: null })).toEqual({
      problem: { code: 'theme-missing', message: 'theme: the row names none' },
    });
    expect(submissionOf(all, { ...draft, text: '' })).toMatchObject({ problem: { code: 'text-empty' } });
    expect(submissionOf(all, { ...draft, language: 'Französisch' })).toMatchObject({ problem: { code: 'language-malformed' } });
  });
});
