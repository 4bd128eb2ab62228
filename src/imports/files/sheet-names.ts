import { posix } from 'node:path';
import { entryBytes, type ZipEntry } from './zip-file.js';

/** A workbook's own file is small: it names the sheets and where each is. */
const WORKBOOK_BYTES_MAX = 16 * 1024 ** 2;

/** By the file of each sheet of an XLSX, in their order: what it is called (ECMA-376, 18.2.19). */
export const sheetNames = async (path: string, entries: readonly ZipEntry[]): Promise<ReadonlyMap<string, string>> => {
  const textOf = async (name: string): Promise<string> => {
    const entry = entries.find((each) => each.name === name);
    if (!entry || entry.size > WORKBOOK_BYTES_MAX) return '';
    const chunks: Buffer[] = [];
    for await (const chunk of entryBytes(path, entry)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };
  const workbook = entries.find(({ name }) => /(?:^|\/)workbook\.xml$/.test(name))?.name ?? '';
  const [folder, file] = [posix.dirname(workbook), posix.basename(workbook)];
  const targets = new Map(
    tagsIn(await textOf(posix.join(folder, '_rels', `${file}.rels`)), 'Relationship').map(({ Id = '', Target = '' }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target),
    ]),
  );
  return new Map(tagsIn(await textOf(workbook), 'sheet').map(({ id = '', name = '' }) => [targets.get(id) ?? id, name]));
};

/** The attributes of each tag of a name, without their prefixes. */
const tagsIn = (xml: string, tag: string): readonly Readonly<Record<string, string>>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\s((?:"[^"]*"|'[^']*'|[^>"'])*)>`, 'g'))].map(([, attributes = '']) =>
    attributesIn(attributes),
  );

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
      name,
      unescaped(double ?? single ?? ''),
    ]),
  );

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

const NAMED_MAX = 10;

/** What to say where there are rows besides those of the first sheet. */
export const furtherSheets = (names: readonly string[]): string =>
  `Only the first sheet is read; there are rows on others: ${names.slice(0, NAMED_MAX).join(', ')}${names.length > NAMED_MAX ? ', …' : ''}`;
