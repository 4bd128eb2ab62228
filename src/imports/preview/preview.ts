import { stat } from 'node:fs/promises';
import { languageTagOf, ownLanguageOf } from '../../domain/language.js';
import { UsageError } from '../../host/usage-error.js';
import { CARD_COLUMNS } from '../cards/card-rows.js';
import { noLanguage, sourcesOf } from '../contributions/import-contributions.js';
import { isTable } from '../contributions/draft-staging.js';
import { mappingOf } from '../contributions/mapping.js';
import type { Source } from '../contributions/source.js';
import { type DecidimOptions, readDecidim } from '../decidim/import-decidim.js';
import { openPolis, POLIS_KINDS, type PolisOptions, readPolis } from '../polis/import-polis.js';
import { cardsOutlook } from './cards-outlook.js';
import type { Column } from './column-look.js';
import { type Guess, guessed } from './guess.js';
import { firstStatements, type LookContext, type Outlook, outlookOf, unlessBegun, withStaging } from './outlook.js';
import { lookAt, type Reading, type SourceLook, type SourceOptions } from './source-look.js';

export type PreviewOptions = {
  /** The name of a preset or the path of a JSON file, or one for each file; guessed without it. */
  readonly mapping?: string | readonly string[] | undefined;
  /** As in the WHATWG Encoding Standard; looked for without it. */
  readonly encoding?: string | undefined;
  /** Of rows that name none (BCP 47); de without it. */
  readonly language?: string | undefined;
  /** IANA; Europe/Berlin without it. */
  readonly timeZone?: string | undefined;
} & Pick<PolisOptions, 'votes' | 'withoutVotes' | 'columns'> &
  Pick<DecidimOptions, 'component'>;

/** What a file has: its columns without all their values. */
export type ShownSource = { readonly reading: Reading; readonly columns: readonly Omit<Column, 'values'>[] };
/** What a file has, and what an import would make of it. */
export type Preview = {
  /** By which import it would be taken in. */
  readonly kind: 'contributions' | 'cards' | 'polis' | 'decidim';
  readonly sources: readonly ShownSource[];
  /** None where the mapping was given, or none is needed. */
  readonly guesses: readonly Guess[];
  /** Without which there is no mapping. */
  readonly missing: readonly ('text' | 'date')[];
  /** As its file would have it, guessed; null where it was given, or there is none. */
  readonly mapping: object | null;
  /** Null where nobody knows yet what the columns mean. */
  readonly outlook: Outlook | null;
};

const NOTHING = { sources: [], guesses: [], missing: [], mapping: null, outlook: null } as const;

/** Which options are not of every kind of source. */
const OPTIONS_OF: Readonly<Record<Kind, readonly (keyof PreviewOptions)[]>> = {
  table: ['mapping', 'encoding'],
  polis: ['votes', 'withoutVotes', 'columns', 'encoding'],
  decidim: ['component'],
};
const KINDS = ['table', 'polis', 'decidim'] as const;
type Kind = (typeof KINDS)[number];
const WORDS = { polis: 'the folder of a Polis export', decidim: 'a ZIP of Decidim', table: 'a table or JSON lines' };

/** Looks at what could be imported, several files as one source, and records nothing. @throws UsageError */
export const previewOf = async (given: string | readonly string[], options: PreviewOptions, context: LookContext): Promise<Preview> => {
  const { language = 'de', mapping } = options;
  if (languageTagOf(language) === null) throw noLanguage(language);
  const [file = '', ...others] = [given].flat();
  const kind = await kindOf(file);
  refuseMisplaced(kind, options);
  if (kind === 'polis' && others.length === 0) return previewPolis(file, options, context);
  if (kind === 'decidim' && others.length === 0) return previewDecidim(file, options, context);
  if (mapping !== undefined) return previewMapped(await sourcesOf([file, ...others], [mapping].flat()), options, context);
  if (others.length === 0) return previewFile(file, options, context);
  throw new UsageError('Several files are looked at with a --mapping for each, or one for all: alone, each is guessed.');
};

