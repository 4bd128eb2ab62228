import fc from 'fast-check';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { newIdOf } from '../../src/commands/command.js';
import { type Envelope, eventId, type Outcome, type Request, transact } from '../../src/commands/transact.js';
import { category, type Commanded, idIn } from '../../src/domain/category.js';
import type { ContributionCommand } from '../../src/domain/contribution/contribution.decisions.js';
import { contributions } from '../../src/domain/contribution/contributions.js';
import { ContributionId } from '../../src/domain/ids.js';
import type { Body, Decided, Decider, DomainEvent } from '../../src/domain/decider.js';
import type { Id, Pseudonym } from '../../src/domain/ids.js';
import type { RateContribution } from '../../src/domain/rating/rating.decisions.js';
import { RATING_VALUES } from '../../src/domain/rating/rating.js';
import { ratings } from '../../src/domain/rating/ratings.js';
import { Lines } from '../../src/commands/lines.js';
import { Disk } from '../../src/host/disk.js';
import { Refusal, type RefusalCode } from '../../src/domain/refusal.js';
import { type Appended, EventStore, type NewEvent, NO_STREAM, RevisionConflict, UnknownSchema } from '../../src/store/event-store.js';
import { PostgresEventStore } from '../../src/store/postgres/postgres-event-store.js';
import { Vault } from '../../src/vault/vault.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { because, insult, moderator, open, secondModerator, submit, submitted } from '../domain/contribution/examples.js';
import { rate } from '../domain/rating/examples.js';

const key = randomBytes(32);
const disk = new Disk(null);
let url: string;
let store: PostgresEventStore;
let vault: Vault;

beforeAll(async () => {
  url = await freshDatabase();
  store = await PostgresEventStore.open(url);
  vault = await Vault.open(url, key);
});

afterAll(async () => {
  await store.close();
  await vault.close();
  await dropDatabase(url);
});

const envelope = (fields: Partial<Envelope> = {}): Envelope => ({
  key: randomUUID(),
  role: 'participant',
  actor: null,
  correlation: randomUUID(),
  causation: null,
  at: '2026-03-02T09:00:00.000Z',
  now: '2026-03-02T09:00:00.000Z',
  expectedRevision: null,
  ...fields,
});

const again = (outcome: Outcome): Outcome => ({ ...outcome, repeated: true });
const refusal = (code: RefusalCode): unknown => expect.objectContaining({ constructor: Refusal, code });

/** The real store, and a say before each append. */
class Interrupted extends EventStore {
  appends = 0;
  /** From which revision on a stream was read. */
  readonly reads: (bigint | undefined)[] = [];

  constructor(
    private readonly store: EventStore,
    private readonly before: (append: number) => Promise<unknown> = () => Promise.resolve(),
  ) {
    super();
  }

  async append(stream: string, events: readonly NewEvent[], expected: bigint): Promise<Appended> {
    await this.before(++this.appends);
    return this.store.append(stream, events, expected);
  }

  readStream = (stream: string, from?: bigint) => {
    this.reads.push(from);
    return this.store.readStream(stream, from);
  };
  readAll = (after: bigint, limit: number) => this.store.readAll(after, limit);
  subscribe = (after: bigint, options: { readonly signal: AbortSignal }) => this.store.subscribe(after, options);
  head = () => this.store.head();
  sequenceAt = (moment: string) => this.store.sequenceAt(moment);
  close = () => Promise.resolve();
}

const onStream = <C, Noun extends string>(on: Commanded<C, Noun>, stream: string) => ({ category: on, id: on.Id(idIn(stream)) });

// Somebody rates.

const newRating = (): string => `rating-${randomUUID()}`;
const rating = (
  stream: string,
  value: RateContribution['value'],
  sent: Envelope,
  on: EventStore = store,
  lines = new Lines(),
): Promise<Outcome> =>
  transact(
    { store: on, vault, disk, lines },
    { ...onStream(ratings, stream), command: () => ({ ...rate, value }) },
    { name: 'RateContribution', fields: { contribution: rate.contribution, value }, erasable: null },
    sent,
  );
const ratingsOf = async (stream: string) => (await store.readStream(stream)).map(({ data }) => data);

