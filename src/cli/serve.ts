import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { readConfig } from '../config.js';
import type { ReportId } from '../domain/ids.js';
import { playExample } from '../example/example.js';
import { isSuperuser } from '../database/reachable.js';
import { layFoundation } from '../foundation.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import { Leaving } from '../http/leaving.js';
import { ReportWriter } from '../jobs/report-writer.js';
import { Commands } from '../commands/commands.js';
import { ProjectionRunner } from '../projections/runner.js';
import { LogWriter } from '../transparency/log-writer.js';
import { hasAllRoles } from '../host/program-roles.js';
import { EventStore } from '../store/event-store.js';
import { codeOf } from '../host/system-error.js';
import { SecurityLog } from '../telemetry/security-log.js';
import { UsageError } from '../host/usage-error.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { createServer } from './server.js';
import { aborted, stopOnSignals } from './signals.js';

export type ServeOptions = { readonly port?: string; readonly host?: string; readonly roles?: string; readonly example: boolean };

const SUPERUSER_LINE =
  'DATABASE_URL names a superuser of PostgreSQL. The program needs none: give it a role of its own, see "The role in the database" in docs/operations.md.';
const ENDING_MS_MAX = 2000;

/** Runs the program until it is asked to stop. */
export const serve = async ({ port, host, roles, example }: ServeOptions, output: Output): Promise<void> => {
  const stopping = new AbortController();
  const { signal } = stopping;
  stopOnSignals(stopping);
  const config = readConfig(process.env, {
    ...(port !== undefined && { PORT: Number(port) }),
    ...(host !== undefined && { HOST: host }),
    ...(roles !== undefined && { ROLES: roles }),
  });
  const { PORT, HOST, ROLES, DATABASE_URL, REDIS_URL, DRAIN_SECONDS } = config.values;
  if (!hasAllRoles(ROLES) && DATABASE_URL === undefined)
    output.say('Without DATABASE_URL no other process can do what this one leaves out.');
  if (ROLES.has('api') && DATABASE_URL !== undefined && REDIS_URL === undefined)
    output.say('Without REDIS_URL each program counts alone how often an address writes.');
  const lost = (line: string): void => {
    output.say(line);
    // Whoever watches over the program starts it again.
    process.exitCode = 1;
    stopping.abort();
  };
  const foundation = await layFoundation(config, { program: 'zukunftsdialog serve', join: false, say: output.say, lost });
  try {
    const app = await createServer(foundation);
    if (DATABASE_URL !== undefined && (await isSuperuser(DATABASE_URL))) {
      new Logger('Database').warn(SUPERUSER_LINE);
      app.get(SecurityLog).note({ what: 'database-role-superuser' });
    }
    const runner = app.get(ProjectionRunner);
    try {
      await app.init();
      if (ROLES.has('projector')) {
        runner.start();
        app.get(LogWriter).start();
      }
      await app.listen(PORT, HOST).catch((error: unknown) => {
        throw portProblem(error, PORT);
      });
      const address = app.getHttpServer().address() as AddressInfo;
      const url = `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${address.port}`;
      const docs = ROLES.has('api') ? `${url}/docs` : null;
      const lines = [`Zukunftsdialog is listening: ${url}`, docs === null ? `Health: ${url}/health/ready` : `API: ${docs}`, 'Stop: Ctrl-C'];
      output.result({ listening: url, ...(docs !== null && { docs }) }, lines);
      // What it says of the example is complete in a few seconds.
      if (example && hasAllRoles(ROLES)) {
        const isWhole = await playExample({ ...stageOf(app, signal), signal }, createProgress({ silent: output.json }));
        if (isWhole) output.result({ example: 'complete' }, ['The example is complete.']);
      }
      await aborted(signal);
      output.say('Stopping …');
      app.get(Leaving).begun = true;
      // Long enough for a load balancer to ask whether we are ready; the second signal ends it.
      await sleep(DRAIN_SECONDS * 1000);
    } finally {
      await Promise.all([runner.stop(), app.get(LogWriter).stop()]);
      await app.close();
    }
  } finally {
    await foundation.close();
    // What still waits for a lost connection shall not keep the program.
    setTimeout(() => process.exit(), ENDING_MS_MAX).unref();
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
