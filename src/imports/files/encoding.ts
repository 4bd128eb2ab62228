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
  const found = encoding === undefined || (await isMarkedUtf8(path)) ? await encodingOf(path) : encoding;
  onEncoding?.(found);
  return found;
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
const isMarkedUtf8 = async (path: string): Promise<boolean> => {
  for await (const chunk of bytesOf(path, createReadStream(path))) return chunk.subarray(0, 3).equals(MARK);
  return false;
};
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