// Somebody contributes, and others moderate: with texts for the vault.

const newContribution = (): string => `contribution-${randomUUID()}`;
const said = (text: string) => ({ title: null, text, position: null });
const requestOf = (command: ContributionCommand): Request => ({
  name: command.type,
  fields: command.type === 'SubmitContribution' ? command.submission : { contribution: command.contribution },
  erasable: 'body' in command ? { sent: command.body, said: (content) => content } : null,
});
const contributing = (stream: string, command: ContributionCommand, sent: Envelope, on: EventStore = store, by: Vault = vault) =>
  transact(
    { store: on, vault: by, disk, lines: new Lines() },
    { ...onStream(contributions, stream), command: () => command },
    requestOf(command),
    sent,
  );
const submitting = (stream: string, text: string, sent: Envelope, on: EventStore = store, by: Vault = vault) =>
  contributing(stream, { ...submit, body: said(text) }, sent, on, by);

const bodiesOf = async (stream: string): Promise<string[]> =>
  (await query<{ id: string }>(url, 'select id from vault.body where stream = $1 order by id', [stream])).map(({ id }) => id);
const referredTo = async (stream: string): Promise<string[]> =>
  (await store.readStream(stream)).flatMap(({ body }) => (body ? [body.id] : [])).sort();
const isReferredTo = async (stream: string, id: string): Promise<boolean> => (await referredTo(stream)).includes(id);
const collect = () => vault.collectOrphans(new Date('2999-01-01T00:00:00Z'), isReferredTo);

// Somebody notes: several events at once, each with a body or without, or none at all; and what else is beside an event.

type Note = DomainEvent & { readonly type: 'Noted'; readonly data: { readonly line: number; readonly after: number } };
type TakeNotes = { readonly lines: readonly (Body | null)[]; readonly beside?: Pick<Decided<Note>, 'files' | 'role'> };
const NOTED_AT = '2026-03-02T09:00:00.000Z';
const noteDecider: Decider<TakeNotes, Note, number> = {
  initial: 0,
  decide: ({ lines, beside }, count) =>
    lines.map((body, line): Decided<Note> => {
      const note = { ...beside, type: 'Noted' as const, occurredAt: NOTED_AT, data: { line, after: count }, internal: {} };
      return body ? { ...note, body } : note;
    }),
  evolve: (count) => count + 1,
};
const notes = category(
  Object.assign((text: string) => text as Id<'note'>, { noun: 'note' as const }),
  noteDecider,
  { Noted: true },
  {},
);
const newNotes = (): string => `note-${randomUUID()}`;
type Noting = Pick<TakeNotes, 'beside'> & Partial<Pick<Request, 'fields' | 'erasable'>> & { readonly on?: EventStore };
const noting = (stream: string, noted: TakeNotes['lines'], sent: Envelope, about: Noting = {}): Promise<Outcome> => {
  const { beside, fields = { lines: noted.length }, erasable = null, on = store } = about;
  return transact(
    { store: on, vault, disk, lines: new Lines() },
    { ...onStream(notes, stream), command: () => ({ lines: noted, ...(beside && { beside }) }) },
    { name: 'TakeNotes', fields, erasable },
    sent,
  );
};

