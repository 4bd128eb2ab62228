import { z } from 'zod';
import { contributionId, dialogueId } from '../../commands/fields.js';
import { PROTECTIONS } from '../../domain/dialogue/protection.js';
import { RATING_VALUES } from '../../domain/rating/rating.js';
import { id, page } from '../answer.js';
import { POSITION } from '../cursor.js';
import { pageOf } from '../listing.js';
import { defineView } from '../view.js';
import { trueAsOf } from '../view-table.js';
import { ratingTable } from './theme-input.table.js';

/** Who rated what, by pseudonym: for the auditor who checks that each person rated once. */
export const ratingsView = defineView({
  view: 'ratings',
  projection: 'theme-input',
  path: 'ratings',
  summary: 'The current ratings by pseudonym',
  roles: ['auditor'],
  isPersonal: true,
  query: { dialogue: dialogueId, contribution: contributionId.optional() },
  pages: POSITION.rating,
  key: ['contribution', 'rater'],
  answer: page(
    z.object({
      contribution: id,
      rater: id,
      value: z.enum(RATING_VALUES),
      protection: z.enum(PROTECTIONS),
      day: z.iso.date(),
    }),
  ),
}).reading(async ({ query, asOf, from }, { views }) => {
  const rows = views
    .getRepository(ratingTable.entity)
    .createQueryBuilder('r')
    .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
    .andWhere('r.dialogue = :dialogue and r.value is not null', { dialogue: query.dialogue });
  if (query.contribution !== undefined) rows.andWhere('r.contribution = :contribution', { contribution: query.contribution });
  const [contribution, rater] = from?.split('.') ?? [];
  if (rater !== undefined)
    rows.andWhere('(r.contribution, r.rater) > (cast(:last as uuid), cast(:rater as uuid))', { last: contribution, rater });
  const found = await rows
    .orderBy('r.contribution')
    .addOrderBy('r.rater')
    .limit(query.limit + 1)
    .getMany();
  const { items, next } = pageOf(found, query.limit, asOf, (row) => `${row.contribution}.${row.rater}`);
  return {
    items: items.flatMap(({ contribution, rater, value, protection, day }) =>
      value === null ? [] : [{ contribution, rater, value, protection, day }],
    ),
    next,
  };
});
