import { type Command, Option } from 'commander';
import { PHASES } from '../domain/dialogue/dialogue.js';
import { REPORT_KINDS } from '../domain/report/report.js';
import type { Output } from './output.js';
import type { ReportOptions } from './report.js';

const MEANINGS = { phase: 'the summary of a phase', results: 'the results: the whole way to the recommendations' } as const;

/** The words of `report phase` and `report results`. */
export const addReport = (program: Command, output: (options: { readonly json?: boolean }) => Output): void => {
  const group = program.command('report').description('write a report, record it, and put its files into a folder');
  for (const kind of REPORT_KINDS) {
    const command = group.command(kind).description(MEANINGS[kind]);
    if (kind === 'phase') command.addOption(new Option('--phase <phase>', 'of which phase').choices(PHASES).makeOptionMandatory());
    command
      .requiredOption('--dialogue <uuid>', 'of which dialogue')
      .option('--as-of <sequence>', 'the state it shows (default: the newest)')
      .option('--out <folder>', `where its files go (default: report-${kind}-<sequence>)`)
      .option('--json', 'print the result as JSON')
      .action(async ({ json, ...options }: Omit<ReportOptions, 'kind'> & { json?: boolean }) => {
        const { writeReport } = await import('./report.js');
        await writeReport({ kind, ...options }, output(json === undefined ? {} : { json }));
      });
  }
};
