import { createHash, createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { leafHash } from '../../src/log/merkle.js';
import { canonicalJson } from '../../src/record/canonical-json.js';
import type { Recorded } from '../../src/store/event-store.js';
import { leafOf, saltOf } from '../../src/transparency/leaf.js';

const event: Recorded = {
  sequence: 12n,
  stream: 'dialogue-00000000-0000-4000-8000-000000000001',
  revision: 3n,
  id: '00000000-0000-4000-8000-000000000002',
  type: 'ThemeDefined',
  schema: 1,
  recordedAt: '2026-01-02T03:04:05.678Z',
  occurredAt: '2026-01-02T03:04:05.000Z',
  role: 'office',
  data: { title: { de: 'Ausbildung' }, theme: 'training' },
  internal: { actor: null, nonce: '00112233445566778899aabbccddeeff' },
  body: null,
};
const internalDigest = createHash('sha256').update('{"actor":null,"nonce":"00112233445566778899aabbccddeeff"}').digest('hex');

it('is the public envelope in canonical JSON, to the byte', () => {
  expect(leafOf(event, false).toString()).toBe(
    '{"bodyCommitment":null,"data":{"theme":"training","title":{"de":"Ausbildung"}},"dataCommitment":null,' +
      `"id":"00000000-0000-4000-8000-000000000002","internalDigest":"${internalDigest}","leaf":1,` +
      '"occurredAt":"2026-01-02T03:04:05.000Z","recordedAt":"2026-01-02T03:04:05.678Z","revision":3,"role":"office","schema":1,"sequence":12,' +
      '"stream":"dialogue-00000000-0000-4000-8000-000000000001","type":"ThemeDefined"}',
  );
});

it('is the example of the documentation', async () => {
  const text = await readFile('docs/verification.md', 'utf8');
  const shown = /```\n(\{"bodyCommitment".*?)\n```/s.exec(text)?.[1]?.replaceAll('\n', '');
  expect(shown).toBe(leafOf(event, false).toString());
  expect(text).toContain(leafHash(leafOf(event, false)).toString('hex'));
});

it('holds back what must not be public yet, and commits to it', () => {
  const leaf = JSON.parse(leafOf(event, true).toString()) as Record<string, unknown>;
  expect(leaf['data']).toBeNull();
  const said = ['zukunftsdialog/data/v1', event.stream, event.id, canonicalJson(event.data)].join('\0');
  expect(leaf['dataCommitment']).toBe(`v1:${createHmac('sha256', saltOf(event)).update(said).digest('hex')}`);
  expect(leafOf({ ...event, data: { ...event.data, theme: 'work' } }, true)).not.toEqual(leafOf(event, true));
});

it('commits with a salt that nobody guesses who does not know what is internal', () => {
  expect(saltOf(event)).not.toEqual(saltOf({ internal: { ...event.internal, nonce: 'ff112233445566778899aabbccddeeff' } }));
  expect(canonicalJson(event.internal)).not.toContain(saltOf(event).toString('hex'));
});

it('fits an entry, whatever the event says', () => {
  const long = { ...event, data: { text: 'ä'.repeat(32_600) } };
  expect(leafOf(long, false).length).toBeLessThan(1000);
  expect(JSON.parse(leafOf(long, false).toString())).toMatchObject({ data: null });
  const whole = { ...event, data: { text: 'a'.repeat(60_000) } };
  expect(JSON.parse(leafOf(whole, false).toString())).toMatchObject({ data: whole.data, dataCommitment: null });
});

it('is as it was written, also where a later program reads it otherwise or knows it not', () => {
  expect(JSON.parse(leafOf({ ...event, type: 'Unheard', schema: 99 }, false).toString())).toMatchObject({ type: 'Unheard', schema: 99 });
});
