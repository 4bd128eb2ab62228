import { type Command, Option } from 'commander';
import { LANGUAGES } from '../domain/language.js';
import type { Output } from './output.js';
import type { SetUpFlags } from './set-up.js';

/** The words of `set-up`. */
export const addSetUp = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  program
    .command('set-up')
    .description('make a dialogue what its file says; the same again changes nothing, a changed file what has changed')
    .argument('[file]', 'JSON or YAML, see docs/set-up.md')
    .option('--reason <text>', 'why what is public changes; published')
    .addOption(new Option('--language <language>', 'of the reason').choices(LANGUAGES).default('de'))
    .option('--subject <name>', 'who you are, as in your token', 'office')
    .option('--dry-run', 'say what would change, and record nothing')
    .option('--schema', 'print the JSON Schema of the file')
    .option('--json', 'print the result as JSON')
    .action(async (file: string | undefined, { json, ...flags }: SetUpFlags & { readonly json?: boolean }) => {
      const { runSetUp } = await import('./set-up.js');
      await runSetUp(file, flags, output(json === undefined ? {} : { json }));
    });
};
