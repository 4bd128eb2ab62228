import { dialogues } from '../../domain/dialogue/dialogues.js';
import { DialogueId, UUID } from '../../domain/ids.js';
import type { Language } from '../../domain/language.js';
import { UsageError } from '../../host/usage-error.js';
import { ACCEPTANCE } from '../acceptance.js';
import type { ImportContext, ImportSummary } from '../import.js';
import { runImport, spanOf } from '../run-import.js';
import type { Sending } from '../sending.js';
import { closing, dialogueIdOf, earlierOf, stepsOf, take } from '../set-up.js';
import { nameOfPath, sourceName } from '../source-name.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import { codeOf } from '../texts.js';
import { TimeZone } from '../time-zone.js';
import { contributionsPlan, type NewDialogue } from './contributions-plan.js';
import { ContributionsSending } from './contributions-sending.js';
import { isTable, type Source, stageDrafts } from './draft-staging.js';
import { kindsOf } from './drafts.js';
import { labelsIn } from './labels.js';
import { type Mapping, readMapping } from './mapping.js';
import { type ContributionsImport, keyOfImport } from './submission.js';

export type ContributionsOptions = {
  /** The name of a preset (raddialog) or the path of a JSON file, see mapping.ts. */
  readonly mapping: string;
  /** Letters, digits, dots, hyphens, underscores; without it the name of the file. The same name goes on with the same import. */
  readonly source?: string | undefined;
  /** Into this dialogue (UUID), which must have the themes, questions, channels and groups of the rows … */
  readonly dialogue?: string | undefined;
  /** … and for rows that name none, these codes and this version. */
  readonly theme?: string | undefined;
  readonly questionCode?: string | undefined;
  readonly questionVersion?: number | undefined;
  /** Or into a new one of this title. */
  readonly title?: string | undefined;
  readonly mandate?: string | undefined;
  /** Asked in each theme of the new dialogue. */
  readonly question?: string | undefined;
  /** Code; online without it. */
  readonly channel?: string | undefined;
  /** Of rows that name none; de without it. */
  readonly language?: Language | undefined;
  /** IANA; Europe/Berlin without it. */
  readonly timeZone?: string | undefined;
  /** Accept each contribution at once, so that measures can rest on it. */
  readonly accept?: boolean | undefined;
  /** Close the dialogue phase of the new dialogue at the end. */
  readonly close?: boolean | undefined;
};

/** What another import has read of a file of its own form, and what it left out there. */
type Given = { readonly rows: Source['rows']; readonly leftOut: ImportSummary['leftOut'] };

/**
 * Records contributions of a CSV or JSON lines file, as it is or gzipped, into a dialogue that there is or a new one.
 * Run again it goes on where it was, and with a later export of the same source it adds what is new.
 * @throws UsageError before anything is recorded
 */
export const importContributions = async (
  file: string,
  options: ContributionsOptions,
  context: ImportContext,
  given?: Given,
): Promise<ImportSummary> => {
  const mapping = await readMapping(options.mapping);
  refuseContradictions(file, mapping, options);
  await refuseUnknownDialogue(options, context);
  const source: Source = { file, mapping, zone: new TimeZone(options.timeZone ?? 'Europe/Berlin'), rows: given?.rows };
  const all = importOf(file, mapping, options);
  const { accept = false } = options;
  const stage = async (staging: Staging, tally: Tally) => {
    await stageDrafts(source, all, staging, tally, context.progress);
    const span = await spanOf(staging, 'select at from draft', tally, file);
    const made = newDialogueOf(mapping, options);
    const earlier = await earlierOf(DialogueId(all.dialogue), context);
    const labels = await labelsIn(staging, earlier?.events ?? [], made !== null);
    tally.labels = labels;
    tally.leftOut = given?.leftOut ?? {};
    const plan = made && contributionsPlan(made, all, { ...span, zone: source.zone }, labels);
    if (accept) tally.add(ACCEPTANCE, 'read', tally.left(kinds));
    const steps = plan ? stepsOf(plan, earlier) : [];
    return async (sending: Sending) => {
      await take(steps, sending);
      const rows = new ContributionsSending(all, labels, source, sending);
      context.progress.start('Contributions', sending.tally.left(kinds));
      await rows.all(staging);
      if (accept) {
        context.progress.start('Acceptances', sending.tally.left([ACCEPTANCE]));
        await rows.acceptances(staging);
      }
      context.progress.stop();
      if (plan && options.close) await take([closing(plan)], sending);
    };
  };
  const kinds = [...new Set(kindsOf(mapping.rows))];
  const { delimiter, encoding } = mapping;
  const rejectsOf = { source: { file, form: isTable(file, mapping) ? 'table' : 'lines', delimiter, encoding, rows: given?.rows } } as const;
  return runImport(
    { source: all.source, dialogue: all.dialogue, kinds: accept ? [...kinds, ACCEPTANCE] : kinds, rejectsOf, stage },
    context,
  );
};

const importOf = (file: string, mapping: Mapping, options: ContributionsOptions): ContributionsImport => {
  const { dialogue, title = '', questionVersion = 1, channel = 'online', language = 'de' } = options;
  const source = sourceName(options.source ?? nameOfPath(file));
  const key = keyOfImport(source, dialogue);
  const ownTheme = mapping.rows.theme === undefined && dialogue === undefined ? codeOf(title) : null;
  return {
    source,
    key,
    dialogue: dialogue ?? dialogueIdOf(key),
    theme: options.theme ?? ownTheme,
    question: options.questionCode ?? null,
    questionVersion,
    channel,
    language,
  };
};

const newDialogueOf = ({ attribution }: Mapping, { dialogue, title = '', mandate, question }: ContributionsOptions): NewDialogue | null =>
  dialogue === undefined ? { title, mandate, question, attribution } : null;

const refuseUnknownDialogue = async ({ dialogue }: ContributionsOptions, { desk }: ImportContext): Promise<void> => {
  if (dialogue === undefined || (await desk.fact(dialogues, DialogueId(dialogue))).status !== 'unknown') return;
  throw new UsageError(`--dialogue ${dialogue}: there is no such dialogue.`);
};

const refuseContradictions = (file: string, mapping: Mapping, options: ContributionsOptions): void => {
  const { dialogue, title, questionCode, questionVersion, close } = options;
  if ((dialogue === undefined) === (title === undefined)) {
    throw new UsageError('Takes either --dialogue, for one that there is, or --title, for a new one.');
  }
  if (dialogue !== undefined && !UUID.test(dialogue)) throw new UsageError(`--dialogue ${dialogue}: is no UUID in lower case.`);
  if (dialogue !== undefined && close) throw new UsageError('--close goes with --title: the office closes a dialogue that there was.');
  if (dialogue === undefined && (questionCode ?? questionVersion) !== undefined) {
    throw new UsageError('--question-code and --question-version go with --dialogue: a new dialogue has one question in each theme.');
  }
  if (isTable(file, mapping) && mapping.rows.children !== undefined) throw new UsageError('The rows of a table have no children.');
};
