import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { PHASES } from '../../domain/dialogue/phases.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { draftsFor } from '../../identity/reader.js';
import { count, countOf, id, page, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import { dialogueRows } from '../dialogues/dialogues.reading.js';
import { pageOf } from '../listing.js';
import { defineView } from '../view.js';
import { endOfPeriod, milestonesIn, PERIODS, periodsBetween, periodsOf, sequencesBefore, TIMES } from './timeline.reading.js';
import { MILESTONES } from './timeline.table.js';

/** When what happened in a dialogue: enough to move through years of it without reading its events. */
export const timelineView = defineView({
  view: 'timeline',
  path: 'dialogues/:dialogue/timeline',
  summary: 'When what happened in a dialogue: its milestones, and how many events of each type in each hour, day or week',
  roles: EVERYBODY,
  params: { dialogue: dialogueId },
  query: {
    per: z.enum(PERIODS).default('day').meta({ description: 'Hours, days and weeks of the dialogue’s zone; weeks begin on Mondays' }),
    time: z.enum(TIMES).default('recorded').meta({ description: 'By when it came into the record, or by when it happened' }),
  },
  pages: POSITION.period,
  answer: page(
    z.object({
      begins: z.string().meta({ description: 'A day, for a week its Monday; an hour by its first moment' }),
      ends: z.iso.datetime().meta({ description: 'The first moment after it' }),
      quiet: count
        .nullable()
        .meta({ description: 'Periods before it in which nothing was, behind the one that is listed before; null for the first' }),
      sequence: sequence.nullable().meta({
        description:
          'The last one of the record by its end: what `asOf` takes to see how things stood then. Null for times at which it happened: there `asOfOccurred` takes its end',
      }),
      events: countOf('Events of the dialogue in this period, each once, whatever it did'),
      types: z.record(z.string(), count).meta({ description: 'How many of them are of each type' }),
      milestones: z.array(
        z.object({
          sequence,
          type: z.enum(MILESTONES),
          at: z.iso.datetime().meta({ description: 'When it happened' }),
          recordedAt: z.iso.datetime(),
          subject: id.meta({ description: 'What it happened to: the dialogue, a gathering, a round, a recommendation, a report' }),
          phase: z.enum(PHASES).nullable(),
        }),
      ),
    }),
  ).extend({ timeZone: z.string() }),
}).reading(async ({ params: { dialogue }, query: { per, time, limit }, asOf, from, reader }, { views, reading }) => {
  // Another view, which may be some events behind.
  await reading.sequenceFor('dialogues', { asOf });
  const row = await dialogueRows(views, asOf, draftsFor(reader)).andWhere('d.id = :dialogue', { dialogue }).getOne();
  if (!row) throw new Refusal('dialogue-unknown');
  const { timeZone } = row.document;
  const asked = { asOf, dialogue, per, time, from, limit: limit + 1 } as const;
  const { items: periods, next } = pageOf(await periodsOf(views, asked), limit, asOf, ({ begins }) => begins);
  const ends = periods.map(({ begins }) => endOfPeriod(begins, per, timeZone));
  const [milestones, sequences] = await Promise.all([
    milestonesIn(views, asked, periods[0]?.begins ?? '', periods.at(-1)?.begins ?? ''),
    time === 'recorded' ? sequencesBefore(views, asOf, ends) : [],
  ]);
  const items = periods.map(({ begins, counts }, i) => {
    const before = periods[i - 1]?.begins ?? from;
    return {
      begins,
      ends: ends[i] ?? '',
      quiet: before === null ? null : periodsBetween(before, begins, per),
      sequence: sequences[i] ?? null,
      events: Object.values(counts).reduce((all, events) => all + events, 0),
      types: counts,
      milestones: milestones.filter((milestone) => milestone.begins === begins).map(shown),
    };
  });
  return { timeZone, items, next };
});

const shown = ({ sequence, type, occurredAt: at, recordedAt, subject, phase }: Awaited<ReturnType<typeof milestonesIn>>[number]) => ({
  sequence: Number(sequence),
  type,
  at,
  recordedAt,
  subject,
  phase,
});
