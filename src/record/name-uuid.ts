import { createHash } from 'node:crypto';

/** A UUID of a name (version 8, RFC 9562 section 5.8: SHA-256, cut): the same name has the same id, for ever. */
export const nameUuid = (...name: readonly string[]): string =>
  uuidOf(createHash('sha256').update('zukunftsdialog/uuid/v1\0').update(JSON.stringify(name)).digest());

/** The first 16 of at least 16 bytes in the form of a UUID version 8. */
export const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.subarray(0, 16).toString('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
};
