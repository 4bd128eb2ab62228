import { createHash, randomBytes } from 'node:crypto';
import type { Commanded, Streams } from '../domain/category.js';
import { type Body, type Decided, type DomainEvent, type File, isSame } from '../domain/decider.js';
import type { Id } from '../domain/ids.js';
import { type Instant, isAfter, latestOf } from '../domain/instant.js';
import { Refusal } from '../domain/refusal.js';
import type { Disk } from '../host/disk.js';
import { traceparent } from '../host/span.js';
import { canonicalJson } from '../record/canonical-json.js';
import { nameUuid } from '../record/name-uuid.js';
import type { Role } from '../domain/role.js';
import { type BodyReference, type EventStore, type NewEvent, type Recorded, UnknownSchema, isOvertaken } from '../store/event-store.js';
import { currentSchema } from '../store/upcasters.js';
import type { Keeping } from '../vault/vault.js';
import { type Act, actAmong, causesOf, earlierAct } from './causes.js';
import type { Lines } from './lines.js';

/** Of those that take turns in this process: each attempt that loses means that another process has won. */
const ATTEMPTS_MAX = 32;

/** What comes with every command, whoever sends it. */
export type Envelope = {
  /** The same key again is the same command: its events get the same ids. */
  readonly key: string;
  readonly role: Role;
  /** Pseudonym of the official who acts; null for participants. */
  readonly actor: string | null;
  /** What stands for the login of a participant, where they have one: a pseudonym is made of it, and it is not recorded. */
  readonly account?: string;
  /** UUID that ties together what belongs to one request. */
  readonly correlation: string;
  /** Id of the event that led to this command. */
  readonly causation: string | null;
  /** When it happened, ISO 8601 in UTC, where the sender says so; null where it happens now. */
  readonly at: string | null;
  /**
   * `at` is no word of the sender's but follows from another act, or comes from a source whose clocks were not ours: it is dated
   * behind what it acts on, and never refused for its time (ADR 0024).
   */
  readonly loose?: boolean;
  /** When the command came, ISO 8601 in UTC: deadlines run from here. */
  readonly now: string;
  /** The revision the sender saw; null where it does not matter. */
  readonly expectedRevision: bigint | null;
};

/** An envelope with the time that a decider is told. */
export type Dated = Omit<Envelope, 'at' | 'loose'> & { readonly at: string };

/** The latest time at which something began that an act acts on. */
export class Since {
  private noted: Instant | null = null;

  note(time: Instant | null): void {
    if (time !== null) this.noted = latestOf(time, ...(this.noted === null ? [] : [this.noted]));
  }

  get latest(): Instant | null {
    return this.noted;
  }
}

/** Where the record stands after a command, and when its last event happened. `repeated`: it stood so already, and nothing was added. */
export type Outcome = {
  readonly stream: string;
  readonly sequence: bigint;
  readonly revision: bigint;
  readonly repeated: boolean;
  readonly at: string;
  /** What follows on other streams follows from this event; null where the stream has none of the kind. */
  readonly act: Act | null;
  /** The stream's last event, which the answer is about; null where it has none. */
  readonly said: { readonly sequence: bigint; readonly event: string } | null;
};

/**
 * What the sender asked for, so that a repeat can be told from a key used twice. The erasable part never enters an event; `said` leaves
 * out of it what need not have been sent.
 */
export type Request = {
  readonly name: string;
  readonly fields: object;
  readonly erasable: { readonly sent: object; readonly said: (content: object) => object } | null;
};

/**
 * What is asked of which stream. `command` looks up the facts of other streams: anew whenever it is decided anew (ADR 0003); and notes
 * since when there is what it acts on.
 */
export type Asked<C, Noun extends string> = {
  readonly category: Commanded<C, Noun>;
  readonly id: Id<Noun>;
  readonly command: (envelope: Dated, since: Since) => C | Promise<C>;
};

/** What the write side works with. */
export type WriteSide = { readonly store: EventStore; readonly vault: Keeping; readonly disk: Disk; readonly lines: Lines };

/**
 * The whole write side: load, fold, decide, append. Whoever is overtaken stands in line at that stream, and decides again on fresh state
 * and fresh facts.
 */
