import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import type { ImportSummary } from '../../src/imports/import.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { summaryLines } from '../../src/imports/summary-lines.js';
import { contextOf, copied, recordOf, startWriteSide, usageError, type WriteSide } from './importing.js';
import { workbook, xlsxRow, zipped } from './zip.js';

let side: WriteSide;
let folder: string;
beforeEach(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-rejects-'));
});
afterEach(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const written = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const beside = { rejects: { path: null } };
const pathOf = ({ rejects }: ImportSummary): string => (rejects && 'path' in rejects ? rejects.path : 'none');
/** What came in, whenever it did. */
const submitted = async (of: WriteSide): Promise<readonly unknown[]> =>
  (await recordOf(of))
    .filter(({ type }) => type === 'ContributionSubmitted' || type === 'ContributionRated')
    .map(({ stream, occurredAt, data }) => ({ stream, occurredAt, data }))
    .toSorted((a, b) => a.stream.localeCompare(b.stream, 'en'));
/** The record of another installation that got it right at once. */
const atOnce = async (run: (context: ReturnType<typeof contextOf>) => Promise<ImportSummary>): Promise<readonly unknown[]> => {
  const other = await startWriteSide();
  expect((await run(contextOf(other))).errorCount).toBe(0);
  const events = await submitted(other);
  await other.close();
  return events;
};

const MAPPING = {
  delimiter: ';',
  encoding: 'windows-1252',
  rows: {
    id: '#1',
    answers: 'auf',
    text: 'Beitrag, kurz',
    theme: 'thema',
    author: 'wer',
    date: { column: 'datum', format: 'DD.MM.YYYY' },
  },
};
const TABLE = [
  'nr;nr;Beitrag, kurz;datum;thema;auf;wer',
  '1;x;Größe "zählt", oder;01.05.2024;Rad;;anna',
  '2;x;"Zwei\nZeilen; mit ""Anführung""";99.05.2024;Bahn;;anna',
  '3;x;Drei;03.05.2024;Rad;2;',
  '4;x;Vier;04.05.2024',
  '5;x;Fünf;05.05.2024;Rad;77;bert',
];
const RIGHT = TABLE.join('\n').replace('99.05', '02.05').replace('04.05.2024', '04.05.2024;Rad;;').replace(';77;', ';1;');

const take = async (name: string, content: string | Buffer, context: ReturnType<typeof contextOf>, mapping: object = MAPPING) =>
  importContributions(
    await written(name, content),
    { mapping: await written('mapping.json', JSON.stringify(mapping)), title: 'Neu' },
    context,
  );

describe('rows of a table that were not taken', () => {
  it('are beside it as they stand there, for nobody else, and mended they are what they would have been at once', async () => {
    const summary = await take('lauf.csv', Buffer.from(TABLE.join('\n'), 'latin1'), contextOf(side, beside));
    expect(summary).toMatchObject({
      rows: { contribution: { recorded: 1, invalid: 4, refused: 0 } },
      rejects: { path: expect.any(String) },
    });
    const path = join(folder, 'lauf.rejects.csv');
    expect(pathOf(summary)).toBe(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = await readFile(path, 'utf8');
    expect(text.split('\n')).toEqual([
      '\ufeffnr;nr;"Beitrag, kurz";datum;thema;auf;wer;rejected_file;rejected_line;rejected_code;rejected_message',
      '2;x;"Zwei',
      expect.stringMatching(/^Zeilen; mit ""Anführung""";99\.05\.2024;Bahn;;anna;lauf\.csv;3;time-malformed;/),
      expect.stringMatching(/^3;x;Drei;03\.05\.2024;Rad;2;;lauf\.csv;5;parent-invalid;/),
      expect.stringMatching(/^4;x;Vier;04\.05\.2024;lauf\.csv;6;column-count-wrong;/),
      expect.stringMatching(/^5;x;Fünf;05\.05\.2024;Rad;77;bert;lauf\.csv;7;parent-missing;/),
      '',
    ]);
    const unmended = await take('lauf.rejects.csv', text, contextOf(side, beside));
    expect(unmended).toMatchObject({ source: 'lauf', errorCount: 4, noneTaken: true });
    expect((await readFile(join(folder, 'lauf.rejects-2.csv'), 'utf8')).split('\n')[0]).toBe(text.split('\n')[0]);
    const mended = text.replace('99.05', '02.05').replace('04.05.2024;lauf', '04.05.2024;Rad;;;lauf').replace(';77;', ';1;');
    expect(await take('lauf.rejects.csv', mended, contextOf(side, beside))).toMatchObject({ errorCount: 0, rejects: null });
    expect(await submitted(side)).toEqual(await atOnce((context) => take('lauf.csv', Buffer.from(RIGHT, 'latin1'), context)));
  });

  it('keep their ids for themselves, of which a later row says something else', async () => {
    const mapping = { rows: { id: 'nr', text: 'text', date: { column: 'datum', format: 'iso' } } };
    const table = 'nr,text,datum\n1,Eins,2024-05-99\n1,Anders,2024-05-02\n2,Zwei,2024-05-03\n2,Nochmals,2024-05-99\n';
    const right = 'nr,text,datum\n1,Eins,2024-05-01\n2,Zwei,2024-05-03\n';
    const first = await take('kennung.csv', table, contextOf(side, beside), mapping);
    expect(first).toMatchObject({ rows: { contribution: { recorded: 1, invalid: 3 } } });
    expect(first.errors.map(({ line, code }) => [line, code]).toSorted()).toEqual([
      [2, 'time-malformed'],
      [3, 'id-repeated'],
      [5, 'time-malformed'],
    ]);
    const mended = (await readFile(pathOf(first), 'utf8')).replaceAll('-99', '-01');
    const second = await take('kennung.rejects.csv', mended, contextOf(side, beside), mapping);
    expect(second).toMatchObject({ rows: { contribution: { recorded: 1, corrected: 1 } }, errors: [{ line: 3, code: 'id-repeated' }] });
    expect(await submitted(side)).toEqual(await atOnce((context) => take('kennung.csv', right, context, mapping)));
  });

  it('are nowhere where there are none, are kept once where they are the same, and else beside the earlier ones', async () => {
    const mapping = { ...MAPPING, encoding: undefined };
    await take('lauf.csv', RIGHT, contextOf(side, { ...beside, dryRun: true }), mapping);
    expect((await readdir(folder)).toSorted()).toEqual(['lauf.csv', 'mapping.json']);
    const path = join(folder, 'lauf.rejects.csv');
    expect(pathOf(await take('lauf.csv', TABLE.join('\n'), contextOf(side, { ...beside, dryRun: true }), mapping))).toBe(path);
    expect(pathOf(await take('lauf.csv', TABLE.join('\n'), contextOf(side, beside), mapping))).toBe(path);
    expect((await readdir(folder)).toSorted()).toEqual(['lauf.csv', 'lauf.rejects.csv', 'mapping.json']);
    const fewer = TABLE.slice(0, 3).join('\n');
    expect(pathOf(await take('lauf.csv', fewer, contextOf(side, beside), mapping))).toBe(join(folder, 'lauf.rejects-2.csv'));
  });

  it('go where they are asked for, but over nothing that is there', async () => {
    const path = join(folder, 'anderswo.csv');
    const context = contextOf(side, { rejects: { path } });
    expect(pathOf(await take('lauf.csv', TABLE.join('\n'), context, { ...MAPPING, encoding: undefined }))).toBe(path);
    const before = await recordOf(side);
    await expect(take('lauf.csv', RIGHT, context, { ...MAPPING, encoding: undefined })).rejects.toEqual(usageError('is there already'));
    const nowhere = contextOf(side, { rejects: { path: join(folder, 'none', 'x.csv') } });
    await expect(take('lauf.csv', RIGHT, nowhere)).rejects.toEqual(usageError('there is no folder'));
    expect(await recordOf(side)).toEqual(before);
  });
});

it('rows of JSON lines keep every letter, and lists in them their ids', async () => {
  const mapping = {
    rows: {
      id: 'nr',
      text: 'text',
      date: { column: 'am', format: 'iso' },
      children: [{ list: 'antworten', text: 'text', date: { column: 'am', format: 'iso' } }],
    },
  };
  const right = [
    '{"nr":"1","text":"Eins","am":"2024-05-01","groß":1.0,"antworten":[{"text":"Ja","am":"2024-05-02"},{"text":"Nein","am":"2024-05-03"}]}',
    '{ "nr": "2", "text": "Zwei", "am": "2024-05-04" }',
    '{"nr":"3","text":"Drei","am":"2024-05-05"}',
  ];
  const wrong = [right[0]?.replace('2024-05-03', 'gestern'), right[1]?.replace('2024-05-04', 'heute'), `${String(right[2])},`];
  const summary = await take('lauf.jsonl', wrong.join('\n'), contextOf(side, beside), mapping);
  expect(summary.rows).toMatchObject({
    contribution: { read: 3, recorded: 1, invalid: 2 },
    antworten: { read: 2, recorded: 1, invalid: 1 },
  });
  expect(pathOf(summary)).toBe(join(folder, 'lauf.rejects.jsonl'));
  const text = await readFile(pathOf(summary), 'utf8');
  const [first, second, third] = text.split('\n');
  expect(first).toBe(
    `\ufeff${String(wrong[0]?.slice(0, -1))},"$rejected":{"file":"lauf.jsonl","line":1,"problems":[{"code":"time-malformed","message":"antworten[1]: am: what is written as aaaaaaa is no time of the form iso, or none between 1990 and now"}]}}`,
  );
  expect([second?.startsWith(String(wrong[1]?.slice(0, -1))), third]).toEqual([true, wrong[2]]);
  await take('lauf.rejects.jsonl', text, contextOf(side, beside), mapping);
  const again = await readFile(join(folder, 'lauf.rejects-2.jsonl'), 'utf8');
  expect(again.match(/\$rejected/g)).toHaveLength(2);
  const mended = again
    .replace('gestern', '2024-05-03')
    .replace('heute', '2024-05-04')
    .replace('"Drei","am":"2024-05-05"},', '"Drei","am":"2024-05-05"}');
  expect(await take('lauf.rejects.jsonl', mended, contextOf(side, beside), mapping)).toMatchObject({ errorCount: 0 });
  expect(await submitted(side)).toEqual(await atOnce((context) => take('lauf.jsonl', right.join('\n'), context, mapping)));
});

it('rows of Polis are a folder that can be imported as it is mended', async () => {
  const { folder: polis, change, remove } = await copied('polis-bahnhof');
  const summary = await importPolis(polis, {}, contextOf(side, beside));
  expect(pathOf(summary)).toBe(`${polis}.rejects`);
  const files = (await readdir(`${polis}.rejects`)).toSorted();
  expect(files).toEqual(['comments.csv', 'summary.csv', 'votes.csv']);
  for (const file of files) expect((await stat(join(`${polis}.rejects`, file))).mode & 0o777).toBe(0o600);
  const votes = await readFile(join(`${polis}.rejects`, 'votes.csv'), 'utf8');
  expect(votes.trim().split('\n')).toHaveLength(1 + (summary.rows['vote']?.invalid ?? 0));
  const again = await importPolis(`${polis}.rejects`, {}, contextOf(side));
  expect(again).toMatchObject({ source: summary.source, errorCodes: summary.errorCodes, setUp: { recorded: 0 } });
  expect(again.rows['statement']).toMatchObject({ read: summary.rows['statement']?.read, alreadyRecorded: 3 });
  await change('votes.csv', (text) => text);
  await rm(`${polis}.rejects`, { recursive: true });
  await remove();
});

describe('rows of several files', () => {
  const mapping = { rows: { id: 'nr', text: 'text', date: { column: 'am', format: 'iso' } } };
  const several = async (files: readonly string[], context: ReturnType<typeof contextOf>, options: object = {}) =>
    importContributions(files, { mapping: await written('mapping.json', JSON.stringify(mapping)), title: 'Neu', ...options }, context);
  const sheet = (cells: readonly (readonly string[])[]) => zipped(workbook([['nr', 'text', 'am'], ...cells].map(xlsxRow).join('')));

  it('are files that are imported as the summary says, of spreadsheets and of equal names, too', async () => {
    for (const each of ['a', 'b']) await mkdir(join(folder, each));
    const files = [await written('a/lauf.csv', 'nr;text;am\n1;Eins;gestern\n2;Zwei;2024-05-02\n')];
    files.push(await written('b/lauf.csv', 'nr;text;am\n3;Drei;2024-05-03;x\n'));
    files.push(await written('lauf.xlsx', sheet([['4', 'Vier', 'morgen']])));
    const summary = await several(files, contextOf(side, beside));
    const into = join(folder, 'a', 'lauf.rejects');
    const names = ['lauf.csv', 'lauf-2.csv', 'lauf-3.csv'].map((name) => join(into, name));
    expect(summary.rejects).toEqual({ path: into, files: names });
    expect(summaryLines(summary)).toContainEqual(
      expect.stringContaining(`import ${names.join(' ')} with the same options and --source lauf`),
    );
    // A further run that refuses the same leaves it at that.
    expect(pathOf(await several(files, contextOf(side, beside)))).toBe(into);
    expect((await readdir(join(folder, 'a'))).toSorted()).toEqual(['lauf.csv', 'lauf.rejects']);
    const mend = async (path: string, wrong: string, right: string): Promise<void> => {
      const text = await readFile(path, 'utf8');
      expect(text).toContain(wrong);
      await writeFile(path, text.replace(wrong, right));
    };
    await mend(join(into, 'lauf.csv'), 'gestern', '2024-05-01');
    await mend(join(into, 'lauf-2.csv'), '2024-05-03;x', '2024-05-03');
    await mend(join(into, 'lauf-3.csv'), 'morgen', '2024-05-04');
    expect(await several(names, contextOf(side), { source: summary.source })).toMatchObject({ errorCount: 0 });
    const right = [await written('a/lauf.csv', 'nr;text;am\n1;Eins;2024-05-01\n2;Zwei;2024-05-02\n')];
    right.push(await written('b/lauf.csv', 'nr;text;am\n3;Drei;2024-05-03\n'));
    right.push(await written('lauf.xlsx', sheet([['4', 'Vier', '2024-05-04']])));
    expect(await submitted(side)).toEqual(await atOnce((context) => several(right, context)));
  });

  it('are asked for under a name under which they can be read again', async () => {
    const file = await written('lauf.xlsx', sheet([['4', 'Vier', 'morgen']]));
    for (const name of ['mehr.xlsx', 'mehr.csv.gz', 'mehr'])
      await expect(several([file], contextOf(side, { rejects: { path: join(folder, name) } }))).rejects.toEqual(
        usageError('takes a name that ends in .csv'),
      );
  });
});
