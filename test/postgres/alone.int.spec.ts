import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../../src/host/failures.js';
import { Alone } from '../../src/postgres/alone.js';
import { dropDatabase, freshDatabase } from '../database.js';

let url: string;
/** Two programs on one database. */
let one: Alone;
let other: Alone;

beforeAll(async () => {
  url = await freshDatabase();
  [one, other] = [new Alone(url), new Alone(url)];
});
afterAll(async () => {
  await Promise.all([one.close(), other.close()]);
  await dropDatabase(url);
});

/** Work that tells when it begins and ends. */
const working =
  (log: string[], name: string, ms = 5) =>
  async (): Promise<string> => {
    log.push(`${name} begins`);
    await sleep(ms);
    log.push(`${name} ends`);
    return name;
  };

describe('work that is done alone', () => {
  it('is done one after another over all programs, by more than have a connection', async () => {
    const log: string[] = [];
    const names = Array.from({ length: 20 }, (_, i) => String(i));
    const done = await Promise.all(names.map((name, i) => (i % 2 ? one : other).during('a', working(log, name))));
    expect(done).toEqual(names);
    expect(log).toHaveLength(40);
    for (let i = 0; i < log.length; i += 2) expect(log[i + 1]).toBe(log[i]?.replace('begins', 'ends'));
  });

  it('does not wait for work of another name', async () => {
    const log: string[] = [];
    await one.during('a', async () => {
      await other.during('b', working(log, 'b'));
      log.push('a ends');
    });
    expect(log).toEqual(['b begins', 'b ends', 'a ends']);
  });

  it('lets the next one work where it fails', async () => {
    await expect(one.during('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(other.during('a', () => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  it('is refused as busy where its turn does not come in time, and then has not begun', async () => {
    const log: string[] = [];
    await one.during('a', async () => {
      const error: unknown = await other.during('a', working(log, 'late')).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(Unavailable);
    });
    expect(log).toEqual([]);
  });
});
