import { performance } from 'node:perf_hooks';
import { UsageError } from '../host/usage-error.js';
import type { ImportContext, ImportSummary } from './import.js';
import { Sending } from './sending.js';
import { Staging } from './staging.js';
import { Tally } from './tally.js';

export type Import = {
  readonly source: string;
  readonly dialogue: string;
  /** In the order in which they are recorded. */
  readonly kinds: readonly string[];
  /** Reads and checks everything; what comes back sends it. @throws UsageError while nothing is recorded yet */
  readonly stage: (staging: Staging, tally: Tally) => Promise<(sending: Sending) => Promise<void>>;
};

/** Reads, sends and counts; or only reads and counts. */
export const runImport = async ({ source, dialogue, kinds, stage }: Import, context: ImportContext): Promise<ImportSummary> => {
  const { dryRun, progress, databaseUrl } = context;
  const began = performance.now();
  const tally = new Tally(kinds);
  const staging = await Staging.open(databaseUrl);
  try {
    const send = await stage(staging, tally);
    const begunSending = performance.now();
    if (dryRun) for (const kind of kinds) tally.wouldSendRest(kind);
    else await send(new Sending(context, tally));
    const ended = performance.now();
    return tally.summary({ source, dialogue, dryRun }, { seconds: (ended - began) / 1000, sending: (ended - begunSending) / 1000 });
  } finally {
    progress.stop();
    await staging.close();
  }
};

/** When the first sound row was and the last, in milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** @throws UsageError where there is no sound row */
export const spanOf = async (staging: Staging, times: string, tally: Tally, file: string): Promise<Span> => {
  const { rows } = await staging.query<{ from: number | null; to: number | null }>(
    `select min(at)::float8 as from, max(at)::float8 as to from (${times}) as row (at)`,
  );
  const { from, to } = rows[0] ?? { from: null, to: null };
  if (from !== null && to !== null) return { from, to };
  const firstError = tally.firstErrorIn(file);
  throw new UsageError(
    firstError
      ? `${file}: no row can be imported. The first error, in line ${firstError.line}: ${firstError.message}.`
      : `${file}: has no rows.`,
  );
};
