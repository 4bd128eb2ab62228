import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import type { Commanded } from '../domain/category.js';
import { DialogueId, type Id, type IdParser } from '../domain/ids.js';
import { Unavailable } from '../host/failures.js';
import { nameUuid } from '../record/name-uuid.js';
import { OutcomeUnknown, RecordDamaged, UnknownSchema } from '../store/event-store.js';
import type {
  Asking,
  Circumstances,
  CommandInput,
  Definition,
  Extra,
  FollowUp,
  Input,
  NewIdOf,
  SentInput,
  Telling,
  Uniform,
  Values,
} from './definition.js';
import { Desk, Looking } from './desk.js';
import { formOf } from './form.js';
import { observed } from './observed.js';
import { refuseAround } from './surrounding.js';
import { type Dated, type Envelope, type Outcome, type Request, Since, transact } from './transact.js';

export type Answer = Outcome & { readonly extra: Extra };

/** Checks a value against a schema. @throws where it does not fit, in the way of whoever reads */
export type Read = <Schema extends z.ZodType>(schema: Schema, value: unknown) => z.output<Schema>;

/** The id that a command with this key gives to what it creates. */
export const newIdOf = <Noun extends string>(kind: IdParser<Noun>, key: string): Id<Noun> => kind(nameUuid(kind.noun, key));

/** A command whose own append is in the record. */
type Recording = { readonly outcome: Outcome; readonly request: Request; readonly envelope: Envelope };

type Named = { readonly type: string };

/** The cast says what TypeScript does not see through the generics: what is told, with the rest, is the command. */
const told = <C extends Named, Name extends string>(
  name: Name,
  { at, now }: Pick<Dated, 'at' | 'now'>,
  telling: Telling<C, Name>,
): Extract<C, { readonly type: Name }> => ({ ...telling, type: name, at, now }) as unknown as Extract<C, { readonly type: Name }>;

/** `command` looks up its facts whenever it is decided, like that of the first append. */
export const followUp = <C extends Named, Noun extends string, Name extends C['type']>(
  category: Commanded<C, Noun>,
  id: Id<Noun>,
  name: Name,
  command: () => Telling<C, Name> | Promise<Telling<C, Name>>,
): FollowUp<Name> => ({
  name,
  stream: category.stream(id),
  transact: (desk, request, envelope) => {
    const asked = async (dated: Dated, since: Since): Promise<C> => {
      // It acts on what it follows from.
      since.note(envelope.at);
      return told<C, Name>(name, dated, await command());
    };
    return transact(desk, { category, id, command: asked }, request, envelope);
  },
});

/**
 * One command, whole: on the streams of which category, what comes in, and what the domain is asked to decide. The bus message, its handler
 * and the schema of the body are made from that.
 */
export const defineCommand = <C extends Named, Noun extends string, const D extends Definition>(
  category: Commanded<C, Noun>,
  definition: D,
) => ({ asking: (asking: Asking<C, Noun, D>) => commandOf(category, definition, asking) });

