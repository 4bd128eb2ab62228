import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewOf, type PreviewOptions } from '../../../src/imports/preview/preview.js';
import { contextOf, FIXTURES, recordOf, startWriteSide, usageError, type WriteSide } from '../importing.js';

let side: WriteSide;
let folder: string;
beforeAll(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-preview-'));
});
afterAll(async () => {
  expect(await recordOf(side)).toEqual([]);
  await side.close();
  await rm(folder, { recursive: true });
});

const lookedAt = (path: string, options: PreviewOptions = {}) => previewOf(path, options, contextOf(side));
const written = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe('a preview', () => {
  it.each([
    ['tabelle.xlsx', { form: 'spreadsheet', encoding: null, delimiter: null, headerLine: 1, rows: 4 }],
    ['tabelle.ods', { form: 'spreadsheet', encoding: null, delimiter: null, headerLine: 1, rows: 4 }],
  ])('of %s says how it was read, and what its columns mean', async (name, reading) => {
    const preview = await lookedAt(join(FIXTURES, 'tables', name));
    expect(preview.sources[0]?.reading).toMatchObject(reading);
    expect(preview.mapping).toEqual({
      rows: {
        id: 'nr',
        text: 'beitrag',
        date: { column: 'datum', format: expect.any(String), time: 'uhrzeit' },
        theme: 'thema',
        group: 'gruppe',
      },
    });
    expect(preview.outlook).toMatchObject({ rows: { contribution: { read: 4, couldBeTaken: 4 } }, codes: { theme: 2, group: 2 } });
  });

  it('of CSV counts what would be refused by its reasons, with the lines, and shows the first rows', async () => {
    const rows = [
      '1;05.03.2024;"Eins',
      'geht weiter";Rad',
      '2;99.03.2024;Zwei;Rad',
      '3;06.03.2024;;Bus',
      '4;07.03.2024;Vier;',
      '1;08.03.2024;Anders;Rad',
    ];
    const latin = Buffer.from(['Nr;Datum;Begründung;Thema', ...rows].join('\r\n'), 'latin1');
    const preview = await lookedAt(await written('latin.csv', latin));
    expect(preview.sources[0]?.reading).toMatchObject({ form: 'csv', encoding: 'windows-1252', delimiter: ';', headerLine: 1, rows: 5 });
    expect(preview.sources[0]?.columns[0]).toMatchObject({ title: 'Nr', filled: 5, different: 4, examples: ['1', '2', '3'] });
    expect(preview.outlook?.rows['contribution']).toMatchObject({ read: 5, empty: 1, invalid: 3, couldBeTaken: 1 });
    expect(preview.outlook?.refused.map(({ code, times, lines }) => [code, times, lines])).toEqual([
      ['time-malformed', 1, [4]],
      ['theme-missing', 1, [6]],
      ['id-repeated', 1, [7]],
    ]);
    expect(preview.outlook?.first).toEqual([expect.objectContaining({ line: 2, id: '1', text: 'Eins\ngeht weiter', theme: 'rad' })]);
  });

  it('of JSON lines finds members of members, and lists', async () => {
    const { sources, guesses } = await lookedAt(join(FIXTURES, 'stadtpark.jsonl'));
    expect(sources[0]?.reading).toMatchObject({ form: 'json-lines', headerLine: null });
    expect(sources[0]?.columns.filter(({ forms }) => forms.list !== undefined)).not.toEqual([]);
    expect(guesses.map(({ field }) => field)).toContain('text');
  });

  it('with a mapping looks with that one', async () => {
    const preview = await lookedAt(join(FIXTURES, 'werkstatt.csv'), { mapping: join(FIXTURES, 'werkstatt.mapping.json') });
    expect(preview).toMatchObject({ kind: 'contributions', guesses: [], mapping: null, outlook: { rows: { contribution: { read: 9 } } } });
  });

  it('takes any language, and refuses what is none', async () => {
    const file = await written('dil.csv', 'id;datum;text;sprache\n1;2024-03-05;Bir;tr\n2;2024-03-05;Zwei;Deutsch\n3;2024-03-05;Drei;\n');
    const { mapping, outlook } = await lookedAt(file, { language: 'ku' });
    expect(mapping).toMatchObject({ rows: { language: { column: 'sprache', values: { Deutsch: 'de' } } } });
    expect(outlook?.first.map(({ language }) => language)).toEqual(['tr', 'de', null]);
    await expect(lookedAt(file, { language: 'Kauderwelsch' })).rejects.toEqual(usageError('is no language by BCP 47'));
  });

  it('shows answers with the theme of what they answer, and refuses those to a row that is not there', async () => {
    const file = await written(
      'antworten.csv',
      'id;parent;date;text;theme\n1;;2024-03-05;Eins;Rad\n2;1;2024-03-05;Zwei;\n3;9;2024-03-05;Drei;\n',
    );
    const { outlook } = await lookedAt(file);
    expect(outlook?.first).toMatchObject([
      { id: '1', answers: null, theme: 'rad' },
      { id: '2', answers: '1', theme: 'rad' },
    ]);
    expect(outlook?.refused).toMatchObject([{ code: 'parent-missing', times: 1, lines: [4] }]);
  });

  it('of cards and of a Polis export says what they are', async () => {
    const cards = await written('karten.csv', 'island,position,question,question_version,text\nisland-1,A1,a-1,1,Mehr Grün\n');
    expect(await lookedAt(cards)).toMatchObject({ kind: 'cards', mapping: null, outlook: null, sources: [{ reading: { rows: 1 } }] });
    const polis = await lookedAt(join(FIXTURES, 'polis-bahnhof'));
    expect(polis).toMatchObject({
      kind: 'polis',
      guesses: [],
      outlook: { rows: { statement: expect.anything(), vote: expect.anything() } },
    });
    expect(polis.sources).toHaveLength(2);
  });

  it('of what is not there, and of nothing', async () => {
    await expect(lookedAt(join(folder, 'none.csv'))).rejects.toEqual(usageError('there is no such file'));
    await expect(lookedAt(await written('empty.csv', '\n\n'))).rejects.toEqual(usageError('is empty'));
    expect(await lookedAt(await written('header.csv', 'nr,text\n'))).toMatchObject({
      guesses: [{ field: 'id', column: null }],
      mapping: null,
    });
  });
});
