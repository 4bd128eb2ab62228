import { writeFile } from 'node:fs/promises';
import { codeOf, saidBy } from '../host/system-error.js';
import { createProgress } from '../host/progress.js';
import { UsageError } from '../host/usage-error.js';
import { Desk } from '../commands/desk.js';
import { type Preview, previewOf, type PreviewOptions } from '../imports/preview/preview.js';
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
    output.result(preview, previewLines(preview, nextOf(files, preview, { mapping: writeMapping, ...options }), width));
  });
};

const write = async (path: string, { mapping }: Preview, overwrite: boolean): Promise<void> => {
  if (mapping === null) throw new UsageError('--write-mapping: there is no mapping to write. Look at the file without it.');
  await writeFile(path, `${JSON.stringify(mapping, null, 2)}\n`, { flag: overwrite ? 'w' : 'wx' }).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') throw new UsageError(`${path}: is there already. Say --overwrite, or another name.`);
    throw new UsageError(`${path}: cannot be written (${saidBy(error)}).`);
  });
};

/** What somebody does next, with the options that the preview was asked with. */
const nextOf = (files: readonly string[], { kind, outlook }: Preview, { mapping, ...options }: PreviewOptions): string => {
  const command = 'zukunftsdialog import';
  const file = files.join(' ');
  if (kind === 'polis') return `Next: ${command} polis ${file}${polisOptions(options)} --dry-run`;
  if (kind === 'decidim') return `Next: ${command} decidim ${file}${said('component', options.component)} --title <title> --dry-run`;
  if (kind === 'cards') return `Next: ${command} cards ${file} --gathering <uuid> --dry-run`;
  if (mapping !== undefined && outlook) {
    const mappings = [mapping].flat().map((each) => said('mapping', each));
    return `Next: ${command} contributions ${file}${mappings.join('')} --title <title> --dry-run`;
  }
  if (outlook) return `Next: ${command} preview ${file} --write-mapping mapping.json, and look it over`;
  return `Next: write a mapping, see docs/import.md, and try it: ${command} preview ${file} --mapping mapping.json`;
};

const said = (option: string, value: string | undefined): string => (value === undefined ? '' : ` --${option} ${value}`);
const polisOptions = ({ votes, withoutVotes = false, columns }: PreviewOptions): string =>
  `${said('votes', votes)}${withoutVotes ? ' --without-votes' : ''}${said('columns', columns)}`;
