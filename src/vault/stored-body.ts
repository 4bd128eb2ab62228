import { timingSafeEqual } from 'node:crypto';
import { commitmentTo, NotSealedSo, unseal } from './cipher.js';

export const SALT_BYTES = 32;

/** A body as it lies in the vault, with the wrapped key of its subject. */
export type StoredBody = { readonly id: string; readonly subject: string; readonly sealed: Buffer; readonly wrapped: Buffer };

/** @throws NotSealedSo */
export const unsealBody = (
  keyEncryptionKey: Buffer,
  { id, subject, sealed, wrapped }: StoredBody,
): { readonly salt: Buffer; readonly text: string } => {
  const clear = unseal(unseal(keyEncryptionKey, wrapped, subject), sealed, id);
  return { salt: clear.subarray(0, SALT_BYTES), text: clear.subarray(SALT_BYTES).toString() };
};

export const isCommittedTo = (text: string, salt: Buffer, commitment: string): boolean =>
  timingSafeEqual(Buffer.from(commitmentTo(text, salt), 'hex'), Buffer.from(commitment, 'hex'));

/** Whether a body opens with this key, and says what its event committed to. */
export const opensAs = (keyEncryptionKey: Buffer, body: StoredBody, commitment: string): boolean => {
  try {
    const { salt, text } = unsealBody(keyEncryptionKey, body);
    return isCommittedTo(text, salt, commitment);
  } catch (error) {
    if (error instanceof NotSealedSo) return false;
    throw error;
  }
};
