/** Base64 (RFC 4648, section 4) as it is written, and in no other way; undefined for anything else. */
export const bytesOf = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};

const HASH_BYTES = 32;

/** A hash of SHA-256, so written. */
export const hashOf = (text: string): Buffer | undefined => {
  const bytes = bytesOf(text);
  return bytes?.length === HASH_BYTES ? bytes : undefined;
};
