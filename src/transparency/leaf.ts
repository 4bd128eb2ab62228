import { createHmac } from 'node:crypto';
import { publicEnvelope } from '../export/public-envelope.js';
import { ENTRY_BYTES_MAX } from '../log/tiles.js';
import { canonicalJson } from '../record/canonical-json.js';
import type { Recorded } from '../store/event-store.js';

/** Of the form of a leaf. */
const VERSION = 1;

/**
 * The bytes of an event in the log: canonical JSON (RFC 8785) of its public envelope as it was written, for good. What must not be public yet, and what is too
 * long for an entry, stands there as a commitment (ADR 0051).
 */
export const leafOf = (event: Recorded, isWithheld: boolean): Buffer => {
  const whole = bytesOf(event, null);
  return isWithheld || whole.length > ENTRY_BYTES_MAX ? bytesOf(event, dataCommitment(event)) : whole;
};

const bytesOf = (event: Recorded, commitment: string | null): Buffer =>
  Buffer.from(canonicalJson({ leaf: VERSION, ...publicEnvelope(event, commitment !== null), dataCommitment: commitment }));

/** `v1:` and, in 64 hex digits, HMAC-SHA-256(salt, 'zukunftsdialog/data/v1' NUL stream NUL event id NUL canonical data). */
const dataCommitment = (event: Recorded): string => {
  const said = ['zukunftsdialog/data/v1', event.stream, event.id, canonicalJson(event.data)].join('\0');
  return `v1:${createHmac('sha256', saltOf(event)).update(said).digest('hex')}`;
};

/** With which a commitment to data is opened. It is made of what is internal, in which a nonce stands, and tells nothing of it. */
export const saltOf = ({ internal }: Pick<Recorded, 'internal'>): Buffer =>
  createHmac('sha256', canonicalJson(internal)).update('zukunftsdialog/data-salt/v1').digest();
