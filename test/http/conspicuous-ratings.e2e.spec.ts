import { randomUUID } from 'node:crypto';
import * as answers from '../../src/http/answers.js';
import { RatingNetworks } from '../../src/vault/rating-networks.js';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { done, submit } from './asking.js';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ TRUST_PROXY: 'true' });
});
afterAll(() => harness.close());

/** A rating of the nth person, as the proxy forwards it. */
const rate = (at: string, person: number, address: string, { value = 'agree', key = randomUUID() } = {}) =>
  done(
    harness,
    `${at}/ratings`,
    { value, participant: `person ${person} with a long secret` },
    { key, headers: { 'x-forwarded-for': address } },
  );

const times = <T>(count: number, make: (nth: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, nth) => make(nth)));

const conspicuous = async (dialogue: string, asked = '') => {
  await harness.app.get(RatingNetworks).settled();
  const head = String(await harness.store.head());
  const { status, body } = await harness.get(`/api/conspicuous-ratings?dialogue=${dialogue}&after=${head}${asked}`, {
    token: await harness.token('office', 'Olga', dialogue),
  });
  expect(status).toBe(200);
  return answers.conspicuousRatings.parse(body).items;
};

it('forty people behind one address are shown to the office, and every one of their ratings counts', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue);
  await times(40, (nth) => rate(at, nth, '203.0.113.7'));
  const [found, ...others] = await conspicuous(dialogue);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ratings: 40,
    unprotected: 40,
    raters: 40,
    contributions: 1,
    network: expect.stringMatching(/^[\w-]{22}$/),
  });
  expect(Date.parse(found!.to)).toBeGreaterThanOrEqual(Date.parse(found!.from));
  const { body } = await harness.get<{ ratings: object }>(`${at}?after=${String(await harness.store.head())}`);
  expect(body.ratings).toMatchObject({ agree: 40 });
});

it('forty people behind one IPv6 network are, whatever addresses they have in it', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue);
  await times(40, (nth) => rate(at, nth, `2001:db8:1:2:${nth.toString(16)}::1`));
  expect(await conspicuous(dialogue)).toMatchObject([{ raters: 40 }]);
});

it('forty people in forty networks are not, nor is one who rates forty contributions', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue);
  await times(40, (nth) => rate(at, nth, `198.51.100.${nth}`));
  const many = await times(40, (nth) => submit(harness, dialogue, `Beitrag ${nth}`));
  for (const one of many) await rate(one.at, 1, '192.0.2.9');
  expect(await conspicuous(dialogue)).toEqual([]);
  // Whoever looks closer tells the one from the other.
  await rate(many[0]!.at, 2, '192.0.2.9');
  expect(await conspicuous(dialogue, '&raters=2')).toMatchObject([{ ratings: 41, raters: 2, contributions: 40 }]);
});

it('a rating that is repeated or changed is no other person’s', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue);
  const key = randomUUID();
  for (const said of [{ key }, { key }, { value: 'disagree' }]) await rate(at, 1, '203.0.113.8', said);
  await rate(at, 2, '203.0.113.8');
  expect(await conspicuous(dialogue, '&raters=2')).toMatchObject([{ ratings: 3, raters: 2, contributions: 1 }]);
  expect(await conspicuous(dialogue, '&raters=3')).toEqual([]);
});

it('as of an earlier sequence is what was there by then; of another dialogue is nothing', async () => {
  const [dialogue, other] = [await openDialogue(harness), await openDialogue(harness)];
  const { at } = await submit(harness, dialogue);
  const early = [await rate(at, 1, '203.0.113.9'), await rate(at, 2, '203.0.113.9')].at(-1)?.sequence ?? 0;
  await rate(at, 3, '203.0.113.9');
  expect(await conspicuous(dialogue, '&raters=2')).toMatchObject([{ raters: 3 }]);
  const then = await harness.get(`/api/conspicuous-ratings?dialogue=${dialogue}&raters=2&asOf=${early}`, {
    token: await harness.token('auditor'),
  });
  expect(then.body['items']).toMatchObject([{ raters: 2 }]);
  expect(await conspicuous(other, '&raters=2')).toEqual([]);
});

describe('from where ratings came', () => {
  const rows = () =>
    query<{ network: string; day: string }>(harness.foundation.databaseUrl, 'select network, day::text from vault.rating_network');
  const networks = (days: number, url = harness.foundation.databaseUrl, said: string[] = []) =>
    new RatingNetworks(url, harness.vault.keyFor('rating-network/v1'), days, (line) => void said.push(line));

  it('has no address in it, and is deleted after the days that it is kept', async () => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    expect(JSON.stringify(before)).not.toMatch(/203\.0\.113|2001:db8/);
    const keeping = networks(14);
    const DAY_MS = 86_400_000;
    expect(await keeping.prune(Date.now() + 13 * DAY_MS)).toEqual({ pruned: 0 });
    expect(await keeping.prune(Date.now() + 15 * DAY_MS)).toEqual({ pruned: before.length });
    expect(await rows()).toEqual([]);
    await keeping.onApplicationShutdown();
  });

  it('is noted nowhere where it is kept for no days, and no rating fails where it cannot be noted', async () => {
    const seen = { sequence: 1, contribution: '00000000-0000-4000-8000-000000000001', network: '203.0.113.7' };
    const nothing = networks(0);
    nothing.note(seen);
    await nothing.onApplicationShutdown();
    expect(await rows()).toEqual([]);
    const said: string[] = [];
    const gone = networks(14, 'postgres://nobody@127.0.0.1:1/none', said);
    gone.note(seen);
    await gone.settled();
    gone.note(seen);
    await gone.onApplicationShutdown();
    expect(said).toEqual([expect.stringMatching(/^From where ratings came cannot be noted: .*ECONNREFUSED/)]);
  });
});
