import { performance } from 'node:perf_hooks';
import type { QueryResultRow } from 'pg';
import type { Language, Localized } from '../../domain/language.js';
import { UsageError } from '../../usage-error.js';
import type { ImportContext, ImportSummary } from '../import.js';
import { Sending } from '../sending.js';
import { closing, dialogueIdOf, type Plan, stepsOf, take } from '../set-up.js';
import { Staging } from '../staging.js';
import { Tally } from '../tally.js';
import { codeOf } from '../texts.js';
import { TimeZone } from '../time-zone.js';
import { justificationIn, polisPlan } from './polis-plan.js';
import type { PolisImport } from './polis-rows.js';
import { PolisSending } from './polis-sending.js';
import { type PolisFiles, polisFiles, stagePolis } from './polis-staging.js';
import { ownSource, readPolisSummary, sourceName } from './polis-summary.js';

export type PolisOptions = {
  /** Letters, digits, dots, hyphens, underscores; without it the id of the conversation. The same name goes on with the same import. */
  readonly source?: string | undefined;
  /** Of the statements; de without it. */
  readonly language?: Language | undefined;
  /** IANA; Europe/Berlin without it. */
  readonly timeZone?: string | undefined;
  readonly groups?: readonly { readonly code: string; readonly title: Localized }[] | undefined;
  /** Close the dialogue phase at the end. */
  readonly close?: boolean | undefined;
};

/**
 * Makes a dialogue of a Polis export: a folder with summary.csv, comments.csv and votes.csv, each as it is or gzipped.
 * Run again it goes on where it was, and with a later export of the same conversation it adds what is new.
 * @throws UsageError before anything is recorded
 */
export const importPolis = async (folder: string, options: PolisOptions, context: ImportContext): Promise<ImportSummary> => {
  const began = performance.now();
  const { language = 'de', timeZone = 'Europe/Berlin', groups = [] } = options;
  const zone = new TimeZone(timeZone);
  const files = await polisFiles(folder);
  const summary = await readPolisSummary(files.summary);
  const source = sourceName(options.source ?? ownSource(summary, folder));
  const key = `polis/${source}`;
  const dialogue = dialogueIdOf(key);
  const polis: PolisImport = { source, key, dialogue, code: codeOf(summary.topic), language };
  const tally = new Tally(['statement', 'vote', 'acceptance', 'rejection']);
  const staging = await Staging.open(context.databaseUrl);
  try {
    await stagePolis(files, polis, staging, tally, context.progress);
    const span = await spanOf(staging, tally);
    const plan = polisPlan(summary, { key, language, zone, groups, ...span });
    const begunSending = performance.now();
    await (context.dryRun ? tryOut(plan, tally) : record({ plan, polis, files, close: options.close ?? false }, staging, tally, context));
    const ended = performance.now();
    return tally.summary(
      { source, dialogue, dryRun: context.dryRun },
      { seconds: (ended - began) / 1000, sending: (ended - begunSending) / 1000 },
    );
  } finally {
    context.progress.stop();
    await staging.close();
  }
};

type Work = { readonly plan: Plan; readonly polis: PolisImport; readonly files: PolisFiles; readonly close: boolean };

const record = async ({ plan, polis, files, close }: Work, staging: Staging, tally: Tally, context: ImportContext): Promise<void> => {
  const sending = new Sending(context, tally);
  await take(stepsOf(plan), sending, tally);
  const rows = new PolisSending(polis, files, sending);
  context.progress.start('Statements and votes', tally.left(['statement', 'vote']));
  await rows.statementsAndVotes(staging);
  context.progress.start('Moderation', tally.left(['acceptance', 'rejection']));
  await rows.decisions(staging, { at: plan.to, justification: justificationIn(polis.language) });
  context.progress.stop();
  if (close) await take([closing(plan)], sending, tally);
};

const tryOut = (plan: Plan, tally: Tally): void => {
  stepsOf(plan);
  for (const kind of ['statement', 'vote', 'acceptance', 'rejection']) tally.wouldSendRest(kind);
};

type Span = QueryResultRow & {
  readonly from: number | null;
  readonly to: number | null;
  readonly accepted: number;
  readonly rejected: number;
};

/** When the first row was and the last; counts the decisions. @throws UsageError where there is no statement */
const spanOf = async (staging: Staging, tally: Tally): Promise<{ readonly from: number; readonly to: number }> => {
  const { rows } = await staging.query<Span>(`
    select least(min(time), (select min(time) from vote))::float8 as from,
      greatest(max(time), (select max(time) from vote))::float8 as to,
      count(*) filter (where moderated = '1')::int as accepted, count(*) filter (where moderated = '-1')::int as rejected
    from statement`);
  const { from, to, accepted, rejected } = rows[0] ?? { from: null, to: null, accepted: 0, rejected: 0 };
  if (from === null || to === null) {
    const { file, line, message } = tally.firstError ?? { file: 'comments.csv', line: 1, message: 'there is no row' };
    throw new UsageError(`There is no statement to import. ${file}, line ${line}: ${message}.`);
  }
  tally.add('acceptance', 'read', accepted);
  tally.add('rejection', 'read', rejected);
  return { from, to };
};
