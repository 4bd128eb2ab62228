import type { Counted, ImportSummary, RowCounts, RowError } from './import.js';

const ERRORS_KEPT = 100;

type Counts = { -readonly [Count in keyof RowCounts]: RowCounts[Count] };

/** Counts what becomes of every row, so that none is lost in silence. */
export class Tally {
  readonly setUp = { recorded: 0, alreadyRecorded: 0 };
  readonly kept: string[] = [];
  /** The code of each word, by what it is a word for. */
  labels: Readonly<Record<string, ReadonlyMap<string, string>>> = {};
  private readonly rows = new Map<string, Counts>();
  private readonly repeatedContent: Record<string, number> = {};
  private readonly torn: Record<string, number> = {};
  private readonly encodings: Record<string, string> = {};
  private readonly errors: RowError[] = [];
  private sent = 0;

  constructor(kinds: readonly string[]) {
    for (const kind of kinds) this.of(kind);
  }

  add(kind: string, count: keyof RowCounts, times = 1): void {
    this.of(kind)[count] += times;
  }

  answered(kind: string, { repeated }: { readonly repeated: boolean }): void {
    this.sent++;
    this.add(kind, repeated ? 'alreadyRecorded' : 'recorded');
  }

  /** Rows that are wrong for one reason: all are counted, of `errors` the first ones kept. */
  invalid(kind: string, errors: readonly RowError[], times = errors.length): void {
    this.add(kind, 'invalid', times);
    this.keep(errors);
  }

  refused(kind: string, error: RowError): void {
    this.sent++;
    this.add(kind, 'refused');
    this.keep([error]);
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

  /** What a dry run would send: all rows of a kind with which nothing else has happened. */
  wouldSendRest(kind: string): void {
    const counts = this.of(kind);
    counts.wouldSend = counts.read - elsewhere(counts);
  }

  /** How many rows of some kinds nothing has happened with yet. */
  left(kinds: readonly string[]): number {
    return sum(kinds.map((kind) => this.of(kind)).map((counts) => counts.read - elsewhere(counts)));
  }

  firstErrorIn(file: string): RowError | undefined {
    return this.errors.find((error) => error.file === file);
  }

  /** @throws Error where rows went missing: that would be a bug of the import. */
  summary(
    about: Pick<ImportSummary, 'source' | 'dialogue' | 'dryRun'>,
    took: { readonly seconds: number; readonly sending: number },
  ): ImportSummary {
    const { repeatedContent, torn: mended, encodings, setUp } = this;
    return { ...about, repeatedContent, mended, encodings, codes: inObjects(this.labels), setUp, kept: this.kept, ...this.counted(took) };
  }

  /** The same without what only imports have. */
  counted(took: { readonly seconds: number; readonly sending: number }): Counted {
    for (const [kind, counts] of this.rows) {
      const known = elsewhere(counts) + counts.wouldSend;
      if (known !== counts.read) throw new Error(`${counts.read} rows of kind ${kind} were read, ${known} accounted for`);
    }
    const counts = [...this.rows.values()];
    return {
      rows: Object.fromEntries(this.rows),
      errors: this.errors.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line),
      errorCount: sum(counts.map(({ invalid, refused }) => invalid + refused)),
      seconds: Math.round(took.seconds * 1000) / 1000,
      commandsPerSecond: this.sent === 0 ? null : Math.round(this.sent / took.sending),
    };
  }

  private of(kind: string): Counts {
    const known = this.rows.get(kind);
    if (known) return known;
    const counts = { read: 0, recorded: 0, alreadyRecorded: 0, repeatedInSource: 0, invalid: 0, refused: 0, wouldSend: 0 };
    this.rows.set(kind, counts);
    return counts;
  }

  private keep(errors: readonly RowError[]): void {
    this.errors.push(...errors.slice(0, ERRORS_KEPT - this.errors.length));
  }
}

const inObjects = (labels: Tally['labels']): ImportSummary['codes'] =>
  Object.fromEntries(Object.entries(labels).flatMap(([kind, codes]) => (codes.size === 0 ? [] : [[kind, Object.fromEntries(codes)]])));

const elsewhere = ({ recorded, alreadyRecorded, repeatedInSource, invalid, refused }: RowCounts): number =>
  recorded + alreadyRecorded + repeatedInSource + invalid + refused;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
