import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { openEventStore } from '../app.module.js';
import { checkBackup, type Checked } from '../backup/check-backup.js';
import { putBack, type PutBack } from '../backup/put-back.js';
import { type Config, readConfig } from '../config.js';
import { faultOf } from '../events/stored-event.js';
import { type Database, findDatabase, noteForSecurity } from '../foundation.js';
import { UsageError } from '../host/usage-error.js';
import { existingVaultKeys } from '../vault/vault-key.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { stopOnSignals } from './signals.js';

export type RestoreOptions = {
  readonly toSequence?: number;
  readonly to?: string;
  readonly erasures: readonly string[];
  readonly vault?: string;
  readonly withoutVault?: boolean;
  readonly unauthenticated?: boolean;
  readonly dryRun?: boolean;
};

/** Puts a backup into an empty installation. What is missing in the end makes exit code 1. @throws UsageError */
export const restore = async (folder: string, options: RestoreOptions, output: Output): Promise<void> => {
  const config = readConfig(process.env);
  const { EVENTSTORE_URL } = config.values;
  if (EVENTSTORE_URL !== undefined) throw new UsageError('restore puts the record into PostgreSQL: leave out EVENTSTORE_URL.');
  const stopping = new AbortController();
  const { signal } = stopping;
  stopOnSignals(stopping);
  const progress = createProgress({ silent: output.json });
  // Without the vault any key will do, or none; else none is made here, because only the old one opens what is put back.
  const keys = await existingVaultKeys(config.values, output.say).catch((error: unknown) => {
    if (options.withoutVault && error instanceof UsageError) return null;
    throw error;
  });
  const { erasures, unauthenticated = false } = options;
  const source = {
    folder,
    vaultFolder: options.withoutVault ? null : (options.vault ?? folder),
    erasures,
    until: untilOf(options),
    faultOf,
    unauthenticated,
  };
  const checked = await checkBackup(source, keys, progress);
  if (options.dryRun) {
    const { sequence, erasedByLists, leftOut } = checked;
    output.result({ checked: folder, from: originOf(checked), sequence, erasedByLists, leftOut }, [
      originLine(checked),
      `${folder} is whole. Nothing was written.`,
      ...listLines(checked),
      ...leftOutLines(checked),
    ]);
    return;
  }
  const database = await findDatabase(config, { program: 'zukunftsdialog restore', join: false, say: output.say });
  try {
    const began = performance.now();
    await makeTables(config, database);
    const done = await putBack(checked, { databaseUrl: database.databaseUrl, keys: checked.vault && keys, progress, signal });
    const seconds = Math.round(performance.now() - began) / 1000;
    const { head, key } = originOf(checked);
    await noteForSecurity(config, output.say, {
      what: 'restored',
      head,
      key,
      sequence: done.sequence,
      vault: checked.vault ? 'yes' : 'no',
    });
    output.result(
      { restored: folder, from: originOf(checked), seconds, ...done, erasedByLists: checked.erasedByLists, leftOut: checked.leftOut },
      linesOf(done, checked, seconds),
    );
    const missing = checked.vault ? done.bodies.missing + done.files.missing + done.unreadable : 0;
    if (missing > 0) process.exitCode = 1;
  } catch (error) {
    if (!signal.aborted) throw error;
    output.say('Interrupted: nothing was put back. It can be run again.');
    process.exitCode = 1;
  } finally {
    await database.close();
  }
};

/** The store makes its own tables when it is opened. */
const makeTables = async (config: Config, { databaseUrl }: Database): Promise<void> => {
  const store = await openEventStore({ config, databaseUrl });
  await store.close();
};

const untilOf = ({ toSequence, to }: RestoreOptions) => {
  if (toSequence !== undefined) return { sequence: toSequence };
  return to === undefined ? null : { instant: to };
};

/** What was put back: `key` is the one that authenticated it, null where nobody can tell. */
const originOf = ({ manifest: { takenAt, program, head }, authenticator: key }: Checked) => ({ takenAt, program, head, key });

const originLine = (checked: Checked): string => {
  const { takenAt, program, head, key } = originOf(checked);
  const authentic = key === null ? 'not authenticated' : `authenticated by the key ${key}`;
  return `The backup is of ${takenAt}, up to sequence ${head}, written by version ${program}, ${authentic}.`;
};

const linesOf = ({ sequence, bodies, files, unreadable }: PutBack, checked: Checked, seconds: number): readonly string[] => [
  originLine(checked),
  `Put back up to sequence ${sequence} in ${seconds} s. The views are built at the next start.`,
  `${bodies.restored} texts and ${files.restored} files; ${bodies.erased + files.erased} were erased and stay so.`,
  ...listLines(checked),
  ...(bodies.missing + files.missing > 0 ? [`${bodies.missing} texts and ${files.missing} files are not in the backup of the vault.`] : []),
  ...(unreadable > 0 ? [`${unreadable} texts do not open, or are not what their events committed to.`] : []),
  ...leftOutLines(checked),
];

const listLines = ({ erasedByLists: count }: Checked): readonly string[] =>
  count > 0 ? [`${count} erasures are known from lists alone, which are not authenticated.`] : [];

/** After these a text is not shown, or another one instead. */
const HIDING = ['ContributionWithdrawn', 'ContributionRejected', 'ContributionRedacted'];

const leftOutLines = ({ sequence, leftOut }: Checked): readonly string[] => {
  const events = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const hidden = HIDING.flatMap((type) => (leftOut[type] === undefined ? [] : [`${leftOut[type]} ${type}`]));
  return [
    ...(events > 0 ? [`Left out: ${events} events after sequence ${sequence}.`] : []),
    ...(hidden.length > 0 ? [`Among them ${hidden.join(', ')}: these texts would be shown again. See docs/backup.md.`] : []),
  ];
};
