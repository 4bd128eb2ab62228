import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decider, DomainEvent } from '../domain/decider.js';
import type { Answer } from './command.js';
import { Desk } from './desk.js';
import { observed } from './observed.js';
import { type Dated, type Envelope, transact } from './transact.js';

/**
 * A command of the program's own: it has no door, so there is no schema and no role. `fields` is what its events say, so
 * that a repeat can be told from a key used twice.
 */
export type InnerCommandDefinition<I, C, E extends DomainEvent, S> = {
  readonly name: string;
  readonly decider: Decider<C, E, S>;
  readonly stream: (input: I) => string;
  readonly fields: (input: I) => object;
  readonly command: (input: I, envelope: Dated) => C;
};

/** The bus message and its handler, made from a definition. */
export const defineInnerCommand = <I, C, E extends DomainEvent, S>(definition: InnerCommandDefinition<I, C, E, S>) => {
  class Message extends Command<Answer> {
    constructor(
      readonly input: I,
      readonly envelope: Envelope,
    ) {
      super();
    }
  }

  @CommandHandler(Message)
  class Handler implements ICommandHandler<Message> {
    constructor(private readonly desk: Desk) {}

    execute(message: Message): Promise<Answer> {
      return observed(definition.name, () => this.carryOut(message));
    }

    private async carryOut({ input, envelope }: Message): Promise<Answer> {
      const { name, decider } = definition;
      const asked = { stream: definition.stream(input), decider, command: (dated: Dated) => definition.command(input, dated) };
      const outcome = await transact(this.desk, asked, { name, fields: definition.fields(input), erasable: null }, envelope);
      return { ...outcome, extra: {} };
    }
  }
  Object.defineProperty(Message, 'name', { value: definition.name });
  Object.defineProperty(Handler, 'name', { value: `${definition.name}Handler` });
  return { name: definition.name, Handler, message: (input: I, envelope: Envelope): Message => new Message(input, envelope) };
};
