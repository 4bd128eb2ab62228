import type { LogEvent } from '../../src/store/eventstoredb/log-event.js';

const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const NOTE = `note-${uuidOf(1)}`;
export const OTHER = `note-${uuidOf(2)}`;

/** What our own events say beside their data. */
export const METADATA = { schema: 1, occurredAt: '2026-03-02T09:00:00.000Z', role: 'office', internal: {}, body: null };

/** An event of ours as EventStoreDB has it: the nth of its log, a second after the one before. */
export const logged = (n: number, stream = NOTE, revision = n - 1, changes: Partial<LogEvent> = {}): LogEvent => ({
  id: uuidOf(n),
  stream,
  revision: BigInt(revision),
  type: 'Noted',
  created: new Date(n * 1000),
  data: { n },
  metadata: METADATA,
  position: { commit: BigInt(n * 10), prepare: BigInt(n * 10) },
  ...changes,
});

/** Something in the log that is none of ours: the server's own. */
export const ofServer = (n: number): LogEvent => logged(n, '$scavenges', 0, { type: '$scavengeCompleted' });
