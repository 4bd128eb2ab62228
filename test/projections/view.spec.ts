import { z } from 'zod';
import { EVERYBODY } from '../../src/identity/access.js';
import { cursorOf, POSITION } from '../../src/projections/cursor.js';
import { AsOfMalformed, BeforeRecord, type Moment } from '../../src/projections/reading.js';
import type { Sources } from '../../src/projections/sources.js';
import { defineView, type View } from '../../src/projections/view.js';

const ABOUT = { view: 'lines', path: 'lines/:line', summary: 'Lines', roles: EVERYBODY } as const;
const DIALOGUE = '00000000-0000-4000-8000-0000000000d1';
const reader = { roles: EVERYBODY, actor: null, grants: [], language: 'de', secretDigest: null, tellsMore: () => undefined } as const;

/** Asks a view of a record at sequence 7; what it looked for, and what it checked where. */
const ask = async (view: View, query: object = {}, { params = {}, announcedAfter = 0n, at = 7n } = {}) => {
  const [looked, checked]: [[string, Moment][], [string | undefined, unknown][]] = [[], []];
  // The cast stands for all that such a view does not read.
  const sources = {
    reading: {
      sequenceFor: (name: string, moment: Moment) => {
        looked.push([name, moment]);
        return Promise.resolve(typeof moment.asOf === 'bigint' ? moment.asOf : at);
      },
      isAnnouncedAfter: (sequence: bigint, dialogue: string) => Promise.resolve(dialogue === DIALOGUE && sequence < announcedAfter),
    },
  } as unknown as Sources;
  const check = <S extends z.ZodType>(schema: S, value: unknown, where?: string) => {
    checked.push([where, value]);
    return schema.parse(value);
  };
  const { asOf, answer } = await view.ask({ params, query, reader, check }, sources);
  return { asOf, answer, looked, checked };
};

const list = defineView({
  ...ABOUT,
  query: { dialogue: z.string().optional(), order: z.enum(['a', 'b']).default('a') },
  pages: ({ order }) => (order === 'a' ? POSITION.sequence : POSITION.ranked('b')),
  answer: z.object({ from: z.string().nullable(), isLive: z.boolean(), asOf: z.string() }),
}).reading(({ from, isLive }) => Promise.resolve({ from, isLive, asOf: 'its own' }));
const single = defineView({ ...ABOUT, params: { line: z.coerce.number() }, answer: z.object({ line: z.number() }) }).reading(({ params }) =>
  Promise.resolve(params),
);

/** The moment that a question looks for. */
const momentOf = async (query: object, about?: Parameters<typeof ask>[2]): Promise<Moment | undefined> =>
  (await ask(list, query, about)).looked[0]?.[1];

describe('the state that a view is asked for', () => {
  it('is the newest, or a sequence, or what there was at an instant, in UTC', async () => {
    expect(await momentOf({})).toEqual({});
    expect(await momentOf({ asOf: '5' })).toEqual({ asOf: 5n });
    expect(await momentOf({ asOf: '2026-03-02T10:00:00+01:00' })).toEqual({ asOf: '2026-03-02T09:00:00.000Z' });
    expect(await momentOf({ asOfOccurred: '2026-03-02T10:00:00+01:00' })).toEqual({ occurredBy: '2026-03-02T09:00:00.000Z' });
    expect(await momentOf({ asOf: '0001-01-01T00:00:00Z' })).toEqual({ asOf: '1970-01-01T00:00:00.000Z' });
    expect(await momentOf({ asOf: '5', after: '4' })).toEqual({ asOf: 5n, after: 4n });
    expect(await momentOf({ after: '4' })).toEqual({ after: 4n });
  });

  it('is that of its cursor, whatever came since', async () => {
    const cursor = cursorOf({ asOf: 3n, position: '2' });
    expect(await momentOf({ cursor })).toEqual({ asOf: 3n });
    expect(await momentOf({ cursor, asOf: '3', after: '9' })).toEqual({ asOf: 3n });
  });

  it('is one of them', async () => {
    await expect(ask(list, { asOf: '5', asOfOccurred: '2026-03-02T09:00:00Z' })).rejects.toThrow(AsOfMalformed);
  });

  it('is looked at before anything else of the query', async () => {
    for (const asOf of ['yesterday', '-1', '5.0', '', '1234567890123456']) {
      await expect(ask(list, { asOf, nonsense: 1 })).rejects.toThrow(AsOfMalformed);
      await expect(ask(list, { asOfOccurred: asOf })).rejects.toThrow(AsOfMalformed);
    }
    await expect(ask(list, { asOf: '5', nonsense: 1 })).rejects.toThrow(z.ZodError);
  });

  it.each([{ asOf: '2026-03-02T09:00:00Z' }, { asOfOccurred: '2026-03-02T09:00:00Z' }])(
    'is none where at the instant (%j) nothing was recorded, or the dialogue was not announced',
    async (instant) => {
      await expect(ask(list, instant, { at: 0n })).rejects.toThrow(BeforeRecord);
      await expect(ask(list, { ...instant, dialogue: DIALOGUE }, { announcedAfter: 8n })).rejects.toThrow(BeforeRecord);
      expect((await ask(list, { ...instant, dialogue: DIALOGUE }, { announcedAfter: 7n })).asOf).toBe(7n);
      expect((await ask(list, { ...instant, dialogue: 'another' }, { announcedAfter: 8n })).asOf).toBe(7n);
      expect((await ask(list, instant, { announcedAfter: 8n })).asOf).toBe(7n);
    },
  );

  it('is answered as what it is by its sequence, also before everything', async () => {
    expect((await ask(list, { asOf: '0', dialogue: DIALOGUE }, { announcedAfter: 8n })).asOf).toBe(0n);
    expect((await ask(list, { dialogue: DIALOGUE }, { announcedAfter: 8n, at: 0n })).asOf).toBe(0n);
  });
});

