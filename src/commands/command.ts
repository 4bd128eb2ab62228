import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import type { Decider, DomainEvent } from '../domain/decider.js';
import type { Id, IdParser } from '../domain/ids.js';
import type { CommandName } from '../identity/access.js';
import { Unavailable } from '../host/failures.js';
import { nameUuid } from '../record/name-uuid.js';
import { OutcomeUnknown, RecordDamaged } from '../store/event-store.js';
import { Desk, Looking } from './desk.js';
import { FIRST_DEFAULTS } from './first-defaults.js';
import { observed } from './observed.js';
import { refuseAround } from './surrounding.js';
import { type Dated, type Envelope, type Outcome, type Request, Since, transact } from './transact.js';
import { withoutDefaults } from './without-defaults.js';

type Shape = z.core.$ZodShape;
type NoFields = Readonly<Record<never, never>>;
/** The names of the fields that need not be sent. */
type Optional<S extends Shape> = { [Name in keyof S]: undefined extends z.output<S[Name]> ? Name : never }[keyof S];
/** What is not sent is not there; it is never undefined, which no event can hold. */
type Values<S extends Shape> = { readonly [Name in Exclude<keyof S, Optional<S>>]: z.output<S[Name]> } & {
  readonly [Name in Optional<S>]?: Exclude<z.output<S[Name]>, undefined>;
};
/** What the schemas take in: a field that comes later, optional or with a default, is asked of nobody who sends. */
type Sent<S extends Shape> = { readonly [Name in keyof S as undefined extends z.input<S[Name]> ? never : Name]: z.input<S[Name]> } & {
  readonly [Name in keyof S as undefined extends z.input<S[Name]> ? Name : never]?: z.input<S[Name]>;
};

/** What a handler knows besides the command: who and when, and the facts it may look up. */
export type Circumstances = { readonly desk: Desk; readonly envelope: Dated };

/**
 * One command, whole: what comes in, which stream it is about, and what the domain is asked to decide.
 * `fields` may be published; `erasable` goes to the vault; `credentials` are used and never kept.
 */
export type CommandDefinition<P extends Shape, F extends Shape, B extends Shape, K extends Shape, C, E extends DomainEvent, S> = {
  readonly name: CommandName;
  /** Below /api, with the names of `params` in it; POST. */
  readonly path: string;
  readonly summary: string;
  readonly params: P;
  readonly fields: F;
  readonly erasable?: B;
  readonly credentials?: K;
  /** For commands that make something with an id of its own, which the answer has. */
  readonly creates?: IdParser<string>;
  /** Where a body may be larger than those of other commands. */
  readonly bodyBytesMax?: number;
  /** The sender edits what they saw: If-Match is required. */
  readonly edits?: boolean;
  /** Takes something away, or reviews that: it goes on in a dialogue that is cancelled. */
  readonly takesAway?: boolean;
  readonly decider: Decider<C, E, S>;
  readonly stream: (params: Values<P>, newId: string, credentials: Values<K>, desk: Desk, envelope: Envelope) => string | Promise<string>;
  readonly command: (
    input: {
      readonly params: Values<P>;
      readonly fields: Values<F>;
      readonly erasable: Values<B>;
      readonly credentials: Values<K>;
      readonly newId: string;
    },
    circumstances: Circumstances,
  ) => C | Promise<C>;
  /**
   * What follows on other streams, each in an append of its own and in this order. A retry sends it again, so it must come
   * out the same after the first append as before it (ADR 0008).
   */
  readonly then?: (
    input: { readonly params: Values<P>; readonly fields: Values<F>; readonly newId: string },
    circumstances: Circumstances,
  ) => Promise<readonly FollowUp[]>;
  /**
   * For commands that are decided one after another: none begins before the one before it with the same name was appended, with all
   * that follows, so that no two decide on what the other is changing (ADR 0022). Null where nothing is there yet to be changed.
   */
  readonly alone?: (params: Values<P>, desk: Desk) => Promise<string | null>;
  /** What the answer carries besides the places in the record. */
  readonly answer?: (newId: string, circumstances: Circumstances, params: Values<P>) => Extra | Promise<Extra>;
};

type Extra = Readonly<Record<string, string | number | null>>;

/** A command on another stream that follows from the first append. */
export type FollowUp = {
  readonly stream: string;
  readonly transact: (desk: Desk, request: Request, envelope: Envelope) => Promise<Outcome>;
};

