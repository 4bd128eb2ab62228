import { createHash } from 'node:crypto';
import { canonicalJson } from '../record/canonical-json.js';
import type { Recorded } from '../store/event-store.js';

/**
 * What anybody may know of an event. What is internal is there by its digest, and a body by the commitment to it; neither can be read from
 * these. The data of a draft, or of a report that is written and not published, is held back: whoever is shown what is internal can check
 * it by the digest of the request in there.
 */
export const publicEnvelope = ({ internal, body, sequence, revision, ...event }: Recorded, isHeldBack = false) => {
  const { stream, id, type, schema, recordedAt, occurredAt, role, data } = event;
  return {
    sequence: Number(sequence),
    stream,
    revision: Number(revision),
    id,
    type,
    schema,
    recordedAt,
    occurredAt,
    role,
    data: isHeldBack ? null : data,
    internalDigest: createHash('sha256').update(canonicalJson(internal)).digest('hex'),
    bodyCommitment: body?.commitment ?? null,
  };
};
