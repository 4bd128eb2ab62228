import type { Command } from 'commander';
import type { Output } from './output.js';
import type { SendOptions } from './send.js';

/** The words of `send`. */
export const addSend = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  program
    .command('send')
    .description('send commands from JSON lines, for those who work in bulk; run again, it goes on without doubles')
    .argument('<file>', 'one command a line, see docs/send.md; gzipped or not, - for stdin')
    .requiredOption('--role <role>', 'as what you act: office, moderator, analyst …')
    .option('--subject <name>', 'who you are, as in your token: two people, two names (default: the role)')
    .option('--source <name>', "name of the batch: the same name goes on with the same batch (default: the file's name)")
    .option('--dry-run', 'rehearse: say what a run would record, has already or is refused, and send nothing')
    .option('--json', 'print the result as JSON, with the ids of what was made')
    .action(async (file: string, { json, ...options }: SendOptions & { readonly json?: boolean }) => {
      const { send } = await import('./send.js');
      await send(file, options, output(json === undefined ? {} : { json }));
    });
};
