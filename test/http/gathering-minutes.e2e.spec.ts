import { createHash, randomUUID } from 'node:crypto';
import { query } from '../database.js';
import { openDialogue } from '../dialogue.js';
import { holdGathering, minutesBody, scheduleGathering } from '../gathering.js';
import { useHarness } from '../harness.js';
import { done, refusal } from './asking.js';

const harness = useHarness();
let dialogue: string;
let at: string;
let rapporteur: { readonly token: string };
beforeAll(async () => {
  dialogue = await openDialogue(harness);
  at = await holdGathering(harness, dialogue);
  rapporteur = { token: await harness.token('rapporteur') };
});

const MEBIBYTE = 1024 * 1024;
/** So many bytes, always the same, which begin as a PDF does. */
const bytesOf = (length: number): Buffer => {
  const block = createHash('sha512').update('minutes').digest();
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...Array.from({ length: Math.ceil(length / block.length) }, () => block)]).subarray(
    0,
    length,
  );
};
const filing = (file: Buffer, mediaType = 'application/pdf') => ({
  mediaType,
  digest: createHash('sha256').update(file).digest('hex'),
  file: file.toString('base64'),
});
const download = async (path: string, token: string): Promise<Response> =>
  fetch(`${harness.url}${path}`, { headers: { authorization: `Bearer ${token}` } });

