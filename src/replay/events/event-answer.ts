import { z } from 'zod';
import { anything, id, sequence } from '../../projections/answer.js';
import type { Recorded } from '../../store/event-store.js';

/** What events are told by where they are not told whole; those of a draft, too. */
export const eventFacts = {
  sequence,
  type: z.string().meta({ description: 'Of the event' }),
  stream: z.string().meta({ description: 'What it is about: <category>-<uuid>' }),
  role: z.string().meta({ description: 'As whom its sender acted' }),
  occurredAt: z.iso.datetime().meta({ description: 'When it happened: as the sender says, or as it was recorded' }),
  recordedAt: z.iso.datetime().meta({ description: 'When it came into the record' }),
};

export const factsOf = ({ sequence, type, stream, role, occurredAt, recordedAt }: Recorded) => ({
  sequence: Number(sequence),
  type,
  stream,
  role,
  occurredAt,
  recordedAt,
});

/** All that anybody may know of an event. */
export const envelope = {
  ...eventFacts,
  revision: z.int().min(0).meta({ description: 'Place in its stream, from 0' }),
  id,
  schema: z.int().min(1).meta({ description: 'Number of the form of its data' }),
  data: anything.nullable().meta({
    description:
      'Null in a dialogue that is not announced, and of a report that is written and not published, but for those who may read these',
  }),
  internalDigest: z.string().meta({ description: 'SHA-256 (hex) of what is internal, as canonical JSON' }),
  bodyCommitment: z.string().nullable().meta({ description: 'The commitment to its text in the vault; null where it has none' }),
};
