import { randomUUID } from 'node:crypto';
import type { Envelope } from '../commands/transact.js';
import { Refusal, REFUSALS } from '../domain/refusal.js';
import { TooLarge } from '../host/failures.js';
import { saidBy } from '../host/system-error.js';
import type { Problem } from './files/source-file.js';
import type { Corrected, ImportContext } from './import.js';
import { InOrder, type Place } from './in-order.js';
import type { Repeatable, Tally } from './tally.js';

const IN_FLIGHT_MAX = 256;

/** Where a row is from, and as what it counts; `named` is what its source calls a field of the command. */
export type Origin = { readonly kind: string; readonly file: string; readonly line: number; readonly named?: Names };
/** By the fields of a command, as a refusal names them: `card/island`. */
export type Names = Readonly<Record<string, string | undefined>>;
type Sent = Pick<Envelope, 'key' | 'at' | 'loose' | 'role' | 'actor' | 'correlation'>;

/** The first row was taken, and no more is to be found out. */
class Taken extends Error {}

/** Sends the commands of rows, many at a time, and has what becomes of each counted. */
export class Sending {
  readonly send: ImportContext['send'];
  private readonly correlation = randomUUID();
  private readonly inOrder = new InOrder(IN_FLIGHT_MAX);

  constructor(
    private readonly context: Pick<ImportContext, 'send' | 'progress'>,
    readonly tally: Tally,
    private readonly upToFirstTaken = false,
  ) {
    this.send = context.send;
  }

  /** The envelope of a command at a time of the source's; all commands of an import share one correlation. */
  envelope(key: string, at: number, role: Envelope['role'], actor: string | null = null): Sent {
    return { key, at: new Date(at).toISOString(), loose: true, role, actor, correlation: this.correlation };
  }

  /**
   * Resolves when the command is taken on. A refusal is counted and the others go on.
   * @throws Error of an earlier row at which the record could not be reached: nothing begins after that.
   */
  async row(origin: Origin, place: Place, send: () => Promise<Repeatable | Corrected>): Promise<void> {
    await this.inOrder.run(place, async () => {
      try {
        const answer = await send();
        if ('corrected' in answer) {
          const { corrected: fields, ...became } = answer;
          this.tally.corrected({ kind: origin.kind, file: origin.file, line: origin.line, fields, ...became });
        } else this.tally.answered(origin.kind, answer);
        if (this.upToFirstTaken) throw new Taken();
      } catch (error) {
        if (error instanceof Taken) throw error;
        const problem = refusalWords(error, origin.named);
        if (!problem) throw interrupted(`${origin.file}, line ${origin.line}`, error);
        this.tally.refused(origin.kind, { file: origin.file, line: origin.line, ...problem });
      }
      this.context.progress.tick();
    });
  }

  /** Resolves when every row has its answer. */
  async drained(): Promise<void> {
    await this.inOrder.drained();
  }
}

/** Why a row was not taken; null where the error is not about the row. */
const refusalWords = (error: unknown, named: Names = {}): Problem | null => {
  if (error instanceof TooLarge) return { code: error.code, message: error.message };
  if (!(error instanceof Refusal)) return null;
  const { code, field } = error;
  return { code, message: `${field === undefined ? '' : `${named[field] ?? field}: `}${REFUSALS[code].en}` };
};

/** What ends the work before its time, with the way out. */
export const interrupted = (where: string, cause: unknown): Error => {
  return new Error(`Interrupted at ${where}: ${saidBy(cause)}. Nothing is lost: run it again and it goes on.`, { cause });
};
