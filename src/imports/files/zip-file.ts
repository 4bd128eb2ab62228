import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { pipeline } from 'node:stream';
import { codeOf } from '../../host/system-error.js';
import { UsageError } from '../../host/usage-error.js';
import { unreadable } from './source-file.js';

// PKWARE's APPNOTE 6.3. What is written today is read: stored or deflated, up to 4 GiB, not encrypted.

const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 0xffff;
const DIRECTORY = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;
const DESCRIPTOR = 8;
const ENTRIES_MAX = 10_000;

/** A file in a ZIP; `size` is how many bytes it says it has. */
export type ZipEntry = {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly offset: number;
};

/** The files in a ZIP, as its directory says; null where it is none, or is cut off. @throws UsageError */
export const zipEntries = async (path: string): Promise<readonly ZipEntry[] | null> => {
  const file = await open(path).catch((error: unknown) => {
    throw unreadable(error, path) ?? error;
  });
  const read = async (length: number, position: number): Promise<Buffer> =>
    (await file.read(Buffer.alloc(length), 0, length, position)).buffer;
  try {
    const { size } = await file.stat();
    const tail = await read(Math.min(size, END_BYTES + COMMENT_BYTES_MAX), Math.max(0, size - END_BYTES - COMMENT_BYTES_MAX));
    const end = endIn(tail);
    if (end === null) return null;
    const [count, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
    if (count > ENTRIES_MAX || offset + length > size) throw new UsageError(`${path}: is a ZIP file of a form that is not read.`);
    return directory(await read(length, offset), count, path);
  } finally {
    await file.close();
  }
};

const endIn = (tail: Buffer): Buffer | null => {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length) return tail.subarray(at);
  }
  return null;
};

const directory = (bytes: Buffer, count: number, path: string): readonly ZipEntry[] => {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + DIRECTORY_BYTES > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY)
      throw new UsageError(`${path}: is a damaged ZIP file.`);
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number];
    entries.push({
      name: bytes.toString('utf8', at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameBytes),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += DIRECTORY_BYTES + nameBytes + extraBytes + commentBytes;
  }
  return entries;
};

/** The bytes of one of its files, in chunks; never more than it says it has. @throws UsageError */
export async function* entryBytes(path: string, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { name, size, packed, method, flags, crc } = entry;
  const damaged = (what: string): UsageError => new UsageError(`${path}: ${name} ${what}.`);
  if (flags & ENCRYPTED) throw damaged('is encrypted');
  if (method !== 0 && method !== 8) throw damaged('is packed in a way that is not read');
  const start = await dataStart(path, entry);
  if (start === null) throw damaged('is damaged');
  if (packed === 0) return;
  const file = createReadStream(path, { start, end: start + packed - 1 });
  // The error of what breaks off reaches the reader of the last stream.
  const bytes: AsyncIterable<Buffer> = method === 0 ? file : pipeline(file, createInflateRaw(), () => undefined);
  let [length, sum] = [0, 0];
  try {
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > size) throw damaged('unpacks to more than the ZIP file says it has');
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && codeOf(error)?.startsWith('Z_')) throw damaged('is damaged');
    throw error instanceof UsageError ? error : (unreadable(error, path) ?? error);
  }
  if (length !== size || sum !== crc) throw damaged('is damaged');
}

/** Where the bytes of a file begin; null where what stands there is not what the directory says. */
export const dataStart = async (path: string, { offset, ...entry }: ZipEntry): Promise<number | null> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOCAL_BYTES), 0, LOCAL_BYTES, offset);
    if (bytesRead < LOCAL_BYTES || buffer.readUInt32LE(0) !== LOCAL) return null;
    const sizes = [buffer.readUInt32LE(14), buffer.readUInt32LE(18), buffer.readUInt32LE(22)];
    // With a descriptor behind the bytes, they stand there.
    const isSaid = entry.flags & DESCRIPTOR || [entry.crc, entry.packed, entry.size].every((said, i) => said === sizes[i]);
    if (!isSaid || buffer.readUInt16LE(8) !== entry.method) return null;
    return offset + LOCAL_BYTES + buffer.readUInt16LE(26) + buffer.readUInt16LE(28);
  } finally {
    await file.close();
  }
};
