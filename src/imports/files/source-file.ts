import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { codeOf } from '../../host/system-error.js';
import { UsageError } from '../../host/usage-error.js';
import { UNPACKED_BYTES_MAX } from './bounds.js';

/** What a file gives at a line, from 1: a row, `mended` where more than its line ends was, or the reason why there is none. */
export type SourceRow<T> = { readonly line: number } & ({ readonly value: T; readonly mended?: boolean } | { readonly problem: Problem });
/** What is wrong with a row: a code in kebab case, and a sentence. */
export type Problem = { readonly code: string; readonly message: string };

export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The path of a file in a folder, as it is or gzipped. @param without what to do without it @throws UsageError */
export const findFile = async (folder: string, name: string, without = ''): Promise<string> => {
  for (const path of [join(folder, name), join(folder, `${name}.gz`)]) {
    if (await isThere(path)) return path;
  }
  throw new UsageError(`${folder}: there is neither ${name} nor ${name}.gz.${without}`);
};

/** The bytes of a file in chunks, unpacked where its name ends in .gz. @throws UsageError */
export async function* bytesOf(path: string, file: Readable, unpackedMax = UNPACKED_BYTES_MAX): AsyncGenerator<Buffer> {
  const isPacked = path.endsWith('.gz');
  // The error of a file that breaks off reaches the reader of the last stream.
  const bytes: AsyncIterable<Buffer> = isPacked ? pipeline(file, createGunzip(), () => undefined) : file;
  let length = 0;
  try {
    for await (const chunk of bytes) {
      length += chunk.length;
      if (isPacked && length > unpackedMax) throw new UsageError(`${path}: unpacks to more than ${unpackedMax / 1024 ** 3} GiB.`);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof UsageError ? error : (unreadable(error, path) ?? error);
  }
}

/** The text of a file in chunks. @param encoding as in the WHATWG Encoding Standard @throws UsageError */
export async function* textOf(path: string, encoding: string, file: Readable = createReadStream(path)): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decoded = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new UsageError(`${path}: is not a text in ${encoding}.`);
    }
  };
  for await (const chunk of bytesOf(path, file)) yield decoded(chunk);
  yield decoded();
}

export const unreadable = (error: unknown, path: string): UsageError | null => {
  const words = {
    ENOENT: 'there is no such file.',
    ENOTDIR: 'there is no such file.',
    EISDIR: 'is a folder, not a file.',
    EACCES: 'may not be read.',
    Z_DATA_ERROR: 'is not a gzip file, or is damaged.',
    Z_BUF_ERROR: 'the gzip file is cut off.',
  }[codeOf(error) ?? ''];
  return words === undefined ? null : new UsageError(`${path}: ${words}`);
};
