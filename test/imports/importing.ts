import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Facts } from '../../src/commands/facts.js';
import { Lines } from '../../src/commands/lines.js';
import { Progress } from '../../src/host/progress.js';
import { COMMANDS } from '../../src/commands/all.js';
import { Commands } from '../../src/commands/commands.js';
import { Desk } from '../../src/commands/desk.js';
import { Disk } from '../../src/host/disk.js';
import type { ImportContext } from '../../src/imports/import.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { Alone } from '../../src/postgres/alone.js';
import { EventStore, type Recorded } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { Vault } from '../../src/vault/vault.js';
import { UsageError } from '../../src/host/usage-error.js';
import { dropDatabase, freshDatabase } from '../database.js';

export const FIXTURES = join(import.meta.dirname, 'fixtures');

/** The write side alone, on a database of its own: what an import is about. */
export type WriteSide = {
  readonly commands: Commands;
  readonly desk: Desk;
  readonly store: EventStore;
  readonly vault: Vault;
  readonly databaseUrl: string;
  readonly close: () => Promise<void>;
};

export const startWriteSide = async (): Promise<WriteSide> => {
  const databaseUrl = await freshDatabase();
  const store = await PostgresEventStore.open(databaseUrl);
  const vault = await Vault.open(databaseUrl, randomBytes(32));
  const alone = new Alone(databaseUrl);
  const own = [
    { provide: Alone, useValue: alone },
    Commands,
    Desk,
    Facts,
    { provide: Lines, useValue: new Lines() },
    { provide: Pseudonyms, useValue: new Pseudonyms(vault, 'test') },
    { provide: Disk, useValue: new Disk(null) },
    { provide: EventStore, useValue: store },
    { provide: Vault, useValue: vault },
  ];
  const handlers = COMMANDS.map(({ Handler }) => Handler);
  class WriteSideModule {}
  const root = { module: WriteSideModule, imports: [CqrsModule.forRoot()], providers: [...own, ...handlers] };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  const close = async () => {
    await app.close();
    await alone.close();
    await store.close();
    await vault.close();
    await dropDatabase(databaseUrl);
  };
  return { commands: app.get(Commands), desk: app.get(Desk), store, vault, databaseUrl, close };
};

/** What an import works with, silent. `dieAfter` commands the record can no longer be reached. */
export const contextOf = (
  { commands, desk, databaseUrl }: WriteSide,
  {
    dryRun = false,
    dieAfter = Infinity,
    rejects = null,
  }: { readonly dryRun?: boolean; readonly dieAfter?: number; readonly rejects?: ImportContext['rejects'] } = {},
): ImportContext => {
  let sent = 0;
  const send: Commands['send'] = (...command) =>
    ++sent > dieAfter ? Promise.reject(new Error('connection lost')) : commands.send(...command);
  return { send, rehearse: () => commands.rehearsal(), desk, databaseUrl, progress: new Progress(null, () => 0), dryRun, rejects };
};

/** A copy of fixtures that a test may change; gone after it. */
export const copied = async (
  fixture: string,
): Promise<{
  folder: string;
  change: (file: string, how: (text: string) => string | Buffer | null) => Promise<void>;
  remove: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-import-'));
  await cp(join(FIXTURES, fixture), folder, { recursive: true });
  return {
    folder,
    change: async (file, how) => {
      const changed = how(await readFile(join(folder, file), 'utf8'));
      if (changed === null) await rm(join(folder, file));
      else await writeFile(join(folder, Buffer.isBuffer(changed) ? `${file}.gz` : file), changed);
      if (Buffer.isBuffer(changed)) await rm(join(folder, file));
    },
    remove: () => rm(folder, { recursive: true }),
  };
};

/** The whole record, oldest first. */
export const recordOf = async ({ store }: WriteSide): Promise<readonly Recorded[]> => {
  const events: Recorded[] = [];
  for (;;) {
    const page = await store.readAll(events.at(-1)?.sequence ?? 0n, 1000);
    if (page.length === 0) return events;
    events.push(...page);
  }
};

/** What the vault has for an event. */
export const bodyOf = async ({ vault }: WriteSide, event: Recorded | undefined): Promise<unknown> => {
  if (!event?.body) return null;
  const opened = (await vault.open([event.body])).get(event.body.id);
  return opened && 'content' in opened ? opened.content : 'erased';
};

export const usageError = (message: string | RegExp): unknown =>
  expect.objectContaining({
    constructor: UsageError,
    message: typeof message === 'string' ? expect.stringContaining(message) : expect.stringMatching(message),
  });

/** Of a kind of rows of which nothing became anything. */
export const nothing = {
  recorded: 0,
  alreadyRecorded: 0,
  corrected: 0,
  correctionRecorded: 0,
  repeatedInSource: 0,
  invalid: 0,
  refused: 0,
  empty: 0,
  wouldRecord: 0,
};
