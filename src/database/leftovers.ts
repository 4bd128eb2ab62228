import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './postmaster-pid.js';

/** Path of a new directory, in which something is made before it is moved to its place. */
export const freshDirectory = (place: string): Promise<string> => mkdtemp(`${place}.new-${process.pid}-`);

/** Removes what killed programs have left half-made, named `<prefix>….new-<pid>…`. As far as it goes: an orphaned initdb may still write there. */
export const clearLeftovers = async (directory: string, prefix: string): Promise<void> => {
  for (const entry of await readdir(directory)) {
    const pid = entry.startsWith(prefix) ? /\.new-(\d+)/.exec(entry)?.[1] : undefined;
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(directory, entry), { recursive: true, force: true }).catch(() => undefined);
  }
};
