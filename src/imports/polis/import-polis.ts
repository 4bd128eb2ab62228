import { resolve } from 'node:path';
import type { Language, Localized } from '../../domain/language.js';
import { importerOf } from '../acceptance.js';
import type { By } from '../corrected.js';
import { refuseUnknownEncoding } from '../files/encoding.js';
import type { ImportContext, ImportSummary } from '../import.js';
import type { RejectsOf } from '../rejects.js';
import { runImport, spanOf } from '../run-import.js';
import type { Sending } from '../sending.js';
import { DialoguePhase, type Ending } from '../dialogue-phase.js';
import { earlierOf } from '../earlier.js';
import { dialogueIdOf, ownThemeOf, type Plan, stepsOf, take } from '../set-up.js';
import { sourceName } from '../source-name.js';
import type { Staging } from '../staging.js';
import type { Tally } from '../tally.js';
import { codeOf } from '../texts.js';
import { TimeZone } from '../time-zone.js';
import { PolisModeration } from './polis-moderation.js';
import { polisPlan } from './polis-plan.js';
import { keyOfPolis, type PolisImport } from './polis-rows.js';
import { PolisSending } from './polis-sending.js';
import { type PolisFiles, polisFiles, stagePolis } from './polis-staging.js';
import { checkSign, checkSummary, checkTotals, type VoteSign } from './polis-check.js';
import { isOfRejects, readColumns } from './polis-columns.js';
import { ownSource, type PolisSummary, readPolisSummary } from './polis-summary.js';

export type PolisOptions = Ending & {
  /** Letters, digits, dots, hyphens, underscores; without it the id of the conversation. The same name goes on with the same import. */
  readonly source?: string | undefined;
  /** Of the statements; de without it. */
  readonly language?: Language | undefined;
  /** IANA; Europe/Berlin without it. */
  readonly timeZone?: string | undefined;
  /** Without it as Polis says it: -1 disagrees. Refused where most authors would disagree with themselves. */
  readonly votes?: VoteSign | undefined;
  /** Take statements and their moderation alone. */
  readonly withoutVotes?: boolean | undefined;
  /** The path of a JSON file: by our names of columns, those of the files. */
  readonly columns?: string | undefined;
  /** As in the WHATWG Encoding Standard, of all files; looked for without it. */
  readonly encoding?: string | undefined;
  /** Record as a correction what a statement says by now, where an earlier run recorded otherwise. */
  readonly corrections?: boolean | undefined;
  readonly groups?: readonly { readonly code: string; readonly title: Localized }[] | undefined;
};

/**
 * Makes a dialogue of a Polis export: a folder with summary.csv, comments.csv and votes.csv, each as it is or gzipped.
 * Run again it goes on where it was, and with a later export of the same conversation it adds what is new.
 * @throws UsageError before anything is recorded
 */
export const importPolis = async (folder: string, options: PolisOptions, context: ImportContext): Promise<ImportSummary> => {
  const { groups = [], corrections = false } = options;
  const zone = new TimeZone(options.timeZone ?? 'Europe/Berlin');
  const opened = await openPolis(folder, options);
  const { files, summary, source } = opened;
  const { key, language } = opened.polis;
  const earlier = await earlierOf(dialogueIdOf(key), context);
  const polis = { ...opened.polis, code: ownThemeOf(summary.topic, earlier) };
  const corrector = corrections ? importerOf(key) : null;
  const stage = async (staging: Staging, tally: Tally) => {
    await readPolis({ ...opened, polis }, staging, tally, context.progress);
    const span = await spanOf(staging, 'select time from statement union all select time from vote', tally, files.statements);
    const plan = polisPlan(summary, { key, code: polis.code, language, zone, groups, ...span });
    const steps = stepsOf(plan, earlier);
    return async (sending: Sending, desk: ImportContext['desk']) => {
      await take(steps, sending);
      const phase = new DialoguePhase(plan, options, { sending, desk });
      await phase.begin();
      await sendRows({ plan, polis, files, isLater: earlier !== null }, { staging, sending, desk, corrector }, context);
      await phase.end();
    };
  };
  return runImport({ source, dialogue: polis.dialogue, kinds: POLIS_KINDS, rejectsOf: rejectsOf(folder, files), stage }, context);
};

