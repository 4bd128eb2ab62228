import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D): iv ‖ tag ‖ ciphertext. `about` is authenticated: a sealed text fits its own row only. */
export const seal = (key: Buffer, clear: Buffer, about: string): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(clear), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
};

/** The key, the row or a single bit is not the right one. */
export class NotSealedSo extends Error {}

/** @throws NotSealedSo */
export const unseal = (key: Buffer, sealed: Buffer, about: string): Buffer => {
  try {
    // The length is said, because a shorter tag, which is easier to guess, would be taken too.
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES }).setAAD(
      Buffer.from(about),
    );
    decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw new NotSealedSo('It was not sealed with this key, for this row, as it is now', { cause: error });
  }
};

/** A key for one purpose, from another one (HKDF-SHA-256, RFC 5869): 32 bytes. */
export const derivedKey = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `zukunftsdialog/${purpose}`, 32));
