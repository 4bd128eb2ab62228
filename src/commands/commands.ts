import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Command, CommandBus } from '@nestjs/cqrs';
import type { Answer } from './command.js';
import type { Envelope } from './transact.js';

type Sendable<I> = { readonly name: string; readonly message: (input: I, envelope: Envelope) => Command<Answer> };

/** Sends commands for those who are not at an HTTP door: imports, the example, jobs. */
@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  /** @throws Refusal, and the store's errors */
  execute(message: Command<Answer>): Promise<Answer> {
    return this.bus.execute(message);
  }

  /** @throws Refusal, and the store's errors */
  send<I>(command: Sendable<I>, input: I, envelope: Pick<Envelope, 'key' | 'role'> & Partial<Envelope>): Promise<Answer> {
    const now = new Date().toISOString();
    const whole = { actor: null, correlation: randomUUID(), causation: null, expectedRevision: null, at: null, now, ...envelope };
    return this.execute(command.message(input, whole));
  }
}
