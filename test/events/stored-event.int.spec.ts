import { checkBackup } from '../../src/backup/check-backup.js';
import { faultOf } from '../../src/events/stored-event.js';
import { UsageError } from '../../src/host/usage-error.js';
import { copyRecord } from '../../src/store/copy/copy-record.js';
import type { Recorded } from '../../src/store/event-store.js';
import { PostgresMovingRecord } from '../../src/store/postgres/postgres-moving-record.js';
import { upcast, UPCASTERS } from '../../src/store/upcasters.js';
import { Vault } from '../../src/vault/vault.js';
import { removeFolders, silent, take } from '../backup/given.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { recordedEvents } from '../recorded/recorded.js';

const record = await recordedEvents();
const one = (type: string): Recorded => record.find((event) => event.type === type)!;

it('finds nothing wrong with a record of version 0.1', () => {
  expect(record.flatMap((event) => faultOf(event) ?? [])).toEqual([]);
});

const submitted = one('ContributionSubmitted');
const policy = record.find(({ type, schema }) => type === 'ModerationPolicyAdopted' && schema === 1)!;
const { theme: _, ...withoutTheme } = submitted.data as { readonly theme: string };
it.each<[string, Recorded]>([
  ['a Prophecy of schema 1, which this version of the program does not know', { ...submitted, type: 'Prophecy' }],
  ['a toString of schema 1, which this version of the program does not know', { ...submitted, type: 'toString' }],
  ['a ContributionSubmitted of schema 3, which this version of the program does not know', { ...submitted, schema: 3 }],
  ['a ContributionSubmitted of schema 1 in another shape: data.theme', { ...submitted, data: withoutTheme }],
  ['a ContributionSubmitted of schema 1 in another shape: data: Unrecognized key', { ...submitted, data: { ...submitted.data, a: 1 } }],
  [
    'a ContributionSubmitted of schema 1 in another shape: internal.nonce',
    { ...submitted, internal: { ...submitted.internal, nonce: 'a' } },
  ],
  ['a ModerationPolicyAdopted of schema 1 in another shape', { ...policy, data: {} }],
  ['a ContributionSubmitted of schema 1 without a text in the vault, which each has', { ...submitted, body: null }],
  ['a ContributionSubmitted of schema 1 in a stream in which none stands', { ...submitted, stream: one('DialogueAnnounced').stream }],
  ['a ContributionSubmitted of schema 1 in a stream in which none stands', { ...submitted, stream: 'contribution-hello' }],
  ['a ContributionSubmitted of schema 1 that occurred at no instant', { ...submitted, occurredAt: 'yesterday' }],
  ['a DialoguePrepared of schema 1 with a text in the vault, which none has', { ...one('DialoguePrepared'), body: submitted.body }],
])('finds that something is %s', (fault, event) => expect(faultOf(event)).toMatch(fault));

it.each([
  ['ContributionSubmitted', 'card'],
  ['RecommendationPublished', 'report'],
  ['ReportRendered', 'textsAsOf'],
])('finds nothing wrong with a %s from before it had a %s', (type, field) => {
  const before = { ...one(type), schema: 1 };
  const { [field]: _, ...data } = before.data as Readonly<Record<string, unknown>>;
  expect(faultOf({ ...before, data })).toBeNull();
  expect(upcast({ ...before, data }, UPCASTERS).data).toHaveProperty(field, null);
  // Some of the same number have it already.
  expect(upcast({ ...before, data: { ...data, [field]: 'said' } }, UPCASTERS).data).toHaveProperty(field, 'said');
});

it('says where something is wrong and not what stands there', () => {
  const told = faultOf({ ...submitted, data: { ...submitted.data, theme: 'Geheimnis!', language: 'Geheimnis' } });
  expect(told).toMatch('data.theme');
  expect(told).not.toMatch('Geheimnis');
});

describe('a record with an event that nobody can read, at sequence 3', () => {
  const fault = /is a Prophecy of schema 1, which this version of the program does not know\./;
  let [from, to]: readonly [string, string] = ['', ''];
  beforeAll(async () => {
    [from, to] = [await freshDatabase(), await freshDatabase()];
    await (await Vault.open(from, Buffer.alloc(32, 1))).close();
    const source = await PostgresMovingRecord.open(from);
    await source.begin();
    await source.adopt(record.slice(0, 5).map((event) => (event.sequence === 3n ? { ...event, type: 'Prophecy' } : event)));
    await source.finish();
    await source.close();
  });
  afterAll(async () => {
    await dropDatabase(from);
    await dropDatabase(to);
    await removeFolders();
  });

  it('is copied up to the batch with it, and another version goes on from there', async () => {
    const copy = async (by: typeof faultOf) => {
      const [source, target] = [await PostgresMovingRecord.open(from), await PostgresMovingRecord.open(to)];
      const options = { signal: new AbortController().signal, progress: () => undefined, batchSize: 2, faultOf: by };
      return copyRecord(source, target, options).finally(() => Promise.all([source.close(), target.close()]));
    };
    await expect(copy(faultOf)).rejects.toThrow(UsageError);
    await expect(copy(faultOf)).rejects.toThrow(/^Sequence 3 cannot be copied: it .*Nothing is lost/);
    await expect(copy(faultOf)).rejects.toThrow(fault);
    expect(await copy(() => null)).toMatchObject({ sequence: 5n, before: 2n });
  });

  it('is not put back, and what was before it is where it asks for no more', async () => {
    const { folder } = await take(from, { keys: null });
    const source = { folder, vaultFolder: null, erasures: [], faultOf, unauthenticated: true };
    const check = (sequence: number) => checkBackup({ ...source, until: { sequence } }, null, silent());
    await expect(check(5)).rejects.toThrow(UsageError);
    await expect(check(5)).rejects.toThrow(/line 3: sequence 3 cannot be put back: it/);
    await expect(check(5)).rejects.toThrow(fault);
    expect(await check(2)).toMatchObject({ sequence: 2, leftOut: { Prophecy: 1 } });
    expect(await query(from, 'select count(*)::int as n from record.event')).toEqual([{ n: 5 }]);
  });
});
