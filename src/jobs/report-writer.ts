import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { Commands } from '../commands/commands.js';
import { Desk } from '../commands/desk.js';
import { recordFailure } from '../commands/report/record-failure.js';
import { recordRendering } from '../commands/report/record-rendering.js';
import type { ReportId } from '../domain/ids.js';
import { Refusal } from '../domain/refusal.js';
import type { Report, ReportFailure } from '../domain/report/report.js';
import { reports } from '../domain/report/reports.js';
import { Unavailable } from '../host/failures.js';
import { inSpan, isRecording, linksTo } from '../host/span.js';
import { Reading, ViewBehind } from '../projections/reading.js';
import { Renderer } from '../reports/renderer.js';
import { DialogueNotThereYet, type OnProgress, type Rendered } from '../reports/rendering.js';

export type Writing = {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** The position of the slowest view that has not reached the report's sequence yet. */
  readonly onPosition?: (position: bigint) => void;
};

/** Writes a report that was requested, and records what came of it. A worker and the command line may both do it at once. */
@Injectable()
export class ReportWriter {
  private readonly logger = new Logger('Reports');

  constructor(
    private readonly desk: Desk,
    private readonly commands: Commands,
    private readonly reading: Reading,
    private readonly renderer: Renderer,
  ) {}

  /** The report as it then stands in the record. @throws what the signal is aborted with, or where the database or the record is away; the report stays requested then */
  write(report: ReportId, writing: Writing): Promise<Report> {
    return inSpan('job reports', { root: true, attributes: { report } }, async (span) => {
      // The way back to whoever asked for it.
      if (isRecording()) span.addLinks(linksTo((await this.desk.store.readStream(reports.stream(report))).slice(-1)));
      const written = await this.writeWhole(report, writing);
      span.setAttribute('outcome', written.status);
      return written;
    });
  }

  private async writeWhole(report: ReportId, writing: Writing): Promise<Report> {
    const asked = await this.desk.fact(reports, report);
    if (asked.status !== 'requested') return asked;
    const { signal, onProgress, onPosition } = writing;
    try {
      await this.reading.reach(this.renderer.views, BigInt(asked.subject.asOf), { signal, ...(onPosition && { onPosition }) });
      const textsAsOf = Number(await this.desk.store.head());
      const rendered = await this.renderer.render(asked.subject, (done, total) => {
        signal.throwIfAborted();
        onProgress(done, total);
      });
      await this.record(report, rendered, textsAsOf);
    } catch (error) {
      signal.throwIfAborted();
      // No fault of the report's: it stays requested, and is taken up again.
      if (error instanceof Unavailable) throw error;
      // Another worker was first, and a text was taken back in between: what it wrote is the report.
      const isWritten = error instanceof Refusal && error.code === 'report-already-rendered';
      if (!isWritten) await this.fail(report, asked.requests, error);
    }
    return this.desk.fact(reports, report);
  }

  /** Records that a request came to nothing, and logs the cause. */
  async fail(report: ReportId, request: number, cause: unknown): Promise<void> {
    const reason = reasonOf(cause);
    this.logger.error(`Report ${report} could not be written: ${reason}${reason === 'rendering-failed' ? `: ${placeOf(cause)}` : ''}`);
    await this.commands.send(recordFailure, { params: { report }, body: { request, reason } }, envelope());
  }

  private async record(report: ReportId, { files, standing }: Rendered, textsAsOf: number): Promise<void> {
    const written = files.map(({ content, ...file }) => ({
      file: { ...file, digest: createHash('sha256').update(content).digest('hex'), bytes: content.length },
      content: content.toString('base64'),
    }));
    const contents = written.map(({ file: { digest }, content }) => ({ digest, content }));
    const rendering = { files: written.map(({ file }) => file), standing, textsAsOf };
    await this.commands.send(recordRendering, { params: { report }, body: { rendering, contents } }, envelope());
  }
}

/** The decider tells repeats; the key has nothing to add. */
const envelope = () => ({ key: randomUUID(), role: 'system' as const });

const reasonOf = (error: unknown): ReportFailure => {
  if (error instanceof DialogueNotThereYet) return 'dialogue-not-there-yet';
  return error instanceof ViewBehind ? 'view-behind' : 'rendering-failed';
};

/** The kind of error and where it happened, without its message: a contribution's words may stand in it. */
const placeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return [error.name, ...stack].join('\n');
};
