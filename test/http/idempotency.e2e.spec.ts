import { randomUUID } from 'node:crypto';
import { newIdOf } from '../../src/commands/command.js';
import { eventId } from '../../src/commands/transact.js';
import { ContributionId } from '../../src/domain/ids.js';
import { Pseudonyms } from '../../src/identity/pseudonyms.js';
import { NO_STREAM } from '../../src/store/event-store.js';
import { query } from '../database.js';
import { ANNOUNCEMENT, contributionBody, openDialogue } from '../dialogue.js';
import { type Answer, useHarness } from '../harness.js';
import { refusal, submit } from './asking.js';

const harness = useHarness();
let dialogue: string;
let submitting: string;
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  submitting = `/api/dialogues/${dialogue}/contributions`;
});

const head = async (): Promise<number> => Number(await harness.store.head());

it('asks for an Idempotency-Key on every POST', async () => {
  const before = await head();
  const response = await fetch(`${harness.url}${submitting}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(contributionBody()),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'idempotency-key-missing' });
  expect(await head()).toBe(before);
});

it.each([
  ['too short', 'fifteen-letters'],
  ['too long', 'k'.repeat(129)],
  ['with a space', 'two words are not a key'],
  ['not in ASCII', 'schlüssel-schlüssel'],
  ['with quotes inside', 'abcdefgh"abcdefgh'],
])('refuses a key %s', async (_, key) => {
  expect(refusal(await harness.post(submitting, contributionBody(), { key }))).toEqual([400, 'idempotency-key-malformed']);
});

it.each([
  ['the shortest', 'k'.repeat(16)],
  ['the longest', 'k'.repeat(128)],
  ['one in the quotes of a structured field', '"8e03978e-40d5-43dd-bc93-6894a57f9324"'],
])('takes %s', async (_, key) => {
  const { at } = await submit(harness, dialogue);
  expect((await harness.post(`${at}/ratings`, { value: 'agree', participant: 'somebody who rates' }, { key })).status).toBe(200);
});

describe('where the answer has a secret, which whoever has the key can ask for again', () => {
  it.each([
    ['a UUID', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['a UUID in capitals', '8E03978E-40D5-43DD-BC93-6894A57F9325'],
    ['32 hex digits', '8e03978e40d543ddbc936894a57f9326'],
    ['64 hex digits', '8e03978e40d543ddbc936894a57f93268e03978e40d543ddbc936894a57f9327'],
  ])('takes %s', async (_, key) => {
    expect((await harness.post(submitting, contributionBody(), { key })).status).toBe(201);
  });

  it.each([
    ['words', 'my-very-own-contribution-of-today'],
    ['a short number', '1234567890123456'],
    ['a date', '2026-11-28T09:00:00Z'],
    ['one digit, many times', '1'.repeat(64)],
    ['a UUID that nobody drew', '00000000-0000-4000-8000-000000000001'],
  ])('refuses %s', async (_, key) => {
    const before = await head();
    expect(refusal(await harness.post(submitting, contributionBody(), { key }))).toEqual([400, 'idempotency-key-weak']);
    expect(await head()).toBe(before);
  });
});

it('derives nothing public from a key alone: who guesses it does not know that it was guessed', async () => {
  const key = randomUUID();
  const { contribution } = (await harness.post(submitting, contributionBody('Guess'), { key })).body as { contribution: string };
  const [event] = await harness.store.readStream(`contribution-${contribution}`);
  const guesses = [key, `anybody/${key}`, `null/${key}`].map((guess) => [
    newIdOf(ContributionId, guess),
    eventId(`contribution-${contribution}`, guess, 0),
  ]);
  expect(guesses.flat()).not.toContain(contribution);
  expect(guesses.flat()).not.toContain(event?.id);
});

it('takes a key with its quotes and without as the same key', async () => {
  const key = randomUUID();
  await harness.post(submitting, contributionBody('Quoted'), { key });
  const again = await harness.post(submitting, contributionBody('Quoted'), { key: `"${key}"` });
  expect(again.body).toMatchObject({ repeated: true });
});

it('answers the same request again as the first time, and adds nothing', async () => {
  const key = randomUUID();
  const before = await head();
  const first = await harness.post(submitting, contributionBody('Once'), { key });
  const again = await harness.post(submitting, contributionBody('Once'), { key });
  expect(first.body).toMatchObject({ repeated: false, sequence: before + 1, secret: expect.stringMatching(/^[\w-]{32}$/) });
  expect(again.status).toBe(first.status);
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(again.body).toEqual({ ...first.body, repeated: true });
  expect(await head()).toBe(before + 1);
});

it('takes defaults left out and written out as the same request', async () => {
  const key = randomUUID();
  const first = await harness.post(submitting, contributionBody('Defaults'), { key });
  const again = await harness.post(submitting, contributionBody('Defaults', { group: null, title: null, channel: 'online' }), { key });
  expect(again.body).toEqual({ ...first.body, repeated: true });
});

it('answers a repeat after the contribution has moved on as it did at first', async () => {
  const key = randomUUID();
  const moderator = { token: await harness.token('moderator') };
  const first = await harness.post(submitting, contributionBody('Moved on'), { key });
  await harness.command(
    '/api/contributions/{contribution}/acceptance',
    { contribution: String(first.body['contribution']) },
    {},
    moderator,
  );
  const again = await harness.post(submitting, contributionBody('Moved on'), { key });
  expect(again.body).toEqual({ ...first.body, repeated: true });
});

it.each([
  ['field', contributionBody('A', { group: 'citizen' })],
  ['text', contributionBody('B')],
  ['title', contributionBody('A', { title: 'T' })],
  ['position', contributionBody('A', { position: { latitude: 51, longitude: 7 } })],
])('refuses a key that comes again with another %s', async (_, other) => {
  const key = randomUUID();
  await harness.post(submitting, contributionBody('A'), { key });
  const before = await head();
  expect(refusal(await harness.post(submitting, other, { key }))).toEqual([422, 'idempotency-key-reused']);
  expect(await head()).toBe(before);
});

it('refuses a key that comes again with another command on the same contribution', async () => {
  const { at } = await submit(harness, dialogue);
  const moderator = { token: await harness.token('moderator'), key: randomUUID() };
  expect((await harness.post(`${at}/acceptance`, {}, moderator)).status).toBe(200);
  const rejection = { reason: 'off-topic', justification: 'Not about work' };
  expect(refusal(await harness.post(`${at}/rejection`, rejection, moderator))).toEqual([422, 'idempotency-key-reused']);
});

it('makes one event of ten identical requests at once', async () => {
  const key = randomUUID();
  const before = await head();
  const answers = await Promise.all(Array.from({ length: 10 }, () => harness.post(submitting, contributionBody('At once'), { key })));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
  expect(
    new Set(answers.map(({ body }) => `${String(body['contribution'])} ${String(body['secret'])} ${String(body['sequence'])}`)).size,
  ).toBe(1);
  expect(answers.filter(({ body }) => body['repeated'] === false)).toHaveLength(1);
  expect(await head()).toBe(before + 1);
});

it('makes one event of ten identical ratings at once', async () => {
  const { at, sequence } = await submit(harness, dialogue);
  const rating = { value: 'agree', participant: 'somebody who taps ten times' };
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => harness.post(`${at}/ratings`, rating, { key })));
  expect(new Set(answers.map(({ status, body }) => `${status} ${String(body['sequence'])}`))).toEqual(new Set([`200 ${sequence + 1}`]));
  expect(await head()).toBe(sequence + 1);
});

describe('a command that does not get its turn', () => {
  const comesAgain = (answer: Answer): void => expect([...refusal(answer), answer.headers.get('retry-after')]).toEqual([503, 'busy', '2']);

  it('because the ids of its events are taken is to come again', async () => {
    const [{ contribution, at, secret }, key, { store }] = [await submit(harness, dialogue), randomUUID(), harness];
    const [submitted] = await store.readStream(`contribution-${contribution}`);
    const taken = { ...submitted!, id: eventId(`contribution-${contribution}`, harness.app.get(Pseudonyms).request(null, key), 0) };
    await store.append(`contribution-${randomUUID()}`, [taken], NO_STREAM);
    const before = await head();
    comesAgain(await harness.post(`${at}/withdrawal`, { secret }, { key }));
    expect(await head()).toBe(before);
  });

  it('because somebody else writes each time is to come again, and then gets it', async () => {
    const [{ at }, participant, key, { store }] = [await submit(harness, dialogue), 'somebody who rates', randomUUID(), harness];
    const first = await harness.post(`${at}/ratings`, { value: 'agree', participant });
    const append = store.append.bind(store);
    store.append = async (stream, events, expected) => {
      const [earlier] = await store.readStream(stream);
      await append(stream, [{ ...earlier!, id: randomUUID() }], expected);
      return append(stream, events, expected);
    };
    try {
      comesAgain(await harness.post(`${at}/ratings`, { value: 'disagree', participant }, { key }));
    } finally {
      store.append = append;
    }
    const { status, body } = await harness.post(`${at}/ratings`, { value: 'disagree', participant }, { key });
    expect([status, body['repeated']]).toEqual([200, false]);
    expect(Number(body['sequence'])).toBeGreaterThan(Number(first.body['sequence']) + 1);
  });
});

it('keeps the keys of two officials apart', async () => {
  const key = randomUUID();
  const one = await harness.command('/api/dialogues', {}, ANNOUNCEMENT, { key, token: await harness.token('office', 'Olga') });
  const two = await harness.command('/api/dialogues', {}, ANNOUNCEMENT, { key, token: await harness.token('office', 'Otto') });
  expect([one.status, two.status]).toEqual([201, 201]);
  expect(two.body).toMatchObject({ repeated: false });
  expect(two.body['dialogue']).not.toBe(one.body['dialogue']);
});

it('keeps the key of an official apart from that of anybody', async () => {
  const key = randomUUID();
  const anybody = await harness.post(submitting, contributionBody('Both'), { key });
  const official = await harness.post(submitting, contributionBody('Both'), { key, token: await harness.token('office') });
  expect(official.body['contribution']).not.toBe(anybody.body['contribution']);
  expect(official.body).not.toHaveProperty('secret');
});

it('keeps no key in the record', async () => {
  const [{ at }, key] = [await submit(harness, dialogue), 'a-key-that-somebody-chose-themselves'];
  await harness.post(`${at}/ratings`, { value: 'agree', participant: 'somebody who rates' }, { key });
  const found = await query(harness.foundation.databaseUrl, 'select 1 from record.event e where e::text like $1', [`%${key}%`]);
  expect(found).toEqual([]);
});
