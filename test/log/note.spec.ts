import { generateKeyPairSync } from 'node:crypto';
import { isSignedBy, noteFrom, noteText, signedNote, verifierFrom, verifierOf, verifierText } from '../../src/log/note.js';

const keyOf = (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const verifier = verifierOf(name, publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
  return { verifier, privateKey };
};
const log = keyOf('log.example/one');
const TEXT = 'log.example/one\n3\nroot\n';
const written = noteText(signedNote(TEXT, log.verifier, log.privateKey));

it('is signed by whoever signed it, and by nobody else', () => {
  const note = noteFrom(written);
  expect(note.text).toBe(TEXT);
  expect(isSignedBy(note, log.verifier)).toBe(true);
  expect(isSignedBy(note, keyOf('log.example/one').verifier)).toBe(false);
  expect(isSignedBy(note, verifierOf('log.example/two', log.verifier.key))).toBe(false);
  expect(isSignedBy({ ...note, text: TEXT.replace('3', '4') }, log.verifier)).toBe(false);
});

it('keeps the signatures of others, and is signed by each of them', () => {
  const other = keyOf('witness.example');
  const both = noteFrom(written + noteText(signedNote(TEXT, other.verifier, other.privateKey)).slice(TEXT.length + 1));
  expect(both.signatures).toHaveLength(2);
  expect([log, other].map(({ verifier }) => isSignedBy(both, verifier))).toEqual([true, true]);
});

it('is not signed by somebody of whom one signature is wrong', () => {
  const note = noteFrom(written);
  const wrong = note.signatures.map((signature) => ({ ...signature, bytes: Buffer.alloc(64) }));
  expect(isSignedBy({ ...note, signatures: [...note.signatures, ...wrong] }, log.verifier)).toBe(false);
});

it('has as text what stands before the last empty line', () => {
  const text = 'one\n\ntwo\n';
  expect(noteFrom(noteText(signedNote(text, log.verifier, log.privateKey))).text).toBe(text);
});

it.each([
  ['no signature', `${TEXT}\n`],
  ['no empty line', TEXT],
  ['no line feed at its end', written.slice(0, -1)],
  ['a control character', written.replace('3', '\t')],
  ['a hyphen instead of a dash', written.replace('— ', '- ')],
  ['a signature that is no base64', written.replace(/(— \S+ )\S/, '$1!')],
  ['a name with a plus', written.replace('— log', '— lo+g')],
  ['a signature that is cut to its id', written.replace(/(— \S+ )\S+/, '$1AAAAAA==')],
])('is none with %s', (_, text) => {
  expect(() => noteFrom(text)).toThrow(/No signed note|no signature/);
});

it('cannot be made of a text without a line feed at its end', () => {
  expect(() => signedNote('three', log.verifier, log.privateKey)).toThrow('can be no note');
});

it('a verifier key is read as it was written, and one whose id is not its own is none', () => {
  const text = verifierText(log.verifier);
  expect(verifierFrom(text)).toEqual(log.verifier);
  const other = text.replace(/\+[0-9a-f]{8}\+/, '+00000000+');
  expect(() => verifierFrom(other)).toThrow('not that of its key');
  for (const none of ['', 'name', text.replaceAll('+', ' '), text.slice(0, -4), text.replace(/\+A/, '+B')])
    expect(() => verifierFrom(none)).toThrow();
  expect(() => verifierOf('a name', log.verifier.key)).toThrow('neither spaces nor a plus');
});
