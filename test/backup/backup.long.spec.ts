import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { readLines, writeLines } from '../../src/backup/chained-lines.js';
import { checkBackup } from '../../src/backup/check-backup.js';
import { Progress } from '../../src/host/progress.js';
import { UsageError } from '../../src/host/usage-error.js';
import { Vault } from '../../src/vault/vault.js';
import { VaultKeys } from '../../src/vault/vault-keys.js';
import { dropDatabase, freshDatabase, query } from '../database.js';
import { change, type Installation, newFolder, newStream, put, removeFolders, silent, startInstallation, take } from './given.js';

let from: Installation;
let empty: string;
beforeAll(async () => {
  from = await startInstallation();
});
beforeEach(async () => {
  empty = await freshDatabase();
});
afterEach(() => dropDatabase(empty));
afterAll(async () => {
  await from.close();
  await removeFolders();
});

const EVENTS = 'select row_to_json(e)::text as line from record.event e where sequence <= $1 order by sequence';
const recordOf = async (url: string, until: number): Promise<readonly string[]> =>
  (await query<{ line: string }>(url, EVENTS, [until])).map(({ line }) => line);
const count = async (url: string, what: string): Promise<number> =>
  (await query<{ n: number }>(url, `select count(*)::int as n from ${what}`))[0]!.n;
const refused = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UsageError)) throw error instanceof Error ? error : new Error('It was not refused');
  return error.message;
};

