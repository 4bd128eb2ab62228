import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkBackup, type Source } from '../../src/backup/check-backup.js';
import type { Manifest } from '../../src/backup/manifest.js';
import { putBack, type PutBack } from '../../src/backup/put-back.js';
import { takeBackup } from '../../src/backup/take-backup.js';
import { Progress } from '../../src/host/progress.js';
import type { BodyReference } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { Vault } from '../../src/vault/vault.js';
import { VaultKeys } from '../../src/vault/vault-keys.js';
import { dropDatabase, freshDatabase } from '../database.js';

type Writing = {
  readonly stream: string;
  readonly subject?: string;
  readonly type?: string;
  readonly data?: object;
  readonly text?: string;
};

/** Record and vault in a database of their own, written without the commands. */
export type Installation = {
  readonly url: string;
  readonly key: Buffer;
  readonly store: PostgresEventStore;
  readonly vault: Vault;
  /** One event, with a body where there is a text. */
  readonly write: (writing: Writing) => Promise<BodyReference | null>;
  readonly close: () => Promise<void>;
};

export const startInstallation = async (): Promise<Installation> => {
  const [url, key] = [await freshDatabase(), randomBytes(32)];
  const [store, vault] = [await PostgresEventStore.open(url), await Vault.open(url, key)];
  const write = async ({ stream, subject = randomUUID(), type = 'ContributionSubmitted', data = {}, text }: Writing) => {
    const id = randomUUID();
    const body = text === undefined ? null : await vault.store({ subject, content: { text } }, stream, id);
    const revision = (await store.readStream(stream)).at(-1)?.revision ?? -1n;
    const event = {
      id,
      type,
      schema: 1,
      occurredAt: '2026-01-01T00:00:00.000Z',
      role: 'participant',
      data,
      internal: {},
      body,
    } as const;
    await store.append(stream, [event], revision);
    return body;
  };
  const close = async (): Promise<void> => {
    await store.close();
    await vault.close();
    await dropDatabase(url);
  };
  keysOf.set(url, await VaultKeys.of(key));
  return { url, key, store, vault, write, close };
};
/** By the url of the installation. */
const keysOf = new Map<string, VaultKeys>();

export const newStream = (): string => `contribution-${randomUUID()}`;
export const silent = (): Progress => new Progress(null, () => 0);

const folders: string[] = [];
export const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'zukunftsdialog-backup-'));
  folders.push(folder);
  return folder;
};
export const removeFolders = async (): Promise<void> => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
};

type Taking = { readonly keys?: null; readonly signal?: AbortSignal; readonly progress?: Progress; readonly folder?: string };
export const take = async (url: string, taking: Taking = {}): Promise<{ readonly folder: string; readonly manifest: Manifest }> => {
  const folder = taking.folder ?? join(await newFolder(), 'backup');
  const { signal = new AbortController().signal, progress = silent() } = taking;
  const keys = taking.keys === null ? null : (keysOf.get(url) ?? null);
  return {
    folder,
    manifest: await takeBackup({ databaseUrl: url, folder, version: '0.0.0', keys, progress, signal }),
  };
};

type Putting = Partial<Source> & { readonly signal?: AbortSignal; readonly progress?: Progress };
/** Checks a backup and puts it into a database, whose tables of the record are there. */
export const put = async (
  folder: string,
  key: Buffer,
  url: string,
  { signal = new AbortController().signal, progress = silent(), ...source }: Putting = {},
): Promise<PutBack> => {
  const keys = await VaultKeys.of(key);
  const checked = await checkBackup(
    { folder, vaultFolder: folder, erasures: [], until: null, faultOf: () => null, ...source },
    keys,
    silent(),
  );
  await (await PostgresEventStore.open(url)).close();
  return putBack(checked, { databaseUrl: url, keys: checked.vault && keys, progress, signal });
};

/** The lines of a gzipped file, changed. */
export const change = async (path: string, how: (lines: readonly string[]) => readonly string[]): Promise<void> => {
  const lines = gunzipSync(await readFile(path))
    .toString()
    .split('\n');
  await writeFile(path, gzipSync(how(lines).join('\n')));
};
