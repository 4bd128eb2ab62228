import type { QueryResultRow } from 'pg';
import { UsageError } from '../../host/usage-error.js';
import { contributionsPlan } from '../contributions/contributions-plan.js';
import { importOf } from '../contributions/import-contributions.js';
import { draft as drafts, type Draft } from '../contributions/draft.js';
import { stageDrafts } from '../contributions/draft-staging.js';
import { kindsOf } from '../contributions/drafts.js';
import { type Labels, labelsIn } from '../contributions/labels.js';
import type { Source } from '../contributions/source.js';
import { type ContributionsImport, questionOf } from '../contributions/submission.js';
import type { ImportContext, ImportSummary, RowCounts } from '../import.js';
import { stepsOf } from '../set-up.js';
import { nameOfPath } from '../source-name.js';
import { Staging } from '../staging.js';
import { TimeZone } from '../time-zone.js';
import type { PolisImport } from '../polis/polis-rows.js';
import { ReasonsTally, type Refused } from './reasons.js';

/** How the first rows would be taken, with the codes of their words. */
export type ShownRow = { readonly line: number; readonly kind: string } & Omit<Draft, 'at'> & { readonly at: string | null };

/** `read` is the sum of the others. */
type OutlookCounts = Pick<RowCounts, 'read' | 'repeatedInSource' | 'empty' | 'invalid'> & { readonly couldBeTaken: number };

/** What would become of the rows by a mapping. */
export type Outlook = {
  readonly rows: Readonly<Record<string, OutlookCounts>>;
  readonly refused: readonly Refused[];
  readonly first: readonly ShownRow[];
  /** By what the rows have words for: how many codes a new dialogue would get. */
  readonly codes: Readonly<Partial<Record<keyof Labels, number>>>;
} & Pick<ImportSummary, 'onTheirOwn' | 'leftOut' | 'notices'>;

export type LookContext = Pick<ImportContext, 'databaseUrl' | 'desk' | 'progress'>;
type Rows = { readonly language?: string | undefined; readonly timeZone?: string | undefined };

/** Of contributions, as into a new dialogue. */
export const outlookOf = (
  sources: readonly Source[],
  options: Rows,
  context: LookContext,
  leftOut: Outlook['leftOut'] = {},
): Promise<Outlook> => {
  const zone = new TimeZone(options.timeZone ?? 'Europe/Berlin');
  const title = nameOfPath(sources[0]?.file ?? '');
  // Under a key of which nothing is in the record.
  const all: ContributionsImport = {
    ...importOf(sources, { mapping: '', language: options.language, title, source: 'preview' }),
    key: 'preview',
  };
  const kinds = [...new Set(sources.flatMap(({ mapping }) => kindsOf(mapping.rows)))];
  return withStaging(kinds, context, async (staging, tally) => {
    tally.leftOut = leftOut;
    await stageDrafts(sources, all, zone, { staging, tally, context });
    const labels = await labelsIn(staging, [], true);
    tally.notices.push(...(await unknownQuestions(staging, labels, all.theme)), ...(await notMade(staging, { all, labels, zone, title })));
    const timesOf = (of: keyof Labels): number => new Set(labels[of].values()).size;
    const codes = { theme: timesOf('theme'), group: timesOf('group'), channel: timesOf('channel') };
    return { first: await firstRows(staging, labels), codes };
  });
};

/** Why a new dialogue could not be made of these rows. */
const notMade = async (
  staging: Staging,
  {
    all,
    labels,
    zone,
    title,
  }: { readonly all: ContributionsImport; readonly labels: Labels; readonly zone: TimeZone; readonly title: string },
): Promise<readonly string[]> => {
  const { rows } = await staging.query<{ from: number | null; to: number | null }>(
    'select min(at)::float8 as from, max(at)::float8 as to from draft',
  );
  const { from, to } = rows[0] ?? { from: null, to: null };
  return from === null || to === null
    ? []
    : unlessBegun(() => stepsOf(contributionsPlan({ title, language: 'de' }, all, { from, to, zone }, labels), null));
};