describe('a command', () => {
  it('becomes an event with its envelope, and its text goes to the vault alone', async () => {
    const stream = newContribution();
    const text = `Wörtlich ${randomUUID()}`;
    const sent = envelope({ actor: moderator, causation: randomUUID(), role: 'office' });
    const outcome = await submitting(stream, text, sent);
    const [event, ...more] = await store.readStream(stream);
    expect(more).toEqual([]);
    const act = { id: event?.id, correlation: sent.correlation };
    const own = { sequence: event?.sequence, event: event?.id };
    expect(outcome).toEqual({ stream, sequence: event?.sequence, revision: 0n, repeated: false, at: sent.at, act, said: own });
    const { correlation, causation } = sent;
    const stamps = { nonce: expect.stringMatching(/^[0-9a-f]{32}$/), request: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(event).toMatchObject({ type: 'ContributionSubmitted', schema: 2, role: 'office', data: submitted.data });
    expect(event?.internal).toEqual({ ...submitted.internal, actor: moderator, correlation, causation, ...stamps });
    expect(JSON.stringify([event?.data, event?.internal])).not.toContain(text);
    expect(await vault.open([event!.body!])).toEqual(new Map([[event!.body!.id, { content: said(text) }]]));
    expect(await bodiesOf(stream)).toEqual([event!.body!.id]);
  });

  it('that has nothing to say adds no event and no body, and answers where the stream is', async () => {
    const stream = newNotes();
    expect(await noting(stream, [], envelope())).toEqual({
      stream,
      sequence: 0n,
      revision: NO_STREAM,
      repeated: true,
      at: envelope().at,
      act: null,
      said: null,
    });
    const { sequence } = await noting(stream, [null, null], envelope());
    const last = (await store.readStream(stream)).at(-1);
    const again = { stream, sequence, revision: 1n, repeated: true, said: { sequence, event: last?.id } };
    expect(await noting(stream, [], envelope())).toMatchObject(again);
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it('that is refused adds no event and no body', async () => {
    const stream = newContribution();
    await expect(contributing(stream, { ...submit, dialogue: { status: 'unknown' } }, envelope())).rejects.toEqual(
      refusal('dialogue-unknown'),
    );
    expect(await store.readStream(stream)).toEqual([]);
    expect(await bodiesOf(stream)).toEqual([]);
  });

  it('of several events is appended in one piece, each with its own body', async () => {
    const stream = newNotes();
    const bodies = [1, null, 3].map((n) => (n === null ? null : { subject: randomUUID(), content: { n } }));
    const outcome = await noting(stream, bodies, envelope());
    const events = await store.readStream(stream);
    expect(outcome).toMatchObject({ revision: 2n, sequence: events[2]?.sequence });
    expect(events.map(({ data }) => data)).toEqual([0, 1, 2].map((line) => ({ line, after: 0 })));
    const references = events.flatMap(({ body }) => body ?? []);
    expect([...(await vault.open(references)).values()]).toEqual([{ content: { n: 1 } }, { content: { n: 3 } }]);
  });

  it('of several events with the same text keeps it for each, so that each can be referred to by one event alone', async () => {
    const stream = newNotes();
    const body = { subject: randomUUID(), content: { n: 1 } };
    await noting(stream, [body, body], envelope());
    expect(new Set(await referredTo(stream)).size).toBe(2);
    expect(await bodiesOf(stream)).toEqual(await referredTo(stream));
  });

  it('that files documents keeps them in the vault, beside its stream', async () => {
    const stream = newNotes();
    const file = Buffer.from('%PDF-1.7');
    const digest = createHash('sha256').update(file).digest('hex');
    await noting(stream, [null], envelope(), { beside: { files: [{ digest, content: file.toString('base64') }] } });
    expect(await vault.openFile(stream, digest)).toEqual(file);
    expect(await vault.openFile(newNotes(), digest)).toBeNull();
  });

  it('tells what the clock did as nobody’s act, at a time of its own', async () => {
    const stream = newNotes();
    await noting(stream, [null], envelope());
    const sent = envelope({ role: 'office', actor: moderator, at: '2026-03-02T08:00:00.000Z' });
    expect(await noting(stream, [null], sent, { beside: { role: 'system' } })).toMatchObject({ revision: 1n, at: NOTED_AT });
    const [own, clocks] = await store.readStream(stream);
    expect(own).toMatchObject({ role: 'participant' });
    expect(clocks).toMatchObject({ role: 'system', internal: { actor: null } });
  });

  it('is not decided on a stream with an event that only a newer program knows', async () => {
    const stream = newNotes();
    await noting(stream, [null], envelope());
    const [known] = await store.readStream(stream);
    await store.append(stream, [{ ...known!, id: randomUUID(), type: 'Scribbled' }], 0n);
    const attempt = noting(stream, [null], envelope());
    await expect(attempt).rejects.toBeInstanceOf(UnknownSchema);
    await expect(attempt).rejects.toThrow('Scribbled');
    expect(await store.readStream(stream)).toHaveLength(2);
  });
});

describe('the same command again', () => {
  it('has the first outcome, even when the state has moved on', async () => {
    const [stream, sent] = [newRating(), envelope()];
    const first = await rating(stream, 'agree', sent);
    expect(await rating(stream, 'agree', sent)).toEqual(again(first));
    await rating(stream, 'disagree', envelope());
    await rating(stream, 'pass', envelope());
    expect(await rating(stream, 'agree', sent)).toEqual(again(first));
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  it('has the first outcome when a rule would say no by now, and whatever revision is expected', async () => {
    const [stream, sent] = [newContribution(), envelope({ expectedRevision: NO_STREAM })];
    const first = await submitting(stream, 'einmal', sent);
    const closed = { ...submit, body: said('einmal'), dialogue: { status: 'unknown' as const } };
    expect(await contributing(stream, closed, sent)).toEqual(again(first));
    expect(await contributing(stream, closed, { ...sent, expectedRevision: 7n })).toEqual(again(first));
    expect(await bodiesOf(stream)).toHaveLength(1);
  });

  it('has the first outcome at another time and in another request', async () => {
    const [stream, sent] = [newRating(), envelope()];
    const first = await rating(stream, 'agree', sent);
    expect(await rating(stream, 'agree', envelope({ key: sent.key, at: '2026-03-03T00:00:00.000Z' }))).toEqual(again(first));
  });

  it('of several events answers with the last of its own', async () => {
    const [stream, sent] = [newNotes(), envelope()];
    await noting(stream, [null], envelope());
    const first = await noting(stream, [null, null, null], sent);
    await noting(stream, [null], envelope());
    expect(first.revision).toBe(3n);
    expect(await noting(stream, [null, null, null], sent)).toEqual(again(first));
  });

  it('of several texts is known by its fields: none of them is what was sent as a whole', async () => {
    const [stream, sent] = [newNotes(), envelope()];
    const lines = [1, 2].map((n) => ({ subject: randomUUID(), content: { n } }));
    const send = (of: number) =>
      noting(stream, lines, sent, { fields: { of }, erasable: { sent: { all: [1, 2] }, said: (content) => content } });
    const first = await send(2);
    expect(await send(2)).toEqual(again(first));
    await expect(send(3)).rejects.toEqual(refusal('idempotency-key-reused'));
  });

  it('of several events of which one has a text is known by that', async () => {
    const [stream, sent] = [newNotes(), envelope()];
    const send = (n: number) =>
      noting(stream, [null, { subject: randomUUID(), content: { n } }], sent, { erasable: { sent: { n }, said: (content) => content } });
    const first = await send(1);
    expect(await send(1)).toEqual(again(first));
    await expect(send(2)).rejects.toEqual(refusal('idempotency-key-reused'));
  });

  it('is known by what was sent where its text was made of that, whether or not what need not be said is', async () => {
    const [stream, sent] = [newNotes(), envelope()];
    const said = (content: object) => ({ replacement: null, ...content });
    const send = (asked: object) =>
      noting(stream, [{ subject: randomUUID(), content: { text: 'Es war [ein Nachbar].', asked } }], sent, {
        erasable: { sent: asked, said },
      });
    const first = await send({ start: 7 });
    expect(await send({ start: 7 })).toEqual(again(first));
    expect(await send({ start: 7, replacement: null })).toEqual(again(first));
    for (const other of [{ start: 8 }, { start: 7, replacement: 'jemand' }])
      await expect(send(other)).rejects.toEqual(refusal('idempotency-key-reused'));
  });

  // Computed by hand: SHA-256 of 'zukunftsdialog/uuid/v1\0["event",stream,key,"1"]'. With other ids each retry across an update would be another command.
  it('has the ids that it had, whatever version of the program it was sent to', () => {
    const [stream, key] = ['note-00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    expect([0, 1].map((index) => eventId(stream, key, index))).toEqual([
      '3077bf8c-1636-8f5d-b3c8-6abf05579f1f',
      '2fa8a0c3-d66e-8c99-bc93-955c08aa2305',
    ]);
    expect(newIdOf(ContributionId, key)).toBe('06653cca-0dae-84c0-80b8-21aebb6cec20');
  });

  it('is known by what was asked, not by the order of keys', async () => {
    const [stream, sent] = [newRating(), envelope()];
    const command = { ...onStream(ratings, stream), command: () => rate };
    const send = (fields: object) =>
      transact({ store, vault, disk, lines: new Lines() }, command, { name: 'RateContribution', fields, erasable: null }, sent);
    const first = await send({ a: 1, b: { c: 2, d: 3 } });
    expect(await send({ b: { d: 3, c: 2 }, a: 1 })).toEqual(again(first));
  });

  it('is another command in another stream', async () => {
    const sent = envelope();
    const outcomes = [await rating(newRating(), 'agree', sent), await rating(newRating(), 'disagree', sent)];
    expect(outcomes.map(({ repeated }) => repeated)).toEqual([false, false]);
  });

  it('cannot be told once its text is erased, and counts as the same', async () => {
    const [stream, sent] = [newContribution(), envelope()];
    const first = await submitting(stream, 'bald fort', sent);
    await query(url, 'delete from vault.body where stream = $1', [stream]);
    expect(await submitting(stream, 'bald fort', sent)).toEqual(again(first));
  });

  it('leaves nothing in the record by which two equal requests could be told to be equal', async () => {
    const streams = [newRating(), newRating()];
    for (const stream of streams) await rating(stream, 'agree', envelope());
    const [one, two] = await Promise.all(streams.map(async (stream) => (await store.readStream(stream))[0]?.internal));
    const digest = (internal: object | undefined): unknown => internal && 'request' in internal && internal.request;
    expect(digest(one)).not.toEqual(digest(two));
  });
});

describe('the time of an act', () => {
  const moment = (minute: number): string => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
  /** Rates at the time of the envelope; what is acted on began at `since`. */
  const ratingAt = (stream: string, sent: Envelope, since: string | null = null): Promise<Outcome> =>
    transact(
      { store, vault, disk, lines: new Lines() },
      {
        ...onStream(ratings, stream),
        command: ({ at }, noted) => {
          noted.note(since);
          return { ...rate, at };
        },
      },
      { name: 'RateContribution', fields: { contribution: rate.contribution }, erasable: null },
      sent,
    );
  const times = async (stream: string) => (await store.readStream(stream)).map(({ occurredAt }) => occurredAt);
  const named = (minute: number, fields: Partial<Envelope> = {}) => envelope({ at: moment(minute), now: moment(30), ...fields });

  it('is when it came, where the sender names none', async () => {
    const stream = newRating();
    expect((await ratingAt(stream, envelope({ at: null, now: moment(7) }))).at).toBe(moment(7));
    expect(await times(stream)).toEqual([moment(7)]);
  });

  it('is refused where the sender names one before the last event, or before what is acted on', async () => {
    const stream = newRating();
    await ratingAt(stream, named(10));
    await expect(ratingAt(stream, named(9))).rejects.toEqual(refusal('act-before-its-object'));
    await expect(ratingAt(stream, named(11), moment(12))).rejects.toEqual(refusal('act-before-its-object'));
    await ratingAt(stream, named(12), moment(12));
    expect(await times(stream)).toEqual([moment(10), moment(12)]);
  });

  it('is refused where the sender names one that is still to come', async () => {
    await ratingAt(newRating(), named(30));
    await expect(ratingAt(newRating(), named(31))).rejects.toEqual(refusal('act-in-future'));
  });

  it('is moved up where the clock was set back, and where a source’s clocks disagree', async () => {
    const stream = newRating();
    await ratingAt(stream, envelope({ at: null, now: moment(20) }));
    await ratingAt(stream, envelope({ at: null, now: moment(5) }));
    await ratingAt(stream, envelope({ at: null, now: moment(6) }), moment(21));
    await ratingAt(stream, named(9, { loose: true }));
    await ratingAt(stream, named(50, { loose: true }));
    expect(await times(stream)).toEqual([20, 20, 21, 21, 30].map(moment));
  });

  it('is that of the first time for a repeat, whatever time it names', async () => {
    const stream = newRating();
    const sent = named(10);
    await ratingAt(stream, sent);
    await ratingAt(stream, named(20));
    expect(await ratingAt(stream, { ...sent, at: moment(1) })).toMatchObject({ repeated: true, at: moment(10) });
  });

  it('never goes back in a stream, nor behind what is acted on, nor beyond now but for a clock that was set back', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.option(fc.nat(40)), now: fc.nat(40), since: fc.option(fc.nat(40)), loose: fc.boolean() }), {
          maxLength: 8,
        }),
        async (acts) => {
          const stream = newRating();
          let floor = '';
          for (const { at, now, since, loose } of acts) {
            const sent = envelope({ at: at === null ? null : moment(at), now: moment(now), loose });
            const acted = since === null ? null : moment(since);
            if (acted !== null && acted > floor) floor = acted;
            const isFirm = at !== null && !loose;
            const mayBe = !isFirm || (at <= now && moment(at) >= floor);
            const done = await ratingAt(stream, sent, acted).catch((error: unknown) => error);
            expect(done instanceof Refusal).toBe(!mayBe);
            if (done instanceof Refusal) floor = (await times(stream)).at(-1) ?? '';
            else floor = (done as Outcome).at;
            if (isFirm && mayBe) expect(floor).toBe(moment(at));
          }
          const all = await times(stream);
          expect(all).toEqual([...all].sort());
        },
      ),
      { numRuns: 30 },
    ));
});

