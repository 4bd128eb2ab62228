import { Controller, Post, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CommandBus } from '@nestjs/cqrs';
import { COMMANDS } from '../commands/all.js';
import type { Answer, Read } from '../commands/command.js';
import type { Envelope } from '../commands/transact.js';
import { roleFor } from '../identity/access.js';
import { PublishedLog } from '../transparency/published-log.js';
import { Pseudonyms } from '../identity/pseudonyms.js';
import type { Role } from '../domain/role.js';
import { languageOf } from './language.js';
import { notAllowed, Problem } from './problem.js';
import { May, senderOf } from './sender.js';
import { parsed } from './validation.js';

/** Visible ASCII; long enough that nobody hits another's key by chance. */
const IDEMPOTENCY_KEY = /^"?([\x21\x23-\x7e]{16,128})"?$/;
/** A UUID, or 128 bits and more in hex: a form that nobody has words in. Whoever has the key of an answer with a secret gets the secret. */
const STRONG_KEY = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,128})$/i;
/** Of 32 random hex digits fewer than eight are different in less than one of a million. */
const DIFFERENT_MIN = 8;
const REVISION = /^(?:W\/)?"(\d{1,15})"$/;

type Definition = (typeof COMMANDS)[number];

/** The HTTP door of a command: checks who, how often and in what form, then puts it on the bus. */
const doorOf = (definition: Definition): Type => {
  @Controller()
  class Door {
    constructor(
      private readonly bus: CommandBus,
      private readonly pseudonyms: Pseudonyms,
      private readonly log: PublishedLog,
    ) {}

    @Post(definition.path)
    @May(definition)
    async post(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
      const language = languageOf(request);
      const envelope = envelopeOf(request, definition, this.pseudonyms);
      const read: Read = (schema, value) => parsed(schema, value, language);
      const answer = await this.bus.execute(definition.receive(read, { params: request.params, body: request.body ?? {} }, envelope));
      void reply.status(definition.creates ? 201 : 200).header('etag', `"${String(answer.revision)}"`);
      // Who takes part has something to hold against whoever keeps the record.
      const promise = takesPart(definition) && answer.said ? await this.log.promise(answer.said) : null;
      return { ...answerOf(answer), ...(promise !== null && { promise }) };
    }
  }
  Object.defineProperty(Door, 'name', { value: `${definition.name}Door` });
  return Door;
};

export const DOORS: readonly Type[] = COMMANDS.map((definition) => doorOf(definition));

const takesPart = ({ roles }: { readonly roles: readonly Role[] }): boolean => roles.includes('participant');

const answerOf = ({ sequence, revision, repeated, extra }: Answer): object => ({
  sequence: Number(sequence),
  revision: Number(revision),
  repeated,
  ...extra,
});

const envelopeOf = (request: FastifyRequest, definition: Definition, pseudonyms: Pseudonyms): Envelope => {
  const { roles, edits } = definition;
  const sender = senderOf(request);
  const role = roleFor(sender, roles);
  if (!role) throw notAllowed(roles);
  const takesPart = role === 'participant';
  const seen = seenRevision(request, edits ?? false);
  return {
    key: pseudonyms.request(sender.actor ?? sender.account ?? null, keyOf(request, definition)),
    role,
    // The same in every dialogue: who takes part is tied to none by it.
    actor: takesPart ? null : sender.actor,
    ...(sender.account !== undefined && { account: sender.account }),
    correlation: request.id,
    causation: null,
    at: null,
    now: new Date().toISOString(),
    // Whether somebody rated is not for whoever has their code to try out.
    expectedRevision: takesPart ? null : seen,
  };
};

const keyOf = ({ headers }: FastifyRequest, { answer }: Definition): string => {
  const header = headers['idempotency-key'];
  if (header === undefined || Array.isArray(header)) throw new Problem('idempotency-key-missing');
  const key = IDEMPOTENCY_KEY.exec(header)?.[1];
  if (key === undefined) throw new Problem('idempotency-key-malformed');
  if (answer !== undefined && !isStrong(key)) throw new Problem('idempotency-key-weak');
  return key;
};

const isStrong = (key: string): boolean => STRONG_KEY.test(key) && new Set(key.toLowerCase()).size >= DIFFERENT_MIN;

const seenRevision = ({ headers }: FastifyRequest, required: boolean): bigint | null => {
  const header = headers['if-match'];
  if (header === undefined && required) throw new Problem('if-match-missing');
  if (header === undefined || header === '*') return null;
  const revision = REVISION.exec(header)?.[1];
  if (revision === undefined) throw new Problem('if-match-malformed');
  return BigInt(revision);
};