export const transact = async <C, Noun extends string>(
  { store, vault, disk, lines }: WriteSide,
  { category, id, command }: Asked<C, Noun>,
  request: Request,
  envelope: Envelope,
): Promise<Outcome> => {
  const stream = category.stream(id);
  const sealed = new Sealed(vault, stream, envelope.key);
  let events: readonly Recorded[] = [];
  /** Where there is something to record: what records it. */
  const decide = async (): Promise<Outcome | (() => Promise<Outcome>)> => {
    events = [...events, ...(await store.readStream(stream, BigInt(events.length)))];
    const before = await repeatOf(events, { stream, request, envelope, vault });
    if (before) return before;
    const last = events.at(-1);
    const revision = last?.revision ?? -1n;
    if (envelope.expectedRevision !== null && envelope.expectedRevision !== revision) throw new Refusal('revision-mismatch');
    const at = timeOf(envelope);
    const since = new Since();
    const asked = await command({ ...envelope, at }, since);
    const undated = category.decide(asked, knownTo(category, events));
    if (undated.length === 0) {
      const act = earlierAct(events, category.says[request.name] ?? []);
      const said = last ? { sequence: last.sequence, event: last.id } : null;
      return { stream, sequence: last?.sequence ?? 0n, revision, repeated: true, at: last?.occurredAt ?? at, act, said };
    }
    since.note(last?.occurredAt ?? null);
    const decided = dated(undated, since, envelope);
    await disk.requireRoom();
    const causes = causesOf(decided, { category, past: events, envelope, idAt: (i) => eventId(stream, envelope.key, i) });
    const fresh = await Promise.all(
      decided.map((event, i) => inEnvelope(event, i, { stream, request, envelope: { ...envelope, ...causes[i] }, sealed })),
    );
    const told = { repeated: false, at: fresh.at(-1)?.occurredAt ?? at, act: actAmong(fresh) };
    return async () => {
      const appended = await store.append(stream, fresh, revision);
      return {
        stream,
        ...appended,
        ...told,
        said: { sequence: appended.sequence, event: eventId(stream, envelope.key, fresh.length - 1) },
      };
    };
  };
  const attempt = async (): Promise<Outcome> => {
    const decided = await decide();
    return typeof decided === 'function' ? decided() : decided;
  };
  // Decided before the turn comes, too: texts are in the vault by then, and the stream is read.
  const first = await decide();
  if (typeof first !== 'function') return first;
  const outcome = lines.isAt(stream) ? null : await unlessOvertaken(first);
  return outcome ?? lines.turn(stream, () => untilNotOvertaken(attempt));
};

const unlessOvertaken = (attempt: () => Promise<Outcome>): Promise<Outcome | null> =>
  attempt().catch((error: unknown) => {
    if (!isOvertaken(error)) throw error;
    return null;
  });

const untilNotOvertaken = async (attempt: () => Promise<Outcome>): Promise<Outcome> => {
  for (let i = 1; i < ATTEMPTS_MAX; i++) {
    const outcome = await unlessOvertaken(attempt);
    if (outcome) return outcome;
  }
  return attempt();
};

/** @throws Refusal for a time that is still to come */
const timeOf = ({ at, now, loose = false }: Envelope): string => {
  if (at === null || !isAfter(at, now)) return at ?? now;
  if (!loose) throw new Refusal('act-in-future');
  return now;
};

/**
 * No event is earlier than the one before it, nor than what it acts on (ADR 0024). Where the clock was set back, or a source's clocks
 * disagree, the event is moved up to that. @throws Refusal where a sender named the time
 */
const dated = (events: readonly Decided<DomainEvent>[], since: Since, { at, loose = false }: Envelope): readonly Decided<DomainEvent>[] =>
  events.map((event) => {
    if (!loose && event.occurredAt === at && since.latest !== null && isAfter(since.latest, at)) throw new Refusal('act-before-its-object');
    since.note(event.occurredAt);
    return { ...event, occurredAt: since.latest ?? event.occurredAt };
  });

/**
 * A stream's events, which are all of its category: only `transact` writes.
 * @throws UnknownSchema for one that only a newer program knows, which may work beside this one during an update
 */
