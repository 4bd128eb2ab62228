import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { COMMANDS } from '../../src/commands/all.js';
import { defineCommand, type Read } from '../../src/commands/command.js';
import { contributionBody } from '../../src/commands/contribution/contribution-body.js';
import { submitContribution } from '../../src/commands/contribution/submit-contribution.js';
import type { Circumstances, Input } from '../../src/commands/definition.js';
import { Desk } from '../../src/commands/desk.js';
import { digestOf, type Envelope } from '../../src/commands/transact.js';
import { withoutDefaults } from '../../src/commands/without-defaults.js';
import { contributions } from '../../src/domain/contribution/contributions.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { recordedRequests } from '../recorded/recorded.js';

const NONCE = 'nonce';
const recorded = await recordedRequests();

const read: Read = (schema, value) => schema.parse(value);
const envelope: Envelope = {
  key: randomUUID(),
  role: 'office',
  actor: null,
  correlation: randomUUID(),
  causation: null,
  at: null,
  now: new Date().toISOString(),
  expectedRevision: null,
};

describe.each(COMMANDS.map((definition) => [definition.name, definition] as const))('%s', (name, definition) => {
  const requests = recorded.filter(({ command }) => command === name);

  it('has a request that was recorded', () => expect(requests).not.toEqual([]));

  it('is known again by the digest that its first version made: its request was sent before, and may come again', () => {
    const digests = requests.map((sent) => digestOf(definition.receive(read, sent, envelope).request, NONCE));
    expect(digests).toEqual(requests.map(({ digest }) => digest));
  });

  it('says the same without what need not be said', () => {
    const short = withoutDefaults({ ...definition.fields, ...definition.erasable, ...definition.credentials });
    for (const { body } of requests) {
      const whole = definition.body.parse(body);
      expect(definition.body.parse(short(whole))).toEqual(whole);
    }
  });
});

describe('a command that gets another field', () => {
  let harness: Harness;
  let dialogue: string;
  beforeAll(async () => {
    harness = await startHarness();
    dialogue = await openDialogue(harness);
  });
  afterAll(() => harness.close());

  const { fields, erasable: _, credentials: __, ...rest } = submitContribution;
  const nobody = { participant: null, transcriber: null, secondReader: null };
  const text = z.string();
  const asBeforeIt = async (input: Omit<Input<typeof submitContribution>, 'credentials'>, circumstances: Circumstances) => {
    const body = { ...input.fields, ...input.erasable, ...nobody };
    return { ...(await submitContribution.asked({ params: input.params, body }, circumstances)), body: input.erasable };
  };
  const withDefaults = defineCommand(contributions, {
    ...rest,
    fields: { ...fields, urgency: text.nullable().default(null) },
    erasable: { ...contributionBody, footnotes: z.array(text).default([]) },
    credentials: { device: text.default('unknown') },
  }).asking({ command: asBeforeIt });
  const withOptionals = defineCommand(contributions, {
    ...rest,
    fields: { ...fields, urgency: text.optional() },
    erasable: { ...contributionBody, footnotes: z.array(text).optional() },
    credentials: { device: text.optional() },
  }).asking({ command: asBeforeIt });

  type Sent = typeof asBefore & { readonly urgency?: string; readonly footnotes?: string[] };
  const asBefore = { theme: 'work', question: 'work-1', questionVersion: 1, text: 'From before the update' };
  const asked = (body: Sent) => ({ params: { dialogue }, body });
  const desk = () => harness.app.get(Desk);
  const updates = [
    ['with a default', (body: Sent, by: Envelope) => new withDefaults.Handler(desk()).execute(withDefaults.message(asked(body), by))],
    ['that is optional', (body: Sent, by: Envelope) => new withOptionals.Handler(desk()).execute(withOptionals.message(asked(body), by))],
  ] as const;
  const another = { code: 'idempotency-key-reused' };

  it.each(updates)('%s is asked of nobody, and the request of before is known again', async (_, send) => {
    const by = { ...envelope, key: randomUUID() };
    const before = await harness.commands.send(submitContribution, asked(asBefore), by);
    expect(await send(asBefore, by)).toEqual({ ...before, repeated: true });
    expect(before.repeated).toBe(false);
    await expect(send({ ...asBefore, urgency: 'high' }, by)).rejects.toMatchObject(another);
    await expect(send({ ...asBefore, footnotes: ['a'] }, by)).rejects.toMatchObject(another);
  });

  it.each(updates)('%s is part of what is said', async (_, send) => {
    const by = { ...envelope, key: randomUUID() };
    const urgent = { ...asBefore, urgency: 'high', footnotes: ['a'] };
    expect([(await send(urgent, by)).repeated, (await send(urgent, by)).repeated]).toEqual([false, true]);
    await expect(send(asBefore, by)).rejects.toMatchObject(another);
  });
});
