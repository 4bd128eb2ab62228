import { type Command, Option } from 'commander';
import type { Output } from './output.js';

/** The words of `replay`. */
export const addReplay = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  program
    .command('replay')
    .description('tell a dialogue event by event, or how one of its recommendations came about')
    .argument('<dialogue>', 'its id')
    .option('--recommendation <id>', 'the story of this recommendation: what led to it, why, and what it changed')
    .option('--from <state>', 'begin there: a sequence, or an instant of the record (default: the beginning)')
    .option('--to <state>', 'end there (default: the newest event)')
    .option(
      '--speed <factor>',
      'so many seconds of the record in one second, with at most 3 seconds between two lines (default: no pauses)',
    )
    .addOption(new Option('--language <language>', 'of the lines (default: by LANG)').choices(['de', 'en']))
    .option('--json', 'NDJSON: a line for each step, with all that the API has of it')
    .action(async (dialogue: string, options: { readonly json?: boolean }) => {
      const { replay } = await import('./replay.js');
      await replay(dialogue, options, output(options));
    });
};
