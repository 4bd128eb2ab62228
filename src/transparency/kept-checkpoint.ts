import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory } from '../host/secret-file.js';
import { answering } from '../host/system-error.js';

const NAME = 'checkpoint';

/** The last checkpoint that was signed here, on the disk before anybody is shown it: where the database is put back, this is not. */
export class KeptCheckpoint {
  constructor(private readonly folder: string) {}

  get path(): string {
    return join(this.folder, NAME);
  }

  /** Null where there is none. */
  async read(): Promise<string | null> {
    return readFile(this.path, 'utf8').catch(answering(['ENOENT'], null));
  }

  async write(note: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const partial = join(this.folder, `.${NAME}.partial-${randomBytes(4).toString('hex')}`);
    try {
      const file = await open(partial, 'wx');
      try {
        await file.writeFile(note);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, this.path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    await syncDirectory(this.folder);
  }
}
