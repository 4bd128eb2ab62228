import { timingSafeEqual } from 'node:crypto';
import { commitmentTo, NotSealedSo, unseal } from './cipher.js';
import type { VaultKeys, WrappedKey } from './vault-keys.js';

export const SALT_BYTES = 32;

/** A body as it lies in the vault, with the wrapped key of its subject. */
export type StoredBody = WrappedKey & { readonly id: string; readonly sealed: Buffer };

/** @throws NotSealedSo, KeyNotThere */
export const unsealBody = (keys: VaultKeys, body: StoredBody): { readonly salt: Buffer; readonly text: string } => {
  const clear = unseal(keys.unwrap(body), body.sealed, body.id);
  return { salt: clear.subarray(0, SALT_BYTES), text: clear.subarray(SALT_BYTES).toString() };
};

export const isCommittedTo = (text: string, salt: Buffer, commitment: string): boolean =>
  timingSafeEqual(Buffer.from(commitmentTo(text, salt), 'hex'), Buffer.from(commitment, 'hex'));

/** Whether a body opens with these keys, and says what its event committed to. */
export const opensAs = (keys: VaultKeys, body: StoredBody, commitment: string): boolean => {
  try {
    const { salt, text } = unsealBody(keys, body);
    return isCommittedTo(text, salt, commitment);
  } catch (error) {
    if (error instanceof NotSealedSo) return false;
    throw error;
  }
};
