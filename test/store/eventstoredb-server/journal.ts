import { fdatasyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { EventLog, type Stored } from './log.js';

/** A log whose events are on the disk before anybody hears of them: a line for each write, whole or not there. */
export class JournaledLog extends EventLog {
  /** Not there as long as the log is only made. */
  private readonly file: number | undefined;

  constructor(path: string) {
    // What the log begins with goes into a journal that is new, and is replaced by what is in one that is not.
    super();
    const file = openSync(path, 'a+');
    const kept = readFileSync(path);
    // A process that was killed while it wrote has left a part of a line that nobody heard of.
    const whole = kept.lastIndexOf('\n') + 1;
    if (whole < kept.length) ftruncateSync(file, whole);
    this.file = file;
    if (whole === 0) this.written(this.events);
    else this.restore(kept.toString('utf8', 0, whole).trimEnd().split('\n').flatMap(eventsIn));
  }

  protected override written(events: readonly Stored[]): void {
    if (this.file === undefined) return;
    writeSync(this.file, `${JSON.stringify(events.map(toJson))}\n`);
    fdatasyncSync(this.file);
  }
}

type InJson = ReturnType<typeof toJson>;

const toJson = ({ position, revision, created, data, metadata, ...event }: Stored) => ({
  ...event,
  commit: String(position.commit),
  prepare: String(position.prepare),
  revision: String(revision),
  created: String(created),
  data: Buffer.from(data).toString('base64'),
  metadata: Buffer.from(metadata).toString('base64'),
});

const eventsIn = (line: string): readonly Stored[] =>
  (JSON.parse(line) as readonly InJson[]).map(({ commit, prepare, revision, created, data, metadata, ...event }) => ({
    ...event,
    position: { commit: BigInt(commit), prepare: BigInt(prepare) },
    revision: BigInt(revision),
    created: BigInt(created),
    data: Buffer.from(data, 'base64'),
    metadata: Buffer.from(metadata, 'base64'),
  }));
