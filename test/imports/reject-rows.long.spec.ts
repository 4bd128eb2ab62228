import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { csvRecords } from '../../src/imports/files/csv-records.js';
import { tableRows } from '../../src/imports/files/table-rows.js';
import { rejectText } from '../../src/imports/reject-rows.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-rejects-'))));
afterAll(() => rm(folder, { recursive: true }));

const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const seen = [];
  for await (const row of rows) seen.push(row);
  return seen;
};
const file = async (text: string): Promise<string> => {
  await writeFile(join(folder, 'lauf.csv'), text);
  return join(folder, 'lauf.csv');
};

/** The refused rows of a table in which all below the header are refused. */
const rejectsOf = async (text: string, delimiter?: string): Promise<string> => {
  const path = await file(text);
  const lines = (await all(csvRecords(path, { delimiter }))).slice(1).map(({ line }) => line);
  const rejected = {
    async *of() {
      for (const line of lines) yield await Promise.resolve({ line, problems: [{ code: 'some-code', message: 'a, b; "c"' }], id: null });
      return undefined;
    },
    hasIds: () => Promise.resolve(false),
  };
  return (await all(rejectText({ file: path, form: 'table', delimiter }, rejected))).join('');
};
const cellsOf = async (text: string): Promise<readonly (readonly string[])[]> =>
  (await all(csvRecords(await file(text)))).map(({ cells }) => cells);
const reasons = (line: number) => ['lauf.csv', String(line), 'some-code', 'a, b; "c"'];