export const knownTo = ({ owns }: Pick<Streams<never>, 'owns'>, events: readonly Recorded[]): readonly Recorded[] => {
  const newer = events.find((event) => !owns(event));
  if (newer) throw new UnknownSchema(newer.sequence, newer.type, newer.schema);
  return events;
};

type About = { readonly stream: string; readonly request: Request; readonly envelope: Envelope };

/** What one command keeps in the vault: each text once, however often it is decided anew. */
class Sealed {
  private readonly bodies = new Map<string, Promise<BodyReference>>();

  constructor(
    private readonly vault: Keeping,
    private readonly stream: string,
    private readonly key: string,
  ) {}

  body(body: Body, index: number): Promise<BodyReference> {
    const text = canonicalJson({ index, ...body });
    const kept = this.bodies.get(text) ?? this.vault.store(body, this.stream, eventId(this.stream, this.key, index));
    this.bodies.set(text, kept);
    return kept;
  }

  async files(files: readonly File[]): Promise<void> {
    for (const file of files) await this.vault.storeFile(file, this.stream);
  }
}

/** The same command again, on the same stream, has the same ids. */
export const eventId = (stream: string, key: string, index: number): string => nameUuid('event', stream, key, String(index));

const inEnvelope = async (
  event: Decided<DomainEvent>,
  index: number,
  { stream, request, envelope, sealed }: About & { readonly sealed: Sealed },
): Promise<NewEvent> => {
  const { type, occurredAt, data, internal, body, files = [] } = event;
  const { key, correlation, causation } = envelope;
  const { role, actor } = event.role ? { role: event.role, actor: null } : envelope;
  const nonce = randomBytes(16).toString('hex');
  const trace = traceparent();
  await sealed.files(files);
  return {
    id: eventId(stream, key, index),
    type,
    schema: currentSchema(type),
    occurredAt,
    role,
    data,
    internal: { ...internal, actor, correlation, causation, nonce, request: digestOf(request, nonce), ...(trace !== null && { trace }) },
    body: body ? await sealed.body(body, index) : null,
  };
};

/** The first outcome of a command that has been here before. @throws Refusal where its key was another command's. */
const repeatOf = async (
  events: readonly Recorded[],
  { stream, request, envelope, vault }: About & { readonly vault: Keeping },
): Promise<Outcome | null> => {
  const first = events.findIndex(({ id }) => id === eventId(stream, envelope.key, 0));
  if (first < 0) return null;
  let end = first + 1;
  while (events[end]?.id === eventId(stream, envelope.key, end - first)) end++;
  const own = events.slice(first, end);
  for (const event of own) {
    const { nonce, request: digest } = event.internal as { readonly nonce: string; readonly request: string };
    if (digest !== digestOf(request, nonce)) throw new Refusal('idempotency-key-reused');
  }
  // Where one command keeps several bodies, none of them is what was sent as a whole; the fields must do.
  const [body, ...others] = own.flatMap((event) => event.body ?? []);
  if (body && others.length === 0 && request.erasable && !(await isOf(request.erasable, body, vault))) {
    throw new Refusal('idempotency-key-reused');
  }
  const last = own.at(-1);
  if (!last) return null;
  const { sequence, revision, occurredAt: at } = last;
  return { stream, sequence, revision, repeated: true, at, act: actAmong(own), said: { sequence, event: last.id } };
};

/** Whether a body is what was sent, or was made from it (then it is kept as `asked`). True where it is erased: nobody can tell. */
const isOf = async ({ sent, said }: NonNullable<Request['erasable']>, body: BodyReference, vault: Keeping): Promise<boolean> => {
  const opened = (await vault.open([body])).get(body.id);
  if (!opened || !('content' in opened)) return true;
  const asked = 'asked' in opened.content ? (opened.content.asked as object) : opened.content;
  return isSame(said(asked), said(sent));
};

/** Each event keeps it, so that whoever knows the request knows the event to be its own: of a request of before it must never change. */
export const digestOf = ({ name, fields }: Pick<Request, 'name' | 'fields'>, nonce: string): string =>
  createHash('sha256').update(nonce).update(canonicalJson({ name, fields })).digest('hex');