describe('a key that was another command’s', () => {
  it('is refused with other fields', async () => {
    const [stream, sent] = [newRating(), envelope()];
    await rating(stream, 'agree', sent);
    await expect(rating(stream, 'disagree', sent)).rejects.toEqual(refusal('idempotency-key-reused'));
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('is refused with another name', async () => {
    const [stream, sent] = [newContribution(), envelope()];
    await submitting(stream, 'etwas', envelope());
    const send = (name: string) =>
      transact(
        { store, vault, disk, lines: new Lines() },
        { ...onStream(contributions, stream), command: () => ({ type: 'AcceptContribution' as const, ...moderation }) },
        { name, fields: {}, erasable: null },
        sent,
      );
    await send('AcceptContribution');
    await expect(send('UnmergeContribution')).rejects.toEqual(refusal('idempotency-key-reused'));
  });

  it('is refused with another text', async () => {
    const [stream, sent] = [newContribution(), envelope()];
    await submitting(stream, 'So war es.', sent);
    await expect(submitting(stream, 'So war es', sent)).rejects.toEqual(refusal('idempotency-key-reused'));
    expect(await store.readStream(stream)).toHaveLength(1);
    expect(await bodiesOf(stream)).toEqual(await referredTo(stream));
  });
});

const moderation = { at: '2026-03-02T09:00:00.000Z', contribution: submit.contribution, moderator, dialogue: open, reason: null };

describe('equal commands at once', () => {
  it.each(['one program', 'two programs'])('give one event and equal outcomes, and only one body is referred to: %s', async (programs) => {
    const [stream, sent] = [newContribution(), envelope()];
    const other =
      programs === 'one program'
        ? { store, vault, disk, lines: new Lines() }
        : { store: await PostgresEventStore.open(url), vault: await Vault.open(url, key), disk, lines: new Lines() };
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 ? submitting(stream, 'eilig', sent) : submitting(stream, 'eilig', sent, other.store, other.vault),
      ),
    );
    const events = await store.readStream(stream);
    expect(events).toHaveLength(1);
    const act = { id: events[0]?.id, correlation: sent.correlation };
    const own = { sequence: events[0]?.sequence, event: events[0]?.id };
    expect(outcomes.map(again)).toEqual(
      outcomes.map(() => ({ stream, sequence: events[0]?.sequence, revision: 0n, repeated: true, at: sent.at, act, said: own })),
    );
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);

    const bodies = await bodiesOf(stream);
    const referred = await referredTo(stream);
    expect(referred).toHaveLength(1);
    expect(bodies).toEqual(expect.arrayContaining(referred));
    await collect();
    expect(await bodiesOf(stream)).toEqual(referred);
    expect([...(await vault.open([events[0]!.body!])).values()]).toEqual([{ content: said('eilig') }]);
    if (other.store !== store) await Promise.all([other.store.close(), other.vault.close()]);
  });

  it('with one key and other texts give one event, and all others are refused', async () => {
    const [stream, sent] = [newContribution(), envelope()];
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, i) => submitting(stream, `Fassung ${i}`, sent)));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual(Array.from({ length: 9 }, () => ({ status: 'rejected', reason: refusal('idempotency-key-reused') })));
    const [event, ...more] = await store.readStream(stream);
    expect(more).toEqual([]);
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect([...(await vault.open([event!.body!])).values()]).toEqual([{ content: said(`Fassung ${winner}`) }]);
  });
});

