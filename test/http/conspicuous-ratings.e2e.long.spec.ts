import { randomUUID } from 'node:crypto';
import { conspicuousRatingsView } from '../../src/projections/theme-input/conspicuous-ratings.view.js';
import { RatingNetworks } from '../../src/vault/rating-networks.js';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { useHarness } from '../harness.js';
import { done, submit } from './asking.js';

const harness = useHarness({ TRUST_PROXY: 'true' });

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

const asked = async (dialogue: string, how = '') =>
  harness.get(`/api/conspicuous-ratings?dialogue=${dialogue}${how}`, { token: await harness.token('office', 'Olga', dialogue) });

/** As the office sees it when the day is over. */
const conspicuous = async (dialogue: string, how = '') => {
  const head = String(await harness.store.head());
  await harness.view('/api/theme-input', { query: { dialogue, after: head } });
  await harness.app.get(RatingNetworks).settled();
  await query(harness.foundation.databaseUrl, 'update vault.rating_network set day = current_date - 1');
  const { status, body } = await asked(dialogue, how);
  expect(status).toBe(200);
  return conspicuousRatingsView.answer.parse(body).items;
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
  for (let person = 2; person <= 10; person++) await rate(many[0]!.at, person, '192.0.2.9');
  expect(await conspicuous(dialogue, '&raters=10')).toMatchObject([{ ratings: 49, raters: 10, contributions: 40 }]);
});

it('a rating that is repeated or changed is no other person’s', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue);
  const key = randomUUID();
  for (const said of [{ key }, { key }, { value: 'disagree' }]) await rate(at, 1, '203.0.113.8', said);
  for (let person = 2; person <= 10; person++) await rate(at, person, '203.0.113.8');
  expect(await conspicuous(dialogue, '&raters=10')).toMatchObject([{ ratings: 11, raters: 10, contributions: 1 }]);
  expect(await conspicuous(dialogue, '&raters=11')).toEqual([]);
});

it('of another dialogue is nothing', async () => {
  const [dialogue, other] = [await openDialogue(harness), await openDialogue(harness)];
  const { at } = await submit(harness, dialogue);
  await times(10, (nth) => rate(at, nth, '203.0.113.9'));
  expect(await conspicuous(dialogue, '&raters=10')).toMatchObject([{ raters: 10 }]);
  expect(await conspicuous(other, '&raters=10')).toEqual([]);
});

it('nobody finds from where a single rating came: not among few, not as of a sequence, and not by asking again and again today', async () => {
  const dialogue = await openDialogue(harness);
  const { at } = await submit(harness, dialogue);
  await times(30, (nth) => rate(at, nth, '203.0.113.10'));
  const head = await harness.store.head();
  for (const how of ['&raters=9', `&asOf=${head}`, `&after=${head}`, `&asOfOccurred=${new Date().toISOString()}`])
    expect([how, (await asked(dialogue, how)).status]).toEqual([how, 400]);
  await harness.get(`/api/theme-input?dialogue=${dialogue}&after=${head}`);
  await harness.app.get(RatingNetworks).settled();
  expect((await asked(dialogue)).body).toEqual({ items: [] });
  expect(await conspicuous(dialogue)).toMatchObject([{ raters: 30 }]);
  // What is changed and withdrawn later moves nothing in a day that is over.
  await rate(at, 1, '203.0.113.10', { value: 'disagree' });
  await harness.get(`/api/theme-input?dialogue=${dialogue}&after=${await harness.store.head()}`);
  expect((await asked(dialogue)).body).toMatchObject({ items: [{ ratings: 30, raters: 30 }] });
});

it('from where ratings came is noted without any address', async () => {
  const rows = await query(harness.foundation.databaseUrl, 'select * from vault.rating_network');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|2001:db8/);
});
