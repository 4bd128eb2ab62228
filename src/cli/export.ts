import { join } from 'node:path';
import { openEventStore } from '../app.module.js';
import { readConfig } from '../config.js';
import { linesName } from '../export/export-folder.js';
import { writeExport } from '../export/write-export.js';
import { findDatabase, noteForSecurity } from '../foundation.js';
import type { EventStore } from '../store/event-store.js';
import { UsageError } from '../host/usage-error.js';
import type { Output } from './output.js';
import { createProgress } from '../host/progress.js';
import { stopOnSignals } from './signals.js';

/** Writes the public part of the record, beside a running program if there is one. */
export const exportRecord = async (
  { out: folder, asOf: asked }: { readonly out: string; readonly asOf?: string },
  output: Output,
): Promise<void> => {
  if (asked !== undefined && !/^[1-9]\d{0,14}$/.test(asked)) throw new UsageError('--as-of takes a sequence: a whole number from 1.');
  const stopping = new AbortController();
  const { signal } = stopping;
  stopOnSignals(stopping);
  const config = readConfig(process.env);
  const { databaseUrl, close } = await findDatabase(config, { program: 'zukunftsdialog export', join: true, say: output.say });
  try {
    const store = await openEventStore({ config, databaseUrl });
    try {
      const asOf = await endOf(store, asked);
      const progress = createProgress({ silent: output.json });
      progress.start('record', Number(asOf));
      const manifest = await writeExport(store, { folder, asOf, signal, onEvents: (events) => progress.update(events) });
      progress.stop();
      await noteForSecurity(config, output.say, {
        what: 'exported',
        by: 'command-line',
        sequence: manifest.sequence,
        sha256: manifest.sha256,
      });
      const file = join(folder, linesName(manifest.sequence));
      output.result({ file, ...manifest }, [`${file}: ${manifest.events} events, SHA-256 of the lines ${manifest.sha256}`]);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    output.say('Interrupted: nothing was exported.');
    process.exitCode = 1;
  } finally {
    await close();
  }
};

const endOf = async (store: EventStore, asked: string | undefined): Promise<bigint> => {
  const head = await store.head();
  if (head === 0n) throw new UsageError('There is nothing to export: the record is empty.');
  const asOf = asked === undefined ? head : BigInt(asked);
  if (asOf > head) throw new UsageError(`The record ends at sequence ${String(head)}.`);
  return asOf;
};
