import type { Command } from 'commander';
import type { Output } from './output.js';

const AFTER = `
Without a view it lists them. \`zukunftsdialog show <view> --help\` tells what one can be asked; most take
  --dialogue <id>        of which dialogue
  --as-of <state>        a sequence, or an instant of the record (default: the newest)
  --since <state>        what is not as it was then
  --format <format>      table, csv, ndjson or json (default: table)
  --role <role>          read as one who has this role everywhere (default: as everybody)`;

/** The words of `show`. What a view can be asked stands in its definition, which is loaded when one is shown. */
export const addShow = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  const command = program
    .command('show')
    .description('show a view, as of any moment: as a table, CSV, NDJSON or JSON')
    .usage('[view] [options]')
    .argument('[view]', 'its address: contributions, recommendations/<id>, …')
    .argument('[options...]', 'what the view is asked')
    .helpOption(false)
    .allowUnknownOption()
    .addHelpText('after', AFTER)
    .action(async () => {
      const [view = '', ...asked] = command.args;
      if (['--help', '-h'].includes(view)) return command.outputHelp();
      const { show } = await import('./show.js');
      await show(view, asked, { command, output: output({ json: command.args.includes('--json') }) });
    });
};
