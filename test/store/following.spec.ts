import { type Recorded, type Subscription, UnknownSchema } from '../../src/store/event-store.js';
import { following } from '../../src/store/adapter/following.js';
import type { Upcasters } from '../../src/store/upcasters.js';

const noted = (sequence: number, schema = 2): Recorded => ({
  sequence: BigInt(sequence),
  stream: 'note-00000000-0000-4000-8000-000000000001',
  revision: BigInt(sequence - 1),
  id: `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`,
  type: 'Noted',
  schema,
  recordedAt: '2026-03-02T09:00:01.000Z',
  occurredAt: '2026-03-02T09:00:00.000Z',
  role: 'office',
  data: {},
  internal: {},
  body: null,
});
const upcasters: Upcasters = { Noted: [({ internal }) => ({ data: { lifted: true }, internal })] };

const { signal } = new AbortController();

/** The pages of a subscription, as they come. */
const taken = async (subscription: Subscription, pages: (readonly Recorded[])[] = []) => {
  for await (const page of subscription) pages.push(page);
  return pages;
};

/** Follows a record of these events, which `grow` is asked for more when all were read; it is closed when there are none. */
const followed = (log: readonly Recorded[], grow: () => readonly Recorded[] = () => []) => {
  let [events, growths, isClosed] = [log, 0, false];
  const asked: [after: number, limit: number][] = [];
  const waited: number[] = [];
  const source = {
    rowsAfter: (after: bigint, limit: number) => {
      asked.push([Number(after), limit]);
      return Promise.resolve(events.filter(({ sequence }) => sequence > after).slice(0, limit));
    },
    wakeUp: {
      get growths() {
        return growths;
      },
      after: (known: number) => {
        waited.push(known);
        const more = grow();
        [events, growths, isClosed] = [[...events, ...more], growths + 1, more.length === 0];
        return Promise.resolve();
      },
    },
    upcasters,
    isClosed: () => isClosed,
  };
  const pages = async (after = 0n, options: Parameters<typeof following>[2] = { signal }) =>
    (await taken(following(source, after, options))).map((page) => page.map(({ sequence }) => Number(sequence)));
  return { source, asked, waited, pages };
};

describe('whoever follows a record', () => {
  it('gets page after page, from what is known on, and then what comes', async () => {
    const { pages, asked, waited } = followed(
      [1, 2, 3, 4].map((n) => noted(n)),
      () => (waited.length === 1 ? [noted(5)] : []),
    );
    expect(await pages(1n, { signal, pageSize: 2 })).toEqual([[2, 3], [4], [5]]);
    expect(asked.map(([after]) => after)).toEqual([1, 3, 4, 4, 5]);
    // It waits where a page was empty, for a growth since it looked.
    expect(waited).toEqual([0, 1]);
  });

  it('gets at most 500 at a time unless it says otherwise', async () => {
    const { pages, asked } = followed([noted(1)]);
    await pages();
    expect(asked.map(([, limit]) => limit)).toEqual([500, 500]);
  });

  it('gets events in the shape that the program knows', async () => {
    const { source } = followed([noted(1, 1)]);
    expect(await taken(following(source, 0n, { signal }))).toEqual([[{ ...noted(1), data: { lifted: true } }]]);
  });

  it('gets what stands before an event newer than the program, and then its error', async () => {
    const seen: (readonly Recorded[])[] = [];
    const { source, waited } = followed([noted(1), noted(2), noted(3, 3), noted(4)]);
    await expect(taken(following(source, 0n, { signal }), seen)).rejects.toThrow(UnknownSchema);
    expect(seen).toEqual([[noted(1), noted(2)]]);
    expect(waited).toEqual([]);
  });

  it('gets any other error as it is', async () => {
    const broken = () => {
      throw new TypeError('broken');
    };
    const { source } = followed([noted(1), noted(2, 1)]);
    const reading = following({ ...source, upcasters: { Noted: [broken] } }, 0n, { signal });
    const seen: (readonly Recorded[])[] = [];
    await expect(taken(reading, seen)).rejects.toThrow('broken');
    expect(seen).toEqual([]);
  });

  it('gets nothing once it has given up', async () => {
    const { pages, asked } = followed([noted(1)]);
    expect(await pages(0n, { signal: AbortSignal.abort() })).toEqual([]);
    expect(asked).toEqual([]);
  });
});
