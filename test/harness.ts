import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Commands } from '../src/commands/commands.js';
import { readConfig } from '../src/config.js';
import { DialogueId } from '../src/domain/ids.js';
import { type Foundation, tokenSettings } from '../src/foundation.js';
import { createServer } from '../src/cli/server.js';
import { signOwnToken } from '../src/identity/tokens.js';
import { PROJECTIONS } from '../src/projections/all.js';
import { ProjectionRunner } from '../src/projections/runner.js';
import { LogWriter } from '../src/transparency/log-writer.js';
import type { Role } from '../src/domain/role.js';
import { EventStore } from '../src/store/event-store.js';
import { Vault } from '../src/vault/vault.js';
import { type Answer, type Api, apiAt, headersOf, type Sending } from './api.js';
import { databaseFilledBy, dropDatabase, freshDatabase } from './database.js';

export type { Answer, Sending } from './api.js';

/** One for all, since databases are copies of one. */
export const VAULT_KEY = createHash('sha256').update('the key of the tests').digest();

/** The whole program on a database of its own, behind real HTTP. */
export type Harness = Api & {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly foundation: Foundation;
  readonly commands: Commands;
  readonly store: EventStore;
  readonly vault: Vault;
  readonly send: <T = Record<string, unknown>>(method: string, path: string, body: unknown, sending?: Sending) => Promise<Answer<T>>;
  readonly post: <T = Record<string, unknown>>(path: string, body: unknown, sending?: Sending) => Promise<Answer<T>>;
  readonly get: <T = Record<string, unknown>>(path: string, sending?: Sending) => Promise<Answer<T>>;
  readonly token: (role: Role, subject?: string, dialogue?: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export const startHarness = async (environment: Readonly<Record<string, string>> = {}): Promise<Harness> => {
  Logger.overrideLogger(false);
  const isOrdinary = environment['DATABASE_URL'] === undefined && environment['EVENTSTORE_URL'] === undefined;
  const databaseUrl = isOrdinary ? await startedDatabase() : (environment['DATABASE_URL'] ?? (await freshDatabase()));
  const harness = await startOn(databaseUrl, environment);
  // The first start on a database builds its views, which takes seconds where others are at work, and is not ready meanwhile.
  const status = async () => (await harness.get<{ status: string }>('/health/ready')).body.status;
  while (['numbering', 'building'].includes(await status())) await sleep(20);
  return harness;
};

/** A program for all tests of a suite, from before the first of them until after the last. What follows in `beforeAll` finds it there. */
export const useHarness = (environment: Readonly<Record<string, string>> = {}): Harness => {
  const harness = {} as Harness;
  beforeAll(async () => Object.assign(harness, await startHarness(environment)));
  afterAll(() => harness.close());
  return harness;
};

/** One in which a program was started before. */
export const startedDatabase = (): Promise<string> => databaseFilledBy(firstStart);

/** What a first start leaves in a database: tables, keys and views of an empty record. The longer part of every start. */
const firstStart = async (databaseUrl: string): Promise<void> => {
  const { app, shut } = await startOn(databaseUrl, {});
  const views = app.get(ProjectionRunner);
  while (PROJECTIONS.some(({ name }) => views.stateOf(name) !== 'running')) await sleep(20);
  await shut();
};

const startOn = async (
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
): Promise<Harness & { readonly shut: () => Promise<void> }> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'zukunftsdialog-test-'));
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, ANONYMOUS_WRITES_PER_MINUTE: '100000', ...environment });
  const tokens = tokenSettings(config);
  const foundation = { config, databaseUrl, vaultKey: VAULT_KEY, tokens, close: () => Promise.resolve() };
  const app = await createServer(foundation, false);
  await app.init();
  app.get(ProjectionRunner).start();
  app.get(LogWriter).start();
  await app.listen(0, '127.0.0.1');
  const shut = async () => {
    await Promise.all([app.get(ProjectionRunner).stop(), app.get(LogWriter).stop()]);
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const send = sendTo(url);
  return {
    url,
    app,
    foundation,
    commands: app.get(Commands),
    store: app.get(EventStore),
    vault: app.get(Vault),
    ...apiAt(url),
    send,
    post: (path, body, sending) => send('POST', path, body, sending),
    get: (path, sending) => send('GET', path, undefined, sending),
    token: (role, subject = role, dialogue) =>
      signOwnToken(tokens, { subject, role, dialogue: dialogue === undefined ? null : DialogueId(dialogue), hours: 1 }),
    shut,
    close: async () => {
      await shut();
      await dropDatabase(databaseUrl);
    },
  };
};

/** Requests to a program, as its users send them. */
export const sendTo =
  (url: string) =>
  async <T>(method: string, path: string, body: unknown, sending: Sending = {}): Promise<Answer<T>> => {
    const { signal } = sending;
    const response = await fetch(`${url}${path}`, {
      method,
      ...(signal && { signal }),
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headersOf(method, sending) },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: (text === '' ? {} : JSON.parse(text)) as T };
  };
