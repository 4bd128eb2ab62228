import type { Command } from 'commander';
import { UsageError } from '../host/usage-error.js';
import type { Output } from './output.js';

/** What leads to views that `show` has, too: from what somebody knows of a result to their addresses, and the options that say so. */
type Way = {
  readonly name: string;
  readonly says: string;
  readonly args: readonly (readonly [name: string, says: string])[];
  readonly leadsTo: (named: readonly string[]) => { readonly addresses: readonly string[]; readonly options?: readonly string[] };
};

const WAYS: readonly Way[] = [
  {
    name: 'explain',
    says: 'say why a figure of a view is what it is: in a sentence, by its formula, and by the terms and events that make it',
    args: [
      ['view', 'whose figure: contributions, measures, …'],
      ['id', 'of what the view shows; of figures of a dialogue, its own'],
      ['figure', 'the way to it in the answer: ratings.balance, …'],
    ],
    leadsTo: ([view = '', id = '', figure = '']) => ({ addresses: ['explain'], options: ['--view', view, '--id', id, '--figure', figure] }),
  },
  {
    name: 'trace',
    says: 'say what is behind a recommendation, or what came of a contribution (--format svg or prov-json: as a picture, or as W3C PROV)',
    args: [['id', 'of a recommendation or a contribution']],
    leadsTo: ([id = '']) => ({ addresses: [`recommendations/${id}/trace`, `contributions/${id}/trace`] }),
  },
  {
    name: 'difference',
    says: 'say what changed in a dialogue between two states, and which events did it',
    args: [['dialogue', 'its id']],
    leadsTo: ([dialogue = '']) => ({ addresses: [`dialogues/${dialogue}/difference`] }),
  },
];

/** Ways to how something came about. What else each can be asked stands in its view, which is loaded when it is shown. */
export const addCameAbout = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  for (const { name, says, args, leadsTo } of WAYS) {
    const command = program
      .command(name)
      .description(says)
      .usage(`${args.map(([each]) => `<${each}>`).join(' ')} [options]`)
      .helpOption(false)
      .allowUnknownOption();
    for (const [each, meaning] of args) command.argument(`[${each}]`, meaning);
    command.argument('[options...]', 'what else the view is asked: --help behind the others tells');
    command.action(async () => {
      const named = command.args.slice(0, args.length);
      if (['--help', '-h'].includes(named[0] ?? '')) return command.outputHelp();
      const missing = args.find((_, i) => named[i]?.startsWith('-') ?? true);
      if (missing) throw new UsageError(`<${missing[0]}> is missing: ${missing[1]}. The options stand behind it.`);
      const { addresses, options = [] } = leadsTo(named);
      const { showFirst } = await import('./show.js');
      const asked = [...options, ...command.args.slice(args.length)];
      await showFirst(addresses, asked, { command, output: output({ json: command.args.includes('--json') }) });
    });
  }
};
