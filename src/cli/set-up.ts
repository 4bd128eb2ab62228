import { Commands } from '../commands/commands.js';
import { Desk } from '../commands/desk.js';
import { localized } from '../commands/fields.js';
import type { Language, Localized } from '../domain/language.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { differenceLine } from '../set-up/differences.js';
import { readSetUp } from '../set-up/reading.js';
import { setUp, type SetUpSummary } from '../set-up/set-up.js';
import { setUpJsonSchema } from '../set-up/set-up-file.js';
import { UsageError } from '../host/usage-error.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { atWriteSide } from './write-side.js';

export type SetUpFlags = {
  readonly reason?: string;
  readonly language: Language;
  readonly subject: string;
  readonly dryRun?: boolean;
  readonly schema?: boolean;
};

/** Sets a dialogue up from its file. */
export const runSetUp = async (file: string | undefined, flags: SetUpFlags, output: Output): Promise<void> => {
  if (flags.schema === true) {
    const schema = setUpJsonSchema();
    output.result(schema, [JSON.stringify(schema, null, 2)]);
    return;
  }
  if (file === undefined) throw new UsageError('Which file? See docs/set-up.md.');
  const reason = reasonOf(flags);
  const read = await readSetUp(file);
  await atWriteSide('zukunftsdialog set-up', output, async (app) => {
    const context = {
      desk: app.get(Desk),
      commands: app.get(Commands),
      actor: app.get(Pseudonyms).official(flags.subject),
      progress: createProgress({ silent: output.json }),
      tell: (summary: SetUpSummary) => {
        if (!output.json) for (const { ...change } of summary.changes) output.say(differenceLine(change));
      },
    };
    const summary = await setUp(read, { reason, dryRun: flags.dryRun ?? false }, context);
    output.result(summary, [lineOf(summary)]);
  });
};

const reasonOf = ({ reason, language }: SetUpFlags): Localized | null => {
  if (reason === undefined) return null;
  const parsed = localized(500).safeParse({ [language]: reason });
  if (!parsed.success) throw new UsageError('--reason takes 1 to 500 characters.');
  return parsed.data;
};

const lineOf = ({ dialogue, status, isNew, dryRun, commands }: SetUpSummary): string => {
  const what = `dialogue ${dialogue} (${status})`;
  if (commands === 0) return `Nothing to change: ${what} is as its file says.`;
  const count = `${commands} command${commands === 1 ? '' : 's'}`;
  if (dryRun) return `Dry run, nothing recorded: ${what} ${isNew ? 'would be made' : 'would be changed'} by ${count}.`;
  return `${isNew ? 'Made' : 'Changed'}: ${what}, by ${count}.`;
};
