import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { bytesOf } from './base64.js';

const ED25519 = 1;
/** RFC 8410, section 4: what stands before the 32 bytes of a public key in its SubjectPublicKeyInfo. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const ID_BYTES = 4;
const NAME = /^[^\s+\p{Cc}]+$/u;

/** Whose signatures are believed: C2SP signed-note, *verifier key*. */
export type Verifier = { readonly name: string; readonly id: Buffer; readonly key: Buffer };

const idOf = (name: string, key: Buffer): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([ED25519]))
    .update(key)
    .digest()
    .subarray(0, ID_BYTES);

/** @param key 32 bytes of Ed25519 @throws Error for a name that a note may not have */
export const verifierOf = (name: string, key: Buffer): Verifier => {
  if (!NAME.test(name)) throw new Error('A name in a note has neither spaces nor a plus');
  return { name, id: idOf(name, key), key };
};

/** `<name>+<id in hex>+<type and key in base64>` */
export const verifierText = ({ name, id, key }: Verifier): string =>
  `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.from([ED25519]), key]).toString('base64')}`;

/** @throws Error for what is no verifier key of Ed25519, or whose id is not that of its key */
export const verifierFrom = (text: string): Verifier => {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = bytesOf(encoded);
  if (bytes?.length !== 1 + KEY_BYTES || bytes[0] !== ED25519) throw new Error('No verifier key of Ed25519');
  const verifier = verifierOf(name, bytes.subarray(1));
  if (verifier.id.toString('hex') !== id) throw new Error('The id of a verifier key is not that of its key');
  return verifier;
};

/** What somebody signed: the text ends with a line feed, and the last of its empty lines ends it. */
export type Note = { readonly text: string; readonly signatures: readonly Signature[] };
/** `bytes`: what its type makes of it, for Ed25519 64 bytes. */
export type Signature = { readonly name: string; readonly id: Buffer; readonly bytes: Buffer };

const NOTE_BYTES_MAX = 1_000_000;
const SIGNATURES_MAX = 100;
// Every control character but the line feed.
const CONTROL = /[\p{Cc}]/u;

/** C2SP signed-note, *format*. @throws Error for what is no signed note */
export const noteFrom = (written: string): Note => {
  const end = written.lastIndexOf('\n\n');
  const lines = written.slice(end + 2).split('\n');
  if (end < 0 || lines.pop() !== '' || lines.length === 0 || lines.length > SIGNATURES_MAX) throw new Error('No signed note');
  if (written.length > NOTE_BYTES_MAX || CONTROL.test(written.replaceAll('\n', ''))) throw new Error('No signed note');
  return { text: written.slice(0, end + 1), signatures: lines.map(signatureFrom) };
};

const signatureFrom = (line: string): Signature => {
  const [, name = '', encoded = ''] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = bytesOf(encoded);
  if (!NAME.test(name) || !bytes || bytes.length <= ID_BYTES) throw new Error('A signature of a note is no signature');
  return { name, id: bytes.subarray(0, ID_BYTES), bytes: bytes.subarray(ID_BYTES) };
};

const signatureLine = ({ name, id, bytes }: Signature): string => `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;

export const noteText = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join('')}`;

/** Whether this verifier signed it; other signatures are not looked at. False, too, where one of its own is wrong. */
export const isSignedBy = ({ text, signatures }: Note, { name, id, key }: Verifier): boolean => {
  const own = signatures.filter((signature) => signature.name === name && signature.id.equals(id));
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
  return own.length > 0 && own.every(({ bytes }) => verify(null, Buffer.from(text), publicKey, bytes));
};

/** @param text with a line feed at its end @param key the private one of the verifier @throws Error for a text that can be no note */
export const signedNote = (text: string, { name, id }: Verifier, key: KeyObject): Note => {
  const note = { text, signatures: [{ name, id, bytes: sign(null, Buffer.from(text), key) }] };
  if (!text.endsWith('\n') || noteFrom(noteText(note)).text !== text) throw new Error('A text that can be no note');
  return note;
};
