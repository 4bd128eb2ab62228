import { stat } from 'node:fs/promises';
import type { QueryResultRow } from 'pg';
import { languageTagOf, ownLanguageOf } from '../../domain/language.js';
import { CARD_COLUMNS } from '../cards/card-rows.js';
import { importOf, noLanguage } from '../contributions/import-contributions.js';
import { draft as drafts, type Draft } from '../contributions/draft.js';
import { isTable, stageDrafts } from '../contributions/draft-staging.js';
import { kindsOf } from '../contributions/drafts.js';
import { type Labels, labelsIn } from '../contributions/labels.js';
import { type Mapping, mappingOf, readMapping } from '../contributions/mapping.js';
import type { ContributionsImport } from '../contributions/submission.js';
import type { ImportContext, RowCounts } from '../import.js';
import { polisFiles, stagePolis } from '../polis/polis-staging.js';
import { nameOfPath } from '../source-name.js';
import { Staging } from '../staging.js';
import { TimeZone } from '../time-zone.js';
import type { Column } from './column-look.js';
import { type Guess, guessed } from './guess.js';
import { ReasonsTally, type Refused } from './reasons.js';
import { lookAt, type Reading, type SourceLook, type SourceOptions } from './source-look.js';

export type PreviewOptions = {
  /** The name of a preset or the path of a JSON file; guessed without it. */
  readonly mapping?: string | undefined;
  /** As in the WHATWG Encoding Standard; looked for without it. */
  readonly encoding?: string | undefined;
  /** Of rows that name none (BCP 47); de without it. */
  readonly language?: string | undefined;
  /** IANA; Europe/Berlin without it. */
  readonly timeZone?: string | undefined;
};

/** What a file has: its columns without all their values. */
export type ShownSource = { readonly reading: Reading; readonly columns: readonly Omit<Column, 'values'>[] };
/** How the first rows would be taken, with the codes of their words. */
export type ShownRow = { readonly line: number; readonly kind: string } & Omit<Draft, 'at'> & { readonly at: string };

/** `read` is the sum of the others. */
type OutlookCounts = Pick<RowCounts, 'read' | 'repeatedInSource' | 'empty' | 'invalid'> & { readonly couldBeTaken: number };

/** What would become of the rows by a mapping. */
export type Outlook = {
  readonly rows: Readonly<Record<string, OutlookCounts>>;
  readonly refused: readonly Refused[];
  readonly first: readonly ShownRow[];
  /** By what the rows have words for: how many codes a new dialogue would get. */
  readonly codes: Readonly<Partial<Record<keyof Labels, number>>>;
};

/** What a file has, and what an import would make of it. */
export type Preview = {
  /** By which import it would be taken in. */
  readonly kind: 'contributions' | 'cards' | 'polis';
  readonly sources: readonly ShownSource[];
  /** None where the mapping was given, or none is needed. */
  readonly guesses: readonly Guess[];
  /** Without which there is no mapping. */
  readonly missing: readonly ('text' | 'date')[];
  /** As its file would have it, guessed; null where it was given, or there is none. */
  readonly mapping: object | null;
  /** Null where nobody knows yet what the columns mean, and of cards, which need their gathering. */
  readonly outlook: Outlook | null;
};

type Context = Pick<ImportContext, 'databaseUrl' | 'desk' | 'progress'>;

/** Looks at what could be imported, and records nothing. @throws UsageError */
export const previewOf = async (path: string, options: PreviewOptions, context: Context): Promise<Preview> => {
  const { language = 'de' } = options;
  if (languageTagOf(language) === null) throw noLanguage(language);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? previewPolis(path, options, context) : previewFile(path, options, context);
};

