import { Commands } from '../commands/commands.js';
import { Desk } from '../commands/desk.js';
import { type CardsOptions, importCards } from '../imports/cards/import-cards.js';
import { type ContributionsOptions, importContributions } from '../imports/contributions/import-contributions.js';
import type { ImportContext, ImportSummary } from '../imports/import.js';
import { type DecidimOptions, importDecidim } from '../imports/decidim/import-decidim.js';
import { importPolis, type PolisOptions } from '../imports/polis/import-polis.js';
import { summaryLines } from '../imports/summary-lines.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { atWriteSide } from './write-side.js';

type How = { readonly dryRun?: boolean; readonly rejects?: string };

export const runPolisImport = (folder: string, { dryRun, rejects, ...options }: PolisOptions & How, output: Output): Promise<void> =>
  runImport((context) => importPolis(folder, options, context), { dryRun, rejects }, output);

export const runContributionsImport = (
  files: readonly string[],
  { dryRun, rejects, ...options }: ContributionsOptions & How,
  output: Output,
): Promise<void> => runImport((context) => importContributions(files, options, context), { dryRun, rejects }, output);

export const runDecidimImport = (file: string, { dryRun, rejects, ...options }: DecidimOptions & How, output: Output): Promise<void> =>
  runImport((context) => importDecidim(file, options, context), { dryRun, rejects }, output);

export const runCardsImport = (file: string, { dryRun, rejects, ...options }: CardsOptions & How, output: Output): Promise<void> =>
  runImport((context) => importCards(file, options, context), { dryRun, rejects }, output);

/** Rows that were not recorded make exit code 1. */
const runImport = (
  work: (context: ImportContext) => Promise<ImportSummary>,
  { dryRun = false, rejects: path }: { readonly [Name in keyof How]: How[Name] | undefined },
  output: Output,
): Promise<void> =>
  atWriteSide('zukunftsdialog import', output, async (app, { databaseUrl }) => {
    const commands = app.get(Commands);
    const send: Commands['send'] = (command, input, envelope) => commands.send(command, input, envelope);
    const rehearse: Commands['rehearsal'] = () => commands.rehearsal();
    const progress = createProgress({ silent: output.json });
    const summary = await work({ send, rehearse, desk: app.get(Desk), databaseUrl, progress, dryRun, rejects: { path: path ?? null } });
    output.result(summary, summaryLines(summary));
    if (summary.errorCount > 0) process.exitCode = 1;
  });
