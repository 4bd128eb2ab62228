import type { Progress } from '../host/progress.js';
import type { Commands } from '../commands/commands.js';
import type { Desk } from '../commands/desk.js';

/** What an import works with. */
export type ImportContext = {
  readonly send: Commands['send'];
  /** The same for a rehearsal of its own: every rule is asked, and nothing is recorded. */
  readonly rehearse: () => Pick<Commands, 'send'> & Pick<ImportContext, 'desk'>;
  /** What there is already, as it stands in the record. */
  readonly desk: Pick<Desk, 'fact' | 'store' | 'vault' | 'pseudonyms'>;
  /** A PostgreSQL in which rows are sorted before they are sent, in temporary tables of one connection. */
  readonly databaseUrl: string;
  readonly progress: Progress;
  /** Rehearse, and record nothing: the summary is that of a run at this moment. */
  readonly dryRun: boolean;
  /** Where the rows go that are not recorded: a path, or beside the source; null for nowhere. */
  readonly rejects: { readonly path: string | null } | null;
};

/** An event of what there is already. */
export type Recorded = Awaited<ReturnType<Desk['store']['readStream']>>[number];

/** A row that was not recorded, and why. `line`, from 1, is where the row begins in its file. */
export type RowError = { readonly file: string; readonly line: number; readonly code: string; readonly message: string };

/**
 * An earlier run recorded the row, and it says otherwise now, in these fields. `recorded`: those that are recorded as a correction;
 * `refused`: the code of why they are not, where they were to be.
 */
export type Corrected = { readonly corrected: readonly string[]; readonly recorded: readonly string[]; readonly refused: string | null };

/** A row that an earlier run recorded, and that says otherwise now: in which fields. Where none is `recorded`, the record stays as it was. */
export type CorrectedRow = Omit<Corrected, 'corrected'> & {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly fields: readonly string[];
};

/** What became of the rows of one kind: `read` is the sum of all the others. */
export type RowCounts = {
  readonly read: number;
  readonly recorded: number;
  /** By an earlier run. */
  readonly alreadyRecorded: number;
  /** By an earlier run, when the source said something else in the row. No error: the record has it as it was said first. */
  readonly corrected: number;
  /** The same, where something of it is recorded as a correction now; in a dry run, where it would be. */
  readonly correctionRecorded: number;
  /** The source has the same row twice. */
  readonly repeatedInSource: number;
  /** There is nothing in the row that could be recorded. */
  readonly empty: number;
  /** The row itself is wrong. */
  readonly invalid: number;
  /** A rule of the dialogue said no. */
  readonly refused: number;
  /** What a dry run has instead of `recorded`. */
  readonly wouldRecord: number;
};

/** The same of the commands that make a dialogue. */
export type SetUpCounts = Readonly<Record<'recorded' | 'alreadyRecorded' | 'wouldRecord', number>>;

/** What became of the rows, and how long it took. */
export type Counted = {
  /** By kind of row, in the order in which the kinds are recorded. */
  readonly rows: Readonly<Record<string, RowCounts>>;
  /** The first ten of each code, by file and line. */
  readonly errors: readonly RowError[];
  /** How many there are of each code. */
  readonly errorCodes: Readonly<Record<string, number>>;
  readonly errorCount: number;
  readonly seconds: number;
  /** Commands answered per second of sending, those that came again included; null where nothing was sent. */
  readonly commandsPerSecond: number | null;
};

/** What an import did. Printed as it is with --json, and as a table without. */
export type ImportSummary = Counted & {
  /** The name under which the source's rows are recorded: the same name again is the same import, gone on with. */
  readonly source: string;
  /** UUID */
  readonly dialogue: string;
  readonly dryRun: boolean;
  /** No row can be recorded, and so nothing at all is: no dialogue, no theme. */
  readonly noneTaken: boolean;
  /**
   * Where the rows are that were not recorded, or why they are nowhere; null where there are none. `files`: what to import once they are mended,
   * where the path is a folder that is not imported itself; `mapping`: by which, where they came by another import.
   */
  readonly rejects:
    { readonly path: string; readonly files?: readonly string[]; readonly mapping?: string } | { readonly problem: string } | null;
  /** By kind of row: how many say the same (title, text and day) as an earlier one under another id. Recorded all the same. */
  readonly repeatedContent: Readonly<Record<string, number>>;
  /** By kind of row: in how many of the source's rows control characters or soft hyphens were mended. */
  readonly mended: Readonly<Record<string, number>>;
  /** By file: the encoding in which it was read, as the mapping says or as it looked. None of a spreadsheet. */
  readonly encodings: Readonly<Record<string, string>>;
  /** By what the rows have words for (theme, channel, group): the code of each word. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By what a mapping says `otherwise` of: in how many rows it was taken for a word, and for which, where they are labels. The most frequent 20. */
  readonly unmapped: Readonly<Record<string, { readonly rows: number; readonly words: Readonly<Record<string, number>> }>>;
  /** By kind of row: how many answer a row that is not there, and are taken in without it because the mapping says so. */
  readonly onTheirOwn: Readonly<Record<string, number>>;
  /** The commands that made the dialogue; none where it was there. */
  readonly setUp: SetUpCounts;
  /** The first 100. */
  readonly corrections: readonly CorrectedRow[];
  /** Where all of them are, or why they are nowhere; null where there are no more. */
  readonly corrected: { readonly path: string } | { readonly problem: string } | null;
  /** What stays in the record as an earlier run said it, although this one says otherwise: questions. */
  readonly kept: readonly string[];
  /** What the source has besides and was not brought in: how many of each kind. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Sentences on what else is worth knowing: what the source leaves out, what does not add up, whether the phase is closed. */
  readonly notices: readonly string[];
};
