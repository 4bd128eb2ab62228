import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { utcDay } from '../../domain/day.js';
import { dialogueId } from '../../commands/fields.js';
import { languageOf } from '../../http/language.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { ratingTable } from './theme-input.table.js';

/** Among fewer, somebody who knows one of them could tell the ratings of the others. */
const RATERS_MIN = 10;
/** So many people behind one network on one day are conspicuous: more than a household, and fewer than a school. */
const RATERS = 20;

export const conspicuousRatingsQuery = z.strictObject({
  dialogue: dialogueId,
  raters: z.coerce
    .number()
    .int()
    .min(RATERS_MIN)
    .max(1_000_000)
    .default(RATERS)
    .meta({ description: 'Only networks from which at least so many people rated on a day' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

type Conspicuous = {
  readonly day: string;
  readonly network: string;
  readonly ratings: number;
  readonly unprotected: number;
  readonly raters: number;
  readonly contributions: number;
};

/**
 * From where many people rated: for the office to look at. Nothing is dropped for it. Figures of whole days that are over, and none as of a
 * sequence: one that grows with a rating says from where that one came.
 */
@Controller('conspicuous-ratings')
@MaySee('conspicuous-ratings')
export class ConspicuousRatingsController {
  constructor(private readonly views: DataSource) {}

  @Get()
  @Header('cache-control', 'no-store')
  async list(@Req() request: FastifyRequest) {
    const { dialogue, raters, limit } = parsed(conspicuousRatingsQuery, request.query, languageOf(request));
    const items = await this.views.query<readonly Conspicuous[]>(
      `select n.day::text, n.network, count(*)::int as ratings, (count(*) filter (where r.protection = 'none'))::int as unprotected,
         count(distinct r.rater)::int as raters, count(distinct r.contribution)::int as contributions
       from vault.rating_network n
       join ${ratingTable.address} r on r.contribution = n.contribution and r.from_sequence = n.sequence
       where r.dialogue = $1 and n.day < $2 group by n.day, n.network having count(distinct r.rater) >= $3
       order by n.day desc, raters desc, n.network limit $4`,
      [dialogue, utcDay(Date.now()), raters, limit],
    );
    return { items };
  }
}
