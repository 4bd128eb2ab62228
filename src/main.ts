#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addBackup } from './cli/backup.command.js';
import { addCameAbout } from './cli/came-about.command.js';
import { addCopy } from './cli/copy.command.js';
import { addExport } from './cli/export.command.js';
import { addImport } from './cli/import.command.js';
import { createOutput, type Output, printError } from './cli/output.js';
import { addReplay } from './cli/replay.command.js';
import { addReport } from './cli/report.command.js';
import { addRotateKey } from './cli/rotate-key.command.js';
import { addSend } from './cli/send.command.js';
import { addSetUp } from './cli/set-up.command.js';
import { addShow } from './cli/show.command.js';
import { TOKEN_ROLES } from './identity/access.js';
import { StorageFull } from './host/failures.js';
import { codeOf, readable, stackOf } from './host/system-error.js';
import { UsageError } from './host/usage-error.js';
import { VERSION } from './host/version.js';
import { CopyUnfinished } from './store/copy/moving-record.js';

// What a command needs is loaded when it runs: --help and token answer at once.
/** Asked before anything is parsed, because what cannot be parsed is an error too. */
const inJson = process.argv.includes('--json');
const program = new Command('zukunftsdialog')
  .version(VERSION)
  .description('Public consultations, from the guiding question to the published recommendation')
  .exitOverride()
  .configureOutput({
    writeErr: (text) => (inJson ? undefined : void process.stderr.write(text)),
    outputError: (text, write) => write(text),
  })
  .showHelpAfterError('(--help shows what there is)');

// Whoever reads has enough of it: what is done goes on.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

const output = (options: { readonly json?: boolean }): Output => createOutput(options.json ?? false);
const JSON_FLAG = ['--json', 'print the result as JSON'] as const;

program
  .command('serve')
  .description('run the program: API, views and jobs')
  .option('--port <port>', 'port, 0 for any free one (PORT, default 3000)')
  .option('--host <host>', 'address to listen on (HOST, default 127.0.0.1)')
  .option('--roles <roles>', 'what this process does: api, projector, worker (ROLES, default all)')
  .option('--no-example', 'start empty, without the example dialogue')
  .option(...JSON_FLAG)
  .action(async (options: { port?: string; host?: string; example: boolean; json?: boolean }) => {
    const { serve } = await import('./cli/serve.js');
    await serve(options, output(options));
  });

addSetUp(program, output);
addImport(program, output);
addSend(program, output);
addShow(program, output);
addReplay(program, output);
addCameAbout(program, output);
addReport(program, output);
addBackup(program, output);

program
  .command('rebuild')
  .description('rebuild a view, or all, from the first event, beside those that are read')
  .argument('[view]', 'the view; all without it')
  .option(...JSON_FLAG)
  .action(async (view: string | undefined, options: { json?: boolean }) => {
    const { rebuildViews } = await import('./cli/rebuild.js');
    await rebuildViews(view, output(options));
  });

addExport(program, output);
addCopy(program, output);
addRotateKey(program, output);

program
  .command('token')
  .description('print a token, signed with the key of the data directory')
  .requiredOption('--role <role>', TOKEN_ROLES.join(', '))
  .option('--dialogue <id>', 'for this dialogue alone (default: for the whole installation)')
  .option('--subject <name>', 'whose token it is; two people, two names (default: the role)')
  .option('--hours <hours>', 'valid for, up to 24', '12')
  .option(...JSON_FLAG)
  .action(async (options: { role: string; dialogue?: string; subject?: string; hours: string; json?: boolean }) => {
    const { printToken } = await import('./cli/token.js');
    await printToken(options, output(options));
  });

/** 0: done. 1: a bug, or something outside broke. 2: the person at the command line can mend it. */
const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // For people commander has said it already.
    return inJson ? printError(error.message.replace(/^error: /, ''), 2, inJson) : 2;
  }
  const told = readable(error);
  if (told instanceof UsageError || told instanceof StorageFull || told instanceof CopyUnfinished)
    return printError(told.message, 2, inJson);
  return printError(stackOf(error), 1, inJson);
};

program.parseAsync().catch((error: unknown) => {
  process.exitCode = exitCodeOf(error);
});