it('the reasons stand behind a row once, however often it is refused and whatever it is delimited by', async () => {
  const cell = fc.stringMatching(/^[a-z0-9"';, |\t\n-]{0,6}$/);
  const row = fc.array(cell, { minLength: 1, maxLength: 7 }).filter((cells) => cells.some((each) => each.trim() !== ''));
  const quoted = (each: string) => `"${each.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), fc.constantFrom(',', ';', '\t', '|'), async (rows, by) => {
      const table = [['nr', 'text', 'am', 'wo'], ...rows].map((cells) => cells.map(quoted).join(by)).join('\n');
      const once = await rejectsOf(`${by === '|' ? 'sep=|\n' : ''}${table}\n`);
      const twice = await rejectsOf(once);
      const [title, ...read] = await cellsOf(twice);
      expect(title).toEqual(['nr', 'text', 'am', 'wo', 'rejected_file', 'rejected_line', 'rejected_code', 'rejected_message']);
      // Cells that are empty at the end are no more than there are titles.
      const filled = rows.map((cells) => (cells.slice(4).every((each) => each.trim() === '') ? cells.slice(0, 4) : cells));
      expect(read.map((cells) => cells.slice(0, -4))).toEqual(filled);
    }),
    { numRuns: 30 },
  );
});

describe('a row of which the cells are not as many as the titles', () => {
  const wide = 'nr;text;am\n1;Eins;zwei;01.05.2024\n2;Drei\n';

  it('is mended at the second time as at the first', async () => {
    const twice = await rejectsOf(await rejectsOf(wide));
    expect((await cellsOf(twice)).slice(1)).toEqual([
      ['1', 'Eins', 'zwei', '01.05.2024', ...reasons(2)],
      ['2', 'Drei', ...reasons(3)],
    ]);
    const mended = twice.replace('Eins;zwei', '"Eins;zwei"').replace('2;Drei', '2;Drei;02.05.2024');
    expect(await all(tableRows(await file(mended), ['nr', 'text', 'am']))).toMatchObject([
      { value: { text: 'Eins;zwei', am: '01.05.2024' } },
      { value: { text: 'Drei', am: '02.05.2024' } },
    ]);
  });

  it('is mended where the cells that were too many are emptied, as in a program that shows tables', async () => {
    const emptied = (await rejectsOf(wide)).replace('Eins;zwei;01.05.2024', 'Eins;01.05.2024;').replace('2;Drei', '2;Drei;02.05.2024');
    expect(await all(tableRows(await file(emptied), ['nr', 'text', 'am']))).toMatchObject([
      { value: { text: 'Eins', am: '01.05.2024', rejected_line: '2' } },
      { value: { text: 'Drei', am: '02.05.2024' } },
    ]);
  });

  it('is not taken for one where a program that shows tables has filled it up', async () => {
    const shown = (await rejectsOf(wide)).replace(/(2;Drei.*)\n/, '$1;;\n');
    const [, narrow] = await all(tableRows(await file(shown), ['nr']));
    expect(narrow).toEqual({ line: 3, problem: { code: 'column-count-wrong', message: '2 columns, the header has 3' } });
    expect((await cellsOf(await rejectsOf(shown)))[2]).toEqual(['2', 'Drei', ...reasons(3)]);
  });
});

describe('a row of which own cells look like reasons', () => {
  const TITLES = ['nr', 'a', 'b', 'c', 'd', 'e'];
  /** All rows, each with its id, of which those of `wrong` are refused. */
  const withSound = async (text: string, wrong: readonly boolean[]): Promise<string> => {
    const rejected = {
      async *of() {
        for (const [i, isWrong] of wrong.entries())
          yield await Promise.resolve({ line: i + 2, problems: isWrong ? [{ code: 'some-code', message: 'a' }] : [], id: `id-${i}` });
        return undefined;
      },
      hasIds: () => Promise.resolve(true),
    };
    return (await all(rejectText({ file: await file(text), form: 'table', delimiter: ';' }, rejected))).join('');
  };

  it('is itself beside those that are refused, however often it is', async () => {
    const cell = fc.constantFrom('plan.pdf', '12', 'verkehr', 'Mehr Wege', '');
    const row = fc.record({ cells: fc.array(cell, { minLength: 5, maxLength: 5 }), isWrong: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const own = rows.map(({ cells }, i) => [String(i), ...cells]);
        const wrong = rows.map(({ isWrong }) => isWrong);
        const once = await withSound([TITLES, ...own].map((cells) => `${cells.join(';')}\n`).join(''), wrong);
        const twice = await withSound(once, wrong);
        expect(twice).toBe(once);
        const read = (await all(tableRows(await file(once), TITLES))).map((each) =>
          'value' in each ? TITLES.map((title) => each.value[title]) : each.problem,
        );
        expect(read).toEqual(own);
      }),
      { examples: [[[{ cells: ['plan.pdf', '12', 'verkehr', 'Mehr Wege', ''], isWrong: false }]]] },
    );
  });

  it('is not one that has too few and was filled up by a program that shows tables', async () => {
    const narrow = await withSound(`${TITLES.join(';')}\n1\n`, [true]);
    const shown = narrow.replace(/\n(1;.*)\n/, '\n$1;;;;;\n');
    expect(await all(tableRows(await file(shown), TITLES))).toEqual([
      { line: 2, problem: { code: 'column-count-wrong', message: '1 columns, the header has 6' } },
    ]);
  });
});

it('a JSON line keeps every letter, also when it is refused again', async () => {
  const line = '{ "id": 12345678901234567890, "x": 1.0, "s": ",\\"$rejected\\":" }';
  const refused = async (text: string): Promise<string> => {
    await writeFile(join(folder, 'lauf.jsonl'), text);
    const rejected = {
      async *of() {
        yield await Promise.resolve({ line: 1, problems: [{ code: 'some-code', message: '{"$rejected":1}' }], id: null });
        return undefined;
      },
      hasIds: () => Promise.resolve(false),
    };
    return (await all(rejectText({ file: join(folder, 'lauf.jsonl'), form: 'lines' }, rejected))).join('');
  };
  const once = await refused(line);
  expect(once.startsWith(`\ufeff${line.slice(0, -1)},"$rejected":{`)).toBe(true);
  expect(await refused(once)).toBe(once);
});
