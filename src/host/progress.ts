import { performance } from 'node:perf_hooks';

const REDRAW_MS = 100;
const LINE_MS = 5000;
const BAR_CELLS = 24;

/** What a terminal or a log file offers. */
export type ProgressStream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { readonly write: (text: string) => unknown };

type Work = { readonly label: string; readonly total: number | null; readonly began: number; done: number; shown: number };

/** How far a long piece of work got: a bar on a terminal, now and then a line elsewhere, nothing without a stream. */
export class Progress {
  private work: Work | null = null;

  constructor(
    private readonly stream: ProgressStream | null,
    /** Milliseconds that never go back. */
    private readonly clock: () => number,
  ) {}

  /** Begins a piece of work; `total` is null where nobody knows it yet. */
  start(label: string, total: number | null): void {
    this.stop();
    const began = this.clock();
    this.work = { label, total, began, done: 0, shown: this.stream?.isTTY ? -Infinity : began };
    this.update(0);
  }

  tick(): void {
    this.update((this.work?.done ?? 0) + 1);
  }

  /** `done` counts from the start, not from the last update. */
  update(done: number): void {
    const { work, stream } = this;
    if (!work || !stream) return;
    work.done = done;
    const now = this.clock();
    if (now - work.shown < (stream.isTTY ? REDRAW_MS : LINE_MS)) return;
    work.shown = now;
    const line = lineOf(work, now, stream.isTTY);
    stream.write(stream.isTTY ? `\r\u001b[2K${line.slice(0, (stream.columns || 80) - 1)}` : `${line}\n`);
  }

  /** Ends the piece of work with one line that stays. */
  stop(): void {
    const { work, stream } = this;
    this.work = null;
    if (!work || !stream) return;
    const now = this.clock();
    const seconds = ((now - work.began) / 1000).toFixed(1);
    stream.write(
      `${stream.isTTY ? '\r\u001b[2K' : ''}${work.label}: ${count(work.done)} in ${seconds} s, ${count(rate(work, now))} per second\n`,
    );
  }
}

const lineOf = (work: Work, now: number, withBar: boolean): string => {
  const { label, total, done } = work;
  const perSecond = `${count(rate(work, now))} per second`;
  if (total === null) return `${label}: ${count(done)}, ${perSecond}`;
  const full = Math.min(BAR_CELLS, Math.floor((done / Math.max(total, 1)) * BAR_CELLS));
  const bar = withBar ? `[${'#'.repeat(full)}${'.'.repeat(BAR_CELLS - full)}] ` : '';
  const left = done > 0 ? `, ${duration(Math.max(0, total - done) / rate(work, now))} left` : '';
  return `${label}: ${bar}${count(done)} of ${count(total)}, ${perSecond}${left}`;
};

const rate = ({ done, began }: Work, now: number): number => done / Math.max(0.001, (now - began) / 1000);
const count = (value: number): string => Math.round(value).toLocaleString('en');
const duration = (seconds: number): string =>
  seconds < 60 ? `${Math.ceil(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;

/** On stderr, so that stdout has the result alone. */
export const createProgress = ({ silent }: { readonly silent: boolean }): Progress =>
  new Progress(silent ? null : process.stderr, () => performance.now());
