import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import type { Answer } from './command.js';
import { Desk } from './desk.js';
import type { Envelope } from './transact.js';

export type Message = Command<Answer> & { readonly rehearsedAt: (desk: Desk) => Promise<Answer> };
type Sendable<I> = { readonly name: string; readonly message: (input: I, envelope: Envelope) => Message };
type Sent = Pick<Envelope, 'key' | 'role'> & Partial<Envelope>;

/** Sends commands for those who are not at an HTTP door: imports, the example, jobs. */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly desk: Desk,
  ) {}

  /** @throws Refusal, and the store's errors */
  execute(message: Message): Promise<Answer> {
    return this.bus.execute(message);
  }

  /** @throws Refusal, and the store's errors */
  send<I>(command: Sendable<I>, input: I, envelope: Sent): Promise<Answer> {
    return this.execute(messageOf(command, input, envelope));
  }

  /** The same, as a rehearsal: each command is decided on what those before it would have made, and nothing is recorded (ADR 0040). */
  rehearsal(): Pick<Commands, 'execute' | 'send'> & { readonly desk: Desk } {
    const desk = this.desk.rehearsal();
    return {
      desk,
      execute: (message) => message.rehearsedAt(desk),
      send: (command, input, envelope) => messageOf(command, input, envelope).rehearsedAt(desk),
    };
  }
}

const messageOf = <I>(command: Sendable<I>, input: I, envelope: Sent): Message => {
  const now = new Date().toISOString();
  const whole = { actor: null, correlation: randomUUID(), causation: null, expectedRevision: null, at: null, now, ...envelope };
  return command.message(input, whole);
};
