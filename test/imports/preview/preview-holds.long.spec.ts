import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { importContributions } from '../../../src/imports/contributions/import-contributions.js';
import { previewOf } from '../../../src/imports/preview/preview.js';
import { contextOf, startWriteSide, type WriteSide } from '../importing.js';

let side: WriteSide;
let folder: string;
beforeAll(async () => {
  side = await startWriteSide();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-preview-'));
});
afterAll(async () => {
  await side.close();
  await rm(folder, { recursive: true });
});

const cell = fc.constantFrom(
  '',
  'Eins',
  'Zwei, drei',
  'Mehr Grün in der Stadt, und zwar bald',
  '7',
  '99.99.2024',
  '2024-03-05',
  '05.03.2024',
  'k. A.',
);
const id = fc.oneof(fc.integer({ min: 1, max: 6 }).map(String), fc.constant(''));
const day = fc.constantFrom('05.03.2024', '06.03.24', '99.99.2024', '');
const title = fc.constantFrom('Nr', 'Datum', 'Text', 'Thema', 'Gruppe', 'Autor', 'Titel', 'x', 'Datum', 'lat', 'lon');
const column = title.chain((name) => {
  const cells = name === 'Nr' ? id : name === 'Datum' ? day : cell;
  return fc.array(cells, { minLength: 6, maxLength: 6 }).map((values) => [name, ...values]);
});
const quoted = (text: string): string => (/[,"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

it('what a preview says is what the import with its mapping does', async () => {
  let nth = 0;
  let mapped = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(column, { minLength: 2, maxLength: 6 }), async (columns) => {
      const source = `tabelle-${++nth}`;
      const [file, mapping] = [join(folder, `${source}.csv`), join(folder, `${source}.json`)];
      const lines = columns[0]?.map((_, i) => columns.map((each) => quoted(each[i] ?? '')).join(',')) ?? [];
      await writeFile(file, `${lines.join('\n')}\n`);
      const preview = await previewOf(file, {}, contextOf(side));
      if (!preview.mapping) return;
      await writeFile(mapping, JSON.stringify(preview.mapping));
      const said = preview.outlook?.rows['contribution'];
      const taken = importContributions(file, { mapping, title: source }, contextOf(side));
      if (!said?.read) return expect(taken).rejects.toThrow('has no rows');
      const { couldBeTaken: recorded, ...counts } = said;
      expect(await taken).toMatchObject({ noneTaken: recorded === 0, rows: { contribution: { ...counts, recorded, refused: 0 } } });
      if (recorded > 0) mapped++;
    }),
    { numRuns: 40 },
  );
  expect(mapped).toBeGreaterThan(3);
});
