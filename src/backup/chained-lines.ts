import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { pipeline as piped } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { codeOf } from '../host/system-error.js';
import { UsageError } from '../host/usage-error.js';

/** What a file comes down to: any other line, order or number of lines ends in another chain. */
export type Chained = { readonly lines: number; readonly chain: string };
/** A line of JSON and its number in the file, from 1. */
export type Line = { readonly number: number; readonly text: string };

const MEMBER = ',"chain":"';
const TAIL_LENGTH = MEMBER.length + 64 + 2;
const END = '{"end":';
/** Most of a vault is ciphertext, which more effort does not make smaller. */
const GZIP_LEVEL = 1;
/** About what one statement puts back. */
const CHUNK_BYTES = 256 * 1024;

/** Each line carries SHA-256(chain of the line before ‖ the line without its chain), so that a changed line is found at its place. */
const after = (chain: string, line: string): string => createHash('sha256').update(chain).update(line).digest('hex');
const begin = createHash('sha256').update('zukunftsdialog/backup/v1').digest('hex');

/**
 * Writes JSON objects, one a line, each with its chain; gzipped where the name ends in .gz. The last line says how many
 * there are: a list that was cut off is not taken for a short one. Resolves when all of it is on the disk.
 */
export const writeLines = async (path: string, pages: AsyncIterable<readonly string[]>): Promise<Chained> => {
  let chain = begin;
  let lines = 0;
  const chained = (line: string): string => {
    chain = after(chain, line);
    return `${line.slice(0, -1)}${MEMBER}${chain}"}\n`;
  };
  const written = async function* (): AsyncGenerator<string> {
    for await (const page of pages) {
      lines += page.length;
      // Between the members of an object a line end is a blank like any other.
      yield page.map((line) => chained(line.replaceAll('\n', ' '))).join('');
    }
    yield chained(`${END}${lines}}`);
  };
  const packed = path.endsWith('.gz') ? createGzip({ level: GZIP_LEVEL }) : new PassThrough();
  // Nobody else reads it: the record has pseudonyms.
  await piped(Readable.from(written()), packed, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
  return { lines, chain };
};

/** Lines as they were written, in pages; `expected` is what is known of the file from elsewhere. @throws UsageError naming the line */
export async function* readLines(path: string, expected: Chained | null = null): AsyncGenerator<readonly Line[]> {
  const so = { chain: begin, lines: 0, ended: false };
  const checked = (written: string): readonly Line[] => {
    const text = `${written.slice(0, -TAIL_LENGTH)}}`;
    so.chain = after(so.chain, text);
    if (so.ended || written.slice(-TAIL_LENGTH) !== `${MEMBER}${so.chain}"}`) {
      throw new UsageError(`${path}, line ${so.lines + 1}: it is not as the backup wrote it.`);
    }
    so.ended = text === `${END}${so.lines}}`;
    if (so.ended) return [];
    so.lines++;
    return [{ number: so.lines, text }];
  };
  for await (const page of splitLines(path, () => so.lines + 1)) yield page.flatMap(checked);
  if (!so.ended) throw new UsageError(`${path}, line ${so.lines + 1}: the file is cut off.`);
  if (expected && (expected.lines !== so.lines || expected.chain !== so.chain)) {
    throw new UsageError(`${path} is whole, and not the file that its manifest.json describes: it belongs to another backup.`);
  }
}

async function* splitLines(path: string, place: () => number): AsyncGenerator<readonly string[]> {
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  const bytes = path.endsWith('.gz') ? pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), () => undefined) : file;
  let rest: readonly Buffer[] = [];
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(10);
      if (end < 0) {
        rest = [...rest, chunk];
        continue;
      }
      const whole = Buffer.concat([...rest, chunk.subarray(0, end)]).toString();
      rest = [chunk.subarray(end + 1)];
      yield whole.split('\n');
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new UsageError(`${path} is missing.`, { cause: error });
    // Z_BUF_ERROR, Z_DATA_ERROR …: what gunzip says of a file that was cut off or changed.
    if (codeOf(error)?.startsWith('Z_'))
      throw new UsageError(`${path}, line ${place()}: the gzip file is damaged there.`, { cause: error });
    throw error;
  }
  if (rest.some(({ length }) => length > 0)) throw new UsageError(`${path}, line ${place()}: the file is cut off.`);
}
