import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../src/host/usage-error.js';
import { COLUMNS_MAX } from '../../src/imports/files/bounds.js';
import { refuseOversized } from '../../src/imports/files/spreadsheet-bounds.js';
import { tableRows } from '../../src/imports/files/table-rows.js';
import { entryBytes, zipEntries } from '../../src/imports/files/zip-file.js';
import { workbook, zipped } from './zip.js';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-bounds-'))));
afterAll(() => rm(folder, { recursive: true }));

const file = async (content: string | Buffer, name: string): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const read = async (path: string): Promise<number> => {
  let rows = 0;
  for await (const _ of tableRows(path, ['a'])) rows++;
  return rows;
};
const refused = (message: string): unknown =>
  expect.objectContaining({ constructor: UsageError, message: expect.stringContaining(message) });

const text = (words: string): string => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
const row = (...cells: readonly string[]): string => `<row>${cells.map(text).join('')}</row>`;
const HEAD = row('a', 'b');

describe('a spreadsheet', () => {
  it('of a sound size comes in, with a long text and a row of all columns', async () => {
    const rows = `${HEAD}${row('1', 'x'.repeat(1_000_000))}<row>${'<c><v>1</v></c>'.repeat(2)}</row>`;
    expect(await read(await file(zipped(workbook(rows)), 'sound.xlsx'))).toBe(2);
  });

  it('of long rows comes in, wherever its chunks are cut', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}<row>${'<c/>'.repeat(60_000)}</row>`).join('');
    await refuseOversized(await file(zipped(workbook(HEAD + rows)), 'long-rows.xlsx'));
  });

  it.each([
    ['a cell', workbook(HEAD + row('1', 'x'.repeat(3_000_000))), 'sheet1.xml has more than 1 MiB in one cell'],
    ['a row', workbook(`${HEAD}<row>${'<c/>'.repeat(140_000)}</row>`), 'a row of more cells than a sheet has columns'],
    ['a row after many', workbook(`${HEAD.repeat(30_000)}<row>${'<c/>'.repeat(140_000)}`), 'a row of more cells'],
    ['its texts', workbook(HEAD, '<a/>'.repeat(4_100_000)), 'sharedStrings.xml has more than 4,000,000 tags'],
    ['something beside it', { ...workbook(HEAD), 'xl/other': 'x'.repeat(3_000_000) }, 'xl/other has more than 1 MiB'],
  ])('that is too large is refused before it is read: %s', async (_, files, message) => {
    await expect(read(await file(zipped(files), 'large.xlsx'))).rejects.toEqual(refused(message));
  });

  it.each(['ods', 'xlsx'])('that says it is larger than all that is read is refused unread: %s', async (ending) => {
    const says = zipped(workbook(HEAD), () => 200 * 1024 ** 2);
    await expect(read(await file(says, `says.${ending}`))).rejects.toEqual(refused('unpacks to more than 512 MiB'));
  });

  it('that says it is smaller than it is, or is damaged, is refused', async () => {
    const lies = zipped(workbook(HEAD), (size) => size - 1);
    await expect(read(await file(lies, 'lies.xlsx'))).rejects.toEqual(refused('unpacks to more than the ZIP file says it has'));
    const damaged = zipped(workbook(HEAD));
    damaged[60]! ^= 0xff;
    await expect(read(await file(damaged, 'damaged.xlsx'))).rejects.toEqual(refused('damaged'));
    const hidden = zipped(workbook(HEAD), undefined, Buffer.alloc(100));
    await expect(read(await file(hidden, 'hidden.xlsx'))).rejects.toEqual(refused('has something between the files in it'));
    const otherwise = zipped(workbook(HEAD));
    otherwise.writeUInt32LE(1, 22);
    await expect(read(await file(otherwise, 'otherwise.xlsx'))).rejects.toEqual(refused('damaged'));
    const cut = zipped(workbook(HEAD)).subarray(0, -5);
    await expect(read(await file(cut, 'cut.xlsx'))).rejects.toEqual(refused('is no spreadsheet that can be read'));
  });
});

it('a table of more columns than a spreadsheet has is refused', async () => {
  const head = ['a', ...Array.from({ length: COLUMNS_MAX - 1 }, (_, i) => i)].join();
  expect(await read(await file(`${head}\n`, 'wide.csv'))).toBe(0);
  await expect(read(await file(`${head},x\n`, 'wider.csv'))).rejects.toEqual(refused('more than 16,384 columns'));
});

it('a ZIP file gives its files, each as it was', async () => {
  const files = { 'a.csv': 'a;b\n1;2\n', 'ä/b.csv': 'x'.repeat(300_000), 'empty.csv': '' };
  const path = await file(zipped(files), 'some.zip');
  const entries = (await zipEntries(path)) ?? [];
  const contents = await Promise.all(
    entries.map(async (entry) => {
      const chunks = [];
      for await (const chunk of entryBytes(path, entry)) chunks.push(chunk);
      return [entry.name, Buffer.concat(chunks).toString()] as const;
    }),
  );
  expect(Object.fromEntries(contents)).toEqual(files);
  expect(await zipEntries(await file('not a ZIP', 'none.zip'))).toBeNull();
});
