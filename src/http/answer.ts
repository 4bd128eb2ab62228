import { z } from 'zod';
import { id, sequence } from '../projections/answer.js';
import { placeInLine, standing } from '../projections/gatherings/registrations.view.js';

/** What the door of a command answers. */
export const answer = z.object({
  sequence,
  revision: z.int().meta({ description: 'Of the stream; also in the ETag, for If-Match' }),
  repeated: z.boolean().meta({ description: 'Nothing was added: the same request had come before, or it stood so already' }),
  dialogue: id.optional(),
  contribution: id.optional(),
  gathering: id.optional(),
  registration: id.optional(),
  standing: standing.nullable().optional().meta({ description: 'Of a registration: whether it has a place or waits for one, as of now' }),
  placeInLine: placeInLine.optional(),
  invitation: id.optional(),
  measure: id.optional(),
  evidence: id.optional(),
  round: id.optional(),
  recommendation: id.optional(),
  report: id.optional(),
  codeBatch: id.optional(),
  promise: z.string().optional().meta({
    description: 'Signed: the log has this event at this place. In a moment /log/receipt/<sequence> proves it (docs/verification.md)',
  }),
  secret: z.string().optional().meta({ description: 'Keep it: with it you come back to what you sent, follow it and withdraw it' }),
});
