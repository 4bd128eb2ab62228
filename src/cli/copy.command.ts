import type { Command } from 'commander';
import type { CopyRecordOptions } from './copy.js';
import type { Output } from './output.js';

const STORES = 'postgres://…, esdb://…, or embedded (the PostgreSQL of DATA_DIR)';

const MORE = `
One of --from and --to may be left out: it is then the store of this installation's settings.
Addresses with a password are settings: COPY_FROM and COPY_TO, or COPY_FROM_FILE and COPY_TO_FILE that name a file with one.

Ids, times, order, revisions and sequences are kept; at the end both are read anew and compared. What was cut off goes on when
it is run again. The target must be empty, or hold the beginning of just this record; until the copy is whole, no program works
with it. The source may go on growing: the result says at which sequence the copy stands, and the next run brings the rest.

Only the record is copied. The vault with all texts, the keys and the views stay in the PostgreSQL of the installation.`;

/** The words of `copy`. */
export const addCopy = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  program
    .command('copy')
    .description('copy the whole record to another store, and verify it')
    .option('--from <url>', `where the record is: ${STORES}`)
    .option('--to <url>', 'where it goes: the same')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', MORE)
    .action(async ({ json, ...options }: CopyRecordOptions & { json?: boolean }) => {
      const { copy } = await import('./copy.js');
      await copy(options, output(json === undefined ? {} : { json }));
    });
};
