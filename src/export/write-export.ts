import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { EventStore } from '../store/event-store.js';
import { type ExportManifest, linesName, manifestName } from './export-folder.js';
import { HeldBack } from './held-back.js';
import { publicLine } from './public-line.js';

const PAGE = 1000;
/** Where gzip says on which system it ran (RFC 1952, section 2.3), and what it says where nobody shall know. */
const OS_BYTE = { position: 9, unknown: 255 } as const;

export type ExportOptions = {
  readonly folder: string;
  /** The last sequence in it; at least 1, and in the record. */
  readonly asOf: bigint;
  readonly signal?: AbortSignal;
  readonly onEvents?: (events: number) => void;
};

/**
 * Writes the public part of the record up to a sequence. The same sequence gives the same bytes. A file has its name only when it
 * is whole, and the manifest comes last.
 */
export const writeExport = async (store: Pick<EventStore, 'readAll' | 'readStream'>, options: ExportOptions): Promise<ExportManifest> => {
  const { folder, asOf, signal = new AbortController().signal, onEvents = () => undefined } = options;
  await mkdir(folder, { recursive: true });
  const digest = createHash('sha256');
  const held = new HeldBack(store, asOf);
  let [events, recordedAt] = [0, ''];
  const lines = async function* (): AsyncGenerator<string> {
    for (let after = 0n; after < asOf;) {
      signal.throwIfAborted();
      const page = (await store.readAll(after, PAGE)).filter(({ sequence }) => sequence <= asOf);
      const last = page.at(-1);
      if (!last) throw new Error(`The record ends before sequence ${String(asOf)}`);
      [after, recordedAt] = [last.sequence, last.recordedAt];
      await held.note(page);
      const text = page.map((event) => `${publicLine(event, held.has(event))}\n`).join('');
      digest.update(text);
      onEvents((events += page.length));
      yield text;
    }
  };
  const sequence = Number(asOf);
  await inPlace(join(folder, linesName(sequence)), folder, async (path) => {
    await pipeline(Readable.from(lines()), createGzip({ level: 9 }), createWriteStream(path));
    await withFile(path, async (file) => {
      await file.write(Buffer.of(OS_BYTE.unknown), 0, 1, OS_BYTE.position);
    });
  });
  const manifest: ExportManifest = {
    format: 'zukunftsdialog-record',
    formatVersion: 1,
    sequence,
    events,
    sha256: digest.digest('hex'),
    recordedAt,
  };
  await inPlace(join(folder, manifestName(sequence)), folder, async (path) => {
    await withFile(path, (file) => file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`), 'w');
  });
  return manifest;
};

const inPlace = async (path: string, folder: string, write: (path: string) => Promise<void>): Promise<void> => {
  const partial = join(folder, `.record-${process.pid}.partial-${randomBytes(4).toString('hex')}`);
  try {
    await write(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
};

type File = Awaited<ReturnType<typeof open>>;

/** What is written is on the disk afterwards. */
const withFile = async (path: string, work: (file: File) => Promise<void>, flags = 'r+'): Promise<void> => {
  const file = await open(path, flags);
  try {
    await work(file);
    await file.sync();
  } finally {
    await file.close();
  }
};