/** `command` looks up its facts whenever it is decided, like that of the first append. */
export const followUp = <C, E extends DomainEvent, S>(
  stream: string,
  decider: Decider<C, E, S>,
  command: () => C | Promise<C>,
): FollowUp => ({
  stream,
  transact: (desk, request, envelope) => transact(desk, { stream, decider, command }, request, envelope),
});

/** A command whose own append is in the record. */
type Recording<P extends Shape, F extends Shape> = {
  readonly outcome: Outcome;
  readonly newId: string;
  readonly request: Request;
  readonly params: Values<P>;
  readonly fields: Values<F>;
  readonly envelope: Envelope;
};

export type Answer = Outcome & { readonly extra: Extra };
export type CommandInput<P extends Shape, F extends Shape, B extends Shape, K extends Shape> = {
  readonly params: Values<P>;
  readonly body: Values<F> & Values<B> & Values<K>;
};

/** The same as it may be sent. */
export type SentInput<P extends Shape, F extends Shape, B extends Shape, K extends Shape> = {
  readonly params: Sent<P>;
  readonly body: Sent<F> & Sent<B> & Sent<K>;
};

/** Checks a value against a schema. @throws where it does not fit, in the way of whoever reads */
export type Read = <Schema extends z.ZodType>(schema: Schema, value: unknown) => z.output<Schema>;

/** The id that a command with this key gives to what it creates. */
export const newIdOf = <Noun extends string>(kind: IdParser<Noun>, key: string): Id<Noun> => kind(nameUuid(kind.noun, key));

/** The bus message, its handler and the schema of the body, made from a definition. */
export const defineCommand = <
  C,
  E extends DomainEvent,
  S,
  P extends Shape,
  F extends Shape,
  B extends Shape = NoFields,
  K extends Shape = NoFields,
