import { Commands } from '../commands/commands.js';
import { Desk } from '../commands/desk.js';
import { type CardsOptions, importCards } from '../imports/cards/import-cards.js';
import { type ContributionsOptions, importContributions } from '../imports/contributions/import-contributions.js';
import type { ImportContext, ImportSummary } from '../imports/import.js';
import { importPolis, type PolisOptions } from '../imports/polis/import-polis.js';
import { summaryLines } from '../imports/summary-lines.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { atWriteSide } from './write-side.js';

type DryRun = { readonly dryRun?: boolean };

export const runPolisImport = (folder: string, { dryRun = false, ...options }: PolisOptions & DryRun, output: Output): Promise<void> =>
  runImport((context) => importPolis(folder, options, context), dryRun, output);

export const runContributionsImport = (
  file: string,
  { dryRun = false, ...options }: ContributionsOptions & DryRun,
  output: Output,
): Promise<void> => runImport((context) => importContributions(file, options, context), dryRun, output);

export const runCardsImport = (file: string, { dryRun = false, ...options }: CardsOptions & DryRun, output: Output): Promise<void> =>
  runImport((context) => importCards(file, options, context), dryRun, output);

/** Rows that were not recorded make exit code 1. */
const runImport = (work: (context: ImportContext) => Promise<ImportSummary>, dryRun: boolean, output: Output): Promise<void> =>
  atWriteSide('zukunftsdialog import', output, async (app, { databaseUrl }) => {
    const commands = app.get(Commands);
    const send: Commands['send'] = (command, input, envelope) => commands.send(command, input, envelope);
    const rehearse: Commands['rehearsal'] = () => commands.rehearsal();
    const progress = createProgress({ silent: output.json });
    const summary = await work({ send, rehearse, desk: app.get(Desk), databaseUrl, progress, dryRun });
    output.result(summary, summaryLines(summary));
    if (summary.errorCount > 0) process.exitCode = 1;
  });
