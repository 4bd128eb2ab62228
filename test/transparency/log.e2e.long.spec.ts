import { leafHash, rootOf } from '../../src/log/merkle.js';
import { checkpointFrom } from '../../src/log/checkpoint.js';
import { isSignedBy, noteFrom, verifierFrom } from '../../src/log/note.js';
import { promiseFrom } from '../../src/log/promise.js';
import { proofFrom, provenBy } from '../../src/log/proof.js';
import { receiptCode } from '../../src/log/receipt-code.js';
import { entriesOf, hashesFrom, tilePath } from '../../src/log/tiles.js';
import { contributionBody, openDialogue } from '../dialogue.js';
import { type Harness, startHarness } from '../harness.js';
import { until } from '../processes.js';

let harness: Harness;
let base: string;

beforeAll(async () => {
  harness = await startHarness();
  base = harness.url;
});
afterAll(() => harness.close());

const get = async (path: string): Promise<Response> => fetch(`${base}/log/${path}`);
const bytes = async (path: string): Promise<Buffer> => Buffer.from(await (await get(path)).arrayBuffer());
const checkpoint = async () => {
  const answer = await get('checkpoint');
  if (answer.status !== 200) return null;
  const note = noteFrom(await answer.text());
  expect(isSignedBy(note, verifierFrom((await (await get('key')).text()).trim()))).toBe(true);
  return checkpointFrom(note.text);
};

it('is all that happened, for whoever comes without an account', async () => {
  const dialogue = await openDialogue(harness);
  const sent = await harness.post<{ sequence: number }>(
    `/api/dialogues/${dialogue}/contributions`,
    contributionBody('Mehr Ausbildungsplätze'),
  );
  const { sequence } = sent.body;
  await until(async () => Number((await checkpoint())?.size ?? 0) >= sequence, 'the contribution is in the log', 10_000);
  const { size, root } = (await checkpoint())!;
  const width = Number(size);
  const entries = entriesOf(await bytes(tilePath({ level: 'entries', index: 0n, width })), width);
  expect(entries.map((entry) => (JSON.parse(entry.toString()) as { sequence: number }).sequence)).toEqual(
    Array.from({ length: width }, (_, i) => i + 1),
  );
  const hashes = hashesFrom(size, (tile) => bytes(tilePath(tile)));
  expect(await rootOf(size, hashes)).toEqual(root);
  expect(await hashes({ level: 0, index: BigInt(sequence - 1) })).toEqual(leafHash(entries[sequence - 1]!));
  const leaf = entries[sequence - 1]!.toString();
  expect(leaf).toContain('"type":"ContributionSubmitted"');
  expect(leaf).not.toContain('Ausbildungsplätze');
});

describe('whoever takes part', () => {
  const receiptOf = async (of: string | number) => {
    const answer = await get(`receipt/${of}`);
    return answer.status === 200 ? ((await answer.json()) as { sequence: number; code: string; leaf: string; proof: string }) : null;
  };
  const key = async () => verifierFrom((await (await get('key')).text()).trim());
  const provenReceipt = async (sequence: number) => {
    await until(async () => (await receiptOf(sequence)) !== null, 'a receipt', 5000);
    const receipt = (await receiptOf(sequence))!;
    expect(provenBy(proofFrom(receipt.proof), Buffer.from(receipt.leaf), await key())).not.toBeNull();
    return receipt;
  };

  it('is promised at once what is proven a moment later: a contribution, a rating, a withdrawal', async () => {
    const dialogue = await openDialogue(harness);
    const path = `/api/dialogues/${dialogue}/contributions`;
    const sent = await harness.post<{ sequence: number; contribution: string; secret: string; promise: string }>(
      path,
      contributionBody('Eins'),
    );
    const { contribution, secret } = sent.body;
    const rated = await harness.post<typeof sent.body>(`/api/contributions/${contribution}/ratings`, {
      value: 'agree',
      participant: 'somebody with a secret',
    });
    const withdrawn = await harness.post<typeof sent.body>(`/api/contributions/${contribution}/withdrawal`, { secret });
    for (const { status, body } of [sent, rated, withdrawn]) {
      expect([200, 201]).toContain(status);
      const note = noteFrom(body.promise);
      expect(isSignedBy(note, await key())).toBe(true);
      const promise = promiseFrom(note.text);
      expect(promise).toMatchObject({ origin: (await key()).name, sequence: BigInt(body.sequence) });
      const receipt = await provenReceipt(body.sequence);
      expect(JSON.parse(receipt.leaf)).toMatchObject({ sequence: body.sequence, id: promise.event });
      expect(await receiptOf(receipt.code.toLowerCase())).toMatchObject({ code: receipt.code, leaf: receipt.leaf });
    }
  });

  it('is promised the same when the same is sent again', async () => {
    const dialogue = await openDialogue(harness);
    const sending = { key: '0123456789abcdef0123456789abcdef' };
    const send = () => harness.post<{ promise: string }>(`/api/dialogues/${dialogue}/contributions`, contributionBody('Zwei'), sending);
    expect((await send()).body.promise).toBe((await send()).body.promise);
  });

  it('finds nothing by a code that is none, or of another leaf', async () => {
    const { code, sequence } = await provenReceipt(1);
    const other = receiptCode(BigInt(sequence), Buffer.alloc(32, 7));
    for (const wrong of [other, `${code}0`, '0', '99999999', 'x']) expect([wrong, await receiptOf(wrong)]).toEqual([wrong, null]);
  });
});

it('lets tiles be kept for good, and the checkpoint not', async () => {
  const tile = await get('tile/0/000.p/1');
  expect([tile.status, tile.headers.get('content-type'), tile.headers.get('cache-control')]).toEqual([
    200,
    'application/octet-stream',
    'public, max-age=31536000, immutable',
  ]);
  const note = await get('checkpoint');
  expect([note.headers.get('content-type'), note.headers.get('cache-control')]).toEqual(['text/plain; charset=utf-8', 'no-cache']);
});

it.each([
  'tile/0/999',
  'tile/0/000.p/0',
  'tile/0/000.p/257',
  'tile/8/000',
  'tile/0/1',
  'tile/entries/x001/000',
  'tile/0/000.p/1/..',
  'tile/entries/x036/x028/x797/x018/x963/967',
  `tile/0/${'x999/'.repeat(9)}999`,
  'nothing',
])('has no %s', async (path) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control') ?? '']).toEqual([
    404,
    expect.stringContaining('application/problem+json'),
    expect.not.stringContaining('immutable'),
  ]);
});
