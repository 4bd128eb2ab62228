import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP file with these files, deflated; `says` is what it says of the size of each, `before` what stands before the first. */
export const zipped = (
  files: Readonly<Record<string, string | Buffer>>,
  says = (size: number): number => size,
  before = Buffer.alloc(0),
): Buffer => {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = before.length;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(says(data.length), 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), packed]);
    locals.push(local);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), about, place, Buffer.from(name)]));
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([before, ...locals, ...directory, end]);
};

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...of: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships>${of.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** The files of an XLSX with one sheet of these rows, and these shared texts. */
export const workbook = (rows: string, texts = ''): Readonly<Record<string, string>> => workbookOf([['A', rows]], texts);

type Sheets = readonly (readonly [name: string, rows: string])[];

export const workbookOf = (sheets: Sheets, texts = ''): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns:r="${REL}"><sheets>${sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const), [
    'sharedStrings',
    'sharedStrings.xml',
  ]),
  'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
  ...Object.fromEntries(
    sheets.map(([, rows], i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet><sheetData>${rows}</sheetData></worksheet>`]),
  ),
});

export const xlsxRow = (cells: readonly string[], i: number): string =>
  `<row r="${i + 1}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

const NAMESPACES = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

/** The files of an ODS with one sheet of these rows. */
export const odsFiles = (rows: string): Readonly<Record<string, string>> => odsOf([['A', rows]]);

export const odsOf = (sheets: Sheets): Readonly<Record<string, string>> => ({
  mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
  'content.xml': `<office:document-content ${NAMESPACES}><office:body><office:spreadsheet>${sheets.map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`).join('')}</office:spreadsheet></office:body></office:document-content>`,
});
