import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { canonicalJson } from '../../src/record/canonical-json.js';
import type { BodyReference } from '../../src/store/event-store.js';
import { TooLarge } from '../../src/host/failures.js';
import { UsageError } from '../../src/host/usage-error.js';
import { INSTALLATION, SCHEMA_SQL } from '../../src/vault/schema.js';
import { Telemetry } from '../../src/telemetry/telemetry.js';
import { GroupOpening } from '../../src/vault/group-opening.js';
import { NotSealedSo, seal, unseal } from '../../src/vault/cipher.js';
import { BODY_BYTES_MAX, Vault } from '../../src/vault/vault.js';
import { dropDatabase, freshDatabase, query } from '../database.js';

const FUTURE = new Date('2999-01-01T00:00:00Z');

// Before anything fails: a counter that was used without it counts nothing, for ever.
const telemetry = Telemetry.start();
let url: string;
let vault: Vault;
const key = randomBytes(32);

beforeAll(async () => {
  url = await freshDatabase();
  vault = await Vault.open(url, key);
});

afterAll(async () => {
  await vault.close();
  await dropDatabase(url);
});

const newStream = (): string => `contribution-${randomUUID()}`;
const store = (content: object, subject: string = randomUUID()): Promise<BodyReference> =>
  vault.store({ subject, content }, newStream(), randomUUID());
const openOne = async (reference: BodyReference) => (await vault.open([reference])).get(reference.id);
const set = (column: string, expression: string, id: string) =>
  query(url, `update vault.body set ${column} = ${expression} where id = $1`, [id]);

