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
  const found = encoding ?? (await encodingOf(path));
  onEncoding?.(found);
  return found;
};

/**
 * The encoding of a text, by its byte order mark, by the empty bytes of UTF-16, or by whether all of it is UTF-8 (RFC 3629).
 * What is not was written where Windows-1252 was: every text can be that, so nobody can tell whether it is.
 * @throws UsageError where the file cannot be read
 */
const encodingOf = async (path: string): Promise<string> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of bytesOf(path, createReadStream(path))) {
    const marked = isFirst ? markedOf(chunk) : null;
    if (marked !== null) return marked;
    isFirst = false;
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      return 'windows-1252';
    }
  }
  return isWhole(decoder) ? 'utf-8' : 'windows-1252';
};

const isWhole = (decoder: { readonly decode: () => string }): boolean => {
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

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
