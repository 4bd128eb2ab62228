import type { CorrectedRow, Counted, ImportSummary, RowCounts, RowError, SetUpCounts } from './import.js';

/** So that a rare reason is not hidden behind many of a common one. */
const ERRORS_KEPT_PER_CODE = 10;
export const CORRECTIONS_KEPT = 100;

const TAKEN = [
  'recorded',
  'alreadyRecorded',
  'corrected',
  'correctionRecorded',
  'wouldRecord',
] as const satisfies readonly (keyof RowCounts)[];

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };
type Counts = Writable<RowCounts>;
export type Repeatable = { readonly repeated: boolean };

/** Counts what becomes of every row, so that none is lost in silence. */
export class Tally {
  readonly kept: string[] = [];
  /** What whoever imports shall know besides the counts. */
  readonly notices: string[] = [];
  /** The code of each word, by what it is a word for. */
  labels: Readonly<Record<string, ReadonlyMap<string, string>>> = {};
  /** What is in the source and is no row of any kind. */
  leftOut: Readonly<Record<string, number>> = {};
  /** The words that a mapping does not have. */
  unmapped: ImportSummary['unmapped'] = {};
  /** By kind: rows that answer something that is not there. */
  readonly onTheirOwn: Record<string, number> = {};
  private readonly setUp: Writable<SetUpCounts> = { recorded: 0, alreadyRecorded: 0, wouldRecord: 0 };
  private readonly corrections: CorrectedRow[] = [];
  private readonly rows = new Map<string, Counts>();
  private readonly repeatedContent: Record<string, number> = {};
  private readonly torn: Record<string, number> = {};
  private readonly encodings: Record<string, string> = {};
  private readonly errors: RowError[] = [];
  private readonly errorCodes = new Map<string, number>();
  private sent = 0;

  constructor(
    kinds: readonly string[],
    /** What is answered would be recorded, and is not. */
    public isRehearsal = false,
    private readonly onError: (error: RowError) => void = () => undefined,
    private readonly onCorrected: (row: CorrectedRow) => void = () => undefined,
  ) {
    for (const kind of kinds) this.of(kind);
  }

  /** What was read, for a rehearsal of which nothing else counts. */
  forTrial(): Tally {
    const trial = new Tally([], true);
    for (const [kind, counts] of this.rows) trial.rows.set(kind, { ...counts });
    return trial;
  }

  add(kind: string, count: keyof RowCounts, times = 1): void {
    this.of(kind)[count] += times;
  }

  answered(kind: string, answer: Repeatable): void {
    this.sent++;
    this.add(kind, this.fateOf(answer));
  }

  /** A command that makes the dialogue. */
  setUpBy(answer: Repeatable): void {
    this.setUp[this.fateOf(answer)]++;
  }

  /** A row of an earlier run that says otherwise now. */
  corrected(row: CorrectedRow): void {
    this.sent++;
    this.add(row.kind, row.recorded.length > 0 ? 'correctionRecorded' : 'corrected');
    if (this.corrections.length < CORRECTIONS_KEPT) this.corrections.push(row);
    this.onCorrected(row);
  }

  /** Rows that are wrong. */
  invalid(kind: string, errors: readonly RowError[]): void {
    this.add(kind, 'invalid', errors.length);
    for (const error of errors) this.keep(error);
  }

  refused(kind: string, error: RowError): void {
    this.sent++;
    this.add(kind, 'refused');
    this.keep(error);
  }

  sameContent(kind: string, times: number): void {
    this.repeatedContent[kind] = times;
  }

  /** A row in whose texts there was something that no reader sees. */
  mended(kind: string): void {
    this.torn[kind] = (this.torn[kind] ?? 0) + 1;
  }

  readAs(file: string, encoding: string): void {
    this.encodings[file] = encoding;
  }

  /** How many rows of some kinds nothing has happened with yet. */
  left(kinds: readonly string[]): number {
    return sum(kinds.map((kind) => this.of(kind)).map((counts) => counts.read - fates(counts)));
  }

  get hasRead(): boolean {
    return [...this.rows.values()].some(({ read }) => read > 0);
  }

  /** Whether a row is in the record, or would be. */
  get hasTaken(): boolean {
    return [...this.rows.values()].some((counts) => sum(TAKEN.map((fate) => counts[fate])) > 0);
  }

  /** @throws Error where rows went missing: that would be a bug of the import. */
  summary(
    about: Pick<ImportSummary, 'source' | 'dialogue' | 'dryRun' | 'rejects' | 'corrected'>,
    took: { readonly seconds: number; readonly sending: number },
  ): ImportSummary {
    const { repeatedContent, torn: mended, encodings, unmapped, onTheirOwn, hasTaken, kept, leftOut, notices } = this;
    // What would have been made for rows of which none came is not made.
    const setUp = hasTaken ? this.setUp : { ...this.setUp, wouldRecord: 0 };
    const codes = inObjects(this.labels);
    return {
      ...about,
      noneTaken: !hasTaken,
      repeatedContent,
      mended,
      encodings,
      codes,
      unmapped,
      onTheirOwn,
      setUp,
      corrections: inPlace(this.corrections),
      kept,
      leftOut,
      // A file may be read twice.
      notices: [...new Set(notices)],
      ...this.counted(took),
    };
  }

  /** The same without what only imports have. */
  counted(took: { readonly seconds: number; readonly sending: number }): Counted {
    for (const [kind, counts] of this.rows) {
      const known = fates(counts);
      if (known !== counts.read) throw new Error(`${counts.read} rows of kind ${kind} were read, ${known} accounted for`);
    }
    const counts = [...this.rows.values()];
    return {
      rows: Object.fromEntries(this.rows),
      errors: inPlace(this.errors),
      errorCodes: Object.fromEntries([...this.errorCodes].toSorted(([a], [b]) => a.localeCompare(b, 'en'))),
      errorCount: sum(counts.map(({ invalid, refused }) => invalid + refused)),
      seconds: Math.round(took.seconds * 1000) / 1000,
      commandsPerSecond: this.sent === 0 || this.isRehearsal ? null : Math.round(this.sent / took.sending),
    };
  }

  private fateOf({ repeated }: Repeatable): 'recorded' | 'alreadyRecorded' | 'wouldRecord' {
    if (repeated) return 'alreadyRecorded';
    return this.isRehearsal ? 'wouldRecord' : 'recorded';
  }

  private of(kind: string): Counts {
    const known = this.rows.get(kind);
    if (known) return known;
    const counts = {
      read: 0,
      recorded: 0,
      alreadyRecorded: 0,
      corrected: 0,
      correctionRecorded: 0,
      repeatedInSource: 0,
      empty: 0,
      invalid: 0,
      refused: 0,
      wouldRecord: 0,
    };
    this.rows.set(kind, counts);
    return counts;
  }

  private keep(error: RowError): void {
    const count = this.errorCodes.get(error.code) ?? 0;
    this.errorCodes.set(error.code, count + 1);
    if (count < ERRORS_KEPT_PER_CODE) this.errors.push(error);
    this.onError(error);
  }
}

const inPlace = <T extends { readonly file: string; readonly line: number }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);

const inObjects = (labels: Tally['labels']): ImportSummary['codes'] =>
  Object.fromEntries(Object.entries(labels).flatMap(([kind, codes]) => (codes.size === 0 ? [] : [[kind, Object.fromEntries(codes)]])));

/** All that can become of a row. */
const fates = ({ read: _, ...counts }: RowCounts): number => sum(Object.values(counts));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