describe('a stored body', () => {
  it.each<[string, object]>([
    ['an ordinary one', { title: 'Kita', text: 'Mehr Plätze, bitte', position: { latitude: 50.9, longitude: 8.02 } }],
    ['Unicode', { text: 'Grüße \u{1f469}\u200d\u{1f52c} 日本語 e\u0301 \u00e9 \u0000 \u2028 " \\', 'ключ €': '\u{10ffff}' }],
    ['nesting and numbers', { list: [[], {}, [null, true, 1e21, 5e-324, -0.5]], '10': 1, '2': 2, '': '' }],
    ['what looks like an escape', { text: String.raw`\ud83d is six characters` }],
    ['nothing at all', {}],
  ])('comes back to the letter: %s', async (_, content) => {
    expect(await openOne(await store(content))).toEqual({ content });
  });

  it('comes back from another vault with the same key, among many and in their order', async () => {
    const stored = await Promise.all(Array.from({ length: 30 }, (_, i) => store({ n: i })));
    const other = await Vault.open(url, key);
    const opened = await other.open([...stored, stored[0]!]);
    expect([...opened]).toEqual(stored.map(({ id }, i) => [id, { content: { n: i } }]));
    expect(await other.open([])).toEqual(new Map());
    await other.close();
  });

  it('leaves no clear text anywhere in the tables', async () => {
    const marker = `Geheimnis ${randomUUID()} größer`;
    await store({ title: marker, text: `${marker}${marker}`, [marker]: 1 });
    await vault.storeFile({ digest: 'ab'.repeat(32), content: Buffer.from(marker).toString('base64') }, 'gathering-1');
    const tables = await query<{ name: string }>(
      url,
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'vault'`,
    );
    const filled = ['vault.body', 'vault.file', 'vault.subject_key'];
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(filled));
    for (const { name } of tables) {
      // Binary columns are written in hex, so that each byte of a row is looked at in both forms.
      const rows = await query<{ row: string }>(url, `select t::text as row from ${name} t`);
      if (filled.includes(name)) expect(rows.length).toBeGreaterThan(0);
      for (const { row } of rows) {
        for (const form of [marker, Buffer.from(marker).toString('hex'), Buffer.from(marker).toString('base64').slice(0, -4)]) {
          expect(row.toLowerCase()).not.toContain(form.toLowerCase());
        }
      }
    }
  });

  it('is committed to by HMAC-SHA-256 of its canonical form under its own salt, as documented', async () => {
    const content = { text: 'Ä', b: 1, a: [2, { d: null, c: 'x' }] };
    const event = randomUUID();
    const { id, commitment } = await vault.store({ subject: randomUUID(), content }, newStream(), event);
    const [row] = await query<{ subject: string; stream: string; sealed: Buffer; wrapped: Buffer }>(
      url,
      'select subject, stream, sealed, wrapped from vault.body join vault.subject_key using (subject) where id = $1',
      [id],
    );
    const clear = unseal(unseal(key, row!.wrapped, row!.subject), row!.sealed, id);
    const text = '{"a":[2,{"c":"x","d":null}],"b":1,"text":"Ä"}';
    const message = ['zukunftsdialog/body/v2', row!.stream, event, text].join('\0');
    expect(commitment).toBe(`v2:${createHmac('sha256', clear.subarray(0, 32)).update(message).digest('hex')}`);
  });

  it('is as long as others of about its length', async () => {
    const lengths = await Promise.all(
      ['', 'kurz', 'a'.repeat(400)].map(async (text) => {
        const { id } = await store({ text });
        return (await query<{ length: number }>(url, 'select length(sealed) from vault.body where id = $1', [id]))[0]?.length;
      }),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('that lies there since before is read as ever', async () => {
    const text = '{"text":"von früher"}';
    const salt = randomBytes(32);
    const commitment = createHmac('sha256', salt).update(`zukunftsdialog/body/v1\0${text}`).digest('hex');
    const { id } = await store({ text: 'neu' });
    const [row] = await query<{ subject: string; wrapped: Buffer }>(
      url,
      'select subject, wrapped from vault.body join vault.subject_key using (subject) where id = $1',
      [id],
    );
    const sealed = seal(unseal(key, row!.wrapped, row!.subject), Buffer.concat([salt, Buffer.from(text)]), id);
    await query(url, 'update vault.body set sealed = $2 where id = $1', [id, sealed]);
    expect(await openOne({ id, commitment })).toEqual({ content: { text: 'von früher' } });
  });

  it('has another salt, commitment and cipher text each time, so that equal texts do not show', async () => {
    const subject = randomUUID();
    const stored = await Promise.all(Array.from({ length: 10 }, () => store({ text: 'the same' }, subject)));
    const rows = await query<{ sealed: Buffer }>(url, 'select sealed from vault.body where subject = $1', [subject]);
    expect(new Set(stored.map(({ commitment }) => commitment)).size).toBe(10);
    expect(new Set(rows.map(({ sealed }) => sealed.subarray(28).toString('hex'))).size).toBe(10);
  });

  it('is taken up to the limit, in bytes of its canonical form', async () => {
    const frame = Buffer.byteLength(canonicalJson({ text: '' }));
    const largest = {
      text: 'ü'.repeat((BODY_BYTES_MAX - frame - ((BODY_BYTES_MAX - frame) % 2)) / 2) + 'x'.repeat((BODY_BYTES_MAX - frame) % 2),
    };
    expect(await openOne(await store(largest))).toEqual({ content: largest });
    const before = await query(url, 'select from vault.body');
    const attempt = store({ text: `${largest.text}x` });
    await expect(attempt).rejects.toBeInstanceOf(TooLarge);
    await expect(attempt).rejects.toThrow('A body of more than 262144 bytes');
    expect(await query(url, 'select from vault.body')).toHaveLength(before.length);
  });

  it('that JSON cannot hold is refused, and nothing is stored', async () => {
    const before = await query(url, 'select from vault.body');
    for (const value of [undefined, 1n, Number.NaN, '\ud83d', () => 1]) await expect(store({ value })).rejects.toBeInstanceOf(TypeError);
    expect(await query(url, 'select from vault.body')).toHaveLength(before.length);
  });
});

describe('an erased body', () => {
  it('reads as erased when its row is gone', async () => {
    const [gone, kept] = [await store({ text: 'gone' }), await store({ text: 'kept' })];
    await query(url, 'delete from vault.body where id = $1', [gone.id]);
    expect([...(await vault.open([gone, kept])).values()]).toEqual([{ erased: true }, { content: { text: 'kept' } }]);
  });

  it('goes with the key of its subject, and no other subject is touched', async () => {
    const subject = randomUUID();
    const own = [await store({ n: 1 }, subject), await store({ n: 2 }, subject)];
    const foreign = await store({ n: 3 });
    await query(url, 'delete from vault.subject_key where subject = $1', [subject]);
    expect([...(await vault.open([...own, foreign])).values()]).toEqual([{ erased: true }, { erased: true }, { content: { n: 3 } }]);
    expect(await query(url, 'select from vault.body where subject = $1', [subject])).toEqual([]);
  });

  it('does not keep the subject from writing again, under a new key', async () => {
    const subject = randomUUID();
    const wrapped = async () =>
      (await query<{ wrapped: Buffer }>(url, 'select wrapped from vault.subject_key where subject = $1', [subject]))[0]!.wrapped;
    await store({ n: 1 }, subject);
    const first = await wrapped();
    await query(url, 'delete from vault.subject_key where subject = $1', [subject]);
    const again = await store({ n: 2 }, subject);
    expect(await openOne(again)).toEqual({ content: { n: 2 } });
    expect((await wrapped()).equals(first)).toBe(false);
  });

  it('of an id that was never there reads as erased too', async () => {
    expect(await openOne({ id: randomUUID(), commitment: 'ab'.repeat(32) })).toEqual({ erased: true });
  });
});

describe('a body that was tampered with', () => {
  it.each([
    ['a bit of the cipher text', 'sealed', 'set_bit(sealed, length(sealed) * 8 - 1, 1 - get_bit(sealed, length(sealed) * 8 - 1))'],
    ['a bit of the tag', 'sealed', 'set_bit(sealed, 100, 1 - get_bit(sealed, 100))'],
    ['a bit of the initialisation vector', 'sealed', 'set_bit(sealed, 0, 1 - get_bit(sealed, 0))'],
    ['a bit of the salt', 'sealed', 'set_bit(sealed, 240, 1 - get_bit(sealed, 240))'],
    ['the end', 'sealed', 'substr(sealed, 1, length(sealed) - 1)'],
    ['all but a part of the tag', 'sealed', 'substr(sealed, 1, 16)'],
    ['everything', 'sealed', `''`],
  ])('is not opened: %s', async (_, column, expression) => {
    const reference = await store({ text: 'as it was' });
    await set(column, expression, reference.id);
    await expect(vault.open([reference])).rejects.toThrow();
  });

  it('is not opened in the row of another, of the same subject or not', async () => {
    const subject = randomUUID();
    const [one, two, foreign] = [await store({ n: 1 }, subject), await store({ n: 2 }, subject), await store({ n: 3 })];
    await query(
      url,
      `update vault.body b set sealed = o.sealed from vault.body o
       where (b.id, o.id) in (($1::uuid, $2::uuid), ($2::uuid, $1::uuid))`,
      [one.id, two.id],
    );
    await expect(vault.open([one])).rejects.toThrow();
    await expect(vault.open([two])).rejects.toThrow();
    await query(url, 'update vault.body b set subject = o.subject from vault.body o where b.id = $1 and o.id = $2', [foreign.id, one.id]);
    await expect(vault.open([foreign])).rejects.toThrow();
  });

  it('is not opened with the key of another subject in the place of its own', async () => {
    const [mine, yours] = [randomUUID(), randomUUID()];
    const reference = await store({ n: 1 }, mine);
    await store({ n: 2 }, yours);
    await query(
      url,
      'update vault.subject_key k set wrapped = o.wrapped from vault.subject_key o where k.subject = $1 and o.subject = $2',
      [mine, yours],
    );
    await expect(vault.open([reference])).rejects.toThrow();
  });

  it('is not opened against a commitment to something else', async () => {
    const [one, two] = [await store({ n: 1 }), await store({ n: 1 })];
    await expect(vault.open([{ id: one.id, commitment: two.commitment }])).rejects.toThrow('not what its event committed to');
    for (const commitment of ['', 'ab', one.commitment.slice(2), `${one.commitment}00`, 'zz'.repeat(32)])
      await expect(vault.open([{ id: one.id, commitment }])).rejects.toThrow();
    expect(await openOne(one)).toEqual({ content: { n: 1 } });
  });
});

describe('bodies that come at once', () => {
  it('are written together while others are being written', async () => {
    const stream = newStream();
    await Promise.all(Array.from({ length: 20 }, (_, n) => vault.store({ subject: randomUUID(), content: { n } }, stream, randomUUID())));
    expect(await query(url, 'select distinct xmin::text from vault.body where stream = $1', [stream])).toHaveLength(2);
  });

  it('are kept but for the one that cannot be', async () => {
    const subjects = [randomUUID(), randomUUID(), 'nobody', randomUUID()];
    const stored = await Promise.allSettled(subjects.map((subject, n) => store({ n }, subject)));
    expect(stored.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    const kept = stored.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    expect([...(await vault.open(kept)).values()]).toEqual([0, 1, 3].map((n) => ({ content: { n } })));
  });
});

describe('a stored file', () => {
  const fileOf = (content: Buffer) => ({ digest: createHash('sha256').update(content).digest('hex'), content: content.toString('base64') });
  const newFile = () => fileOf(randomBytes(300));
  const rowOf = async (stream: string) =>
    (
      await query<{ sealed: Buffer; time: string }>(url, 'select sealed, stored_at::text as time from vault.file where stream = $1', [
        stream,
      ])
    )[0]!;

  it('comes back on its stream alone; one that is not there is erased', async () => {
    const [stream, file] = [newStream(), newFile()];
    await vault.storeFile(file, stream);
    expect((await vault.openFile(stream, file.digest))?.toString('base64')).toBe(file.content);
    expect(await vault.openFile(newStream(), file.digest)).toBeNull();
    expect(await vault.openFile(stream, newFile().digest)).toBeNull();
  });

  it('is sealed under a key of its own, for its place', async () => {
    const [stream, file] = [newStream(), newFile()];
    await vault.storeFile(file, stream);
    const { sealed } = await rowOf(stream);
    expect(unseal(vault.keyFor('file/v1'), sealed, `${stream}/${file.digest}`).toString('base64')).toBe(file.content);
  });

  it('is not opened in another’s place, nor where it is not what was named', async () => {
    const [stream, other, file] = [newStream(), newStream(), newFile()];
    await vault.storeFile(file, stream);
    await query(url, 'insert into vault.file (stream, digest, sealed) select $2, digest, sealed from vault.file where stream = $1', [
      stream,
      other,
    ]);
    await expect(vault.openFile(other, file.digest)).rejects.toThrow(NotSealedSo);
    const sealed = seal(vault.keyFor('file/v1'), Buffer.from('another'), `${other}/${file.digest}`);
    await query(url, 'update vault.file set sealed = $2 where stream = $1', [other, sealed]);
    await expect(vault.openFile(other, file.digest)).rejects.toThrow(`File ${file.digest} is not what its event named`);
  });

  it('is as new when it is stored again, so that nobody collects it meanwhile', async () => {
    const [stream, file] = [newStream(), newFile()];
    await vault.storeFile(file, stream);
    const first = await rowOf(stream);
    await vault.storeFile(file, stream);
    const again = await rowOf(stream);
    expect(again.sealed).toEqual(first.sealed);
    expect(Date.parse(again.time)).toBeGreaterThanOrEqual(Date.parse(first.time));
    expect(again.time).not.toBe(first.time);
  });

  it('is collected where no event names it, and else is not asked about again', async () => {
    await vault.collectOrphanFiles(FUTURE, () => Promise.resolve(true));
    const [kept, orphan] = [newStream(), newStream()];
    const file = newFile();
    for (const stream of [kept, orphan]) await vault.storeFile(file, stream);
    const begin = new Date(Date.now() - 60_000);
    const isNamed = (stream: string, digest: string) => Promise.resolve(stream === kept && digest === file.digest);
    expect(await vault.collectOrphanFiles(begin, () => Promise.resolve(false))).toBe(0);
    expect(await vault.collectOrphanFiles(FUTURE, isNamed)).toBe(1);
    expect(await vault.collectOrphanFiles(FUTURE, () => Promise.resolve(false))).toBe(0);
    expect(await vault.openFile(kept, file.digest)).not.toBeNull();
    expect(await vault.openFile(orphan, file.digest)).toBeNull();
  });

  it('that is stored again while it is collected stays', async () => {
    const [stream, file] = [newStream(), newFile()];
    await vault.storeFile(file, stream);
    await query(url, `update vault.file set stored_at = now() - interval '1 day' where stream = $1`, [stream]);
    const storeAgain = async () => {
      await vault.storeFile(file, stream);
      return false;
    };
    await vault.collectOrphanFiles(new Date(Date.now() - 60_000), storeAgain);
    expect(await vault.openFile(stream, file.digest)).not.toBeNull();
  });
});

describe('what the vault could not do', () => {
  const counts = async (labels: string) => {
    const line = (await telemetry.scrape()).split('\n').find((each) => each.startsWith(`zukunftsdialog_vault_errors_total{${labels}}`));
    return Number(line?.split(' ').at(-1) ?? 0);
  };
  const damaged = async () => {
    const [one, two] = [await store({ n: 1 }), await store({ n: 1 })];
    return vault.open([{ id: one.id, commitment: two.commitment }]);
  };
  const cut = async () => {
    const { id, commitment } = await store({ n: 1 });
    await set('sealed', `''`, id);
    return vault.open([{ id, commitment }]);
  };
  const withoutKey = async () => {
    const [reference, subject] = [await store({ n: 1 }), randomUUID()];
    await query(
      url,
      `update vault.subject_key k set wrapped_by = '${subject}' from vault.body b where k.subject = b.subject and b.id = $1`,
      [reference.id],
    );
    try {
      return await vault.open([reference]);
    } finally {
      await query(url, 'delete from vault.subject_key where wrapped_by = $1', [subject]);
    }
  };
  it.each([
    ['a text that is another', 'operation="open",kind="damaged"', damaged],
    ['a text that is cut off', 'operation="open",kind="damaged"', cut],
    ['a text without its key', 'operation="open",kind="key-not-there"', withoutKey],
    ['a text of nobody', 'operation="store",kind="unavailable"', () => store({ n: 1 }, 'nobody')],
    ['a file without a name', 'operation="store",kind="unavailable"', () => vault.storeFile({ digest: '\0', content: '' }, newStream())],
    ['a file by no name', 'operation="open",kind="unavailable"', () => vault.openFile(newStream(), '\0')],
  ])('is counted: %s', async (_, labels, attempt) => {
    const first = await counts(labels);
    await expect(attempt()).rejects.toThrow();
    expect(await counts(labels)).toBe(first + 1);
  });
});

describe('the key of a subject', () => {
  const keysOf = (subject: string) => query(url, 'select from vault.subject_key where subject = $1', [subject]);

  it('is one per subject', async () => {
    const subject = randomUUID();
    for (let n = 0; n < 3; n++) await store({ n }, subject);
    expect(await keysOf(subject)).toHaveLength(1);
    expect(await keysOf(randomUUID())).toHaveLength(0);
  });

  it('is made when it is missing, and else only read', async () => {
    const subject = randomUUID();
    await store({ n: 1 }, subject);
    const rows = () =>
      query(url, 'select subject, xmin::text, case subject when $1 then xmax::text end as locked from vault.subject_key order by subject', [
        INSTALLATION,
      ]);
    const before = await rows();
    await store({ n: 2 }, subject);
    expect(await rows()).toEqual(before);
  });

  it('is the same for all who first write for a subject at once, on two vaults', async () => {
    const other = await Vault.open(url, key);
    for (let round = 0; round < 10; round++) {
      const subject = randomUUID();
      const contents = Array.from({ length: 6 }, (_, n) => ({ n }));
      const stored = await Promise.all(
        contents.map((content, i) => (i % 2 ? vault : other).store({ subject, content }, newStream(), randomUUID())),
      );
      expect([...(await vault.open(stored)).values()]).toEqual(contents.map((content) => ({ content })));
      expect(await keysOf(subject)).toHaveLength(1);
    }
    await other.close();
  });
});

describe('the vault', () => {
  it('does not open with another key, and says what to do', async () => {
    const attempt = Vault.open(url, randomBytes(32));
    await expect(attempt).rejects.toBeInstanceOf(UsageError);
    await expect(attempt).rejects.toThrow('VAULT_KEY');
  });

  it('does not take another failure for another key', async () => {
    await expect(Vault.open(url, key, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  });

  it('is written once there is a key in it; without the key of the installation it is damaged', async () => {
    const fresh = await freshDatabase();
    expect(await Vault.isWritten(fresh)).toBe(false);
    await query(fresh, SCHEMA_SQL);
    expect(await Vault.isWritten(fresh)).toBe(false);
    const opened = await Vault.open(fresh, key);
    expect(await Vault.isWritten(fresh)).toBe(true);
    await opened.check();
    await query(fresh, 'delete from vault.subject_key');
    await expect(opened.check()).rejects.toThrow('The key of the installation is missing');
    const storing = opened.store({ subject: randomUUID(), content: {} }, newStream(), randomUUID());
    await expect(storing).rejects.toThrow('The key of the installation is missing');
    await opened.close();
    await expect(opened.check()).rejects.toThrow();
    // Where nothing is asked, the database is not either.
    expect(await opened.open([])).toEqual(new Map());
    await dropDatabase(fresh);
  });

  it('opens on one new database from many sides at once, and they agree', async () => {
    const fresh = await freshDatabase();
    const vaults = await Promise.all(Array.from({ length: 4 }, () => Vault.open(fresh, key)));
    expect(new Set(vaults.map((each) => each.keyFor('x').toString('hex'))).size).toBe(1);
    const reference = await vaults[0]!.store({ subject: randomUUID(), content: { n: 1 } }, newStream(), randomUUID());
    expect((await vaults[3]!.open([reference])).get(reference.id)).toEqual({ content: { n: 1 } });
    await Promise.all(vaults.map((each) => each.close()));
    await dropDatabase(fresh);
  });

  it('has keys for purposes: of 32 bytes, the same each time, and none like another', async () => {
    const reopened = await Vault.open(url, key);
    const purposes = ['participant/v1', 'participant/v2', 'actor/v1', ''];
    const keys = purposes.map((purpose) => vault.keyFor(purpose).toString('hex'));
    expect(purposes.map((purpose) => reopened.keyFor(purpose).toString('hex'))).toEqual(keys);
    expect(new Set(keys).size).toBe(purposes.length);
    expect(keys.every((hex) => /^[0-9a-f]{64}$/.test(hex))).toBe(true);
    await reopened.close();
  });

  it('has keys that differ from those of another installation with the same VAULT_KEY', async () => {
    const fresh = await freshDatabase();
    const elsewhere = await Vault.open(fresh, key);
    expect(elsewhere.keyFor('participant/v1').equals(vault.keyFor('participant/v1'))).toBe(false);
    await elsewhere.close();
    await dropDatabase(fresh);
  });
});

describe('collecting orphans', () => {
  it('deletes what no event refers to, and keeps the rest for good', async () => {
    await vault.collectOrphans(FUTURE, () => Promise.resolve(true));
    const stream = newStream();
    const subject = randomUUID();
    const [kept, orphan, another] = [
      await store({ n: 1 }),
      await vault.store({ subject, content: { n: 2 } }, stream, randomUUID()),
      await store({ n: 3 }),
    ];
    const asked: string[] = [];
    const isKept = (about: string, id: string) => {
      asked.push(`${about} ${id}`);
      return Promise.resolve(id === kept.id);
    };
    expect(await vault.collectOrphans(FUTURE, isKept)).toBe(2);
    expect(asked).toHaveLength(3);
    expect(asked).toContain(`${stream} ${orphan.id}`);
    expect([...(await vault.open([kept, orphan, another])).values()]).toEqual([{ content: { n: 1 } }, { erased: true }, { erased: true }]);
    // What was found to be in use is not asked about again.
    expect(await vault.collectOrphans(FUTURE, () => Promise.resolve(false))).toBe(0);
    expect(await openOne(kept)).toEqual({ content: { n: 1 } });
  });

  it('leaves alone what was stored only just, for its append may be on its way', async () => {
    const begin = new Date(Date.now() - 60_000);
    const fresh = await store({ n: 1 });
    expect(await vault.collectOrphans(begin, () => Promise.resolve(false))).toBe(0);
    expect(await openOne(fresh)).toEqual({ content: { n: 1 } });
  });

  it('deletes nothing when it cannot find out', async () => {
    const reference = await store({ n: 1 });
    await expect(vault.collectOrphans(FUTURE, () => Promise.reject(new Error('no store')))).rejects.toThrow('no store');
    expect(await openOne(reference)).toEqual({ content: { n: 1 } });
  });
});

it('survives the loss of its connections', async () => {
  const reference = await store({ n: 1 });
  for (let round = 0; round < 5; round++) {
    const ended = await query(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'zukunftsdialog vault'`,
    );
    expect(ended.length).toBeGreaterThan(0);
    const read = () => openOne(reference);
    // The first may still get a connection of which nobody knows yet that it is lost.
    expect(await read().catch(read).catch(read)).toEqual({ content: { n: 1 } });
  }
});

describe('bodies that are asked for at once', () => {
  it('are read together, each as if it were alone', async () => {
    const kept = await Promise.all(Array.from({ length: 600 }, (_, n) => store({ n })));
    const gone = { ...kept[0]!, id: randomUUID() };
    const opened = await Promise.all([...kept.map((one) => vault.open([one, gone])), vault.open([])]);
    for (const [n, one] of kept.entries()) {
      expect(opened[n]).toEqual(
        new Map([
          [one.id, { content: { n } }],
          [gone.id, { erased: true }],
        ]),
      );
    }
    expect(opened.at(-1)).toEqual(new Map());
  });

  it('are asked of the database five hundred at a time', async () => {
    const ids = (await Promise.all(Array.from({ length: 600 }, (_, n) => store({ n })))).map(({ id }) => id);
    const pool = new Pool({ connectionString: url, max: 1 });
    const ask = jest.spyOn(pool, 'query');
    const opening = new GroupOpening(pool);
    const found = await Promise.all(ids.map((id) => opening.rowsOf([id])));
    await pool.end();
    expect(found.map((rows) => rows.map(({ id }) => id))).toEqual(ids.map((id) => [id]));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('fail together where they cannot be read, and none waits for ever', async () => {
    const other = await Vault.open(url, key);
    const one = await store({ n: 1 });
    await other.close();
    const answers = await Promise.allSettled([other.open([one]), other.open([one])]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
