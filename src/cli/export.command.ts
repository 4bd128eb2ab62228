import type { Command } from 'commander';
import type { Output } from './output.js';

/** The words of `export`. */
export const addExport = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  program
    .command('export')
    .description('write the public part of the record into a folder: no text, no name, nothing internal')
    .requiredOption('--out <folder>', 'where record-<sequence>.jsonl.gz and its manifest go')
    .option('--as-of <sequence>', 'the last event in it (default: the newest)')
    .option('--json', 'print the result as JSON')
    .action(async ({ out, asOf, json }: { out: string; asOf?: string; json?: boolean }) => {
      const { exportRecord } = await import('./export.js');
      await exportRecord({ out, ...(asOf !== undefined && { asOf }) }, output(json === undefined ? {} : { json }));
    });
};
