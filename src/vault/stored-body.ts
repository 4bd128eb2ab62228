import { NotSealedSo, unseal } from './cipher.js';
import { isCommittedTo, isOfEarlierForm, SALT_BYTES } from './commitment.js';
import { paddedLength } from './padding.js';
import type { VaultKeys, WrappedKey } from './vault-keys.js';

/** A body as it lies in the vault, with the wrapped key of its subject. */
export type StoredBody = WrappedKey & { readonly id: string; readonly stream: string; readonly sealed: Buffer };

/** A text with its salt and the event in which it was said. The salt is sealed, too: with it, a short body could be guessed from its public commitment. */
export type Clear = { readonly salt: Buffer; readonly event: string; readonly text: string };

const EVENT_BYTES = 16;
const LENGTH_BYTES = 4;

/** Salt, event, length, text, and zeros up to a length that says little of the text. */
export const clearBytes = ({ salt, event, text }: Clear): Buffer => {
  const said = Buffer.from(text);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(said.length);
  const padding = Buffer.alloc(paddedLength(said.length) - said.length);
  return Buffer.concat([salt, Buffer.from(event.replaceAll('-', ''), 'hex'), length, said, padding]);
};

/** @throws NotSealedSo for what has another form */
const clearFrom = (bytes: Buffer): Clear => {
  const [atLength, atText] = [SALT_BYTES + EVENT_BYTES, SALT_BYTES + EVENT_BYTES + LENGTH_BYTES];
  if (bytes.length < atText || atText + bytes.readUInt32BE(atLength) > bytes.length) throw new NotSealedSo('A body has another form');
  const event = bytes.toString('hex', SALT_BYTES, atLength).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { salt: bytes.subarray(0, SALT_BYTES), event, text: bytes.toString('utf8', atText, atText + bytes.readUInt32BE(atLength)) };
};

/** Of before there was a commitment to an event: salt and text. */
const earlierClear = (bytes: Buffer): Clear => ({
  salt: bytes.subarray(0, SALT_BYTES),
  event: '',
  text: bytes.toString('utf8', SALT_BYTES),
});

/** The text, where it is what its event committed to; null where it is another one. @throws NotSealedSo, KeyNotThere */
export const textOf = (keys: VaultKeys, body: StoredBody, commitment: string): string | null => {
  const bytes = unseal(keys.unwrap(body), body.sealed, body.id);
  const { salt, event, text } = isOfEarlierForm(commitment) ? earlierClear(bytes) : clearFrom(bytes);
  return isCommittedTo({ stream: body.stream, event, text }, salt, commitment) ? text : null;
};

/** Whether a body opens with these keys, and says what its event committed to. */
export const opensAs = (keys: VaultKeys, body: StoredBody, commitment: string): boolean => {
  try {
    return textOf(keys, body, commitment) !== null;
  } catch (error) {
    if (error instanceof NotSealedSo) return false;
    throw error;
  }
};