it('stands for one moment while somebody writes: no gap, every body is there, and all of it comes back to the letter', async () => {
  const writing = { goes: true };
  const writers = [1, 2, 3].map(async () => {
    for (let i = 0; writing.goes; i++) {
      // The second spelling is one that a reader of JSON would not give back.
      await from.write({ stream: newStream(), text: `Text ${i}`, data: { '10': 1, '2': 'ä\u2028"', nested: { b: [1.5, null], a: true } } });
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  });
  while ((await from.store.head()) < 50n) await new Promise((resolve) => setTimeout(resolve, 10));
  const { folder, manifest } = await take(from.url);
  const after = await from.store.head();
  writing.goes = false;
  await Promise.all(writers);

  expect(manifest.counts).toMatchObject({ events: manifest.head, erasures: 0 });
  expect(Number(after)).toBeGreaterThanOrEqual(manifest.head);
  expect(await put(folder, from.key, empty)).toMatchObject({
    sequence: manifest.head,
    bodies: { restored: manifest.head, erased: 0, missing: 0 },
    unreadable: 0,
  });
  expect(await recordOf(empty, Number.MAX_SAFE_INTEGER)).toEqual(await recordOf(from.url, manifest.head));
  expect(await query(empty, 'select sequence::int, recorded_at from record.head')).toEqual(
    await query(from.url, 'select sequence::int, recorded_at from record.event where sequence = $1', [manifest.head]),
  );
  const vault = await Vault.open(empty, from.key);
  const [last] = await from.store.readAll(BigInt(manifest.head - 1), 1);
  expect([...(await vault.open([last!.body!])).values()]).toEqual([{ content: expect.anything() }]);
  // What every pseudonym and every participant's secret is derived from.
  expect(vault.keyFor('participant/v1')).toEqual(from.vault.keyFor('participant/v1'));
  await vault.close();
});

it('puts back a moment: the events until then, and the texts of these alone', async () => {
  const whole = await take(from.url);
  const [at] = await query<{ recorded_at: Date }>(from.url, 'select recorded_at from record.event where sequence = 20');
  const until = { instant: at!.recorded_at.toISOString() };
  const [expected] = await query<{ n: number }>(from.url, 'select max(sequence)::int as n from record.event where recorded_at <= $1', [
    at!.recorded_at,
  ]);
  expect(await put(whole.folder, from.key, empty, { until })).toMatchObject({ sequence: expected!.n, bodies: { restored: expected!.n } });
  expect(await count(empty, 'vault.body')).toBe(expected!.n);
  expect(await count(empty, 'vault.subject_key')).toBe(expected!.n + 1);
  expect(await refused(put(whole.folder, from.key, empty, { until: { sequence: whole.manifest.head + 1 } }))).toBe(
    `The backup ends at sequence ${whole.manifest.head}.`,
  );
  expect(await refused(put(whole.folder, from.key, empty, { until: { instant: '2000-01-01T00:00:00Z' } }))).toMatch(
    /^Nothing had been recorded/,
  );
  expect(await refused(put(whole.folder, from.key, empty, { until: { instant: '2999-01-01T00:00:00Z' } }))).toMatch(
    /knows nothing of what/,
  );
});

it('takes files along, and leaves out what no event names', async () => {
  const stream = `gathering-${randomUUID()}`;
  const content = randomBytes(700_000);
  const digest = createHash('sha256').update(content).digest('hex');
  await from.vault.storeFile({ digest, content: content.toString('base64') }, stream);
  await from.vault.storeFile({ digest: '0'.repeat(64), content: '' }, stream);
  await from.vault.store({ subject: randomUUID(), content: {} }, stream, randomUUID());
  await from.write({ stream, type: 'MinutesFiled', data: { digest, mediaType: 'application/pdf' } });
  const { folder, manifest } = await take(from.url);
  expect(await put(folder, from.key, empty)).toMatchObject({
    bodies: { restored: manifest.counts.bodies - 1, missing: 0 },
    files: { restored: 1, erased: 0, missing: 0 },
  });
  const vault = await Vault.open(empty, from.key);
  expect(await vault.openFile(stream, digest)).toEqual(content);
  await vault.close();
});

it('does not bring back from an older backup what was erased since, nor its key, whoever erased it and how', async () => {
  const [byEvent, byHand, person] = [newStream(), newStream(), randomUUID()];
  const one = await from.write({ stream: byEvent, text: 'Erased by an event' });
  const two = await from.write({ stream: byHand, text: 'Erased by hand', subject: person });
  const older = await take(from.url);
  await from.write({ stream: byEvent, type: 'ContentErased', data: { legalBasis: 'gdpr-17' } });
  const after = await from.write({ stream: byEvent, type: 'ContributionRejected', text: 'Said after the erasure' });
  await query(from.url, 'delete from vault.subject_key where subject = $1', [person]);
  const newer = await take(from.url);

  // Those of the first are still in the vault: the event is enough.
  const lines = (await readFile(join(newer.folder, 'erasures.jsonl'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    expect.objectContaining({ body: one!.id, stream: byEvent, legalBasis: 'gdpr-17' }),
    expect.objectContaining({ body: two!.id, stream: byHand, legalBasis: null }),
    expect.objectContaining({ end: 2 }),
  ]);
  const without = await freshDatabase();
  expect(await put(older.folder, from.key, without)).toMatchObject({ bodies: { erased: 0 } });
  const replayed = await put(older.folder, from.key, empty, { erasures: [join(newer.folder, 'erasures.jsonl')] });
  expect(replayed).toMatchObject({ bodies: { restored: older.manifest.head - 3, erased: 2, missing: 0 } });
  // Lists have much in common with each other, and with that of the backup itself.
  const byLists = async (folder: string, nth: number) => {
    const erasures = Array.from({ length: nth }, () => join(newer.folder, 'erasures.jsonl'));
    const source = { folder, vaultFolder: null, erasures, until: null, faultOf: () => null };
    return (await checkBackup(source, await VaultKeys.of(from.key), silent())).erasedByLists;
  };
  expect([await byLists(older.folder, 0), await byLists(older.folder, 2), await byLists(newer.folder, 1)]).toEqual([0, 2, 0]);
  const gone = 'vault.body where id = any($1)';
  expect(await query(empty, `select from ${gone}`, [[one!.id, two!.id]])).toHaveLength(0);
  expect(await query(without, `select from ${gone}`, [[one!.id, two!.id]])).toHaveLength(2);
  expect(await query(empty, 'select from vault.subject_key where subject = $1', [person])).toHaveLength(0);
  await dropDatabase(without);

  // A newer record and the vault of the older backup: its own record says what was erased, and what came later is missing.
  const mixed = await freshDatabase();
  expect(await put(newer.folder, from.key, mixed, { vaultFolder: older.folder })).toMatchObject({
    bodies: { erased: 2, missing: 1 },
  });
  expect(await query(mixed, `select from ${gone}`, [[one!.id, two!.id, after!.id]])).toHaveLength(0);
  await dropDatabase(mixed);
  // Also where the erasure itself is not put back.
  const until = { sequence: older.manifest.head };
  expect(await put(newer.folder, from.key, await fresh(), { vaultFolder: older.folder, until })).toMatchObject({ bodies: { erased: 2 } });
});

const more: string[] = [];
const fresh = async (): Promise<string> => {
  const url = await freshDatabase();
  more.push(url);
  return url;
};
afterAll(async () => {
  for (const url of more) await dropDatabase(url);
});

it('puts back the record alone, where the vault is gone', async () => {
  const { folder, manifest } = await take(from.url);
  expect(await put(folder, from.key, empty, { vaultFolder: null })).toMatchObject({ sequence: manifest.head, bodies: { restored: 0 } });
  expect(await count(empty, 'vault.subject_key')).toBe(0);
});

it('refuses another key, and a place that is not empty', async () => {
  const { folder } = await take(from.url);
  expect(await refused(put(folder, randomBytes(32), empty))).toMatch(
    /is authenticated by the key [0-9a-f]{16}, which is not here: set VAULT_KEY/,
  );
  const another = put(folder, randomBytes(32), empty, { unauthenticated: true });
  expect(await refused(another)).toMatch(/vault\.jsonl\.gz was written with another key\. Set VAULT_KEY/);
  expect(await count(empty, "information_schema.tables where table_schema = 'record'")).toBe(0);
  expect(await refused(put(folder, from.key, from.url))).toMatch(/^There is a record here already/);
  await (await Vault.open(empty, randomBytes(32))).close();
  expect(await refused(put(folder, from.key, empty))).toMatch(/^A program was started here already/);
});

it('names the line of a file that was changed, cut off or put in from elsewhere', async () => {
  const { folder } = await take(from.url);
  const cases: readonly [string, (copy: string) => Promise<unknown>, RegExp][] = [
    [
      'a word',
      (copy) => change(join(copy, 'record.jsonl.gz'), (lines) => lines.map((line, i) => (i === 6 ? line.replace('true', 'false') : line))),
      /record\.jsonl\.gz, line 7: it is not as/,
    ],
    [
      'a line less',
      (copy) => change(join(copy, 'record.jsonl.gz'), (lines) => lines.filter((_, i) => i !== 6)),
      /record\.jsonl\.gz, line 7: it is not as/,
    ],
    [
      'two lines in another order',
      (copy) => change(join(copy, 'vault.jsonl.gz'), ([a, b, c, ...rest]) => [a!, c!, b!, ...rest]),
      /vault\.jsonl\.gz, line 2: it is not as/,
    ],
    [
      'the last lines less',
      (copy) => change(join(copy, 'record.jsonl.gz'), (lines) => [...lines.slice(0, 9), '']),
      /record\.jsonl\.gz, line 10: the file is cut off/,
    ],
    ['half a file', (copy) => truncate(join(copy, 'record.jsonl.gz'), 3000), /record\.jsonl\.gz, line \d+: the gzip file is damaged/],
    ['erasures less', (copy) => writeFile(join(copy, 'erasures.jsonl'), ''), /erasures\.jsonl, line 1: the file is cut off/],
    ['no manifest', (copy) => writeFile(join(copy, 'manifest.json'), '{'), /manifest\.json is not one that/],
  ];
  for (const [name, harm, message] of cases) {
    const copy = join(await newFolder(), 'copy');
    await cp(folder, copy, { recursive: true });
    await harm(copy);
    expect([name, await refused(put(copy, from.key, empty))]).toEqual([name, expect.stringMatching(message)]);
  }
  const another = await take(from.url, {});
  await from.write({ stream: newStream() });
  await cp(join((await take(from.url)).folder, 'record.jsonl.gz'), join(another.folder, 'record.jsonl.gz'));
  expect(await refused(put(another.folder, from.key, empty))).toMatch(/belongs to another backup/);
  expect(await refused(put(dirname(folder), from.key, empty))).toMatch(/is not a backup/);
});

it('finds what somebody changed who made the chains anew, and takes what no key authenticated only where that is said', async () => {
  const { folder, manifest } = await take(from.url);
  const record = join(folder, 'record.jsonl.gz');
  /** As the program writes it, with other chains. */
  const forge = async (authentication: object | null): Promise<void> => {
    const lines: string[] = [];
    for await (const page of readLines(record)) lines.push(...page.map(({ text }) => text.replaceAll('participant', 'office')));
    await rm(record);
    const forged = await writeLines(record, Readable.from([lines]));
    const files = { ...manifest.files, 'record.jsonl.gz': { ...forged, bytes: 1 } };
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files, authentication }));
  };
  await forge(manifest.authentication);
  for (const unauthenticated of [false, true])
    expect(await refused(put(folder, from.key, empty, { unauthenticated }))).toMatch(
      /was changed after it was written: its manifest\.json is not what the key/,
    );
  await forge(null);
  expect(await refused(put(folder, from.key, empty))).toMatch(/is not authenticated by a key.*--unauthenticated/);
  // Then nobody can tell, and somebody has said that they know.
  expect(await put(folder, from.key, empty, { unauthenticated: true })).toMatchObject({ sequence: manifest.head });

  const plain = await take(from.url, { keys: null });
  expect(plain.manifest.authentication).toBeNull();
  expect(await refused(put(plain.folder, from.key, empty))).toMatch(/is not authenticated by a key/);
});

it('leaves nothing where it is interrupted, and can be run again', async () => {
  const interrupting = () => {
    const stopping = new AbortController();
    const progress = new Progress(null, () => 0);
    progress.update = () => stopping.abort();
    return { signal: stopping.signal, progress };
  };
  const parent = await newFolder();
  await expect(take(from.url, { folder: join(parent, 'backup'), ...interrupting() })).rejects.toThrow(/abort/);
  expect(await readdir(parent)).toEqual([]);
  const { folder, manifest } = await take(from.url, { folder: join(parent, 'backup') });
  expect(await refused(take(from.url, { folder }))).toMatch(/is there already/);
  expect(await readdir(parent)).toEqual(['backup']);

  await expect(put(folder, from.key, empty, interrupting())).rejects.toThrow(/abort/);
  expect(await count(empty, 'record.event')).toBe(0);
  expect(await put(folder, from.key, empty)).toMatchObject({ sequence: manifest.head });
});
