import { createHmac, timingSafeEqual } from 'node:crypto';

export const SALT_BYTES = 32;

/** What stays in the record of a body: whoever is shown the body and its salt can tell that it was said in this event, and in no other (ADR 0051). */
export type Said = { readonly stream: string; readonly event: string; readonly text: string };

const VERSION = 'v2:';

/** `v2:` and, in 64 hex digits, HMAC-SHA-256(salt, 'zukunftsdialog/body/v2' NUL stream NUL event id NUL canonical body). */
export const commitmentTo = ({ stream, event, text }: Said, salt: Buffer): string =>
  VERSION + createHmac('sha256', salt).update(['zukunftsdialog/body/v2', stream, event, text].join('\0')).digest('hex');

/** Of before: it says nothing of the event. HMAC-SHA-256(salt, 'zukunftsdialog/body/v1' NUL canonical body). */
export const earlierCommitmentTo = (text: string, salt: Buffer): string =>
  createHmac('sha256', salt).update('zukunftsdialog/body/v1\0').update(text).digest('hex');

export const isOfEarlierForm = (commitment: string): boolean => !commitment.startsWith(VERSION);

export const isCommittedTo = (said: Said, salt: Buffer, commitment: string): boolean => {
  const own = isOfEarlierForm(commitment) ? earlierCommitmentTo(said.text, salt) : commitmentTo(said, salt);
  return own.length === commitment.length && timingSafeEqual(Buffer.from(own), Buffer.from(commitment));
};
