import { readdir, readFile } from 'node:fs/promises';

const FOLDER = new URL('../docs/adr/', import.meta.url);

it('are listed in the order of their numbers, by their titles, and each number that is not there is named', async () => {
  const files = (await readdir(FOLDER)).filter((name) => /^\d{4}-/.test(name)).sort();
  const titles = await Promise.all(
    files.map(async (file) => [file, (await readFile(new URL(file, FOLDER), 'utf8')).split('\n')[0]?.replace(/^# \d{4} /, '')]),
  );
  const list = await readFile(new URL('README.md', FOLDER), 'utf8');
  expect([...list.matchAll(/^- \[\d{4}\]\((.*)\) (.*)$/gm)].map(([, file, title]) => [file, title])).toEqual(titles);
  const numbers = new Set(files.map((file) => file.slice(0, 4)));
  const last = Number(files.at(-1)?.slice(0, 4));
  const missing = Array.from({ length: last }, (_, i) => String(i + 1).padStart(4, '0')).filter((number) => !numbers.has(number));
  expect(missing.filter((number) => !list.includes(number))).toEqual([]);
});
