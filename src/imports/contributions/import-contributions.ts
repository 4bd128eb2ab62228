import { dialogues } from '../../domain/dialogue/dialogues.js';
import { DialogueId, UUID } from '../../domain/ids.js';
import { type Language, LANGUAGES, languageTagOf, ownLanguageOf } from '../../domain/language.js';
import { UsageError } from '../../host/usage-error.js';
import { ACCEPTANCE, importerOf } from '../acceptance.js';
import { refuseUnknownEncoding } from '../files/encoding.js';
import type { ImportContext, ImportSummary } from '../import.js';
import type { RejectSource } from '../reject-rows.js';
import type { RejectsOf } from '../rejects.js';
import { runImport, spanOf } from '../run-import.js';
import { DialoguePhase, type Ending } from '../dialogue-phase.js';
import type { Sending } from '../sending.js';
import { type Earlier, earlierOf } from '../earlier.js';
import { dialogueIdOf, ownThemeOf, stepsOf, take } from '../set-up.js';
import { nameOfPath, sourceName } from '../source-name.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import { TimeZone } from '../time-zone.js';
import { contributionsPlan, type NewDialogue } from './contributions-plan.js';
import { ContributionsSending } from './contributions-sending.js';
import { isTable, stageDrafts } from './draft-staging.js';
import { kindsOf } from './drafts.js';
import { labelsIn } from './labels.js';
import { readMapping } from './mapping.js';
import type { Source } from './source.js';
import { type ContributionsImport, keyOfImport } from './submission.js';

export type ContributionsOptions = Ending & {
  /** The name of a preset (raddialog) or the path of a JSON file, see mapping.ts; one for all files, or one for each. */
  readonly mapping: string | readonly string[];
  /** As in the WHATWG Encoding Standard, of all files; without it as the mapping says, or looked for. */
  readonly encoding?: string | undefined;
  /** Letters, digits, dots, hyphens, underscores; without it the name of the first file. The same name goes on with the same import. */
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
  /** Of rows that name none (BCP 47); de without it. */
  readonly language?: string | undefined;
  /** Of the title, the themes and all other texts of the new dialogue; without it that of the rows, where that is one of ours. */
  readonly dialogueLanguage?: Language | undefined;
  /** IANA; Europe/Berlin without it. */
  readonly timeZone?: string | undefined;
  /** Accept each contribution at once, so that measures can rest on it. */
  readonly accept?: boolean | undefined;
  /** Record as a correction what a row says by now, where an earlier run recorded otherwise. */
  readonly corrections?: boolean | undefined;
};

/** What another import has read of a file of its own form, and what it left out there. */
type Read = { readonly rows: Source['rows']; readonly leftOut: ImportSummary['leftOut'] };

/**
 * Records contributions of CSV or JSON lines files, each as it is or gzipped, into a dialogue that there is or a new one.
 * Run again it goes on where it was, and with a later export of the same source it adds what is new.
 * @throws UsageError before anything is recorded
 */
export const importContributions = async (
  given: string | readonly string[],
  options: ContributionsOptions,
  context: ImportContext,
  read?: Read,
): Promise<ImportSummary> => {
  const { encoding } = options;
  if (encoding !== undefined) refuseUnknownEncoding(encoding, '--encoding');
  const sources = (await sourcesOf([given].flat(), [options.mapping].flat())).map(({ file, mapping }): Source => ({
    file,
    mapping: { ...mapping, ...(encoding !== undefined && { encoding }) },
    rows: read?.rows,
  }));
  refuseContradictions(sources, options);
  await refuseUnknownDialogue(options, context);
  const zone = new TimeZone(options.timeZone ?? 'Europe/Berlin');
  const earlier = await earlierOf(namesOf(sources, options).dialogue, context);
  const all = importOf(sources, options, earlier);
  const { accept = false, corrections = false } = options;
  const corrector = corrections ? importerOf(all.key) : null;
  const stage = async (staging: Staging, tally: Tally) => {
    await stageDrafts(sources, all, zone, { staging, tally, context });
    const span = await spanOf(staging, 'select at from draft', tally, sources[0]?.file ?? '');
    const made = newDialogueOf(sources, options);
    const labels = await labelsIn(staging, earlier?.events ?? [], made !== null);
    tally.labels = labels;
    tally.leftOut = read?.leftOut ?? {};
    const plan = made && contributionsPlan(made, all, { ...span, zone }, labels);
    if (accept) tally.add(ACCEPTANCE, 'read', tally.left(kinds));
    const steps = plan ? stepsOf(plan, earlier) : [];
    return async (sending: Sending, desk: ImportContext['desk']) => {
      await take(steps, sending);
      const phase = plan && new DialoguePhase(plan, options, { sending, desk });
      await phase?.begin();
      const rows = new ContributionsSending(all, { labels, sources }, { sending, desk, corrector });
      context.progress.start('Contributions', sending.tally.left(kinds));
      await rows.all(staging);
      if (accept) {
        context.progress.start('Acceptances', sending.tally.left([ACCEPTANCE]));
        await rows.acceptances(staging);
      }
      context.progress.stop();
      await phase?.end();
    };
  };
  const kinds = [...new Set(sources.flatMap(({ mapping }) => kindsOf(mapping.rows)))];
  return runImport(
    {
      source: all.source,
      dialogue: all.dialogue,
      kinds: accept ? [...kinds, ACCEPTANCE] : kinds,
      rejectsOf: rejectsOf(sources, read && [options.mapping].flat()[0]),
      stage,
    },
    context,
  );
};