>(
  definition: CommandDefinition<P, F, B, K, C, E, S>,
) => {
  const split = splitterOf(definition);
  const saidFields = withoutDefaults({ ...definition.params, ...definition.fields }, FIRST_DEFAULTS[definition.name]);
  const saidErasable = withoutDefaults(definition.erasable ?? {});

  class Message extends Command<Answer> {
    constructor(
      readonly input: CommandInput<P, F, B, K>,
      readonly envelope: Envelope,
    ) {
      super();
    }

    /** What tells a repeat from another command with the same key. */
    get request(): Request {
      const { params, body } = this.input;
      const { fields, erasable } = split(body);
      return {
        name: definition.name,
        fields: saidFields({ ...params, ...fields }),
        erasable: definition.erasable ? { sent: erasable, said: saidErasable } : null,
      };
    }
  }

  @CommandHandler(Message)
  class Handler implements ICommandHandler<Message> {
    constructor(private readonly desk: Desk) {}

    execute(message: Message): Promise<Answer> {
      return observed(definition.name, async () => {
        const carryOut = () => this.carryOut(message);
        const shared = (await definition.alone?.(message.input.params, this.desk)) ?? null;
        return shared === null ? carryOut() : this.desk.alone.during(shared, carryOut);
      });
    }

    private async carryOut({ input: { params, body }, request, envelope }: Message): Promise<Answer> {
      const { desk } = this;
      const { fields, erasable, credentials } = split(body);
      const newId = definition.creates ? newIdOf(definition.creates, envelope.key) : '';
      const stream = await definition.stream(params, newId, credentials, desk, envelope);
      const { decider } = definition;
      const command = async (dated: Dated, since: Since): Promise<C> => {
        const circumstances = { desk: new Looking(desk, since, dated.now), envelope: dated };
        // Both look at the same moment, so that the store is asked once. The dialogue's own stream decides for itself.
        const [around, asked] = await Promise.allSettled([
          stream.startsWith('dialogue-') ? null : refuseAround(desk, params, definition.takesAway ?? false, dated),
          (async () => definition.command({ params, fields, erasable, credentials, newId }, circumstances))(),
        ]);
        if (around.status === 'rejected') throw around.reason;
        if (asked.status === 'rejected') throw asked.reason;
        return asked.value;
      };
      const outcome = await transact(desk, { stream, decider, command }, request, envelope);
      return this.completed({ outcome, newId, request, params, fields, envelope }).catch((error: unknown) => {
        // A part of it is in the record: nobody is told that nothing is.
        if (!(error instanceof Unavailable || error instanceof RecordDamaged)) throw error;
        throw new OutcomeUnknown(`${definition.name} was recorded on ${stream}, and perhaps not what follows`, { cause: error });
      });
    }

    /** What follows on other streams, and the answer. */
    private async completed({ outcome, newId, request, params, fields, envelope }: Recording<P, F>): Promise<Answer> {
      const { desk } = this;
      const circumstances = { desk: new Looking(desk, new Since(), envelope.now), envelope: { ...envelope, at: outcome.at } };
      let { sequence } = outcome;
      for (const next of (await definition.then?.({ params, fields, newId }, circumstances)) ?? []) {
        const follows = { ...envelope, key: `${envelope.key}/${next.stream}`, expectedRevision: null, at: outcome.at, loose: true };
        const followed = await next.transact(desk, request, follows);
        if (followed.sequence > sequence) ({ sequence } = followed);
      }
      const created = definition.creates ? { [definition.creates.noun]: newId } : {};
      return { ...outcome, sequence, extra: { ...created, ...(await definition.answer?.(newId, circumstances, params)) } };
    }
  }
  const paramsSchema = z.object(definition.params) as z.ZodType as z.ZodType<Values<P>>;
  const bodySchema = bodyOf(definition);
  /** The message that a request asks for; `read` refuses what the schemas do not take. */
  const receive = (read: Read, request: { readonly params: unknown; readonly body: unknown }, envelope: Envelope): Message => {
    return new Message({ params: read(paramsSchema, request.params), body: read(bodySchema, request.body) }, envelope);
  };
  Object.defineProperty(Message, 'name', { value: definition.name });
  Object.defineProperty(Handler, 'name', { value: `${definition.name}Handler` });
  // Without credentials: for imports, whose people have credentials that no door takes.
  const content = z.strictObject({ ...definition.fields, ...definition.erasable }) as z.ZodType as z.ZodType<Values<F> & Values<B>>;
  const taken = ({ params, body }: SentInput<P, F, B, K>): CommandInput<P, F, B, K> => ({
    params: paramsSchema.parse(params),
    body: { ...content.parse(pick(body, { ...definition.fields, ...definition.erasable })), ...credentialsOf(definition, body) },
  });
  /** The message of whoever is not at a door. @throws ZodError for what the schemas do not take */
  const message = (input: SentInput<P, F, B, K>, envelope: Envelope): Message => new Message(taken(input), envelope);
  return { ...definition, Message, Handler, body: bodySchema, content, taken, receive, message };
};

/** Unknown fields are refused. The cast says what zod's inference does not see through the generics. */
const bodyOf = <P extends Shape, F extends Shape, B extends Shape, K extends Shape>({
  fields,
  erasable,
  credentials,
}: Pick<CommandDefinition<P, F, B, K, never, never, never>, 'fields' | 'erasable' | 'credentials'>) =>
  z.strictObject({ ...fields, ...erasable, ...credentials }) as z.ZodType as z.ZodType<Values<F> & Values<B> & Values<K>>;

const splitterOf =
  <P extends Shape, F extends Shape, B extends Shape, K extends Shape>(
    definition: Pick<CommandDefinition<P, F, B, K, never, never, never>, 'fields' | 'erasable' | 'credentials'>,
  ) =>
  (body: Values<F> & Values<B> & Values<K>) => ({
    fields: pick<Values<F>>(body, definition.fields),
    erasable: pick<Values<B>>(body, definition.erasable ?? {}),
    credentials: pick<Values<K>>(body, definition.credentials ?? {}),
  });

/** As they are, and unchecked; those that are not there as the schemas have it. */
const credentialsOf = <K extends Shape>({ credentials }: { readonly credentials?: K }, body: Sent<K>): Values<K> => {
  const filled = Object.entries(credentials ?? {}).map(([name, schema]): [string, unknown] => {
    const sent: unknown = body[name as keyof Sent<K>];
    return [name, sent === undefined ? z.parse(schema, undefined) : sent];
  });
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined)) as Values<K>;
};

/** What was not sent is left out: a field that came to be optional later changes no request from before. */
const pick = <T>(body: T, shape: object): T =>
  Object.fromEntries(Object.keys(shape).flatMap((key) => (body[key as keyof T] === undefined ? [] : [[key, body[key as keyof T]]]))) as T;
