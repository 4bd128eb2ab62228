import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { openMovingRecord } from '../app.module.js';
import { type Config, readConfig } from '../config.js';
import { startEmbeddedPostgres } from '../database/embedded-postgres.js';
import { requireReachable } from '../database/reachable.js';
import { faultOf } from '../events/stored-event.js';
import { UsageError } from '../host/usage-error.js';
import { CopyCutOff, copyRecord, type CopyStep, RecordsDiffer } from '../store/copy/copy-record.js';
import { type MovingRecord, TargetWritten } from '../store/copy/moving-record.js';
import { type Output, printError } from './output.js';
import { createProgress } from '../host/progress.js';
import { stopOnSignals } from './signals.js';

export type CopyRecordOptions = { readonly from?: string; readonly to?: string };
/** Where the address of a store comes from, and how the person at the command line knows it. */
type Side = { readonly name: '--from' | '--to' | 'COPY_FROM' | 'COPY_TO'; readonly url: string | undefined };
type Opened = { readonly url: string; readonly record: MovingRecord };

/** Copies the record from one store to another, beside running programs. */
export const copy = async ({ from, to }: CopyRecordOptions, output: Output): Promise<void> => {
  const stopping = new AbortController();
  stopOnSignals(stopping);
  const config = readConfig(process.env);
  const { COPY_FROM, COPY_TO } = config.values;
  const [fromSide, toSide] = [side(['--from', from], ['COPY_FROM', COPY_FROM]), side(['--to', to], ['COPY_TO', COPY_TO])];
  if (fromSide.url === undefined && toSide.url === undefined) throw new UsageError('--from or --to names the other store.');
  const rooms = new Rooms(config, output.say);
  try {
    const source = await rooms.open(fromSide);
    const target = await rooms.open(toSide);
    if (source.url === target.url) throw new UsageError('--from and --to are the same store.');
    await run(source.record, target.record, stopping.signal, output);
  } catch (error) {
    // Nothing of this is a bug, nor for the person at the command line to mend by other words.
    if (!(error instanceof CopyCutOff || error instanceof RecordsDiffer || error instanceof TargetWritten)) throw error;
    process.exitCode = printError(error.message, 1, output.json);
  } finally {
    await rooms.close();
  }
};

type Named = readonly [name: Side['name'], url: string | undefined];

/** @throws UsageError for a password on the command line: whoever lists what runs on the machine reads it, and so does the shell's history. */
const side = ([option, given]: Named, [setting, set]: Named): Side => {
  if (given === undefined) return { name: set === undefined ? option : setting, url: set };
  if (hasPassword(given))
    throw new UsageError(`${option} has a password in it, which others see there: set ${setting} or ${setting}_FILE instead.`);
  if (set !== undefined) throw new UsageError(`${option} and ${setting} are both set; one of them is enough.`);
  return { name: option, url: given };
};

/** Before the last @ or in the query, however badly the rest is written. */
const hasPassword = (url: string): boolean => /:\/\/[^@]*:.*@/s.test(url) || /[?&]\w*pass\w*=/i.test(url);

const run = async (from: MovingRecord, to: MovingRecord, signal: AbortSignal, output: Output): Promise<void> => {
  const progress = createProgress({ silent: output.json });
  const began = performance.now();
  let current: CopyStep | null = null;
  try {
    const { sequence, before, digest, grown } = await copyRecord(from, to, {
      signal,
      faultOf,
      progress: (step, done, total) => {
        if (step !== current) progress.start(step, total);
        current = step;
        progress.update(done);
      },
    });
    progress.stop();
    const seconds = Math.round(performance.now() - began) / 1000;
    const [copied, eventsPerSecond] = [Number(sequence - before), Math.round(Number(sequence - before) / seconds)];
    output.result({ sequence: Number(sequence), copied, digest, sourceGrew: Number(grown), seconds, eventsPerSecond }, [
      `The copy stands at sequence ${String(sequence)}: ${copied} events copied in ${seconds} s, ${eventsPerSecond} events/s with the verification.`,
      `Both have ${String(sequence)} events, SHA-256 ${digest}.`,
      ...(grown > 0n ? [`The source has grown by ${String(grown)} since: run it again for the rest.`] : []),
    ]);
  } finally {
    progress.stop();
  }
};

/** The stores of both sides, and the embedded PostgreSQL where it has to be started for one. */
class Rooms {
  private readonly opened: (() => Promise<void>)[] = [];

  constructor(
    private readonly config: Config,
    private readonly say: (line: string) => void,
  ) {}

  /** @throws UsageError in the words of the side, never with a password */
  async open(of: Side): Promise<Opened> {
    try {
      const url = await this.urlOf(of);
      if (!url.startsWith('esdb')) await requireReachable(url);
      const record = await openMovingRecord(url, this.say);
      this.opened.push(() => record.close());
      return { url, record };
    } catch (error) {
      if (!(error instanceof UsageError) || of.url === undefined) throw error;
      throw new UsageError(error.message.replace(/^(EVENTSTORE_URL|DATABASE_URL)/, of.name), { cause: error });
    }
  }

  async close(): Promise<void> {
    for (const close of this.opened.reverse()) await close();
  }

  private async urlOf({ name, url: given }: Side): Promise<string> {
    const { EVENTSTORE_URL, DATABASE_URL, DATA_DIR: dataDir } = this.config.values;
    const url = given ?? EVENTSTORE_URL ?? DATABASE_URL ?? 'embedded';
    if (url === 'embedded') {
      const embedded = await startEmbeddedPostgres({ dataDir, program: 'zukunftsdialog copy', join: true, say: this.say });
      this.opened.push(() => embedded.stop());
      return embedded.url;
    }
    // That of a cluster of EventStoreDB, with several hosts, is none that URL knows.
    if (/^esdb(\+discover)?:\/\/./.test(url) || (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url))) return url;
    throw new UsageError(`${name} takes postgres://…, esdb://… or embedded.`);
  }
}
