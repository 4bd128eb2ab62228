import { performance } from 'node:perf_hooks';
import { UsageError } from '../host/usage-error.js';
import type { ImportContext, ImportSummary } from './import.js';
import { CorrectedRows } from './corrected-rows.js';
import { Rejected } from './rejected.js';
import { refuseTaken, type RejectsOf, writeCorrected, writeRejects } from './rejects.js';
import { Sending } from './sending.js';
import { Staging } from './staging.js';
import { Tally } from './tally.js';

export type Import = {
  readonly source: string;
  readonly dialogue: string;
  /** In the order in which they are recorded. */
  readonly kinds: readonly string[];
  /** Where rows that are not recorded are found again. */
  readonly rejectsOf: RejectsOf;
  /** Reads and checks everything; what comes back sends it, with `desk` as it stands by then. @throws UsageError while nothing is recorded yet */
  readonly stage: (staging: Staging, tally: Tally) => Promise<(sending: Sending, desk: ImportContext['desk']) => Promise<void>>;
};

type Send = Awaited<ReturnType<Import['stage']>>;

/** Reads, sends and counts. A dry run does the same as a rehearsal; and so does a run where no row can be taken (ADR 0040). */
export const runImport = async ({ source, dialogue, kinds, rejectsOf, stage }: Import, context: ImportContext): Promise<ImportSummary> => {
  const { dryRun, progress, databaseUrl, rejects: asked } = context;
  if (typeof asked?.path === 'string') await refuseTaken(asked.path, rejectsOf);
  const began = performance.now();
  const staging = await Staging.open(databaseUrl);
  try {
    const rejected = await Rejected.open(staging);
    const corrected = await CorrectedRows.open(staging);
    const tally = new Tally(
      kinds,
      dryRun,
      (error) => rejected.add(error),
      (row) => corrected.add(row),
    );
    const send = await stage(staging, tally).catch((error: unknown) => {
      if (error instanceof NoSoundRow) return () => Promise.resolve();
      throw error;
    });
    const begunSending = performance.now();
    tally.isRehearsal = dryRun || !(await takesAny(send, tally, context));
    const to = tally.isRehearsal ? context.rehearse() : context;
    await send(new Sending({ send: to.send, progress }, tally), to.desk);
    const ended = performance.now();
    const rejects = asked === null || rejected.isEmpty ? null : await writeRejects(rejectsOf, asked.path, rejected);
    return tally.summary(
      { source, dialogue, dryRun, rejects, corrected: asked === null ? null : await writeCorrected(rejectsOf, corrected) },
      { seconds: (ended - began) / 1000, sending: (ended - begunSending) / 1000 },
    );
  } finally {
    progress.stop();
    await staging.close();
  }
};

/** Whether a row would be taken: rehearsed up to the first one that is, so that no dialogue is made for none. */
const takesAny = async (send: Send, tally: Tally, { rehearse, progress }: ImportContext): Promise<boolean> => {
  const { send: to, desk } = rehearse();
  const trial = new Sending({ send: to, progress }, tally.forTrial(), true);
  try {
    await send(trial, desk);
  } catch (error) {
    await trial.drained().catch(() => undefined);
    if (!trial.tally.hasTaken) throw error;
  }
  return trial.tally.hasTaken;
};

/** When the first sound row was and the last, in milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** There are rows, and nothing to record in any of them: none is sent. */
class NoSoundRow extends Error {}

/** @throws UsageError where there is no row, NoSoundRow where there is no sound one */
export const spanOf = async (staging: Staging, times: string, tally: Tally, file: string): Promise<Span> => {
  const { rows } = await staging.query<{ from: number | null; to: number | null }>(
    `select min(at)::float8 as from, max(at)::float8 as to from (${times}) as row (at)`,
  );
  const { from, to } = rows[0] ?? { from: null, to: null };
  if (from !== null && to !== null) return { from, to };
  throw tally.hasRead ? new NoSoundRow() : new UsageError(`${file}: has no rows.`);
};
