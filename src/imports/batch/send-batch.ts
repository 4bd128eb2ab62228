import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import type { Sender } from '../../identity/access.js';
import { UsageError } from '../../host/usage-error.js';
import { jsonLines } from '../files/json-lines.js';
import type { Commands } from '../../commands/commands.js';
import type { Counted, ImportContext } from '../import.js';
import { Sending } from '../sending.js';
import { nameOfPath, sourceName } from '../source-name.js';
import { Tally } from '../tally.js';
import { type Batch, BatchLines, notRecorded, type SoundLine } from './batch-lines.js';

export type BatchOptions = {
  /** Letters, digits, dots, hyphens, underscores; without it the name of the file. The same name goes on with the same batch. */
  readonly source?: string | undefined;
  readonly sender: Sender;
};

export type BatchContext = Pick<ImportContext, 'send' | 'progress' | 'dryRun'> &
  Pick<Batch, 'standsFor'> & {
    readonly execute: Commands['execute'];
    readonly rehearse: Commands['rehearsal'];
    /** Where the lines of `-` come from. */
    readonly stdin: Readable;
  };

/** What a line has made, by the names of the doors' answers: ids, and secrets that are to be passed on. */
type Made = { readonly line: number; readonly as?: string } & Readonly<Record<string, string | number>>;

export type BatchSummary = Counted & {
  readonly source: string;
  readonly dryRun: boolean;
  readonly made: readonly Made[];
};

type Queued = SoundLine & { readonly line: number };

/**
 * Sends commands from JSON lines, one after the other; `file` is a path, gzipped or not, or `-`.
 * Run again it goes on where it was: a line is the same one by its name, or by what it says.
 * @throws UsageError before anything is sent
 */
export const sendBatch = async (file: string, options: BatchOptions, context: BatchContext): Promise<BatchSummary> => {
  if (file === '-' && options.source === undefined) throw new UsageError('What comes from stdin has no name: add --source <name>.');
  const source = sourceName(options.source ?? nameOfPath(file));
  const { progress, dryRun, standsFor } = context;
  const began = performance.now();
  const tally = new Tally([], dryRun);
  try {
    const queue = await checked(
      file,
      new BatchLines({ source, sender: options.sender, correlation: randomUUID(), standsFor }),
      tally,
      context,
    );
    const begunSending = performance.now();
    const made: Made[] = [];
    await sendAll(queue, file, { tally, context: dryRun ? { ...context, ...context.rehearse() } : context, made });
    const ended = performance.now();
    const counted = tally.counted({ seconds: (ended - began) / 1000, sending: (ended - begunSending) / 1000 });
    return { source, dryRun, made, ...counted };
  } finally {
    progress.stop();
  }
};

/** The lines that can be sent, all checked before the first is. */
const checked = async (file: string, lines: BatchLines, tally: Tally, { progress, stdin }: BatchContext): Promise<readonly Queued[]> => {
  const queue: Queued[] = [];
  progress.start(`Reading ${file}`, null);
  for await (const row of file === '-' ? jsonLines('stdin', {}, stdin) : jsonLines(file, { encoding: 'utf-8' })) {
    const { line } = row;
    progress.tick();
    const sound = 'problem' in row ? { kind: 'unknown', problem: row.problem } : lines.check(line, row.value);
    tally.add(sound.kind, 'read');
    if ('problem' in sound) tally.invalid(sound.kind, [{ file, line, ...sound.problem }]);
    else queue.push({ line, ...sound });
  }
  progress.stop();
  return queue;
};

type Work = { readonly tally: Tally; readonly context: BatchContext; readonly made: Made[] };

const sendAll = async (queue: readonly Queued[], file: string, { tally, context, made }: Work): Promise<void> => {
  const { execute, progress } = context;
  const sending = new Sending(context, tally);
  const failed = new Set<string>();
  progress.start('Commands', queue.length);
  for (const { line, kind, as, uses, message } of queue) {
    const lost = uses.find((name) => failed.has(name));
    // What a line makes is there for the next one only when it has been answered.
    if (as !== undefined) failed.add(as);
    if (lost !== undefined) {
      tally.refused(kind, { file, line, ...notRecorded(lost) });
      progress.tick();
      continue;
    }
    await sending.row({ kind, file, line }, { lane: file }, async () => {
      const answer = await execute(message());
      if (as !== undefined) failed.delete(as);
      if (Object.keys(answer.extra).length > 0) made.push({ line, ...(as !== undefined && { as }), ...answer.extra });
      return answer;
    });
    await sending.drained();
  }
  progress.stop();
};
