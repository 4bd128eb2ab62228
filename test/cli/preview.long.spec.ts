import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dropDatabase, freshDatabase } from '../database.js';
import { run } from './program.js';

let databaseUrl: string;
let folder: string;
beforeAll(async () => {
  databaseUrl = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-preview-'));
});
afterAll(async () => {
  await dropDatabase(databaseUrl);
  await rm(folder, { recursive: true });
});

const said = (...args: readonly string[]) =>
  run(['import', ...args], { DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data') }, folder).ended;

it('a preview writes a mapping with which the file is imported, and nothing over another file', async () => {
  await writeFile(join(folder, 'b.csv'), 'Nr;Datum;Beitrag\n1;05.03.2024;\u001b[31mEins\n2;99.03.2024;Zwei\n');
  const first = await said('preview', 'b.csv', '--write-mapping', 'm.json');
  expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining('contribution: 1 refused, time-malformed') });
  expect(first.stdout).toContain(' import contributions b.csv --mapping ./m.json --title b --source b --dry-run\n');
  // Whatever a file holds, it does nothing to a terminal.
  expect(first.stdout).not.toContain('\u001b');
  const mapping = await readFile(join(folder, 'm.json'), 'utf8');
  expect(JSON.parse(mapping)).toEqual({ rows: { id: 'Nr', text: 'Beitrag', date: { column: 'Datum', format: 'DD.MM.YYYY' } } });

  await writeFile(join(folder, 'm.json'), 'mine');
  expect(await said('preview', 'b.csv', '--write-mapping', 'm.json')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is there already'),
  });
  expect(await readFile(join(folder, 'm.json'), 'utf8')).toBe('mine');
  expect(await said('preview', 'b.csv', '--write-mapping', 'm.json', '--overwrite', '--json')).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, 'm.json'), 'utf8')).toBe(mapping);

  await writeFile(join(folder, 'no.csv'), 'Nr;Beitrag\n1;Eins\n');
  expect(await said('preview', 'no.csv', '--write-mapping', 'no.json')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('no mapping to write'),
  });
  expect(await said('preview', 'b.csv', '--mapping', 'm.json', '--write-mapping', 'x.json')).toMatchObject({ code: 2 });
  expect(await said('contributions', 'b.csv', '--mapping', 'm.json', '--title', 'B', '--json')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('"recorded":1'),
  });
});

it('the next command runs as it is printed, in a shell, with all that was asked', async () => {
  const environment = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, DATA_DIR: join(folder, 'data') };
  const pasted = (stdout: string) => {
    const command = /^Next: (.*)$/ms.exec(stdout)?.[1] ?? '';
    return promisify(execFile)('sh', ['-c', command], { cwd: folder, env: environment });
  };
  const name = "-Beiträge vom $HOME's; `5. Mai`.csv";
  await writeFile(join(folder, name), Buffer.from('Nr;Datum;Beitrag\n1;05.03.2024;Größe\n', 'latin1'));
  const asked = ['--language', 'tr', '--time-zone', 'Europe/Istanbul', '--encoding', 'windows-1252'];
  const looked = await said('preview', `./${name}`, ...asked);
  const { stdout } = await pasted(looked.stdout);
  expect(stdout).toMatch(
    / --language tr --dialogue-language de --time-zone Europe\/Istanbul --source Beitr-ge-vom-HOME-s-5.-Mai-[0-9a-f]{6} --dry-run$/m,
  );
  expect((await pasted(stdout)).stdout).toMatch(/contribution +1 +1/);
});
