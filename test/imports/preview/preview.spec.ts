import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewOf, type PreviewOptions } from '../../../src/imports/preview/preview.js';
import { contextOf, FIXTURES, recordOf, startWriteSide, usageError, type WriteSide } from '../importing.js';
import { zipped } from '../zip.js';

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

const lookedAt = (path: string | readonly string[], options: PreviewOptions = {}) => previewOf(path, options, contextOf(side));
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

  it('says what an import into a new dialogue would refuse: more groups than there can be, a question that it does not have', async () => {
    const group = (nth: number) => `${nth},Text ${nth},2024-05-01,Gruppe ${nth},${nth === 1 ? 'rad-1' : 'bahn-7'},Rad`;
    const mapping = await written(
      'groups.json',
      JSON.stringify({
        rows: { id: 'nr', text: 'text', group: 'gruppe', question: 'frage', theme: 'thema', date: { column: 'datum', format: 'iso' } },
      }),
    );
    const rows = (count: number) =>
      ['nr,text,datum,gruppe,frage,thema', ...Array.from({ length: count }, (_, i) => group(i + 1))].join('\n');
    const many = await lookedAt(await written('groups.csv', rows(51)), { mapping });
    expect(many.outlook?.notices).toEqual([
      expect.stringMatching(/^question: 50 name a question/),
      expect.stringMatching(/^An import would not begin: The dialogue cannot be made: groups/),
    ]);
    expect((await lookedAt(await written('few.csv', rows(1)), { mapping })).outlook?.notices).toEqual([]);
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

  it('of cards shows the first ones, and what would be refused without asking their gathering', async () => {
    const lines = [
      'island-1,A1,a-1,1,Mehr Grün',
      'island-1,A1,a-1,1,Anderes',
      'island-1,A2,a-1,x,Licht',
      'island-1,A3,a-1,1,',
      'island-1,A4,b-2,1,Wege',
    ];
    const cards = await written('tafel.csv', ['island,position,question,question_version,text', ...lines].join('\n'));
    const { outlook } = await lookedAt(cards);
    expect(outlook?.rows['card']).toMatchObject({ read: 5, couldBeTaken: 2, empty: 1, invalid: 2 });
    expect(outlook?.refused.map(({ code, lines: at }) => [code, at])).toEqual([
      ['position-repeated', [3]],
      ['invalid-type', [4]],
    ]);
    expect(outlook?.first).toMatchObject([
      { line: 2, id: 'island-1/A1', question: 'a-1', text: 'Mehr Grün' },
      { line: 6, id: 'island-1/A4', question: 'b-2' },
    ]);
    expect(outlook?.notices).toEqual([expect.stringContaining('--dry-run')]);
  });

  it('of cards and of a Polis export says what they are', async () => {
    const cards = await written('karten.csv', 'island,position,question,question_version,text\nisland-1,A1,a-1,1,Mehr Grün\n');
    expect(await lookedAt(cards)).toMatchObject({ kind: 'cards', mapping: null, sources: [{ reading: { rows: 1 } }] });
    const polis = await lookedAt(join(FIXTURES, 'polis-bahnhof'));
    expect(polis).toMatchObject({
      kind: 'polis',
      guesses: [],
      outlook: { rows: { statement: expect.anything(), vote: expect.anything() } },
    });
    expect(polis.sources).toHaveLength(2);
    expect(polis.outlook?.first[0]).toMatchObject({ line: 2, kind: 'statement', text: expect.stringMatching(/./), language: 'de' });
  });

  it('of a Polis export reads it in the encoding that is said', async () => {
    const own = join(folder, 'polis-macintosh');
    await mkdir(own);
    // 0x9a is an ö there.
    await writeFile(join(own, 'summary.csv'), Buffer.from('topic,Pl\u009atze\n', 'latin1'));
    const comments = 'timestamp,comment-id,author-id,moderated,comment-body\n1700000000,0,0,1,B\u009aden\n';
    await writeFile(join(own, 'comments.csv'), Buffer.from(comments, 'latin1'));
    const { sources, outlook } = await lookedAt(own, { withoutVotes: true, encoding: 'macintosh' });
    expect(sources[0]?.columns.at(-1)?.examples).toEqual(['Böden']);
    expect(outlook?.first).toMatchObject([{ text: 'Böden' }]);
  });

  it('of a Polis export takes its options, and says what the export says against itself', async () => {
    const own = join(folder, 'polis');
    await mkdir(own);
    await writeFile(join(own, 'summary.csv'), 'topic,Platz\ncomments,5\n');
    const head = 'timestamp,comment-id,author-id,moderated,agrees,comment-body\n';
    await writeFile(join(own, 'comments.csv'), head + [0, 1, 2].map((id) => `1700000000,${id},${id},${id - 1},9,Satz ${id}\n`).join(''));
    const says = async (options: PreviewOptions) => {
      const { outlook } = await lookedAt(own, options);
      return { taken: Object.values(outlook?.rows ?? {}).map(({ couldBeTaken }) => couldBeTaken), notices: outlook?.notices.join('\n') };
    };
    await expect(lookedAt(own)).rejects.toEqual(usageError('there is neither votes.csv nor votes.csv.gz'));
    expect(await says({ withoutVotes: true })).toEqual({
      taken: [3, 0, 1, 1],
      notices: expect.stringMatching(/^Taken without votes.*\n.*says 5 comments, and the rows that can be taken have 3/),
    });
    await writeFile(
      join(own, 'votes.csv'),
      `timestamp,comment-id,voter-id,vote\n${[0, 1, 2].map((id) => `1700000001,${id},${id},-1\n`).join('')}`,
    );
    expect(await says({})).toEqual({ taken: [3, 3, 1, 1], notices: expect.stringContaining('An import would not begin: ') });
    expect((await says({ votes: 'turned' })).notices).toMatch(/^The votes are not what .* 27 votes are missing/);
    expect((await says({ votes: 'turned' })).notices).not.toContain('would not begin');
    await expect(lookedAt(own, { columns: join(folder, 'none.json') })).rejects.toEqual(usageError('cannot be read'));
  });

  it('of the open data of Decidim says what would come in, and what is left out', async () => {
    const decidim = join(FIXTURES, 'decidim');
    const tables = (await readdir(decidim)).map(async (name) => [name, await readFile(join(decidim, name))] as const);
    const file = await written('example.zip', zipped(Object.fromEntries(await Promise.all(tables))));
    await expect(lookedAt(file)).rejects.toEqual(usageError('Say which with --component: 11 ('));
    expect(await lookedAt(file, { component: '11' })).toMatchObject({
      kind: 'decidim',
      outlook: {
        rows: { proposal: { read: 5, couldBeTaken: 4, invalid: 1 }, comment: { read: 3, couldBeTaken: 3 } },
        leftOut: { 'withdrawn-proposals': 1, 'decisions-on-proposals': 2, meetings: 1 },
      },
    });
  });

  it('of a table and the answers to it in another looks at both as one source', async () => {
    const parents = await written('vorschlaege.csv', 'id,text,datum\n1,Eins,2024-05-01\n');
    const children = await written('kommentare.csv', 'id,zu,text,datum\n1,1,Ja,2024-05-02\n2,7,Nein,2024-05-02\n');
    const rows = { id: 'id', text: 'text', date: { column: 'datum', format: 'iso' } };
    const answers = { column: 'zu', prefix: '' };
    const own = await written('v.json', JSON.stringify({ rows }));
    const theirs = { ...rows, kind: 'comment', prefix: 'c-', answers };
    const refusing = await written('k.json', JSON.stringify({ rows: theirs }));
    const lenient = await written('l.json', JSON.stringify({ rows: { ...theirs, missingParent: 'on-its-own' } }));
    const both = await lookedAt([parents, children], { mapping: [own, refusing] });
    expect(both.sources.map(({ reading }) => reading.rows)).toEqual([1, 2]);
    expect(both.outlook).toMatchObject({
      rows: { comment: { read: 2, couldBeTaken: 1, invalid: 1 } },
      refused: [{ code: 'parent-missing', lines: [3] }],
    });
    const lone = await lookedAt([parents, children], { mapping: [own, lenient] });
    expect(lone.outlook).toMatchObject({ rows: { comment: { couldBeTaken: 2 } }, onTheirOwn: { comment: 1 } });
    await expect(lookedAt([parents, children])).rejects.toEqual(usageError('Several files are looked at with a --mapping'));
    await expect(lookedAt([parents, children], { mapping: [own, own, own] })).rejects.toEqual(usageError('Takes one --mapping'));
  });

  it.each<[PreviewOptions, string]>([
    [{ votes: 'turned' }, '--votes goes with the folder of a Polis export.'],
    [{ withoutVotes: true }, '--without-votes goes with the folder of a Polis export.'],
    [{ component: '11' }, '--component goes with a ZIP of Decidim.'],
  ])('takes no option that is of another source: %j', async (options, message) => {
    await expect(lookedAt(join(FIXTURES, 'werkstatt.csv'), options)).rejects.toEqual(usageError(message));
    await expect(lookedAt(join(FIXTURES, 'polis-bahnhof'), { mapping: 'raddialog' })).rejects.toEqual(
      usageError('--mapping goes with a table'),
    );
    const encoding = '--encoding goes with a table or JSON lines, or the folder of a Polis export.';
    await expect(lookedAt(join(folder, 'open-data.zip'), { encoding: 'utf-8' })).rejects.toEqual(usageError(encoding));
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
