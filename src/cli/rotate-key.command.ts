import type { Command } from 'commander';
import type { Output } from './output.js';

const MORE = `
VAULT_KEY is the new key and VAULT_KEY_PREVIOUS the old one; every running program must have both before this begins. Where
the key lies in the data directory, a new one is made there and running programs find it by themselves.

It works beside running programs, and what was cut off goes on when it is run again. In the end every key is opened with the
new one alone; only then is the old one of no use, but for backups of before. docs/operations.md has the order of the steps.`;

/** The words of `rotate-key`. */
export const addRotateKey = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  program
    .command('rotate-key')
    .description('change the key of the vault: wrap the keys of all texts anew')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', MORE)
    .action(async (options: { json?: boolean }) => {
      const { rotate } = await import('./rotate-key.js');
      await rotate(output(options));
    });
};