describe('the minutes of a gathering', () => {
  it('are kept to the bit, also where they are as large as they may be', async () => {
    const file = bytesOf(5 * MEBIBYTE);
    const body = filing(file);
    const { sequence } = await done(harness, `${at}/minutes`, body, rapporteur);
    const { body: gathering } = await harness.get(`${at}?after=${sequence}`);
    expect(gathering['minutes']).toEqual([
      { digest: body.digest, mediaType: 'application/pdf', bytes: file.length, filedAt: expect.any(String) },
    ]);
    for (const role of ['office', 'rapporteur', 'auditor'] as const) {
      const answer = await download(`${at}/minutes/${body.digest}`, await harness.token(role));
      expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
        200,
        'application/pdf',
        `attachment; filename="${body.digest.slice(0, 12)}.pdf"`,
      ]);
      expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
    }
    expect(refusal(await harness.get(`${at}/minutes/${body.digest}`))).toEqual([401, 'not-authenticated']);
    expect((await download(`${at}/minutes/${body.digest}`, await harness.token('analyst'))).status).toBe(403);
  });

  it.each([
    ['application/pdf', Buffer.from('<html>')],
    ['application/pdf', Buffer.from('%PD')],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', Buffer.from('%PDF-1.7')],
    ['text/markdown', Buffer.from([0x23, 0xff, 0xfe])],
    ['text/plain', Buffer.from('MZ\0\0')],
  ])('are refused where they are not of their type: %s', async (mediaType, file) =>
    expect(refusal(await harness.post(`${at}/minutes`, filing(file, mediaType), rapporteur))).toEqual([422, 'minutes-of-another-type']),
  );

  it('are one long text: a body of the same size with much else in it is not read', async () => {
    const body = minutesBody('# Minutes');
    const crowds = [
      { ...body, more: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`k${String(i)}`, i])) },
      { ...body, more: Array.from({ length: 500_000 }, () => 1) },
      { ...body, file: Array.from({ length: 100_000 }, () => ({})) },
    ];
    for (const crowd of crowds) expect(refusal(await harness.post(`${at}/minutes`, crowd, rapporteur))).toEqual([413, 'body-too-large']);
  });

  it('have no more than that, and other routes take no more than before', async () => {
    expect(refusal(await harness.post(`${at}/minutes`, filing(bytesOf(5 * MEBIBYTE + 1)), rapporteur))).toEqual([413, 'minutes-too-large']);
    expect(refusal(await harness.post(`${at}/minutes`, filing(bytesOf(6 * MEBIBYTE)), rapporteur))).toEqual([413, 'body-too-large']);
    const reason = { de: 'a'.repeat(300 * 1024) };
    expect(refusal(await harness.post(`${at}/cancellation`, { reason }, rapporteur))).toEqual([413, 'body-too-large']);
  });

  it('are refused where they are not what was said, of no known type, not in base64, or of a gathering to come', async () => {
    const body = minutesBody('# Minutes');
    const ahead = await scheduleGathering(harness, dialogue);
    expect([
      refusal(await harness.post(`${at}/minutes`, { ...body, digest: 'ab'.repeat(32) }, rapporteur)),
      refusal(await harness.post(`${at}/minutes`, { ...body, mediaType: 'text/html' }, rapporteur)),
      refusal(await harness.post(`${at}/minutes`, { ...body, file: 'no base64' }, rapporteur)),
      refusal(await harness.post(`${at}/minutes`, { ...body, file: '' }, rapporteur)),
      refusal(await harness.post(`${ahead}/minutes`, body, rapporteur)),
      refusal(await harness.get(`${at}/minutes/${'ab'.repeat(32)}`, rapporteur)),
      refusal(await harness.get(`${at}/minutes/nonsense`, rapporteur)),
    ]).toEqual([
      [422, 'minutes-digest-wrong'],
      [400, 'request-malformed'],
      [400, 'request-malformed'],
      [400, 'request-malformed'],
      [409, 'gathering-not-held'],
      [404, 'minutes-unknown'],
      [400, 'request-malformed'],
    ]);
  });

  it('are filed once with the same key, and a key is not good for other minutes', async () => {
    const key = randomUUID();
    const first = await done(harness, `${at}/minutes`, minutesBody('First'), { ...rapporteur, key });
    const again = await done(harness, `${at}/minutes`, minutesBody('First'), { ...rapporteur, key });
    expect(again).toEqual({ ...first, repeated: true });
    expect(refusal(await harness.post(`${at}/minutes`, minutesBody('Second'), { ...rapporteur, key }))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
  });

  it('stand nowhere in clear, and a file that was changed is not shown', async () => {
    const text = 'Quittenmarmelade steht im Protokoll';
    const body = minutesBody(text);
    const { sequence } = await done(harness, `${at}/minutes`, body, rapporteur);
    await harness.get(`${at}?after=${sequence}`);
    const url = harness.foundation.databaseUrl;
    const [row] = await query<{ sealed: string }>(
      url,
      `select encode(sealed, 'hex') as sealed from vault.file where digest = '${body.digest}'`,
    );
    expect(row?.sealed).toBeDefined();
    expect(row?.sealed).not.toContain(Buffer.from('Quittenmarmelade').toString('hex'));
    const events = await harness.store.readStream(`gathering-${at.split('/').at(-1) ?? ''}`);
    expect(JSON.stringify(events.map(({ data, internal }) => ({ data, internal })))).not.toContain(body.file);
    await query(url, `update vault.file set sealed = overlay(sealed placing '\\x00'::bytea from 40) where digest = '${body.digest}'`);
    expect((await download(`${at}/minutes/${body.digest}`, rapporteur.token)).status).toBe(500);
    await query(url, `delete from vault.file where digest = '${body.digest}'`);
    expect(refusal(await harness.get(`${at}/minutes/${body.digest}`, rapporteur))).toEqual([404, 'minutes-unknown']);
  });

  it('whose append failed are collected, and those that are named stay', async () => {
    const stream = `gathering-${at.split('/').at(-1) ?? ''}`;
    await harness.vault.storeFile({ digest: 'ab'.repeat(32), content: 'YWJj' }, stream);
    const named = minutesBody('Named');
    await done(harness, `${at}/minutes`, named, rapporteur);
    const isNamed = (_: string, digest: string) => Promise.resolve(digest !== 'ab'.repeat(32));
    expect(await harness.vault.collectOrphanFiles(new Date(Date.now() + 60_000), isNamed)).toBe(1);
    expect(await harness.vault.openFile(stream, 'ab'.repeat(32))).toBeNull();
    expect(await harness.vault.openFile(stream, named.digest)).toEqual(Buffer.from('Named'));
  });
});
