import { Logger } from '@nestjs/common';
import type { Disk } from '../host/disk.js';
import { exportsIn, tidy } from '../export/export-folder.js';
import { writeExport } from '../export/write-export.js';
import type { EventStore } from '../store/event-store.js';
import type { SecurityLog } from '../telemetry/security-log.js';

const KEPT = 7;

/** Exports the record as it stood at a moment, where it has grown since the last export. The newest seven are kept. */
export const exportAsOf = async (
  { store, disk, security }: { readonly store: EventStore; readonly disk: Disk; readonly security: SecurityLog },
  folder: string,
  at: string,
): Promise<{ readonly sequence: number } | null> => {
  const asOf = await store.sequenceAt(at);
  const [newest = 0] = await exportsIn(folder);
  if (asOf <= BigInt(newest)) return null;
  // What is left is for the database.
  await disk.requireRoom();
  const { sequence, events, sha256 } = await writeExport(store, { folder, asOf });
  security.note({ what: 'exported', by: 'daily', sequence, sha256 });
  await tidy(folder, KEPT);
  new Logger('Jobs').log(`export: ${events} events up to sequence ${sequence}`);
  return { sequence };
};
