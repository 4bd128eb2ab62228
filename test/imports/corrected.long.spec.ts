import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { importPolis } from '../../src/imports/polis/import-polis.js';
import { summaryLines } from '../../src/imports/summary-lines.js';
import { contextOf, copied, recordOf, startWriteSide, type WriteSide } from './importing.js';

let side: WriteSide;
let folder: string;
beforeAll(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-corrected-'));
});
afterAll(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const HEADER = 'nr,titel,text,datum,thema,typ,wer,lat,lon,auf';
const MAPPING = {
  rows: {
    id: 'nr',
    title: 'titel',
    text: 'text',
    theme: 'thema',
    group: 'typ',
    author: 'wer',
    latitude: 'lat',
    longitude: 'lon',
    answers: 'auf',
    date: { column: 'datum', format: 'iso' },
  },
};

const taken = async (
  source: string,
  rows: readonly string[],
  { accept = false, dryRun = false, rejects = null as { readonly path: null } | null } = {},
) => {
  const [file, mapping] = [join(folder, `${source}.csv`), join(folder, 'mapping.json')];
  await writeFile(mapping, JSON.stringify(MAPPING));
  await writeFile(file, `${[HEADER, ...rows].join('\n')}\n`);
  return importContributions(file, { mapping, title: source, accept }, contextOf(side, { dryRun, rejects }));
};

const FIRST = ['1,Rad,Mehr Wege,2024-05-01,Rad,Bürger,anna,50.7,7.1,', '2,,Danke,2024-05-02,Rad,Bürger,ben,,,1'];

it('rows that were corrected in their source, more than a summary names, are all in a file beside it, once and without a word of theirs', async () => {
  const rows = (what: string) => Array.from({ length: 102 }, (_, i) => `${i + 1},,${what} ${i + 1},2024-05-01,Rad,Bürger,anna,,,`);
  const beside = { rejects: { path: null } };
  expect((await taken('viele', rows('Geheim'), beside)).corrected).toBeNull();
  for (const dryRun of [true, false]) {
    const summary = await taken('viele', rows('Anders'), { ...beside, dryRun });
    expect(summary).toMatchObject({ rows: { contribution: { corrected: 102 } }, corrected: { path: join(folder, 'viele.corrected.csv') } });
    expect(summaryLines(summary)).toContain(`and 2 more; all of them are in ${join(folder, 'viele.corrected.csv')}`);
  }
  expect((await readdir(folder)).filter((name) => name.includes('.corrected'))).toEqual(['viele.corrected.csv']);
  const lines = (await readFile(join(folder, 'viele.corrected.csv'), 'utf8')).trim().split('\n');
  expect(lines).toHaveLength(103);
  expect([lines[0], lines[102]]).toEqual([
    'file,line,kind,fields,recorded,refused',
    `${join(folder, 'viele.csv')},103,contribution,text,,`,
  ]);
  expect(lines.join()).not.toMatch(/Geheim|Anders/);
});

describe('a row that was corrected in its source', () => {
  it.each<[string, string, readonly string[]]>([
    ['title', '1,Fahrrad,Mehr Wege,2024-05-01,Rad,Bürger,anna,50.7,7.1,', ['title']],
    ['text and place', '1,Rad,Mehr Radwege,2024-05-01,Rad,Bürger,anna,50.8,7.1,', ['text', 'position']],
    ['theme and group', '1,Rad,Mehr Wege,2024-05-01,Bahn,Verein,anna,50.7,7.1,', ['theme', 'question', 'group']],
    ['author', '1,Rad,Mehr Wege,2024-05-01,Rad,Bürger,eva,50.7,7.1,', ['author']],
    ['author, who is gone', '1,Rad,Mehr Wege,2024-05-01,Rad,Bürger,,50.7,7.1,', ['author']],
    ['date', '1,Rad,Mehr Wege,2024-05-02,Rad,Bürger,anna,50.7,7.1,', ['date']],
  ])('is told with its fields, and no error, and changes nothing: %s', async (name, row, fields) => {
    const source = name.replace(/\W+/g, '-');
    const { source: _, dialogue } = await taken(source, FIRST);
    const of = async () =>
      (await recordOf(side)).filter(
        ({ type, data }) => type === 'ContributionSubmitted' && 'dialogue' in data && data.dialogue === dialogue,
      );
    const before = await of();
    const said = await taken(source, [row, FIRST[1] ?? ''], { dryRun: true });
    const again = await taken(source, [row, FIRST[1] ?? ''], { accept: true });
    expect([said.rows['contribution'], said.corrections]).toEqual([again.rows['contribution'], again.corrections]);
    expect(again.rows['contribution']).toMatchObject({ read: 2, recorded: 0, alreadyRecorded: 1, corrected: 1, refused: 0 });
    expect(again.rows['acceptance']).toMatchObject({ recorded: 2 });
    expect(again.errorCount).toBe(0);
    expect(again.corrections).toEqual([
      { kind: 'contribution', file: join(folder, `${source}.csv`), line: 2, fields, recorded: [], refused: null },
    ]);
    expect(summaryLines(again)).toContain(`${join(folder, `${source}.csv`)}:2: corrected in source: ${fields.join(', ')}`);
    expect(await of()).toEqual(before);
    expect((await taken(source, FIRST)).rows['contribution']).toMatchObject({ alreadyRecorded: 2, corrected: 0 });
  });

  it('that answers another is not told of a date, which follows what it answers', async () => {
    const late = [FIRST[0] ?? '', '2,,Danke,2024-04-01,Rad,Bürger,ben,,,1'];
    await taken('late', late);
    expect((await taken('late', late)).rows['contribution']).toMatchObject({ alreadyRecorded: 2, corrected: 0 });
  });

  it('that is older than its dialogue has the date of its source, and nothing corrected', async () => {
    const earlier = [FIRST[0] ?? '', '2,,Danke,2024-04-01,Rad,Bürger,ben,,,'];
    await taken('earlier', [FIRST[0] ?? '']);
    expect((await taken('earlier', earlier)).rows['contribution']).toMatchObject({ recorded: 1, alreadyRecorded: 1, corrected: 0 });
    expect((await taken('earlier', earlier)).rows['contribution']).toMatchObject({ alreadyRecorded: 2, corrected: 0 });
  });

  it('is told of a statement, too', async () => {
    const export_ = await copied('polis-bahnhof');
    await importPolis(export_.folder, {}, contextOf(side));
    const said = (await importPolis(export_.folder, {}, contextOf(side))).rows['statement'];
    expect(said).toMatchObject({ recorded: 0, corrected: 0 });
    await export_.change('comments.csv', (text) => text.replace('Der Aufzug soll', 'Der Aufzug sollte'));
    const later = await importPolis(export_.folder, {}, contextOf(side));
    expect(later.rows['statement']).toMatchObject({ recorded: 0, corrected: 1, refused: 0, invalid: said?.invalid });
    expect(later.corrections).toMatchObject([{ kind: 'statement', fields: ['text'] }]);
    await export_.remove();
  });
});

it('whatever was corrected, no row is lost, doubled or an error, and what was said first is what stands', async () => {
  let nth = 0;
  const cells = fc.record({
    text: fc.constantFrom('Eins', 'Zwei', 'Drei'),
    theme: fc.constantFrom('Rad', 'Bahn'),
    who: fc.constantFrom('', 'anna', 'ben'),
  });
  const table = fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5'), cells, { minKeys: 1 });
  type Table = Readonly<Record<string, { readonly text: string; readonly theme: string; readonly who: string }>>;
  const linesOf = (rows: Table) =>
    Object.entries(rows).map(([id, { text, theme, who }]) => `${id},,${text},2024-05-01,${theme},,${who},,,`);
  await fc.assert(
    fc.asyncProperty(table, table, async (a: Table, b: Table) => {
      const source = `tabelle-${++nth}`;
      await taken(source, linesOf(a));
      const { rows, corrections, errorCount } = await taken(source, linesOf(b).toReversed());
      const [both, changed] = [
        Object.keys(b).filter((id) => a[id]),
        Object.keys(b).filter((id) => a[id] && JSON.stringify(a[id]) !== JSON.stringify(b[id])),
      ];
      const [recorded, alreadyRecorded] = [Object.keys(b).length - both.length, both.length - changed.length];
      expect(rows['contribution']).toMatchObject({ recorded, alreadyRecorded, corrected: changed.length, refused: 0 });
      expect([errorCount, corrections.length]).toEqual([0, changed.length]);
      expect((await taken(source, linesOf(a))).rows['contribution']).toMatchObject({ recorded: 0, alreadyRecorded: Object.keys(a).length });
    }),
    { numRuns: 12 },
  );
});