describe('a conflict', () => {
  it('does not arise between two raters, who have streams of their own', async () => {
    const watched = new Interrupted(store);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => rating(newRating(), 'agree', envelope(), watched)));
    expect(watched.appends).toBe(50);
    expect(new Set(outcomes.map(({ sequence }) => sequence)).size).toBe(50);
  });

  it('lets the command decide again on what is true by then', async () => {
    const stream = newRating();
    await rating(stream, 'pass', envelope());
    const interrupted = new Interrupted(store, (append) =>
      append <= 3 ? rating(stream, RATING_VALUES[append - 1]!, envelope()) : Promise.resolve(),
    );
    const outcome = await rating(stream, 'agree', envelope(), interrupted);
    expect(interrupted.appends).toBe(4);
    expect(outcome).toMatchObject({ revision: 4n, repeated: false });
    expect((await ratingsOf(stream)).at(-1)).toMatchObject({ contribution: rate.contribution, value: 'agree', previous: 'disagree' });
  });

  it('seals each text once, and reads what is there once, however often it is decided anew', async () => {
    const stream = newNotes();
    const body = { subject: randomUUID(), content: { n: 1 } };
    await noting(stream, [null], envelope());
    const interrupted = new Interrupted(store, (append) => (append <= 3 ? noting(stream, [null], envelope()) : Promise.resolve()));
    // Two events with one text have a body each.
    await noting(stream, [body, body], envelope(), { on: interrupted });
    expect(interrupted.reads).toEqual([0n, 1n, 2n, 3n]);
    expect(await bodiesOf(stream)).toEqual(await referredTo(stream));
    expect(await bodiesOf(stream)).toHaveLength(2);
  });

  it('among many on one stream ends with all of them recorded, each decided on the one before', async () => {
    const stream = newRating();
    const values = Array.from({ length: 16 }, (_, i) => RATING_VALUES[i % 3]!);
    await Promise.all(values.map((value) => rating(stream, value, envelope())));
    const chain = (await store.readStream(stream)).map(({ data }) => ({ value: null, previous: null, ...data }));
    expect(chain).toHaveLength(16);
    expect(chain.map(({ previous }): unknown => previous)).toEqual([null, ...chain.slice(0, -1).map(({ value }): unknown => value)]);
  });

  it('among many of one process is met once by each, who then waits for those before', async () => {
    const stream = newRating();
    const lines = new Lines();
    const interrupted = new Interrupted(store);
    const values = Array.from({ length: 64 }, (_, i) => RATING_VALUES[i % 3]!);
    await Promise.all(values.map((value) => rating(stream, value, envelope(), interrupted, lines)));
    expect(await ratingsOf(stream)).toHaveLength(64);
    expect(interrupted.appends).toBeLessThanOrEqual(2 * 64);
    expect(lines.isAt(stream)).toBe(false);
  });

  it('between two moderators who accept gives one event; the other one has nothing to say', async () => {
    const stream = newContribution();
    await submitting(stream, 'gut', envelope());
    const accepting = (by: Pseudonym) =>
      contributing(stream, { type: 'AcceptContribution', ...moderation, moderator: by }, envelope({ actor: by }));
    const outcomes = await Promise.all([accepting(moderator), accepting(secondModerator)]);
    const events = await store.readStream(stream);
    expect(events.map(({ type }) => type)).toEqual(['ContributionSubmitted', 'ContributionAccepted']);
    expect(outcomes.map(again)).toMatchObject(
      outcomes.map(() => ({ stream, sequence: events[1]?.sequence, revision: 1n, repeated: true })),
    );
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('between two moderators who reject gives one event; the other one is refused, and its text is collected', async () => {
    const stream = newContribution();
    await submitting(stream, 'schlecht', envelope());
    const rejecting = (by: Pseudonym) =>
      contributing(
        stream,
        { type: 'RejectContribution', now: moderation.at, ...moderation, moderator: by, reason: insult, body: because },
        envelope({ actor: by }),
      );
    const outcomes = await Promise.allSettled([rejecting(moderator), rejecting(secondModerator)]);
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual([{ status: 'rejected', reason: refusal('contribution-already-rejected') }]);
    expect((await store.readStream(stream)).map(({ type }) => type)).toEqual(['ContributionSubmitted', 'ContributionRejected']);
    expect(await bodiesOf(stream)).toHaveLength(3);
    await collect();
    expect(await bodiesOf(stream)).toEqual(await referredTo(stream));
  });

  it('that never ends is given up', async () => {
    const stream = newRating();
    const interrupted = new Interrupted(store, () => rating(stream, 'pass', envelope()));
    await expect(rating(stream, 'agree', envelope(), interrupted)).rejects.toBeInstanceOf(RevisionConflict);
    expect(await ratingsOf(stream)).toHaveLength(interrupted.appends);
  });
});

