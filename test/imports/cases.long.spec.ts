import { readFile } from 'node:fs/promises';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { caseOf, describeWithCases, ownFolder } from './cases.js';
import { bodyOf, contextOf, recordOf, startWriteSide, type WriteSide } from './importing.js';

let side: WriteSide;
let own: Awaited<ReturnType<typeof ownFolder>>;
beforeEach(async () => {
  side = await startWriteSide();
  own = await ownFolder();
});
afterEach(async () => {
  await side.close();
  await own.remove();
});

const taken = (file: string, mapping: string | object, options: object = {}) =>
  withMapping(mapping, (path) => importContributions(caseOf(file), { mapping: path, title: 'Fall', ...options }, contextOf(side)));
const withMapping = async <T>(mapping: string | object, use: (path: string) => Promise<T>): Promise<T> =>
  use(typeof mapping === 'string' ? caseOf(mapping) : await own.written('mapping.json', mapping));
const submitted = async () => (await recordOf(side)).filter(({ type }) => type === 'ContributionSubmitted');
const said = async (name: string) => (await submitted()).map(({ data }) => (data as Readonly<Record<string, unknown>>)[name]);
const texts = async () => Promise.all((await submitted()).map(async (event) => ((await bodyOf(side, event)) as { text: string }).text));
const LEAST = { rows: { id: 'nr', text: 'beitrag', date: { column: 'datum', format: 'DD.MM.YYYY' } } };

