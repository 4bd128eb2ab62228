import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { draftsOf } from '../../src/imports/contributions/drafts.js';
import { columnsOf, readMapping } from '../../src/imports/contributions/mapping.js';
import { tableRows } from '../../src/imports/files/table-rows.js';
import { TimeZone } from '../../src/imports/time-zone.js';
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

const draftsIn = async (path: string) => {
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
  for await (const row of tableRows(path, columnsOf(read))) {
    if ('problem' in row) throw new Error(row.problem.message);
    drafts.push(...draftsOf(row.value, read, zone));
  }
  return drafts;
};

const made = async (name: string, content: string | Buffer): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const windows1252 = (text: string): Buffer =>
  Buffer.from(
    text.replace(/[„“–€]/g, (sign) => ({ '„': '\x84', '“': '\x93', '–': '\x96', '€': '\x80' })[sign] ?? sign),
    'latin1',
  );
const tabbed = WHOLE.replaceAll(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t');

describe('one table', () => {
  it.each<[string, string, string | Buffer]>([
    ['with a byte order mark', 'bom.csv', `\ufeff${WHOLE}`],
    ['gzipped', 'packed.csv.gz', gzipSync(WHOLE)],
    ['in UTF-16', 'utf16.txt', Buffer.from(`\ufeff${tabbed}`, 'utf16le')],
    ['in UTF-16 without a mark', 'unmarked.txt', Buffer.from(tabbed, 'utf16le')],
    ['in UTF-16, the high byte first', 'utf16be.txt', utf16be(tabbed)],
    ['with tabs', 'tabs.tsv', tabbed],
    ['with what spreadsheets are told', 'sep.csv', `\ufeffsep=;\r\n${WHOLE}`],
    ['with empty rows and columns at its end', 'empty.csv', `${WHOLE.replace(/^(nr.*|[124];.*)$/gm, '$1;;')};;;;;;;\n;;;;;;;\n`],
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

  it('in Windows-1252 says the same', async () => {
    const expected = await draftsIn(await made('table.csv', TABLE));
    expect(await draftsIn(await made('windows.csv', windows1252(TABLE.replaceAll('\n', '\r\n'))))).toEqual(expected);
  });

  it('with the line ends of old spreadsheets says the same', async () => {
    const plain = WHOLE.replace('eins\nZeile', 'eins Zeile');
    const expected = await draftsIn(await made('table.csv', plain));
    expect(await draftsIn(await made('old.csv', plain.replaceAll('\n', '\r')))).toEqual(expected);
  });
});