describe('an expected revision', () => {
  it('that is not the stream’s is refused, and nothing is added', async () => {
    const stream = newContribution();
    await expect(submitting(stream, 'x', envelope({ expectedRevision: 0n }))).rejects.toEqual(refusal('revision-mismatch'));
    await submitting(stream, 'x', envelope({ expectedRevision: NO_STREAM }));
    for (const expectedRevision of [NO_STREAM, 1n]) {
      const accepting = contributing(stream, { type: 'AcceptContribution', ...moderation }, envelope({ expectedRevision }));
      await expect(accepting).rejects.toEqual(refusal('revision-mismatch'));
    }
    expect(await store.readStream(stream)).toHaveLength(1);
    expect(await bodiesOf(stream)).toHaveLength(1);
  });

  it('that is the stream’s lets the command through', async () => {
    const stream = newContribution();
    await submitting(stream, 'x', envelope({ expectedRevision: NO_STREAM }));
    const accepting = contributing(stream, { type: 'AcceptContribution', ...moderation }, envelope({ expectedRevision: 0n }));
    await expect(accepting).resolves.toMatchObject({ revision: 1n, repeated: false });
  });

  it('is refused when somebody else writes in between', async () => {
    const stream = newRating();
    const interrupted = new Interrupted(store, () => rating(stream, 'pass', envelope()));
    const attempt = rating(stream, 'agree', envelope({ expectedRevision: NO_STREAM }), interrupted);
    await expect(attempt).rejects.toEqual(refusal('revision-mismatch'));
    expect(await ratingsOf(stream)).toHaveLength(1);
  });
});