/** In the order in which they are recorded. */
export const POLIS_KINDS = ['statement', 'vote', 'acceptance', 'rejection'];

/** An export, before its rows are read. */
export type OpenedPolis = {
  readonly files: PolisFiles;
  readonly summary: PolisSummary;
  readonly source: string;
  readonly polis: PolisImport;
  readonly sign: VoteSign | null;
};

/** @throws UsageError */
export const openPolis = async (folder: string, options: PolisOptions): Promise<OpenedPolis> => {
  const { language = 'de', votes: sign = null, encoding } = options;
  if (encoding !== undefined) refuseUnknownEncoding(encoding, '--encoding');
  const files = await polisFiles(folder, options.withoutVotes ?? false, { columns: await readColumns(options.columns), encoding });
  const summary = await readPolisSummary(files.summary, encoding);
  const source = sourceName(options.source ?? ownSource(summary, folder));
  const key = keyOfPolis(source);
  const reading = { turned: sign === 'turned', withoutVotes: files.votes === null };
  return { files, summary, source, sign, polis: { key, dialogue: dialogueIdOf(key), code: codeOf(summary.topic), language, ...reading } };
};

/** Takes the sound rows into tables, and says what the export says against itself. @throws UsageError */
export const readPolis = async (
  { files, summary, polis, sign }: OpenedPolis,
  staging: Staging,
  tally: Tally,
  progress: ImportContext['progress'],
): Promise<void> => {
  await stagePolis(files, polis, staging, tally, progress);
  await countDecisions(staging, tally);
  tally.notices.push(...(await checked(staging, { files, summary, sign })));
};

/** Votes are on statements, and so all of these come along. */
const rejectsOf = (folder: string, { summary, statements, votes, encoding }: PolisFiles): RejectsOf => ({
  folder: resolve(folder),
  sources: [
    { file: statements, form: 'table', encoding, whole: true },
    ...(votes === null ? [] : [{ file: votes, form: 'table', encoding } as const]),
  ],
  others: [summary],
});

/** What an export says against itself. @throws UsageError */
const checked = async (
  staging: Staging,
  { files, summary, sign }: { readonly files: PolisFiles; readonly summary: PolisSummary; readonly sign: VoteSign | null },
): Promise<readonly string[]> => {
  if (files.votes === null) return [WITHOUT_VOTES, ...(await checkSummary(staging, summary, files))];
  // The votes that were taken at once are not among them.
  if (await isOfRejects(files.votes, files)) return [];
  return [
    ...(await checkSign(staging, files.votes, sign)),
    ...(await checkTotals(staging)),
    ...(await checkSummary(staging, summary, files)),
  ];
};

const WITHOUT_VOTES =
  'Taken without votes: what comments.csv counts is kept with each statement as what its source says, and is no rating here. Votes that come later count on no statement that is rejected';

type What = { readonly plan: Plan; readonly polis: PolisImport; readonly files: PolisFiles; readonly isLater: boolean };
type Into = By & { readonly staging: Staging };

const sendRows = async ({ plan, polis, files, isLater }: What, { staging, ...by }: Into, { progress }: ImportContext): Promise<void> => {
  const rows = new PolisSending({ polis, files, isLater }, by);
  const { tally } = by.sending;
  progress.start('Statements and votes', tally.left(['statement', 'vote']));
  await rows.all(staging);
  progress.start('Moderation', tally.left(['acceptance', 'rejection']));
  await new PolisModeration(polis, files.statements, by).all(staging, plan.to);
  progress.stop();
};

const countDecisions = async (staging: Staging, tally: Tally): Promise<void> => {
  const { rows } = await staging.query<{ accepted: number; rejected: number }>(`
    select count(*) filter (where moderated = '1')::int as accepted, count(*) filter (where moderated = '-1')::int as rejected
    from statement`);
  tally.add('acceptance', 'read', rows[0]?.accepted ?? 0);
  tally.add('rejection', 'read', rows[0]?.rejected ?? 0);
};
