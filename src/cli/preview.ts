import { writeFile } from 'node:fs/promises';
import { codeOf, saidBy } from '../host/system-error.js';
import { createProgress } from '../host/progress.js';
import { UsageError } from '../host/usage-error.js';
import { Desk } from '../commands/desk.js';
import { type Preview, previewOf, type PreviewOptions } from '../imports/preview/preview.js';
import { nextLines } from './next.js';
import type { Output } from './output.js';
import { previewLines } from './preview-lines.js';
import { atWriteSide } from './write-side.js';

export type PreviewFlags = PreviewOptions & { readonly writeMapping?: string; readonly overwrite?: boolean };

const WIDTH = 160;

/** Looks at a source of an import, and writes the guessed mapping where that is asked for. */
export const runPreview = async (
  files: readonly string[],
  { writeMapping, overwrite = false, ...options }: PreviewFlags,
  output: Output,
): Promise<void> => {
  if (writeMapping !== undefined && options.mapping !== undefined) {
    throw new UsageError('--write-mapping writes a mapping that is guessed: it does not go with --mapping.');
  }
  await atWriteSide('zukunftsdialog import', output, async (app, { databaseUrl }) => {
    const preview = await previewOf(files, options, {
      databaseUrl,
      desk: app.get(Desk),
      progress: createProgress({ silent: output.json }),
    });
    if (writeMapping !== undefined) await write(writeMapping, preview, overwrite);
    const width = process.stdout.isTTY ? process.stdout.columns : WIDTH;
    output.result(preview, previewLines(preview, nextLines(files, preview, { writeMapping, ...options }), width));
  });
};

const write = async (path: string, { mapping }: Preview, overwrite: boolean): Promise<void> => {
  if (mapping === null) throw new UsageError('--write-mapping: there is no mapping to write. Look at the file without it.');
  await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`, { flag: overwrite ? 'w' : 'wx' }).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') throw new UsageError(`${path}: is there already. Say --overwrite, or another name.`);
    throw new UsageError(`${path}: cannot be written (${saidBy(error)}).`);
  });
};
