import { createReadStream } from 'node:fs';
import { UsageError } from '../../host/usage-error.js';
import { bytesOf } from './source-file.js';

const SAMPLE = 4096;

export type TextOptions = {
  /** Looked for without it. */
  readonly encoding?: string | undefined;
  /** Is told the encoding that a file is read in. */
  readonly onEncoding?: ((encoding: string) => void) | undefined;
};

/** What a file is read in: as it is said, or as it looks. @throws UsageError */
export const encodingFor = async (path: string, { encoding, onEncoding }: TextOptions): Promise<string> => {
  const start = await startOf(path);
  refusePacked(start, path);
  // Letters of UTF-8 taken two by two would be other letters, and shown as the titles of columns.
  if (encoding !== undefined && /^utf-?16/i.test(encoding) && start.length > 0 && !start.includes(0) && !isMarkedUtf8(start))
    throw new UsageError(`${path}: is not a text in ${encoding}.`);
  // And those of UTF-16 are letters of UTF-8, each with an empty one behind it.
  if (encoding !== undefined && /^utf-?8/i.test(encoding) && markedOf(start)?.startsWith('utf-16') === true)
    throw new UsageError(`${path}: is not a text in ${encoding}.`);
  const found = encoding === undefined || isMarkedUtf8(start) ? await encodingOf(path) : encoding;
  onEncoding?.(found);
  return found;
};

const startOf = async (path: string): Promise<Buffer> => {
  for await (const chunk of bytesOf(path, createReadStream(path))) return chunk;
  return Buffer.alloc(0);
};

const ZIPPED = Buffer.from('PK\u0003\u0004');
/** [MS-CFB] 2.2: as .xls has it. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const GZIPPED = Buffer.from([0x1f, 0x8b]);

const refusePacked = (start: Buffer, path: string): void => {
  if (start.subarray(0, 4).equals(ZIPPED))
    throw new UsageError(`${path}: is a ZIP file, not a text. Unpack it; a spreadsheet has a name that ends in .xlsx or .ods.`);
  if (start.subarray(0, 4).equals(COMPOUND))
    throw new UsageError(`${path}: is a spreadsheet in the old format of Excel. Save it as .xlsx or as CSV.`);
  if (start.subarray(0, 2).equals(GZIPPED)) throw new UsageError(`${path}: is gzipped. Give it a name that ends in .gz.`);
};

/**
 * The encoding of a text, by its byte order mark, by the empty bytes of UTF-16, or by whether it is UTF-8 (RFC 3629). What is not, and has
 * no letter of UTF-8 in it either, was written where Windows-1252 was: any text can be that. @throws UsageError for a text that is UTF-8 in part
 */
const encodingOf = async (path: string): Promise<string> => {
  const [fatal, lenient] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('utf-8')];
  let [isFirst, isUtf8, letters, lines, brokenAt] = [true, true, 0, 1, 0];
  const look = (chunk?: Buffer): void => {
    isUtf8 = isUtf8 && decodes(fatal, chunk);
    for (const sign of lenient.decode(chunk, { stream: chunk !== undefined })) {
      if (sign === '\n') lines++;
      else if (sign === '\ufffd') brokenAt ||= lines;
      else if (sign > '\u007f') letters++;
    }
  };
  for await (const chunk of bytesOf(path, createReadStream(path))) {
    const marked = isFirst ? markedOf(chunk) : null;
    if (marked !== null) return marked;
    isFirst = false;
    look(chunk);
  }
  look();
  if (isUtf8) return 'utf-8';
  if (letters === 0) return 'windows-1252';
  throw new UsageError(`${path}: is a text in UTF-8 but for line ${brokenAt}. Mend that, or say the encoding.`);
};

const decodes = (decoder: { readonly decode: (chunk?: Buffer, how?: { readonly stream: boolean }) => string }, chunk?: Buffer): boolean => {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
};

/** Its mark says more than whoever said the encoding, as browsers have it (WHATWG Encoding, decode): refused rows are written so. */
const isMarkedUtf8 = (start: Buffer): boolean => start.subarray(0, 3).equals(MARK);
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

const markedOf = (start: Buffer): string | null => {
  const [first = 0, second = 0, third = 0] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  const sample = start.subarray(0, SAMPLE);
  // Of a text in a European language every other byte is empty in UTF-16, and none is in any other encoding.
  const empty = (parity: number): number => sample.filter((byte, i) => i % 2 === parity && byte === 0).length;
  if (empty(1) > sample.length / 4) return 'utf-16le';
  return empty(0) > sample.length / 4 ? 'utf-16be' : null;
};

/** @param where it was named @throws UsageError */
export const refuseUnknownEncoding = (encoding: string, where: string): void => {
  try {
    new TextDecoder(encoding);
  } catch {
    throw new UsageError(`${where}: there is no encoding ${encoding}.`);
  }
};
