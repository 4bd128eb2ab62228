import { newIdOf, type Read } from '../../commands/command.js';
import type { Message } from '../../commands/commands.js';
import type { Envelope } from '../../commands/transact.js';
import { roleFor, type Sender } from '../../identity/access.js';
import { problemOf } from '../body.js';
import type { JsonRow } from '../files/json-lines.js';
import type { Problem } from '../files/source-file.js';
import { batchLineOf, type BatchLine, type Definition, definitionOf } from './batch-line.js';
import { LineInvalid } from './line-invalid.js';
import { resolved } from './references.js';

/** What is the same for all lines of a batch. */
export type Batch = {
  readonly source: string;
  readonly sender: Sender;
  readonly correlation: string;
  /** What stands for a line's own words: public ids are derived from it, and must not confirm a text that somebody guesses. */
  readonly standsFor: (words: string) => string;
};

/** A line that can be sent. */
export type SoundLine = {
  readonly kind: string;
  readonly as: string | undefined;
  /** The names of earlier lines that it builds on. */
  readonly uses: readonly string[];
  /** As of now where the line has no time of its own. */
  readonly message: () => Message;
};

/** `id` is what the line makes; null where it makes nothing. */
type Named = { readonly line: number; readonly id: string | null; readonly sound: boolean };

/** Checks the lines of a batch in their order, as the doors would, and puts ids in the place of names. */
export class BatchLines {
  private readonly named = new Map<string, Named>();
  private readonly times = new Map<string, number>();

  constructor(private readonly batch: Batch) {}

  check(line: number, row: JsonRow): SoundLine | { readonly kind: string; readonly problem: Problem } {
    const kind = definitionOf(row)?.name ?? 'unknown';
    try {
      return { kind, ...this.sound(line, batchLineOf(row)) };
    } catch (error) {
      if (!(error instanceof LineInvalid)) throw error;
      // Whoever builds on it shall read that it failed, not that nobody knows it.
      if (typeof row['as'] === 'string' && !this.named.has(row['as'])) this.named.set(row['as'], { line, id: null, sound: false });
      return { kind, problem: error.problem };
    }
  }

  private sound(line: number, parsed: BatchLine): Omit<SoundLine, 'kind'> {
    const { definition, as, at, revision } = parsed;
    const key = this.keyOf(parsed);
    const before = as === undefined ? undefined : this.named.get(as);
    if (before) throw new LineInvalid({ code: 'name-repeated', message: `as: line ${before.line} has the same name` });
    const { role, actor } = this.senderOf(definition);
    const uses = new Set<string>();
    const idOf = (name: string): string => {
      uses.add(name);
      return this.idOf(name);
    };
    const request = { params: resolved(parsed.params, idOf), body: resolved(parsed.body, idOf) };
    const message = (): Message =>
      definition.receive(read, request, {
        key,
        role,
        actor,
        correlation: this.batch.correlation,
        causation: null,
        at: at ?? null,
        now: new Date().toISOString(),
        expectedRevision: revision === undefined ? null : BigInt(revision),
      });
    message();
    if (as !== undefined) this.named.set(as, { line, id: definition.creates ? newIdOf(definition.creates, key) : null, sound: true });
    return { as, uses: [...uses], message };
  }

  /** A line without a name is known by what it says, and by which of those that say the same it is: lines may be added anywhere. */
  private keyOf({ definition: { name }, as, params, body }: BatchLine): string {
    const { source, standsFor } = this.batch;
    if (as !== undefined) return `batch/${source}/as/${as}`;
    const said = standsFor(JSON.stringify([name, params, body]));
    const nth = (this.times.get(said) ?? 0) + 1;
    this.times.set(said, nth);
    return `batch/${source}/${said}/${nth}`;
  }

  private senderOf({ name, roles }: Definition): Pick<Envelope, 'role' | 'actor'> {
    const { sender } = this.batch;
    const role = roleFor(sender, roles);
    if (role) return { role, actor: sender.actor };
    const message = `${name} is for ${roles.join(' or ')}, not for ${sender.roles.join(', ')}`;
    throw new LineInvalid({ code: 'not-allowed', message });
  }

  private idOf(name: string): string {
    const named = this.named.get(name);
    if (!named) {
      const message = `$${name}: no earlier line has this name. If it is no reference, write $$${name}`;
      throw new LineInvalid({ code: 'reference-unknown', message });
    }
    if (!named.sound) throw new LineInvalid(notRecorded(name));
    if (named.id === null) {
      throw new LineInvalid({ code: 'reference-without-id', message: `$${name}: line ${named.line} makes nothing that has an id` });
    }
    return named.id;
  }
}

/** Of a line that builds on one that failed. */
export const notRecorded = (name: string): Problem => ({
  code: 'reference-not-recorded',
  message: `$${name}: the line of this name was not recorded`,
});

const read: Read = (schema, value) => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new LineInvalid(problemOf(parsed.error));
};