describe('an append that fails', () => {
  it('is told as it is, and its text is an orphan that is collected', async () => {
    await collect();
    const [stream, sent] = [newContribution(), envelope()];
    const broken = new Interrupted(store, () => Promise.reject(new Error('no space left')));
    await expect(submitting(stream, 'verwaist', sent, broken)).rejects.toThrow('no space left');
    expect(await store.readStream(stream)).toEqual([]);
    const orphans = await bodiesOf(stream);
    expect(orphans).toHaveLength(1);

    // The sender tries again, with success: the text that counts stays.
    await submitting(stream, 'verwaist', sent);
    expect(await bodiesOf(stream)).toHaveLength(2);
    expect(await collect()).toBe(1);
    expect(await bodiesOf(stream)).toEqual(await referredTo(stream));
    expect(await bodiesOf(stream)).not.toEqual(orphans);
  });

  it('after it was written, as when the answer is lost, is the same command when it is sent again', async () => {
    const [stream, sent] = [newContribution(), envelope()];
    const deaf = new Interrupted(store);
    deaf.append = async (...append: Parameters<EventStore['append']>) => {
      await store.append(...append);
      throw new Error('connection lost');
    };
    await expect(submitting(stream, 'gehört', sent, deaf)).rejects.toThrow('connection lost');
    const [event] = await store.readStream(stream);
    expect(await submitting(stream, 'gehört', sent)).toMatchObject({ stream, sequence: event?.sequence, revision: 0n, repeated: true });
    expect(await bodiesOf(stream)).toEqual([event?.body?.id]);
  });
});
