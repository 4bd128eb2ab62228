import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretOfSource } from '../../src/identity/pseudonyms.js';
import {
  factsOf,
  keyOfPolis,
  keyOfStatement,
  participantOf,
  ratingOf,
  statementOf,
  submissionOf,
  voteOf,
} from '../../src/imports/polis/polis-rows.js';
import { ownSource, readPolisSummary } from '../../src/imports/polis/polis-summary.js';
import { FIXTURES, usageError } from './importing.js';

const said = { timestamp: '1651071094558', 'comment-id': '7', 'author-id': '0', moderated: '-1', 'comment-body': ' Mehr Licht ' };
const cast = { timestamp: '1651071094558', 'comment-id': '7', 'voter-id': '12', vote: '1' };
const polis = { key: keyOfPolis('bahnhof'), dialogue: 'd', code: 'bahnhof', language: 'de' as const, turned: false, withoutVotes: false };

describe('a row of a Polis export', () => {
  it('is a statement, to the letter', () => {
    const none = { agrees: null, disagrees: null, passes: null };
    expect(statementOf(said)).toEqual({
      within: 1,
      time: 1_651_071_094_558,
      id: '7',
      author: '0',
      moderated: '-1',
      text: ' Mehr Licht ',
      totals: none,
      isSeed: null,
      isMeta: null,
    });
    for (const moderated of ['1', '0']) expect(statementOf({ ...said, moderated })).toMatchObject({ moderated });
  });

  it('is a vote: one for, one against, or none', () => {
    expect(voteOf(cast)).toEqual({ time: 1_651_071_094_558, within: 1, statement: '7', voter: '12', value: '1' });
    expect(['1', '0', '-1'].map((vote) => voteOf({ ...cast, vote }))).toMatchObject([{ value: '1' }, { value: '0' }, { value: '-1' }]);
    const read = (turned: boolean) => ['1', '0', '-1'].map((value) => ratingOf(value, { turned }));
    expect([read(false), read(true)]).toEqual([
      ['agree', 'pass', 'disagree'],
      ['disagree', 'pass', 'agree'],
    ]);
    expect(voteOf({ ...cast, timestamp: '1651071094' })).toMatchObject({ time: 1_651_071_094_000, within: 1000 });
  });

  const refusedFor = (changes: Readonly<Record<string, string>>) => [statementOf({ ...said, ...changes }), voteOf({ ...cast, ...changes })];

  it.each([
    ['165107109', '999999999'],
    ['', 'nothing'],
    ['x', 'a'],
  ])('is refused for a time that is none, be it a statement or a vote: %j', (timestamp, form) => {
    const problem = { code: 'time-malformed', message: `timestamp: time malformed, written as ${form}` };
    expect(refusedFor({ timestamp })).toEqual([problem, problem]);
  });

  it.each([
    ['', 'nothing'],
    ['07', '99'],
    ['-7', '-9'],
    ['7.0', '9.9'],
    ['x7', 'a9'],
    ['7x', '9a'],
    ['1234567890123456', '9999999999999999'],
  ])('is refused for a number that is none: %j', (id, form) => {
    const problem = { code: 'number-malformed', message: `comment-id: number malformed, written as ${form}` };
    expect(refusedFor({ 'comment-id': id })).toEqual([problem, problem]);
  });

  it('names what a statement or a vote has wrong of its own', () => {
    expect(statementOf({ ...said, moderated: '2' })).toEqual({ code: 'moderation-unknown', message: 'moderated: moderation unknown' });
    expect(statementOf({ ...said, 'author-id': 'x' })).toMatchObject({ code: 'number-malformed' });
    expect(voteOf({ ...cast, vote: '' })).toEqual({ code: 'vote-unknown', message: 'vote: vote unknown' });
    expect(voteOf({ ...cast, 'voter-id': '' })).toMatchObject({ code: 'number-malformed' });
    expect(statementOf({ ...said, 'comment-id': '123456789012345' })).toMatchObject({ id: '123456789012345' });
  });
});

describe('what submits a statement', () => {
  it('has keys that are the same in every run, and for ever', () => {
    expect([keyOfPolis('bahnhof'), keyOfStatement(polis, '7')]).toEqual(['polis/bahnhof', 'polis/bahnhof/comment/7']);
    expect(participantOf(polis, '0')).toBe(secretOfSource('polis/bahnhof/participant/0'));
  });

  it('answers the one question, online, and names the source', () => {
    expect(submissionOf(polis, { id: '7', author: '0', text: 'Mehr Licht', facts: {} })).toMatchObject({
      body: {
        theme: 'bahnhof',
        question: 'bahnhof',
        questionVersion: 1,
        channel: 'online',
        language: 'de',
        source: { name: 'polis/bahnhof', id: '7' },
        text: 'Mehr Licht',
        participant: participantOf(polis, '0'),
      },
    });
  });

  it.each([
    [{ 'is-seed': 'true', 'is-meta': 'f' }, { 'is-seed': true, 'is-meta': false }, {}],
    [{ 'is-seed': '', 'is-meta': 'perhaps' }, {}, {}],
    [{ agrees: '5', disagrees: '0', passes: '' }, {}, { agrees: 5, disagrees: 0 }],
    [{}, {}, {}],
  ])('has what the source says besides, and its totals where no votes come in: %j', (row, alike, totals) => {
    const statement = statementOf({ ...said, ...row });
    if ('code' in statement) throw new Error(statement.message);
    expect(factsOf(statement, polis)).toEqual(alike);
    expect(factsOf(statement, { withoutVotes: true })).toEqual({ ...alike, ...totals });
  });

  it('is nothing where there is no text', () =>
    expect(submissionOf(polis, { id: '7', author: '0', text: '', facts: {} })).toMatchObject({ problem: { code: 'text-empty' } }));
});

describe('what an export says of itself', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-polis-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const summaryOf = async (text: string) => {
    const file = join(folder, 'summary.csv');
    await writeFile(file, text);
    return readPolisSummary(file);
  };

  it('are its topic, its description and its address', async () =>
    expect(await readPolisSummary(join(FIXTURES, 'polis-bahnhof', 'summary.csv'))).toEqual({
      topic: 'Was braucht unser Bahnhof?',
      description: 'Ein erfundenes Beispiel\nin zwei Zeilen.',
      url: 'https://pol.is/bahnhof-fixture',
      figures: new Map([['views', 9]]),
    }));

  it('is at least its topic, among its first hundred rows or so', async () => {
    expect(await summaryOf(' topic , A ')).toEqual({ topic: 'A', description: '', url: '', figures: new Map() });
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `row ${i},x\n`).join('');
    expect(await summaryOf(`${rows(100)}topic,A`)).toMatchObject({ topic: 'A' });
    await expect(summaryOf(`${rows(101)}topic,A`)).rejects.toEqual(usageError('has no row "topic".'));
    for (const none of ['url,x', 'topic', 'topic, ']) await expect(summaryOf(none)).rejects.toEqual(usageError('has no row "topic".'));
  });

  it('names it by the end of its address, or by its folder', () => {
    const named = (url: string) => ownSource({ url }, '/data/polis-export');
    expect(named('https://pol.is/7abc-d_e.f')).toBe('7abc-d_e.f');
    expect(named('https://pol.is/7abc/')).toBe('7abc');
    for (const none of ['', '7abc', 'https://pol.is/a?b=c', `https://pol.is/${'x'.repeat(61)}`]) expect(named(none)).toBe('polis-export');
  });
});
