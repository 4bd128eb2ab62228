import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { importContributions } from '../../src/imports/contributions/import-contributions.js';
import { bodyOf, contextOf, recordOf, startWriteSide, type WriteSide } from './importing.js';

let side: WriteSide;
let folder: string;
beforeAll(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-mended-'));
});
afterAll(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

/** A row as it is meant; `wrong`: what stands in the file first in the place of one of its values. */
type Row = { readonly text: string; readonly date: string; readonly group: string; readonly place: string; readonly wrong: string };
const WRONG: Readonly<Record<string, Partial<Row>>> = {
  none: {},
  date: { date: '2024-13-01' },
  place: { place: 'hier' },
  'date and text': { date: '2024-13-01', text: 'Ja' },
  'place and text': { place: 'hier', text: 'Nein' },
};
const word = (...words: readonly string[]) => fc.constantFrom(...words);
const rows = fc.array(
  fc.record({
    text: word('Ja', 'Nein'),
    date: word('2024-05-01', '2024-05-02'),
    group: word('Verein', 'Firma'),
    place: word('50', '51'),
    wrong: word('none', 'none', ...Object.keys(WRONG)),
  }),
  { minLength: 1, maxLength: 6 },
);
const asItStands = (row: Row): Row => ({ ...row, ...WRONG[row.wrong] });

const valuesOf = ({ text, date, group, place }: Row): readonly string[] => [text, date, group, place, place];
const COLUMNS = ['text', 'datum', 'gruppe', 'lat', 'lon'];
const tables = {
  ending: 'csv',
  write: (each: readonly Row[]) => [COLUMNS, ...each.map(valuesOf)].map((cells) => `${cells.join(',')}\n`).join(''),
  /** Puts right what was not taken. */
  mend: (text: string, meant: readonly Row[]) =>
    text
      .split('\n')
      .map((line) => {
        const [, file, nth] = /^.*,(\w[\w-]*\.csv),(\d+),/.exec(line) ?? [];
        const row = file === undefined ? undefined : meant[Number(nth) - 2];
        return row ? [...valuesOf(row), ...line.split(',').slice(COLUMNS.length)].join(',') : line;
      })
      .join('\n'),
};
const lines = {
  ending: 'jsonl',
  write: (each: readonly Row[]) => each.map((row) => `${JSON.stringify(objectOf(row))}\n`).join(''),
  mend: (text: string, meant: readonly Row[]) =>
    text
      .split('\n')
      .map((line) => {
        if (!line.includes('$rejected')) return line;
        const value = JSON.parse(line.replace(/^\ufeff/, '')) as { readonly $rejected: { readonly line: number } };
        const row = meant[value.$rejected.line - 1];
        return JSON.stringify({ ...value, ...(row && objectOf(row)) });
      })
      .join('\n'),
};
const objectOf = (row: Row) => Object.fromEntries(COLUMNS.map((name, i) => [name, valuesOf(row)[i]]));

const MAPPING = {
  id: { of: 'content' },
  text: 'text',
  group: 'gruppe',
  latitude: 'lat',
  longitude: 'lon',
  date: { column: 'datum', format: 'iso' },
};
const take = async (path: string, source: string, content: string, corrections = false) => {
  const mapping = join(folder, 'mapping.json');
  await writeFile(mapping, JSON.stringify({ rows: MAPPING }));
  await writeFile(path, content);
  return importContributions(path, { mapping, source, title: source, corrections }, contextOf(side, { rejects: { path: null } }));
};
/** What was said in the dialogue of a source, whoever said what. */
const saidIn = async (source: string): Promise<readonly string[]> => {
  const said = (await recordOf(side)).filter(
    ({ type, data }) => type === 'ContributionSubmitted' && (data as { source: { name: string } }).source.name === source,
  );
  const each = said.map(async (event) => {
    const { text, position } = (await bodyOf(side, event)) as { readonly text: string; readonly position: unknown };
    return JSON.stringify([text, position, event.occurredAt, 'group' in event.data && event.data.group]);
  });
  return (await Promise.all(each)).toSorted();
};

let nth = 0;
it.each([tables, lines])(
  'rows that are known by what they say, mended, are there as if the file had been right at once: $ending',
  async (form) => {
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (meant, corrections) => {
        const [source, atOnce] = [`first-${nth}`, `once-${nth++}`];
        const path = join(folder, `${source}.${form.ending}`);
        const { rejects } = await take(path, source, form.write(meant.map(asItStands)));
        await take(path, atOnce, form.write(meant));
        if (rejects !== null) {
          if (!('path' in rejects)) throw new Error(rejects.problem);
          const mended = form.mend(await readFile(rejects.path, 'utf8'), meant);
          const { length } = meant.filter(({ wrong }) => wrong !== 'none');
          const counts = (await take(rejects.path, source, mended, corrections)).rows['contribution'];
          expect(counts).toMatchObject({ recorded: length, alreadyRecorded: meant.length - length, corrected: 0, correctionRecorded: 0 });
          expect((await take(rejects.path, source, mended, corrections)).rows['contribution']).toMatchObject({
            alreadyRecorded: meant.length,
          });
        }
        expect(await saidIn(source)).toEqual(await saidIn(atOnce));
      }),
      { numRuns: 8 },
    );
  },
);

const twoExports = rows.chain((all) =>
  fc.record({
    all: fc.constant(all),
    first: fc.shuffledSubarray(all, { minLength: 1 }),
    second: fc.shuffledSubarray(all, { minLength: all.length }),
  }),
);
it('rows that say the same words, each of its group and its place, are there after two exports in any order as after one', async () => {
  await fc.assert(
    fc.asyncProperty(twoExports, async ({ all, first, second }) => {
      const [source, atOnce] = [`first-${nth}`, `once-${nth++}`];
      const path = join(folder, `${source}.csv`);
      await take(path, source, tables.write(first));
      const counts = (await take(path, source, tables.write(second), true)).rows['contribution'];
      expect(counts).toMatchObject({ recorded: all.length - first.length, alreadyRecorded: first.length, correctionRecorded: 0 });
      await take(path, atOnce, tables.write(all));
      expect(await saidIn(source)).toEqual(await saidIn(atOnce));
    }),
    { numRuns: 8 },
  );
});
