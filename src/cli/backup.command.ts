import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Output } from './output.js';
import type { RestoreOptions } from './restore.js';

type Json = { readonly json?: boolean };

/** The words of `backup` and `restore`. */
export const addBackup = (program: Command, output: (options: Json) => Output): void => {
  program
    .command('backup')
    .description('write record and vault as of one moment into a new folder, beside a running program if there is one')
    .argument('<folder>', 'must not be there yet')
    .option('--json', 'print the result as JSON')
    .action(async (folder: string, options: Json) => {
      const { backUp } = await import('./backup.js');
      await backUp(folder, program.version() ?? '', output(options));
    });

  program
    .command('restore')
    .description('put a backup into an empty data directory or database; the views are built at the next start')
    .argument('<folder>', 'as `backup` wrote it')
    .addOption(new Option('--to-sequence <sequence>', 'only up to this one').argParser(sequence).conflicts('to'))
    .option('--to <instant>', 'only what was recorded by then: 2026-05-07T18:00:00+02:00', instant)
    .option('--erasures <file>', 'what was erased since: erasures.jsonl of a later backup; more than once', more, [])
    .option('--vault <folder>', 'the texts from another backup of the same installation')
    .addOption(new Option('--without-vault', 'the record alone: all its texts are gone').conflicts('vault'))
    .option('--unauthenticated', 'also where no key at hand tells whether somebody changed it')
    .option('--dry-run', 'read and check everything, and write nothing')
    .option('--json', 'print the result as JSON')
    .action(async (folder: string, { json, ...options }: RestoreOptions & Json) => {
      const { restore } = await import('./restore.js');
      await restore(folder, options, output(json === undefined ? {} : { json }));
    });
};

const sequence = (text: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('A whole number from 1.');
  return Number(text);
};

/** With its zone: a moment that means another one elsewhere is none. */
const instant = (text: string): string => {
  const isOne = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
  if (!isOne) throw new InvalidArgumentError('A moment with its zone: 2026-05-07T18:00:00+02:00.');
  return text;
};

const more = (path: string, before: readonly string[]): readonly string[] => [...before, path];
