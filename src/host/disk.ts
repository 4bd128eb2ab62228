import { statfs } from 'node:fs/promises';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { StorageFull } from './failures.js';
import { observe } from './meter.js';

/** Kept free for PostgreSQL: eight segments of its log. Views, checkpoints and a recovery still have room when writes are refused. */
export const RESERVE_BYTES = 128 * 1024 * 1024;
/** How long a measurement is used: too short a time to fill the reserve. */
const LOOK_MS = 250;

/** Nothing can be written, and nothing was. */
class DiskFull extends StorageFull {
  constructor(readonly freeBytes: number) {
    const [free, reserve] = [freeBytes, RESERVE_BYTES].map((bytes) => Math.floor(bytes / 1024 / 1024));
    super(`The disk of the data directory is full: ${free} MB are free, and ${reserve} MB are kept for the database. Make room there.`);
  }
}

export type Space = { readonly state: 'ready' | 'full'; readonly freeBytes: number };

/** The disk of the embedded database: writers are refused before PostgreSQL meets its end (ADR 0017). An injection token. */
@Injectable()
export class Disk implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger('Disk');
  private looked: { readonly at: number; readonly space: Promise<Space | null> } | null = null;
  private isFull = false;
  private isLooking = false;
  private unobserve: () => void = () => undefined;

  /** @param directory null where the database is not the embedded one: it reports a full disk itself */
  constructor(private readonly directory: string | null) {}

  onModuleInit(): void {
    if (this.directory === null) return;
    this.unobserve = observe(
      {
        zukunftsdialog_disk_free_bytes: 'What is free on the disk of the embedded database',
        zukunftsdialog_disk_full: '1 while nothing is written because too little is free',
      },
      async (observed) => {
        const space = await this.space();
        if (!space) return;
        observed('zukunftsdialog_disk_free_bytes', space.freeBytes);
        observed('zukunftsdialog_disk_full', space.state === 'full' ? 1 : 0);
      },
    );
  }

  beforeApplicationShutdown(): void {
    this.unobserve();
  }

  /** At most a quarter of a second old; null where it cannot be measured here. */
  async space(): Promise<Space | null> {
    if (this.directory === null) return null;
    const now = performance.now();
    // One measurement at a time: callers do not pile up on a disk that hangs.
    if (!this.isLooking && (!this.looked || now - this.looked.at > LOOK_MS)) {
      this.isLooking = true;
      this.looked = { at: now, space: this.look(this.directory).finally(() => (this.isLooking = false)) };
    }
    return this.looked?.space ?? null;
  }

  /** @throws DiskFull */
  async requireRoom(): Promise<void> {
    const space = await this.space();
    if (space?.state === 'full') throw new DiskFull(space.freeBytes);
  }

  private async look(directory: string): Promise<Space | null> {
    const found = await statfs(directory).catch(() => null);
    if (!found) return null;
    const freeBytes = found.bavail * found.bsize;
    const isFull = freeBytes < RESERVE_BYTES;
    if (isFull && !this.isFull) this.logger.warn(`${new DiskFull(freeBytes).message} Until then nothing is written, and reading goes on.`);
    if (!isFull && this.isFull) this.logger.log('There is room on the disk of the data directory again.');
    this.isFull = isFull;
    return { state: isFull ? 'full' : 'ready', freeBytes };
  }
}