const kindOf = async (file: string): Promise<Kind> => {
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? 'polis' : /\.zip$/i.test(file) ? 'decidim' : 'table';
};

const refuseMisplaced = (kind: Kind, options: PreviewOptions): void => {
  const isOf =
    (name: keyof PreviewOptions) =>
    (each: Kind): boolean =>
      OPTIONS_OF[each].includes(name);
  const name = Object.values(OPTIONS_OF)
    .flat()
    .find((each) => options[each] !== undefined && !isOf(each)(kind));
  if (name === undefined) return;
  const words = KINDS.filter(isOf(name)).map((each) => WORDS[each]);
  throw new UsageError(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} goes with ${words.join(', or ')}.`);
};

const previewMapped = async (given: readonly Source[], options: PreviewOptions, context: LookContext): Promise<Preview> => {
  const sources = given.map(({ file, mapping }) => ({ file, mapping: { ...mapping, encoding: options.encoding ?? mapping.encoding } }));
  const looks = [];
  for (const { file, mapping } of sources) looks.push(shown(await looked(file, { ...mapping, isTable: isTable(file, mapping) }, context)));
  return { ...NOTHING, kind: 'contributions', sources: looks, outlook: await outlookOf(sources, options, context) };
};

const previewFile = async (file: string, options: PreviewOptions, context: LookContext): Promise<Preview> => {
  const { encoding } = options;
  const look = await looked(file, { isTable: isTable(file, {}), encoding }, context);
  const { reading, columns } = look;
  const found = { ...NOTHING, sources: [shown(look)] };
  if (CARD_COLUMNS.every((name) => columns.some(({ title }) => title === name)))
    return { ...found, kind: 'cards', outlook: await cardsOutlook(file, encoding, context) };
  const { guesses, missing, mapping } = guessed(columns, reading.rows);
  // What was said of the file's encoding is part of what its columns mean.
  const written = mapping && { ...(encoding !== undefined && { encoding }), ...mapping };
  const outlook = written && (await outlookOf([{ file, mapping: mappingOf(written, 'The guessed mapping') }], options, context));
  return { ...found, kind: 'contributions', guesses, missing, mapping: written, outlook };
};

const looked = async (file: string, options: SourceOptions, { progress }: LookContext): Promise<SourceLook> => {
  progress.start(`Looking at ${file}`, null);
  const { isTable: table, encoding, delimiter } = options;
  const look = await lookAt(file, { isTable: table, encoding, delimiter, onRow: () => progress.tick() });
  progress.stop();
  return look;
};

const shown = ({ reading, columns }: SourceLook): ShownSource => ({ reading, columns: columns.map(({ values: _, ...column }) => column) });

/** Where Polis says what each column means, there is nothing to guess. */
const previewPolis = async (folder: string, options: PreviewOptions, context: LookContext): Promise<Preview> => {
  const { votes, withoutVotes, columns, encoding } = options;
  const opened = await openPolis(folder, {
    votes,
    withoutVotes,
    columns,
    encoding,
    language: ownLanguageOf(options.language ?? 'de') ?? 'de',
  });
  const { files } = opened;
  const sources = [];
  for (const file of [files.statements, files.votes ?? []].flat())
    sources.push(shown(await looked(file, { isTable: true, encoding }, context)));
  const outlook = await withStaging(POLIS_KINDS, context, async (staging, tally) => {
    tally.notices.push(...(await unlessBegun(() => readPolis(opened, staging, tally, context.progress))));
    return { first: await firstStatements(staging, opened.polis), codes: {} };
  });
  return { ...NOTHING, kind: 'polis', sources, outlook };
};

const previewDecidim = async (file: string, options: PreviewOptions, context: LookContext): Promise<Preview> => {
  const { source, leftOut } = await readDecidim(file, options);
  return { ...NOTHING, kind: 'decidim', outlook: await outlookOf([source], options, context, leftOut) };
};