describe('the answer of a view', () => {
  const answered = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).answer();

  it('says first as of when it is, unless it says so itself', async () => {
    const answer = await answered(single, {}, { params: { line: '3' } });
    expect([answer, Object.keys(answer)]).toEqual([{ asOf: 7, line: 3 }, ['asOf', 'line']]);
    expect(await answered(list)).toMatchObject({ asOf: 'its own' });
    expect(Object.keys(single.answer.shape)).toEqual(['asOf', 'line']);
  });

  it('is live where nothing says as of when', async () => {
    const cursor = cursorOf({ asOf: 3n, position: '2' });
    for (const query of [{}, { after: '3' }]) expect(await answered(list, query)).toMatchObject({ isLive: true });
    for (const query of [{ asOf: '3' }, { asOf: '2026-03-02T09:00:00Z' }, { asOfOccurred: '2026-03-02T09:00:00Z' }, { cursor }])
      expect(await answered(list, query)).toMatchObject({ isLive: false });
  });

  it('begins at the cursor, or at the next page', async () => {
    const { answer } = await ask(list, { cursor: cursorOf({ asOf: 3n, position: '2' }) });
    expect(await answer()).toMatchObject({ from: '2' });
    expect(await answer(cursorOf({ asOf: 3n, position: '4' }))).toMatchObject({ from: '4' });
    expect(await answered(list)).toMatchObject({ from: null });
  });

  it('is of the names in its path, each checked at its place', async () => {
    const { answer, checked, looked } = await ask(single, {}, { params: { line: '3' } });
    expect(checked[0]).toEqual(['/line', '3']);
    expect(await answer()).toEqual({ asOf: 7, line: 3 });
    expect(looked).toEqual([['lines', {}]]);
    await expect(ask(single, {}, { params: {} })).rejects.toThrow(z.ZodError);
  });

  it('is as of the sequence of another view, or of none', async () => {
    const other = defineView({ ...ABOUT, projection: 'others', answer: z.object({}) }).reading(() => Promise.resolve({}));
    expect((await ask(other)).looked).toEqual([['others', {}]]);
    const none = defineView({ ...ABOUT, projection: null, answer: z.object({ known: z.null() }) }).reading(({ asOf }) =>
      Promise.resolve({ known: asOf }),
    );
    const { asOf, answer, looked } = await ask(none);
    expect([asOf, await answer(), looked]).toEqual([null, { known: null }, []]);
    expect(Object.keys(none.answer.shape)).toEqual(['known']);
    await expect(ask(none, { asOf: '5' })).rejects.toThrow(z.ZodError);
  });

  it('is a file as it is', async () => {
    const file = { mediaType: 'text/plain', body: 'words', saveAs: null };
    const view = defineView({ ...ABOUT, mediaTypes: ['text/plain'], answer: z.string() }).reading(() => Promise.resolve(file));
    expect(await answered(view)).toEqual(file);
  });
});

describe('a cursor', () => {
  const refused = async (query: object): Promise<unknown> => {
    const error: unknown = await ask(list, query).catch((reason: unknown) => reason);
    return error instanceof z.ZodError ? error.issues.map(({ message }) => message) : error;
  };
  const of = (position: string) => cursorOf({ asOf: 3n, position });

  it('is one of this list, in the order that is asked for', async () => {
    for (const cursor of [
      '',
      'x',
      of('x'),
      of(''),
      of('b.1.2'),
      Buffer.from('x/2').toString('base64url'),
      Buffer.from('2').toString('base64url'),
    ])
      expect(await refused({ cursor })).toEqual(['cursor-malformed']);
    expect(await refused({ cursor: of('2'), order: 'b', asOf: '4' })).toEqual(['cursor-malformed']);
    expect((await ask(list, { cursor: of('b.1.2'), order: 'b' })).asOf).toBe(3n);
  });

  it('is of the state that is asked for, if one is', async () => {
    for (const moment of [{ asOf: '4' }, { asOf: '2026-03-02T09:00:00Z' }, { asOfOccurred: '2026-03-02T09:00:00Z' }])
      expect(await refused({ ...moment, cursor: of('2') })).toEqual(['cursor-of-another-state']);
    expect((await ask(list, { cursor: of('2'), asOf: '3' })).asOf).toBe(3n);
  });

  it('is checked where it stands', async () => {
    expect((await ask(list, { cursor: of('2') })).checked.at(-1)).toEqual(['/cursor', of('2')]);
  });

  it('is nothing that other views know', async () => {
    await expect(ask(single, { cursor: of('2') }, { params: { line: '3' } })).rejects.toThrow(z.ZodError);
  });
});