describeWithCases('a small input', () => {
  it('with long names of themes and groups has as many as it has labels', async () => {
    await taken('01-long-theme-names.csv', '01-mapping.json');
    expect(new Set(await said('theme')).size).toBe(4);
    await taken('01b-long-group-names.csv', '01b-mapping.json');
    const [, , , , ...two] = await submitted();
    expect(new Set(two.map(({ data }) => (data as { group: string }).group)).size).toBe(2);
  });

  it('taken apart by Unicode has one group, and none where the mapping says so', async () => {
    const summary = await taken('02-nfd-words.csv', '02-mapping.json');
    expect([summary.errorCount, await said('group')]).toEqual([0, ['authority', 'authority', null]]);
    await taken('02-nfd-header.csv', '02-mapping-header.json');
    expect((await texts()).at(-1)).toBe('Text');
  });

  it.each([
    ['04-trailing-empty-rows.csv', ['Text']],
    ['08-sep-line.csv', ['Text']],
    ['06-vertical-tab.csv', ['Zeile eins\nZeile zwei, aus einer Textverarbeitung', 'gut']],
  ])('with what spreadsheets leave there is taken in: %s', async (file, expected) => {
    const summary = await taken(file, LEAST);
    expect([summary.errorCount, await texts()]).toEqual([0, expected]);
    expect(summary.mended['contribution'] ?? 0).toBe(file.startsWith('06') ? 1 : 0);
  });

  it('with the dates of spreadsheets has each, or says why not', async () => {
    const summary = await taken('05-excel-dates.csv', '05-mapping.json');
    expect(summary.rows['contribution']).toMatchObject({ recorded: 3, invalid: 1 });
    expect((await submitted()).map(({ occurredAt }) => occurredAt.slice(0, 10))).toEqual(Array(3).fill('2024-03-05'));
    expect(summary.errors[0]?.message).toContain('datum: what is written as 99/99/9999');
  });

  it('with a statement of 18 KB has it whole', async () => {
    const summary = await taken('09-long-statement.csv', LEAST);
    const [, row = ''] = (await readFile(caseOf('09-long-statement.csv'), 'utf8')).split('\n');
    const statement = row.split(';').slice(2).join(';');
    expect([summary.errorCount, statement.length > 10_000, (await texts())[0] === statement]).toEqual([0, true, true]);
  });

  it('in UTF-16 is read', async () => {
    const mapping = { rows: { ...LEAST.rows, theme: 'thema', group: 'gruppe' } };
    expect((await taken('10-utf16-unicode-text.csv', mapping)).rows['contribution']).toMatchObject({ recorded: 4, invalid: 0 });
    expect((await texts()).at(-1)).toContain('Feuerwehr 🇩🇪');
  });

  it('in other languages keeps them, and says in which the dialogue itself is', async () => {
    await taken('07-other-language.csv', '07-mapping.json', { language: 'TR', dialogueLanguage: 'en' });
    expect(await said('language')).toEqual(['tr', 'de']);
    expect((await recordOf(side))[0]?.data).toMatchObject({ title: { en: 'Fall' } });
    await expect(taken('07-other-language.csv', '07-mapping.json', { language: 'tr' })).rejects.toThrow('--dialogue-language');
    await expect(taken('07-other-language.csv', '07-mapping.json', { language: 'Deutsch' })).rejects.toThrow('is no language by BCP 47');
  });

  it('which is a tree refuses what answers nothing, or lets it stand', async () => {
    const tree = { id: 'id', text: 'text', date: { column: 'date', format: 'iso' }, answers: { column: 'parent', values: { '-1': '' } } };
    const refused = await taken('tree.csv', { rows: tree });
    expect(refused.errors.map(({ line, code }) => [line, code])).toEqual([
      [4, 'parent-missing'],
      [5, 'parent-invalid'],
    ]);
    const alone = await taken('tree2.csv', { rows: { ...tree, missingParent: 'on-its-own' } });
    expect(alone).toMatchObject({ rows: { contribution: { recorded: 4 } }, onTheirOwn: { contribution: 1 } });
    const unsaid = await taken('tree.csv', 'tree.json', { source: 'unsaid' });
    expect(unsaid).toMatchObject({ noneTaken: true, rows: { contribution: { invalid: 4 } } });
  });

  it('with words that the mapping does not have takes what it says otherwise', async () => {
    const summary = await taken('oth.csv', 'oth.json');
    expect(await said('language')).toEqual(['de', 'en', 'en']);
    expect(summary).toMatchObject({ errorCount: 0, unmapped: { language: { rows: 1, words: { Französisch: 1 } } } });
    const land = { column: 'land', values: { Deutschland: 'DE' }, otherwise: '' };
    const rows = { id: 'id', text: 'text', date: { value: '2024-05-01' }, region: land };
    await taken('oth.csv', { rows }, { source: 'left-out' });
    expect((await said('region')).slice(3)).toEqual(['DE', null, null]);
  });

  it('with two columns of one title says which numbers they have, and takes one of them', async () => {
    await expect(taken('dup.csv', 'dup.json')).rejects.toThrow('say which by its number, 3 or 4');
    const date = { column: 'datum', format: 'DD.MM.YYYY' };
    await taken('dup.csv', { rows: { id: 'id', text: 4, date } });
    expect(await texts()).toEqual(['b']);
    await taken('dup.csv', { rows: { id: 'id', text: 3, date } }, { source: 'with-a-line-break' });
    expect((await texts()).at(-1)).toBe('a');
  });

  it('that has grown adds its group', async () => {
    const options = { source: 'gruppe' };
    await taken('later-g1/gruppe.csv', 'g.json', options);
    const later = await taken('later-g2/gruppe.csv', 'g.json', options);
    expect([later.rows['contribution'], await said('group')]).toMatchObject([{ recorded: 1, alreadyRecorded: 1 }, ['buerger', 'verein']]);
  });

  it('that is shorter pulls no end back', async () => {
    for (const n of [1, 2, 3, 4]) await taken(`later-l${n}/lauf.csv`, 'ml.json', { source: 'lauf' });
    const phases = (await recordOf(side)).filter(({ type }) => type === 'PhaseScheduled');
    expect(phases.at(-1)?.data).toMatchObject({ opensOn: '2024-04-01', closesOn: '2024-06-04' });
    expect(await texts()).toHaveLength(5);
  });
});
