import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { utcDay } from '../../domain/day.js';
import { count, countOf } from '../answer.js';
import { defineView } from '../view.js';
import { ratingTable } from './theme-input.table.js';

/** Among fewer, somebody who knows one of them could tell the ratings of the others. */
const RATERS_MIN = 10;
/** So many people behind one network on one day are conspicuous: more than a household, and fewer than a school. */
const RATERS = 20;

const networkOnDay = z.object({
  day: z.iso.date().meta({ description: 'In UTC' }),
  network: z.string().meta({
    description: 'Stands for an IPv4 address, or for the /64 of an IPv6 one, on this day; on another day it is called otherwise',
  }),
  ratings: countOf('Ratings that came from there'),
  unprotected: count.meta({ description: 'Ratings that came without a protection of the dialogue' }),
  raters: countOf('People who rated from there'),
  contributions: countOf('Contributions that were rated from there'),
});

/**
 * From where many people rated: for the office to look at. Nothing is dropped for it. Figures of whole days that are over, and none as of a
 * sequence: one that grows with a rating says from where that one came.
 */
export const conspicuousRatingsView = defineView({
  view: 'conspicuous-ratings',
  projection: null,
  path: 'conspicuous-ratings',
  summary: 'From which networks many people rated on one day that is over, as far as it is still kept. Nothing is dropped for it',
  roles: ['office', 'auditor'],
  isPersonal: true,
  query: {
    dialogue: dialogueId,
    raters: z.coerce
      .number()
      .int()
      .min(RATERS_MIN)
      .max(1_000_000)
      .default(RATERS)
      .meta({ description: 'Only networks from which at least so many people rated on a day' }),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  },
  answer: z.object({ items: z.array(networkOnDay) }),
}).reading(async ({ query: { dialogue, raters, limit } }, { views }) => {
  const items = await views.query<readonly z.output<typeof networkOnDay>[]>(
    `select n.day::text, n.network, count(*)::int as ratings, (count(*) filter (where r.protection = 'none'))::int as unprotected,
         count(distinct r.rater)::int as raters, count(distinct r.contribution)::int as contributions
       from vault.rating_network n
       join ${ratingTable.address} r on r.contribution = n.contribution and r.from_sequence = n.sequence
       where r.dialogue = $1 and n.day < $2 group by n.day, n.network having count(distinct r.rater) >= $3
       order by n.day desc, raters desc, n.network limit $4`,
    [dialogue, utcDay(Date.now()), raters, limit],
  );
  return { items };
});
