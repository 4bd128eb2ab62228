import { join } from 'node:path';
import { z } from 'zod';
import type { Progress } from '../host/progress.js';
import { UsageError } from '../host/usage-error.js';
import { ROLES } from '../domain/role.js';
import type { Recorded } from '../store/event-store.js';
import { NotSealedSo } from '../vault/cipher.js';
import { KeyNotThere, type VaultKeys } from '../vault/vault-keys.js';
import { type Line, readLines } from './chained-lines.js';
import { authenticatorOf, ERASURES, type Manifest, readManifest, RECORD, VAULT } from './manifest.js';

/** Up to where the record is put back, inclusive. */
type Until = { readonly sequence: number } | { readonly instant: string } | null;

export type Source = {
  /** Of the record; of the vault, too, where no other is named. */
  readonly folder: string;
  /** Another backup of the same installation, from which the texts come; null for none at all. */
  readonly vaultFolder: string | null;
  /** Lists of what was erased since, beside the one of the backup. */
  readonly erasures: readonly string[];
  readonly until: Until;
  /** What is wrong with an event, or null: what a program could not read is not put back. */
  readonly faultOf: (event: Recorded) => string | null;
  /** Also where nobody can tell whether somebody changed it. */
  readonly unauthenticated?: boolean;
};

/** What was read and found whole, and what of it shall be put back. */
export type Checked = {
  readonly record: string;
  readonly vault: { readonly path: string; readonly manifest: Manifest } | null;
  readonly manifest: Manifest;
  /** The key that authenticated it; null where nobody can tell. */
  readonly authenticator: string | null;
  /** The last sequence to be put back. */
  readonly sequence: number;
  /** Events after it, per type. */
  readonly leftOut: Readonly<Record<string, number>>;
  /** Per stream, the revision of its last ContentErased, also of those that are not put back themselves. */
  readonly erasedStreams: ReadonlyMap<string, number>;
  /** How many erasures only the further lists have, which nobody authenticates. */
  readonly erasedByLists: number;
  readonly erasedBodies: readonly string[];
  readonly erasedFiles: readonly { readonly stream: string; readonly digest: string }[];
};

const eventLine = z.object({
  sequence: z.int(),
  stream: z.string(),
  revision: z.int(),
  id: z.uuid(),
  type: z.string(),
  schema: z.int(),
  recordedAt: z.string(),
  occurredAt: z.string(),
  role: z.enum(ROLES),
  data: z.looseObject({}),
  internal: z.looseObject({}),
  body: z.uuid().nullable(),
  commitment: z.string().nullable(),
});
const recordedOf = ({ body, commitment, ...event }: z.infer<typeof eventLine>): Recorded => ({
  ...event,
  sequence: BigInt(event.sequence),
  revision: BigInt(event.revision),
  body: body === null || commitment === null ? null : { id: body, commitment },
});
const erasureLine = z.object({ body: z.uuid().nullable(), file: z.string().nullable(), stream: z.string() });
const wrappedBy = z.string().nullish();
const keyLine = z.object({ wrappedBy });
const installationLine = z.object({ installation: z.uuid(), wrapped: z.base64(), wrappedBy });

/** Reads all of a backup, from the first line to the last, and writes nothing. @throws UsageError naming the file and the line */
export const checkBackup = async (
  { folder, vaultFolder, erasures, until, faultOf, unauthenticated = false }: Source,
  keys: VaultKeys | null,
  progress: Progress,
): Promise<Checked> => {
  const manifest = await readManifest(folder);
  const authenticator = authenticatorOf(folder, manifest, keys, unauthenticated);
  const record = join(folder, RECORD);
  progress.start('checking the record', manifest.files[RECORD].lines);
  const found = await checkRecord(record, manifest, { until, faultOf }, progress);
  progress.stop();
  const vault = vaultFolder === null ? null : { path: join(vaultFolder, VAULT), manifest: await readManifest(vaultFolder) };
  if (vaultFolder !== null && vault) authenticatorOf(vaultFolder, vault.manifest, keys, unauthenticated);
  if (vault && keys) {
    progress.start('checking the vault', vault.manifest.files[VAULT].lines);
    await checkVault(vault.path, vault.manifest, keys, progress);
    progress.stop();
  }
  const own = await erasuresIn(join(folder, ERASURES), manifest);
  const erased = new Map(own);
  for (const path of erasures) for (const [what, erasure] of await erasuresIn(path, null)) erased.set(what, erasure);
  return {
    record,
    vault,
    manifest,
    authenticator,
    ...found,
    erasedByLists: erased.size - own.size,
    erasedBodies: [...erased.values()].flatMap(({ body }) => body ?? []),
    erasedFiles: [...erased.values()].flatMap(({ file, stream }) => (file === null ? [] : [{ stream, digest: file }])),
  };
};

