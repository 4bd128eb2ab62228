import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CoreModule } from '../app.module.js';
import { Commands } from '../commands/commands.js';
import { Desk } from '../commands/desk.js';
import { requestReport } from '../commands/report/request-report.js';
import { readConfig } from '../config.js';
import type { Phase } from '../domain/dialogue/dialogue.js';
import { DialogueId, ReportId, UUID } from '../domain/ids.js';
import { numberIn } from '../domain/language.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import type { ReportKind, RequestedReport } from '../domain/report/report.js';
import { reports } from '../domain/report/reports.js';
import { layFoundation } from '../foundation.js';
import { ReportWriter } from '../jobs/report-writer.js';
import { ProjectionRunner } from '../projections/runner.js';
import { EventStore } from '../store/event-store.js';
import { UsageError } from '../host/usage-error.js';
import { Vault } from '../vault/vault.js';
import { ProgramLogger } from './logger.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { putInto, requireFolder } from './report-folder.js';

export type ReportOptions = {
  readonly kind: ReportKind;
  readonly dialogue: string;
  readonly phase?: Phase;
  readonly asOf?: string;
  readonly out?: string;
};
type Asked = { readonly kind: ReportKind; readonly dialogue: DialogueId; readonly phase: Phase | null; readonly asOf: number | null };

/** Writes a report in this process, beside a running program if there is one, and puts its files into a folder. */
export const writeReport = async ({ out, ...options }: ReportOptions, output: Output): Promise<void> => {
  const asked = checked(options);
  await requireFolder(out ?? '.');
  const foundation = await layFoundation(readConfig(process.env), { program: 'zukunftsdialog report', join: true, say: output.say });
  try {
    const app = await NestFactory.createApplicationContext(CoreModule.on(foundation), {
      logger: new ProgramLogger(foundation.config.values.LOG_LEVEL),
      abortOnError: false,
    });
    // Where another program keeps the views up to date, this one waits behind it.
    const runner = new ProjectionRunner(app.get(EventStore), app.get(DataSource));
    try {
      const report = await request(app, asked);
      runner.start();
      const { subject, files } = await write(app, report, output);
      const folder = out ?? `report-${subject.kind}-${subject.asOf}`;
      const contents = await Promise.all(files.map(async ({ name, digest }) => ({ name, content: await fileOf(app, report, digest) })));
      await putInto(folder, contents);
      output.result({ report, ...subject, folder, files }, [
        `Report ${report}, as of sequence ${numberIn('en')(subject.asOf)}, in ${folder}:`,
        ...files.map(({ name, bytes, digest }) => `${name}: ${numberIn('en')(bytes)} bytes, SHA-256 ${digest}`),
      ]);
    } finally {
      await runner.stop();
      await app.close();
    }
  } finally {
    await foundation.close();
  }
};

const checked = ({ kind, dialogue, phase, asOf }: Omit<ReportOptions, 'out'>): Asked => {
  if (!UUID.test(dialogue)) throw new UsageError('--dialogue takes the id of a dialogue, a UUID in lower case.');
  if (asOf !== undefined && !/^[1-9]\d{0,14}$/.test(asOf)) throw new UsageError('--as-of takes a sequence: a whole number from 1.');
  return { kind, dialogue: DialogueId(dialogue), phase: phase ?? null, asOf: asOf === undefined ? null : Number(asOf) };
};

const request = async (app: INestApplicationContext, { dialogue, ...body }: Asked): Promise<ReportId> => {
  const envelope = { key: randomUUID(), role: 'office' } as const;
  try {
    const { extra } = await app.get(Commands).send(requestReport, { params: { dialogue }, body }, envelope);
    return ReportId(String(extra['report']));
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(REFUSALS[error.code].en);
    throw error;
  }
};

/** The report as the record has it: where a running program was faster, what that one wrote. */
const write = async (app: INestApplicationContext, report: ReportId, { json }: Output): Promise<RequestedReport> => {
  const [views, pages] = [createProgress({ silent: json }), createProgress({ silent: json })];
  const asked = await app.get(Desk).fact(reports, report);
  const target = asked.status === 'unknown' ? 0 : asked.subject.asOf;
  let isRendering = false;
  views.start('views', target);
  const written = await app.get(ReportWriter).write(report, {
    signal: new AbortController().signal,
    onPosition: (position) => views.update(Number(position)),
    onProgress: (done, total) => {
      if (!isRendering) {
        views.stop();
        pages.start('report', total);
      }
      isRendering = true;
      pages.update(done);
    },
  });
  views.stop();
  pages.stop();
  if (written.status === 'rendered' || written.status === 'published') return written;
  throw await failureOf(app, report);
};

/** In the words of whoever can mend it, or else for the log. */
const failureOf = async (app: INestApplicationContext, report: ReportId): Promise<Error> => {
  const events = await app.get(EventStore).readStream(reports.stream(report));
  const last = events.at(-1)?.data ?? {};
  const reason = 'reason' in last ? String(last.reason) : 'unknown';
  if (reason === 'dialogue-not-there-yet') return new UsageError('The dialogue was not announced yet as of that sequence.');
  return new Error(`The report could not be written: ${reason}`);
};

const fileOf = async (app: INestApplicationContext, report: ReportId, digest: string): Promise<Buffer> => {
  const content = await app.get(Vault).openFile(reports.stream(report), digest);
  if (!content) throw new Error(`The file ${digest} is not in the vault any more`);
  return content;
};
