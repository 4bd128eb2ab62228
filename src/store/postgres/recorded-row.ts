import { ROLES } from '../../domain/role.js';
import type { Recorded } from '../event-store.js';
import type { EventRow } from './schema.js';

/** An event as its row has it, in the shape in which it was written. */
export const recordedOf = (row: EventRow): Recorded => ({
  sequence: BigInt(row.sequence),
  stream: row.stream,
  revision: BigInt(row.revision),
  id: row.id,
  type: row.type,
  schema: row.schema,
  recordedAt: row.recorded_at.toISOString(),
  occurredAt: row.occurred_at,
  role: roleOf(row.role),
  data: row.data,
  internal: row.internal,
  body: row.body_id !== null && row.commitment !== null ? { id: row.body_id, commitment: row.commitment } : null,
});

const roleOf = (text: string): Recorded['role'] => {
  const role = ROLES.find((known) => known === text);
  if (!role) throw new Error(`The record names an unknown role: ${text}`);
  return role;
};
