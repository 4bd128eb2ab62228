import { readFile, writeFile } from 'node:fs/promises';
import type { Recorded } from '../../src/store/event-store.js';

const fileOf = (name: string): URL => new URL(`0.1/${name}`, import.meta.url);

const lines = async <T>(name: string): Promise<readonly T[]> =>
  (await readFile(fileOf(name), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** A request as it came to version 0.1, and its digest then, by the nonce `nonce`. */
export type RecordedRequest = { readonly command: string; readonly params: object; readonly body: object; readonly digest: string };
export const recordedRequests = () => lines<RecordedRequest>('requests.jsonl');

type Written = Omit<Recorded, 'sequence' | 'revision'> & { readonly sequence: number; readonly revision: number };

/**
 * A record as version 0.1 wrote it, in order: each type of event, at each schema number that it had by then. Where a field came without
 * another number, the events of that number are here without it.
 */
export const recordedEvents = async (): Promise<readonly Recorded[]> =>
  (await lines<Written>('events.jsonl')).map((event) => ({
    ...event,
    sequence: BigInt(event.sequence),
    revision: BigInt(event.revision),
  }));

/**
 * What came of it by version 0.1, a line for each name. RECORD_ANSWERS=1 writes it anew, for whoever means to change it: what was there
 * must stay, and more may come.
 */
export const expectRecorded = async (name: string, found: Readonly<Record<string, unknown>>): Promise<void> => {
  const plain = JSON.parse(JSON.stringify(found)) as Readonly<Record<string, unknown>>;
  if (process.env['RECORD_ANSWERS'] === '1') {
    await writeFile(
      fileOf(name),
      Object.entries(plain)
        .map(([of, value]) => `${JSON.stringify([of, value])}\n`)
        .join(''),
    );
  }
  const expected = await lines<readonly [string, unknown]>(name);
  expect(Object.keys(plain)).toEqual(expected.map(([of]) => of));
  for (const [of, value] of expected) expect({ of, value: plain[of] }).toMatchObject({ of, value });
};