export const sourcesOf = async (files: readonly string[], mappings: readonly string[]): Promise<readonly Source[]> => {
  if (mappings.length !== 1 && mappings.length !== files.length) {
    throw new UsageError(`Takes one --mapping for all files, or one for each: ${files.length} files, ${mappings.length} mappings.`);
  }
  const read = await Promise.all(mappings.map(readMapping));
  return files.flatMap((file, i) => {
    const mapping = read[i] ?? read[0];
    return mapping ? [{ file, mapping }] : [];
  });
};

/** Of several files those in a folder beside the first. */
const rejectsOf = (sources: readonly Source[], mapping: string | undefined): RejectsOf => {
  const all = sources.map(({ file, mapping, rows }): RejectSource => {
    const { delimiter, encoding } = mapping;
    return { file, form: isTable(file, mapping) ? 'table' : 'lines', delimiter, encoding, rows };
  });
  const [first, ...others] = all;
  return first && others.length === 0 ? { source: first, mapping } : { folder: first?.file ?? '', sources: all, others: [], apart: true };
};

const namesOf = (sources: readonly Source[], { source: said, dialogue }: ContributionsOptions) => {
  const source = sourceName(said ?? nameOfPath(sources[0]?.file ?? ''));
  const key = keyOfImport(source, dialogue);
  return { source, key, dialogue: dialogue === undefined ? dialogueIdOf(key) : DialogueId(dialogue) };
};

/** @param earlier what an earlier run has made */
export const importOf = (
  sources: readonly Source[],
  options: ContributionsOptions,
  earlier: Earlier | null = null,
): ContributionsImport => {
  const { dialogue, title = '', questionVersion = 1, channel = 'online' } = options;
  const language = languageTagOf(options.language ?? 'de') ?? 'de';
  const isThemed = sources.some(({ mapping }) => mapping.rows.theme !== undefined);
  const names = namesOf(sources, options);
  const isOwn = dialogue === undefined || names.key === keyOfImport(names.source);
  const ownTheme = !isThemed && isOwn ? ownThemeOf(title, earlier) : null;
  return {
    ...names,
    theme: options.theme ?? ownTheme,
    question: options.questionCode ?? null,
    questionVersion,
    channel,
    language,
  };
};

export const noLanguage = (language: string): UsageError =>
  new UsageError(`--language ${language}: is no language by BCP 47, such as de, tr or zh-Hant-TW.`);

/** @throws UsageError where nobody says it */
const dialogueLanguageOf = ({ language = 'de', dialogueLanguage }: ContributionsOptions): Language => {
  const own = dialogueLanguage ?? ownLanguageOf(language);
  if (own) return own;
  throw new UsageError(
    `--language ${language}: a dialogue's own texts are in ${LANGUAGES.join(' or ')}. Say in which with --dialogue-language.`,
  );
};

const newDialogueOf = (sources: readonly Source[], options: ContributionsOptions): NewDialogue | null => {
  const { dialogue, title = '', mandate, question } = options;
  const attribution = sources.find(({ mapping }) => mapping.attribution !== undefined)?.mapping.attribution;
  return dialogue === undefined ? { title, mandate, question, attribution, language: dialogueLanguageOf(options) } : null;
};

const refuseUnknownDialogue = async ({ dialogue }: ContributionsOptions, { desk }: ImportContext): Promise<void> => {
  if (dialogue === undefined || (await desk.fact(dialogues, DialogueId(dialogue))).status !== 'unknown') return;
  throw new UsageError(`--dialogue ${dialogue}: there is no such dialogue.`);
};

const refuseContradictions = (sources: readonly Source[], options: ContributionsOptions): void => {
  const { dialogue, title, questionCode, questionVersion, open = false, close = false } = options;
  if ((dialogue === undefined) === (title === undefined)) {
    throw new UsageError('Takes either --dialogue, for one that there is, or --title, for a new one.');
  }
  const { language = 'de', dialogueLanguage } = options;
  if (languageTagOf(language) === null) throw noLanguage(language);
  if (dialogue !== undefined && dialogueLanguage !== undefined)
    throw new UsageError('--dialogue-language goes with --title: the texts of a dialogue that there was are there.');
  if (dialogue === undefined) dialogueLanguageOf(options);
  if (dialogue !== undefined && !UUID.test(dialogue)) throw new UsageError(`--dialogue ${dialogue}: is no UUID in lower case.`);
  if (dialogue !== undefined && (open || close)) {
    throw new UsageError(`--${open ? 'open' : 'close'} goes with --title: the office opens and closes a dialogue that there was.`);
  }
  if (dialogue === undefined && (questionCode ?? questionVersion) !== undefined) {
    throw new UsageError('--question-code and --question-version go with --dialogue: a new dialogue has one question in each theme.');
  }
  const isBranched = sources.some(({ file, mapping }) => isTable(file, mapping) && mapping.rows.children !== undefined);
  if (isBranched) throw new UsageError('The rows of a table have no children.');
};
