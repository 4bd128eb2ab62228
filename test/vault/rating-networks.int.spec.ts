import { createHmac, randomBytes } from 'node:crypto';
import { DAY_MS, utcDay } from '../../src/domain/day.js';
import { RatingNetworks } from '../../src/vault/rating-networks.js';
import { SCHEMA_SQL } from '../../src/vault/schema.js';
import { dropDatabase, freshDatabase, query } from '../database.js';

let url: string;
const opened: RatingNetworks[] = [];
const networks = (days: number, said: string[] = [], database = url): RatingNetworks => {
  const each = new RatingNetworks(database, days, (line) => void said.push(line));
  opened.push(each);
  return each;
};

beforeAll(async () => {
  url = await freshDatabase();
  await query(url, SCHEMA_SQL);
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.onApplicationShutdown();
  await query(url, 'truncate vault.rating_network, vault.rating_network_key');
});
afterAll(() => dropDatabase(url));

const contribution = '00000000-0000-4000-8000-000000000001';
const seen = (sequence: number, network = '203.0.113.7') => ({ sequence, contribution, network });
type Row = { readonly sequence: string; readonly contribution: string; readonly day: string; readonly network: string };
const rows = () => query<Row>(url, 'select sequence, contribution, day::text, network from vault.rating_network order by sequence');
const keys = () => query<{ day: string; key: Buffer }>(url, 'select day::text, key from vault.rating_network_key order by day');
const today = (): string => utcDay(Date.now());

it('each rating is noted under a pseudonym of its network, by a random key of the day', async () => {
  const noting = networks(14);
  for (const [i, network] of ['203.0.113.7', '203.0.113.8', '203.0.113.7'].entries()) noting.note(seen(i + 1, network));
  await noting.settled();
  const [{ key, day } = { key: Buffer.alloc(0), day: '' }, ...others] = await keys();
  expect([key.length, day, others]).toEqual([32, today(), []]);
  const pseudonym = (network: string) => createHmac('sha256', key).update(network).digest('base64url').slice(0, 22);
  expect(await rows()).toEqual(
    ['203.0.113.7', '203.0.113.8', '203.0.113.7'].map((network, i) => ({
      sequence: String(i + 1),
      contribution,
      day: today(),
      network: pseudonym(network),
    })),
  );
  // What comes later goes there too, and what is there already stays.
  for (const each of [seen(4), seen(1, '203.0.113.9')]) noting.note(each);
  await noting.settled();
  expect((await rows()).map(({ network }) => network)).toEqual(['203.0.113.7', '203.0.113.8', '203.0.113.7', '203.0.113.7'].map(pseudonym));
});

it('the key of the day is one for all programs, and looked for once by each', async () => {
  const [one, other] = [networks(14), networks(14)];
  one.note(seen(1));
  await one.settled();
  other.note(seen(2));
  await other.settled();
  expect(new Set((await rows()).map(({ network }) => network)).size).toBe(1);
  await query(url, 'update vault.rating_network_key set key = $1', [randomBytes(32)]);
  one.note(seen(3));
  await one.settled();
  expect(new Set((await rows()).map(({ network }) => network)).size).toBe(1);
});

it('the key goes when its day is over, and what was noted after the days that it is kept', async () => {
  const noting = networks(14);
  noting.note(seen(1));
  await noting.settled();
  const [noted, key] = [await rows(), await keys()];
  expect(await noting.prune(Date.now())).toEqual({ pruned: 0 });
  expect([await rows(), await keys()]).toEqual([noted, key]);
  expect(await noting.prune(Date.now() + DAY_MS)).toEqual({ pruned: 0 });
  expect([await rows(), await keys()]).toEqual([noted, []]);
  expect(await noting.prune(Date.now() + 14 * DAY_MS)).toEqual({ pruned: 0 });
  expect(await noting.prune(Date.now() + 15 * DAY_MS)).toEqual({ pruned: 1 });
  expect(await rows()).toEqual([]);
});

it('nothing is noted where it is kept for no days', async () => {
  const nothing = networks(0);
  nothing.note(seen(1));
  await nothing.settled();
  expect([await rows(), await keys()]).toEqual([[], []]);
});

it('no rating fails where it cannot be noted: it is said once, and again when it could be in between', async () => {
  const said: string[] = [];
  const noting = networks(14, said);
  const note = async (sequence: number) => {
    noting.note(seen(sequence));
    await noting.settled();
  };
  await query(url, 'alter table vault.rating_network rename to away');
  for (const sequence of [1, 2]) await note(sequence);
  expect(said).toEqual([expect.stringMatching(/^From where ratings came cannot be noted: .*rating_network/)]);
  await query(url, 'alter table vault.away rename to rating_network');
  await note(3);
  expect((await rows()).map(({ sequence }) => sequence)).toEqual(['3']);
  await query(url, 'alter table vault.rating_network rename to away');
  await note(4);
  await query(url, 'alter table vault.away rename to rating_network');
  expect(said).toHaveLength(2);
});

it('no rating fails where the database is not there', async () => {
  const said: string[] = [];
  const gone = networks(14, said, 'postgres://nobody@127.0.0.1:1/none');
  gone.note(seen(1));
  await gone.settled();
  expect(said).toEqual([expect.stringMatching(/^From where ratings came cannot be noted: .*ECONNREFUSED/)]);
});
