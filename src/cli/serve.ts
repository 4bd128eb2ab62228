import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { readConfig } from '../config.js';
import type { ReportId } from '../domain/ids.js';
import { playExample } from '../example/example.js';
import { layFoundation } from '../foundation.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { createServer } from '../http/server.js';
import { ReportWriter } from '../jobs/report-writer.js';
import { Commands } from '../commands/commands.js';
import { ProjectionRunner } from '../projections/runner.js';
import { EventStore } from '../store/event-store.js';
import { codeOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import type { Output } from './output.js';
import { createProgress } from './progress.js';
import { aborted, stopOnSignals } from './signals.js';

export type ServeOptions = { readonly port?: string; readonly host?: string; readonly example: boolean };

/** Runs the program until it is asked to stop. */
export const serve = async ({ port, host, example }: ServeOptions, output: Output): Promise<void> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  stopOnSignals(stopping);
  const config = readConfig(process.env, { ...(port !== undefined && { PORT: Number(port) }), ...(host !== undefined && { HOST: host }) });
  const lost = (line: string): void => {
    output.say(line);
    // Whoever watches over the program starts it again.
    process.exitCode = 1;
    stopping.abort();
  };
  const foundation = await layFoundation(config, { program: 'zukunftsdialog serve', join: false, say: output.say, lost });
  try {
    const app = await createServer(foundation);
    const runner = app.get(ProjectionRunner);
    try {
      await app.init();
      runner.start();
      const { PORT, HOST } = config.values;
      await app.listen(PORT, HOST).catch((error: unknown) => {
        throw portProblem(error, PORT);
      });
      // It answers already; what it says is complete in a few seconds.
      if (example) await playExample({ ...stageOf(app, signal), signal }, createProgress({ silent: output.json }));
      if (!signal.aborted) {
        const address = app.getHttpServer().address() as AddressInfo;
        const url = `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${address.port}`;
        output.result({ listening: url, docs: `${url}/docs` }, [`Zukunftsdialog is listening: ${url}`, `API: ${url}/docs`, 'Stop: Ctrl-C']);
      }
      await aborted(signal);
      output.say('Stopping …');
    } finally {
      await runner.stop();
      await app.close();
    }
  } finally {
    await foundation.close();
  }
};

/** What the example is played with. */
const stageOf = (app: INestApplicationContext, signal: AbortSignal) => {
  const writer = app.get(ReportWriter);
  return {
    commands: app.get(Commands),
    pseudonyms: app.get(Pseudonyms),
    store: app.get(EventStore),
    writeReport: async (report: ReportId) => {
      const { status } = await writer.write(report, { signal, onProgress: () => undefined });
      return status === 'rendered' || status === 'published';
    },
  };
};

const portProblem = (error: unknown, port: number): unknown => {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return new UsageError(`Port ${port} is in use. Set PORT to another one.`);
  if (code === 'EACCES') return new UsageError(`Port ${port} is not allowed for this user. Set PORT to another one.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new UsageError('HOST is no address of this machine.');
  return error;
};
