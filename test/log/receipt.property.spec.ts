import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';
import { checkpointText } from '../../src/log/checkpoint.js';
import { GrowingTree, type Hash, type HashOf, inclusionProof, leafHash } from '../../src/log/merkle.js';
import { noteText, signedNote, verifierOf } from '../../src/log/note.js';
import { promiseFrom, promiseText } from '../../src/log/promise.js';
import { proofFrom, proofText, provenBy } from '../../src/log/proof.js';
import { isReceiptOf, receiptCode, receiptFrom } from '../../src/log/receipt-code.js';

const bits = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const sequences = fc.bigInt({ min: 1n, max: (1n << 30n) - 1n });
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the code of a receipt', () => {
  // 1 · 2^25 has, written in base 32, a 1 and five zeros; 2^25 mod 37 is 20, and the symbol for that is M.
  it('is twelve symbols', () => {
    expect(receiptCode(1n, Buffer.alloc(32))).toBe('0000-0100-000M');
  });

  it('leads to its leaf, however it is written down', () => {
    fc.assert(
      fc.property(sequences, bits, bits, (sequence, hash, other) => {
        const code = receiptCode(sequence, hash);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}[0-9A-HJKMNP-TV-Z*~$=U]$/);
        for (const written of [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('0', 'o').replaceAll('1', 'l')]) {
          const receipt = receiptFrom(written);
          expect(receipt?.sequence).toBe(sequence);
          expect(receipt && isReceiptOf(receipt, hash)).toBe(true);
          expect(receipt && isReceiptOf(receipt, other)).toBe(hash.readUInt32BE(0) >>> 7 === other.readUInt32BE(0) >>> 7);
        }
      }),
    );
  });

  it('with one wrong symbol, or two that changed places, leads nowhere', () => {
    fc.assert(
      fc.property(sequences, bits, fc.nat(11), fc.constantFrom(...Array.from(SYMBOLS)), (sequence, hash, at, symbol) => {
        const code = receiptCode(sequence, hash).replaceAll('-', '');
        const wrong = code.slice(0, at) + symbol + code.slice(at + 1);
        if (wrong !== code) expect(receiptFrom(wrong)).toBeUndefined();
        const swapped = code.slice(0, at) + code.slice(at + 1, at + 2) + code.slice(at, at + 1) + code.slice(at + 2);
        if (at < 10 && swapped !== code) expect(receiptFrom(swapped)).toBeUndefined();
      }),
    );
  });

  it.each(['', '0000', '0000-0000-0000', '0000-0100-000M0', '!000-0100-000M', '0000-0100-000*'])('is not %j', (code) => {
    expect(receiptFrom(code)).toBeUndefined();
  });

  it('has no place for a sequence beyond 2^30', () => {
    expect(() => receiptCode(1n << 30n, Buffer.alloc(32))).toThrow(RangeError);
  });
});

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const verifier = verifierOf('log.example/record', publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
const subtrees = new Map<string, Hash>();
const tree = new GrowingTree(({ level, index }, hash) => subtrees.set(`${level}/${index}`, hash));
const entries = Array.from({ length: 300 }, (_, i) => Buffer.from(`entry ${i}`));
for (const entry of entries) tree.add(leafHash(entry));
const hashOf: HashOf = ({ level, index }) => subtrees.get(`${level}/${index}`) ?? Buffer.alloc(0);
const { origin } = { origin: verifier.name };
const checkpoint = noteText(signedNote(checkpointText({ origin, size: 300n, root: tree.root, extensions: [] }), verifier, privateKey));
const proofOf = async (index: number) =>
  proofText({ index: BigInt(index), hashes: await inclusionProof(BigInt(index), 300n, hashOf), checkpoint });

describe('a proof', () => {
  it('is as C2SP tlog-proof has it', () => {
    const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(proofText({ index: 5n, hashes: [one, two], checkpoint: 'test\n' })).toBe(
      `c2sp.org/tlog-proof@v1\nindex 5\n${one.toString('base64')}\n${two.toString('base64')}\n\ntest\n`,
    );
    expect(proofText({ index: 0n, hashes: [], checkpoint: 'test\n' })).toBe('c2sp.org/tlog-proof@v1\nindex 0\n\ntest\n');
    expect(proofFrom('c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n\ntest\n')).toEqual({ index: 0n, hashes: [], checkpoint: 'test\n' });
  });

  it('proves its entry, and nothing after any change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(299), fc.nat(), fc.constantFrom(...Array.from('abcXYZ019+/=\n ')), async (index, at, symbol) => {
        const [proof, entry] = [await proofOf(index), entries[index]!];
        expect(provenBy(proofFrom(proof), entry, verifier)?.size).toBe(300n);
        expect(provenBy(proofFrom(proof), entries[(index + 1) % 300]!, verifier)).toBeNull();
        const place = at % proof.length;
        const changed = proof.slice(0, place) + symbol + proof.slice(place + 1);
        if (changed === proof) return;
        const proven = (): unknown => provenBy(proofFrom(changed), entry, verifier);
        expect(
          (() => {
            try {
              return proven();
            } catch {
              return null;
            }
          })(),
        ).toBeNull();
      }),
    );
  });

  it.each([
    '',
    'c2sp.org/tlog-proof@v1\n',
    'c2sp.org/tlog-proof@v1\nindex 01\n\ntest\n',
    'c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\ntest\n',
    'c2sp.org/tlog-proof@v2\nindex 1\n\ntest\n',
  ])('is not %j', (text) => {
    expect(() => proofFrom(text)).toThrow('No proof');
  });
});

it('a promise names the log, the place and the event, and is taken for nothing else', () => {
  const promise = { origin: 'log.example/record', sequence: 12n, event: '00000000-0000-4000-8000-000000000001' };
  expect(promiseFrom(promiseText(promise))).toEqual(promise);
  for (const text of [
    '',
    'log.example\n12\n',
    `${promiseText(promise)}\n`,
    promiseText(promise).replace('12', '0'),
    checkpointText({ origin, size: 1n, root: tree.root, extensions: [] }),
  ])
    expect(() => promiseFrom(text)).toThrow('No promise');
});
