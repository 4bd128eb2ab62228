import { randomUUID } from 'node:crypto';
import { NO_STREAM } from '../event-store.js';
import type { Log } from './log.js';

/** Not of the form of our streams: no part of any record. */
const STREAM = 'zukunftsdialog.copy';

/** What the log itself says of a record that is copied into it: EventStoreDB has no locks. */
export class CopyMark {
  private constructor(
    private readonly log: Log,
    private revision: bigint,
    /** Id of the first event of the record whose copy was begun and not finished; null where there is none. */
    readonly record: string | null,
  ) {}

  static async read(log: Log): Promise<CopyMark> {
    const last = (await log.stream(STREAM, 0n))?.at(-1);
    const { data } = last ?? {};
    const record = typeof data === 'object' && data !== null && 'record' in data && typeof data.record === 'string' ? data.record : null;
    return new CopyMark(log, last?.revision ?? NO_STREAM, last?.type === 'CopyBegun' ? record : null);
  }

  begun(record: string): Promise<CopyMark> {
    return this.write('CopyBegun', record);
  }

  finished(record: string): Promise<CopyMark> {
    return this.write('CopyFinished', record);
  }

  /** @throws RevisionConflict where another copy was faster */
  private async write(type: 'CopyBegun' | 'CopyFinished', record: string): Promise<CopyMark> {
    const text = { data: JSON.stringify({ record }), internal: '{}', bodyId: null, commitment: null };
    const event = { id: randomUUID(), type, schema: 1, occurredAt: new Date().toISOString(), role: 'system', ...text };
    const revision = await this.log.append({ stream: STREAM, events: [event], expected: this.revision });
    return new CopyMark(this.log, revision, type === 'CopyBegun' ? record : null);
  }
}