const commandOf = <C extends Named, Noun extends string, D extends Definition>(
  category: Commanded<C, Noun>,
  definition: D,
  asking: Asking<C, Noun, D>,
) => {
  const { name, creates, path, takesAway = false } = definition;
  const form = formOf(definition);
  const wholeOf = ({ params, body }: CommandInput<D>, { key }: Pick<Envelope, 'key'>): Input<D> => {
    // The cast says what TypeScript does not see through the generics.
    const newId = (creates ? newIdOf(creates, key) : null) as NewIdOf<D>;
    return { params, ...form.partsOf(body), newId };
  };
  /** What the domain is asked to decide. */
  const asked = async (input: CommandInput<D>, circumstances: Circumstances): Promise<Extract<C, { readonly type: D['name'] }>> =>
    told<C, D['name']>(name, circumstances.envelope, await asking.command(wholeOf(input, circumstances.envelope), circumstances));

  class Message extends Command<Answer> {
    constructor(
      readonly input: CommandInput<D>,
      readonly envelope: Envelope,
    ) {
      super();
    }

    get request(): Request {
      return form.requestOf(this.input);
    }

    /** What would come of it at the desk of a rehearsal, where nobody counts it and nobody waits for a turn. */
    rehearsedAt(desk: Desk): Promise<Answer> {
      return new Handler(desk).carryOut(this);
    }
  }

  @CommandHandler(Message)
  class Handler implements ICommandHandler<Message> {
    constructor(private readonly desk: Desk) {}

    execute(message: Message): Promise<Answer> {
      return observed(name, async () => {
        const carryOut = () => this.carryOut(message);
        const shared = (await asking.alone?.(message.input.params, this.desk)) ?? null;
        return shared === null ? carryOut() : this.desk.alone.during(shared, carryOut);
      });
    }

    async carryOut(message: Message): Promise<Answer> {
      const { desk } = this;
      const { input, request, envelope } = message;
      const whole = wholeOf(input, envelope);
      const id = await this.idOf(whole, envelope);
      const decided = async (dated: Dated, since: Since): Promise<C> => {
        const { decision } = desk;
        const [around, question] = await Promise.allSettled([
          this.refuseAround(decision, input.params, dated),
          asked(input, { desk: new Looking(decision, since, dated.now), envelope: dated }),
        ]);
        if (around.status === 'rejected') throw around.reason;
        if (question.status === 'rejected') throw question.reason;
        return question.value;
      };
      const outcome = await transact(desk, { category, id, command: decided }, request, envelope);
      return this.completed(whole, { outcome, request, envelope }).catch((error: unknown) => {
        // A part of it is in the record: nobody is told that nothing is.
        if (!(error instanceof Unavailable || error instanceof RecordDamaged || error instanceof UnknownSchema)) throw error;
        throw new OutcomeUnknown(`${name} was recorded on ${outcome.stream}, and perhaps not what follows`, { cause: error });
      });
    }

    private async idOf({ params, credentials, newId }: Input<D>, envelope: Envelope): Promise<Id<Noun>> {
      if (asking.id) return asking.id({ params, credentials }, { desk: this.desk, envelope });
      const { noun } = category.Id;
      const named: Readonly<Record<string, unknown>> = params;
      return category.Id(String(creates?.noun === noun ? newId : named[noun]));
    }

    /** The dialogue's own stream decides for itself, and what the program records is no act of anybody's. */
    private async refuseAround(desk: Desk, params: Values<D['params']>, dated: Dated): Promise<void> {
      if (path === undefined || category.Id.noun === DialogueId.noun) return;
      await refuseAround(desk, params, takesAway, dated);
    }

    /** What follows on other streams, and the answer. */
    private async completed(input: Input<D>, { outcome, request, envelope }: Recording): Promise<Answer> {
      const { desk } = this;
      const circumstances = { desk: new Looking(desk, new Since(), envelope.now), envelope: { ...envelope, at: outcome.at } };
      // Whoever sends it again completes what the first request began.
      const cause = { correlation: outcome.act?.correlation ?? envelope.correlation, causation: outcome.act?.id ?? null };
      let { sequence } = outcome;
      for (const next of (await asking.then?.(input, circumstances)) ?? []) {
        const follows = {
          ...envelope,
          ...cause,
          key: `${envelope.key}/${next.stream}`,
          expectedRevision: null,
          at: outcome.at,
          loose: true,
        };
        const followed = await next.transact(desk, request, follows);
        if (followed.sequence > sequence) ({ sequence } = followed);
      }
      const created = creates ? { [creates.noun]: input.newId } : {};
      return { ...outcome, sequence, extra: { ...created, ...(await asking.answer?.(input, circumstances)) } };
    }
  }
  Object.defineProperty(Message, 'name', { value: name });
  Object.defineProperty(Handler, 'name', { value: `${name}Handler` });

  // What a definition does not say is undefined in it, as it is where it may be said.
  const uniform = definition as D & Uniform<D>;
  return {
    ...uniform,
    answer: asking.answer,
    asked,
    Handler,
    body: form.body,
    content: form.content,
    taken: form.taken,
    /** The message that a request asks for; `read` refuses what the schemas do not take. */
    receive: (read: Read, request: { readonly params: unknown; readonly body: unknown }, envelope: Envelope): Message =>
      new Message({ params: read(form.params, request.params), body: read(form.body, request.body) }, envelope),
    /** The message of whoever is not at a door. @throws ZodError for what the schemas do not take */
    message: (input: SentInput<D>, envelope: Envelope): Message => new Message(form.taken(input), envelope),
  };
};
