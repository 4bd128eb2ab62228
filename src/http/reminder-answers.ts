import { z } from 'zod';
import { REMINDER_CODES } from '../projections/reminders/reminder.js';
import { count, sequence } from './answers.js';

/** What waits for somebody. */
export const reminders = z.object({
  asOf: sequence,
  items: z.array(
    z.object({
      code: z.enum(REMINDER_CODES),
      text: z.string().meta({ description: 'In the language of Accept-Language' }),
      concerns: z.array(z.string()).meta({ description: 'Streams, <category>-<uuid>; at most 20 of them' }),
      seat: z.int().nullable().meta({ description: 'Of an assessor in the round' }),
      since: z.union([z.iso.datetime(), z.iso.date()]),
      count,
    }),
  ),
});
