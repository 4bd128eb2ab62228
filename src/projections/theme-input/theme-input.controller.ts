import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { refusedAs } from '../../commands/field.refusals.js';
import { code, contributionId, day, dialogueId, region } from '../../commands/fields.js';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import { MaySee, mayCountPeople } from '../../http/sender.js';
import { MOMENT, PAGE, pageOf, POSITION, viewQuery } from '../../http/view-query.js';
import { Reading } from '../reading.js';
import { trueAsOf } from '../view-table.js';
import { ThemeFigures } from './theme-figures.js';
import { type Dimension, DIMENSIONS } from './theme-input.figures.js';
import { ratingTable } from './theme-input.table.js';

const isDimension = (name: string): name is Dimension => DIMENSIONS.some((dimension) => dimension === name);

export const themeInputQuery = z.strictObject({
  ...MOMENT,
  dialogue: dialogueId,
  by: z
    .string()
    .default('theme')
    .transform((list) => [...new Set(list.split(',').filter((name) => name !== ''))])
    .refine((names): names is Dimension[] => names.every(isDimension), { error: refusedAs('dimension-unknown', DIMENSIONS.join(', ')) })
    .meta({ description: `Comma-separated: ${DIMENSIONS.join(', ')}. Empty for the whole alone`, examples: ['theme,day'] }),
  theme: code.optional(),
  question: code.optional(),
  channel: code.optional(),
  group: code.optional(),
  region: region.optional(),
  status: z.enum(CONTRIBUTION_STATUSES).optional().meta({ description: 'Only contributions of this status, and the ratings on them' }),
  from: day.optional(),
  to: day.optional(),
});

export const ratingsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  contribution: contributionId.optional(),
});

/** The figures of what came in. */
@Controller('theme-input')
@MaySee('theme-input')
export class ThemeInputController {
  constructor(
    private readonly reading: Reading,
    private readonly themeFigures: ThemeFigures,
  ) {}

  @Get()
  async figures(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const { query, asOf } = await viewQuery('theme-input', themeInputQuery, { request, reply, reading });
    const { by, asOf: _, asOfOccurred: __, after: ___, ...filter } = query;
    const isExact = mayCountPeople(request, query.dialogue);
    const counted = (dimensions: readonly Dimension[]) => this.themeFigures.of(asOf, filter, dimensions, isExact);
    const [total] = await counted([]);
    return { asOf: Number(asOf), by, items: by.length === 0 ? [] : await counted(by), total };
  }
}

/** Who rated what, by pseudonym: for the auditor who checks that each person rated once. */
@Controller('ratings')
@MaySee('ratings')
export class RatingsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const position = () => POSITION.rating;
    const { query, asOf, from } = await viewQuery('theme-input', ratingsQuery, { request, reply, reading, position });
    const rows = this.views
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
      asOf: Number(asOf),
      items: items.map(({ contribution, rater, value, protection, day }) => ({ contribution, rater, value, protection, day })),
      next,
    };
  }
}