const previewFile = async (file: string, options: PreviewOptions, context: Context): Promise<Preview> => {
  const given = options.mapping === undefined ? null : await readMapping(options.mapping);
  const { encoding = given?.encoding } = options;
  const look = await looked(file, { isTable: isTable(file, given ?? {}), encoding, delimiter: given?.delimiter }, context);
  const { reading, columns } = look;
  const nothing = { sources: [shown(look)], guesses: [], missing: [], mapping: null, outlook: null };
  if (given) return { ...nothing, kind: 'contributions', outlook: await outlookOf(file, { ...given, encoding }, options, context) };
  if (CARD_COLUMNS.every((name) => columns.some(({ title }) => title === name))) return { ...nothing, kind: 'cards' };
  const { guesses, missing, mapping } = guessed(columns, reading.rows);
  // What was said of the file's encoding is part of what its columns mean.
  const written = mapping && { ...(encoding !== undefined && { encoding }), ...mapping };
  const outlook = written && (await outlookOf(file, mappingOf(written, 'The guessed mapping'), options, context));
  return { ...nothing, kind: 'contributions', guesses, missing, mapping: written, outlook };
};

const looked = async (file: string, options: SourceOptions, { progress }: Context): Promise<SourceLook> => {
  progress.start(`Looking at ${file}`, null);
  const look = await lookAt(file, { ...options, onRow: () => progress.tick() });
  progress.stop();
  return look;
};

const shown = ({ reading, columns }: SourceLook): ShownSource => ({ reading, columns: columns.map(({ values: _, ...column }) => column) });

/** Where Polis says what each column means, there is nothing to guess. */
const previewPolis = async (folder: string, options: PreviewOptions, context: Context): Promise<Preview> => {
  const files = await polisFiles(folder, false, {});
  const polis = {
    key: 'polis/preview',
    dialogue: '',
    code: 'preview',
    language: ownLanguageOf(options.language ?? 'de') ?? 'de',
    turned: false,
    withoutVotes: false,
  };
  const sources = [];
  for (const file of [files.statements, files.votes ?? []].flat())
    sources.push(shown(await looked(file, { isTable: true, delimiter: ',' }, context)));
  const kinds = ['statement', 'vote'];
  const outlook = await withStaging(kinds, context, async (staging, tally) => {
    await stagePolis(files, polis, staging, tally, context.progress);
    return { first: [], codes: {} };
  });
  return { kind: 'polis', sources, guesses: [], missing: [], mapping: null, outlook };
};

const outlookOf = (file: string, mapping: Mapping, options: PreviewOptions, context: Context): Promise<Outlook> => {
  const sources = [{ file, mapping }];
  const zone = new TimeZone(options.timeZone ?? 'Europe/Berlin');
  const about = { mapping: '', language: options.language, title: nameOfPath(file), source: 'preview' };
  // As into a new dialogue, and under a key of which nothing is in the record.
  const all: ContributionsImport = { ...importOf(sources, about), key: 'preview' };
  return withStaging([...new Set(kindsOf(mapping.rows))], context, async (staging, tally) => {
    await stageDrafts(sources, all, zone, { staging, tally, context });
    const labels = await labelsIn(staging, [], true);
    const timesOf = (of: keyof Labels): number => new Set(labels[of].values()).size;
    const codes = { theme: timesOf('theme'), group: timesOf('group'), channel: timesOf('channel') };
    return { first: await firstRows(staging, labels), codes };
  });
};

/** What becomes of rows that are read and checked as for an import, and sent to nobody. */
const withStaging = async (
  kinds: readonly string[],
  { databaseUrl, progress }: Context,
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
    return { rows: Object.fromEntries(counts) as Outlook['rows'], refused: tally.refusedRows, ...found };
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

const firstRows = async (staging: Staging, labels: Labels): Promise<readonly ShownRow[]> => {
  const { rows } = await staging.query<FirstRow>(FIRST);
  return rows.map(({ line, kind, draft, answers, theme }) => {
    const { at, group, channel, ...rest } = drafts.parse(JSON.parse(draft));
    const codeOf = (of: keyof Labels, word: string | null): string | null => (word === null ? null : (labels[of].get(word) ?? null));
    const codes = { theme: codeOf('theme', theme), group: codeOf('group', group), channel: codeOf('channel', channel) };
    return { line, kind, ...rest, answers, ...codes, at: new Date(at).toISOString() };
  });
};
