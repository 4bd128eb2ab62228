import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialogueId } from '../../commands/fields.js';
import { MaySee } from '../../http/sender.js';
import { MOMENT, viewQuery } from '../../http/view-query.js';
import { Reading } from '../reading.js';
import { ratingTable } from './theme-input.table.js';

/** So many people behind one network on one day are conspicuous: more than a household, and fewer than a school. */
const RATERS_MIN = 20;

export const conspicuousRatingsQuery = z.strictObject({
  ...MOMENT,
  dialogue: dialogueId,
  raters: z.coerce
    .number()
    .int()
    .min(2)
    .max(1_000_000)
    .default(RATERS_MIN)
    .meta({ description: 'Only networks from which at least so many people rated on a day' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

type Conspicuous = {
  readonly day: string;
  readonly network: string;
  readonly from: Date;
  readonly to: Date;
  readonly ratings: number;
  readonly unprotected: number;
  readonly raters: number;
  readonly contributions: number;
};

/** From where many people rated: for the office to look at. Nothing is dropped for it. */
@Controller('conspicuous-ratings')
@MaySee('conspicuous-ratings')
export class ConspicuousRatingsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading, views } = this;
    const { query, asOf } = await viewQuery('theme-input', conspicuousRatingsQuery, { request, reply, reading });
    const found = await views.query<readonly Conspicuous[]>(
      `select n.day::text, n.network, min(n.noted_at) as "from", max(n.noted_at) as "to", count(*)::int as ratings,
         (count(*) filter (where r.protection = 'none'))::int as unprotected,
         count(distinct r.rater)::int as raters, count(distinct r.contribution)::int as contributions
       from vault.rating_network n
       join ${views.getMetadata(ratingTable.entity).tablePath} r on r.contribution = n.contribution and r.from_sequence = n.sequence
       where r.dialogue = $1 and n.sequence <= $2 group by n.day, n.network having count(distinct r.rater) >= $3
       order by n.day desc, raters desc, n.network limit $4`,
      [query.dialogue, String(asOf), query.raters, query.limit],
    );
    return {
      asOf: Number(asOf),
      items: found.map(({ from, to, ...rest }) => ({ from: from.toISOString(), to: to.toISOString(), ...rest })),
    };
  }
}