/** A new dialogue has one question in each theme. */
const unknownQuestions = async (staging: Staging, labels: Labels, own: string | null): Promise<readonly string[]> => {
  const { rows } = await staging.query<{ theme: string | null; question: string; times: number }>(
    'select theme, question, count(*)::int as times from queue where question is not null group by theme, question',
  );
  const unknown = rows.filter(({ theme, question }) => question !== questionOf((theme === null ? own : labels.theme.get(theme)) ?? ''));
  const times = unknown.reduce((sum, row) => sum + row.times, 0);
  return times === 0
    ? []
    : [`question: ${times} name a question that a new dialogue does not have, and would be refused: question-unknown`];
};

/** What an import says before it begins, where it does not. */
export const unlessBegun = async (begin: () => unknown): Promise<readonly string[]> => {
  try {
    await begin();
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return [`An import would not begin: ${error.message}`];
  }
};

/** What becomes of rows that are read and checked as for an import, and sent to nobody. */
export const withStaging = async (
  kinds: readonly string[],
  { databaseUrl, progress }: LookContext,
  read: (staging: Staging, tally: ReasonsTally) => Promise<Pick<Outlook, 'first' | 'codes'>>,
): Promise<Outlook> => {
  const tally = new ReasonsTally(kinds);
  const staging = await Staging.open(databaseUrl);
  try {
    const found = await read(staging, tally);
    const left = kinds.map((kind) => [kind, tally.left([kind])] as const);
    for (const [kind, times] of left) tally.add(kind, 'recorded', times);
    const { rows } = tally.counted({ seconds: 0, sending: 0 });
    const counts = Object.entries(rows).map(([kind, { read, recorded: couldBeTaken, repeatedInSource, empty, invalid }]) => [
      kind,
      { read, couldBeTaken, repeatedInSource, empty, invalid },
    ]);
    const { onTheirOwn, leftOut, notices, refusedRows: refused } = tally;
    return { rows: Object.fromEntries(counts) as Outlook['rows'], refused, ...found, onTheirOwn, leftOut, notices };
  } finally {
    progress.stop();
    await staging.close();
  }
};

type FirstRow = QueryResultRow & { readonly line: number; readonly kind: string; readonly draft: string } & Pick<
    Draft,
    'answers' | 'theme'
  >;
const FIRST = `
  select line, d.kind, d.draft, d.answers, q.theme from draft d join queue q using (file, line, place) order by file, line, place limit 3`;

/** The same of a Polis export, of which nobody has to say what its columns mean. */
export const firstStatements = async (staging: Staging, { code, language }: PolisImport): Promise<readonly ShownRow[]> => {
  const { rows } = await staging.query<QueryResultRow & Record<'id' | 'author' | 'body', string> & Record<'line' | 'time', number>>(
    'select line, id, author, body, time::float8 as time from statement order by line limit 3',
  );
  const none = { answers: null, channel: null, group: null, region: null, title: null, position: null };
  return rows.map(({ line, id, author, body: text, time }) => {
    const about = { theme: code, question: code, language, at: new Date(time).toISOString() };
    return { line, kind: 'statement', id, author, text, ...about, ...none };
  });
};

const firstRows = async (staging: Staging, labels: Labels): Promise<readonly ShownRow[]> => {
  const { rows } = await staging.query<FirstRow>(FIRST);
  return rows.map(({ line, kind, draft, answers, theme }) => {
    const { at, group, channel, ...rest } = drafts.parse(JSON.parse(draft));
    const codeOf = (of: keyof Labels, word: string | null): string | null => (word === null ? null : (labels[of].get(word) ?? null));
    const codes = { theme: codeOf('theme', theme), group: codeOf('group', group), channel: codeOf('channel', channel) };
    return { line, kind, ...rest, answers, ...codes, at: new Date(at).toISOString() };
  });
};
