import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftsOf } from '../../src/imports/contributions/drafts.js';
import { columnsOf, readMapping } from '../../src/imports/contributions/mapping.js';
import { tableRows } from '../../src/imports/files/table-rows.js';
import { TimeZone } from '../../src/imports/time-zone.js';
import { type Form, FORMS, type Table } from './forms.js';
import { FIXTURES } from './importing.js';

/** The table of fixtures/tables, which was made there with a spreadsheet, as an export of it has it. */
const TABLE = `nr;datum;uhrzeit;thema;gruppe;beitrag
1;05.03.2024;09:05;Gute Arbeit;Bürger;Mehr Ärzte für „Köln“ – 5 € Zuschlag
2;06.03.2024;;Gute Arbeit;Bürger;"=HYPERLINK(""https://example.org"";""hier"")"
3;07.03.2024;17:30:15;Straßenbahn;Firma;"Zeile eins
Zeile zwei; mit Semikolon und ""Zitat"""
`;
const FOREIGN = '4;08.03.2024;;Straßenbahn;Firma;🚒 Feuerwehr 日本語 العربية\n';
const WHOLE = TABLE + FOREIGN;

const zone = new TimeZone('Europe/Berlin');
let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-tables-'))));
afterAll(() => rm(folder, { recursive: true }));

const draftsIn = async (path: string, encoding?: string) => {
  const mapping = join(folder, 'mapping.json');
  const rows = {
    id: 'nr',
    text: 'beitrag',
    theme: 'thema',
    group: 'gruppe',
    date: { column: 'datum', format: 'DD.MM.YYYY', time: 'uhrzeit' },
  };
  await writeFile(mapping, JSON.stringify({ rows }));
  const { rows: read } = await readMapping(mapping);
  const drafts = [];
  for await (const row of tableRows(path, columnsOf(read), { encoding })) {
    if ('problem' in row) throw new Error(row.problem.message);
    drafts.push(...draftsOf(row.value, read, zone));
  }
  return drafts;
};

const made = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
describe('one table', () => {
  it.each<[string, string, string]>([
    ['with spaces and hyphens that nobody sees', 'spaces.csv', WHOLE.replaceAll('Gute Arbeit', 'Gute\u00a0 Ar\u00adbeit ')],
    ['taken apart by Unicode', 'nfd.csv', WHOLE.normalize('NFD')],
    ['with the days that a program writes', 'days.csv', WHOLE.replace(/(\d\d)\.(\d\d)\.(\d{4});/g, '$3-$2-$1 00:00:00;')],
    ['with the days that a spreadsheet counts', 'numbers.csv', WHOLE.replace(/0(\d)\.03\.2024;/g, (_, day) => `${45351 + Number(day)};`)],
    ['with short years and hours', 'short.csv', WHOLE.replaceAll('.2024;', '.24;').replace('09:05', '9:05')],
  ])('%s says the same', async (_, name, content) => {
    const expected = await draftsIn(await made('table.csv', WHOLE));
    expect(expected).toHaveLength(4);
    expect(await draftsIn(await made(name, content))).toEqual(expected);
  });

  it.each(['tabelle.xlsx', 'tabelle-resaved.xlsx', 'tabelle.ods'])('as a spreadsheet says the same: %s', async (name) =>
    expect(await draftsIn(join(FIXTURES, 'tables', name))).toEqual(await draftsIn(await made('table.csv', WHOLE))),
  );

  const plain = [
    ['nr', 'datum', 'uhrzeit', 'thema', 'gruppe', 'beitrag'],
    ['1', '05.03.2024', '09:05', 'Gute Arbeit', 'Bürger', 'Mehr Ärzte für „Köln“ – 5 € Zuschlag'],
    ['2', '07.03.2024', '', 'Straßenbahn', 'Firma', 'Zeile eins\nZeile zwei; mit Semikolon, Komma und "Zitat"'],
  ];
  it.each(Object.entries<(table: Table) => Form>(FORMS))('in %s says the same', async (_, make) => {
    const first = FORMS['UTF-8'](plain);
    const expected = await draftsIn(await made(`first.${first.ending}`, first.bytes));
    expect(expected).toHaveLength(2);
    const { ending, bytes, encoding } = make(plain);
    expect(await draftsIn(await made(`form.${ending}`, bytes), encoding)).toEqual(expected);
  });
});