type Found = Pick<Checked, 'sequence' | 'leftOut' | 'erasedStreams'>;

const checkRecord = async (
  path: string,
  manifest: Manifest,
  { until, faultOf }: Pick<Source, 'until' | 'faultOf'>,
  progress: Progress,
): Promise<Found> => {
  const isWanted = limit(manifest, until);
  const erasedStreams = new Map<string, number>();
  const leftOut: Record<string, number> = {};
  let sequence = 0;
  for await (const page of readLines(path, manifest.files[RECORD])) {
    for (const line of page) {
      const event = read(path, line, eventLine);
      if (event.sequence !== line.number) throw new UsageError(`${path}, line ${line.number}: it has the sequence ${event.sequence}.`);
      if (event.type === 'ContentErased') erasedStreams.set(event.stream, event.revision);
      if (!isWanted(event)) {
        leftOut[event.type] = (leftOut[event.type] ?? 0) + 1;
        continue;
      }
      ({ sequence } = event);
      const fault = faultOf(recordedOf(event));
      if (fault !== null) throw new UsageError(`${path}, line ${line.number}: sequence ${sequence} cannot be put back: it is ${fault}.`);
    }
    progress.update(page.at(-1)?.number ?? 0);
  }
  if (sequence === 0) throw new UsageError('Nothing had been recorded by then: there is nothing to put back.');
  return { sequence, leftOut, erasedStreams };
};

const limit = ({ head, takenAt }: Manifest, until: Until): ((event: { sequence: number; recordedAt: string }) => boolean) => {
  if (until === null) return () => true;
  if ('sequence' in until) {
    if (until.sequence > head) throw new UsageError(`The backup ends at sequence ${head}.`);
    return ({ sequence }) => sequence <= until.sequence;
  }
  const moment = Date.parse(until.instant);
  if (moment > Date.parse(takenAt)) throw new UsageError(`The backup is of ${takenAt}: it knows nothing of what came later.`);
  // Microseconds of the database are cut off here, as they are where a view is asked for a moment.
  return ({ recordedAt }) => Date.parse(recordedAt) <= moment;
};

const checkVault = async (path: string, manifest: Manifest, keys: VaultKeys, progress: Progress): Promise<void> => {
  let lines = 0;
  for await (const page of readLines(path, manifest.files[VAULT])) {
    if (lines === 0 && page[0]) requireKey(path, page[0], keys);
    for (const line of page) requireKeyOf(path, line, keys);
    progress.update((lines += page.length));
  }
};

/** @throws UsageError */
const requireKey = (path: string, line: Line, keys: VaultKeys): void => {
  if (opens(path, line, keys)) return;
  throw new UsageError(
    `${path} was written with another key. Set VAULT_KEY to the one of that time, or put its vault.key into the data directory.`,
  );
};

/** Whether these are the keys of a vault: its first line is the key of the installation. */
export const opens = (path: string, line: Line, keys: VaultKeys): boolean => {
  const { installation, wrapped, wrappedBy = null } = read(path, line, installationLine);
  try {
    keys.unwrap({ subject: installation, wrapped: Buffer.from(wrapped, 'base64'), wrappedBy });
    return true;
  } catch (error) {
    if (!(error instanceof NotSealedSo || error instanceof KeyNotThere)) throw error;
    return false;
  }
};

/** A backup that was taken while the key was changed needs both. @throws UsageError */
const requireKeyOf = (path: string, line: Line, keys: VaultKeys): void => {
  const { wrappedBy = null } = read(path, line, keyLine);
  if (wrappedBy === null || keys.ids.includes(wrappedBy)) return;
  throw new UsageError(
    `${path}, line ${line.number}: it was written with a further key, ${wrappedBy}, while the key was changed. Set VAULT_KEY_PREVIOUS to it, too.`,
  );
};

/** By what was erased: lists have much in common. */
const erasuresIn = async (path: string, manifest: Manifest | null): Promise<ReadonlyMap<string, z.infer<typeof erasureLine>>> => {
  const erased = new Map<string, z.infer<typeof erasureLine>>();
  for await (const page of readLines(path, manifest?.files[ERASURES])) {
    for (const line of page) {
      const erasure = read(path, line, erasureLine);
      erased.set(erasure.body ?? `${erasure.stream}/${erasure.file ?? ''}`, erasure);
    }
  }
  return erased;
};

/** @throws UsageError */
export const read = <T>(path: string, { number, text }: Line, shape: z.ZodType<T>): T => {
  const parsed = shape.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new UsageError(
    `${path}, line ${number}: ${parsed.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('; ')}.`,
  );
};
