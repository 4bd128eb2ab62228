import { z } from 'zod';
import { REMINDER_CODES } from '../projections/reminders/reminder.js';
import { count, sequence } from './answers.js';
import { doors } from './moderation-answers.js';

const code = z.enum(REMINDER_CODES);
const text = z.string().meta({ description: 'In the language of Accept-Language' });
const time = z.union([z.iso.datetime(), z.iso.date()]);

/** What waits for somebody. */
export const reminders = z.object({
  asOf: sequence,
  counts: z
    .array(z.object({ code, text, count, overdue: count }))
    .meta({ description: 'All that waits for you, by kind; `moderation-queue` pages through contributions and appeals' }),
  items: z
    .array(
      z.object({
        code,
        text,
        concerns: z.string().meta({ description: 'A stream, <category>-<uuid>' }),
        seat: z.int().nullable().meta({ description: 'Of an assessor in the round' }),
        count: count.nullable().meta({ description: 'How much waits within it; null where it is all that waits' }),
        since: time.meta({ description: 'An instant, or a day of the dialogue' }),
        dueAt: time.nullable().meta({ description: 'From then on it is overdue, and told once a day' }),
        until: time.nullable().meta({ description: 'The end after which it can be done no more, or not in time' }),
        overdue: z.boolean(),
        doors,
      }),
    )
    .meta({ description: 'The first of each kind, what should be done first before the others' }),
});
