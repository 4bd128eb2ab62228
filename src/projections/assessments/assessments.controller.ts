import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { dialogueId, roundId } from '../../commands/fields.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee, senderOf, tellsMore } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { MAY_READ_JUSTIFICATIONS } from '../../identity/access.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import type { Versioned } from '../view-table.js';
import { withJustifications } from './assessment-texts.js';
import { roundRows, submissionsOf } from './assessments.reading.js';
import { feedbackOf, shownRound } from './assessments.shown.js';
import type { RoundRow } from './assessments.table.js';

export const assessmentsQuery = z.strictObject({ ...MOMENT, ...PAGE, dialogue: dialogueId });
export const assessmentQuery = z.strictObject(MOMENT);

const roundOf = async (views: DataSource, asOf: bigint, round: string): Promise<Versioned<RoundRow>> => {
  const row = await roundRows(views, asOf).andWhere('r.id = :round', { round }).getOne();
  if (!row) throw new Problem('round-unknown');
  return row;
};

/** The rounds of assessment: before one is closed how far it is, afterwards the matrix and its figures. */
@Controller('assessments')
@MaySee('assessments')
export class AssessmentsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const asked = await viewQuery('assessments', assessmentsQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(roundRows(this.views, asOf), { 'r.dialogue': query.dialogue });
    const { items, next } = await listed(rows, 'openedSequence', asked);
    const submissions = await submissionsOf(this.views, asOf, items);
    const shown = items.map((row) =>
      shownRound(
        row,
        submissions.filter(({ round }) => round === row.id),
      ),
    );
    return { asOf: Number(asOf), items: shown, next };
  }

  @Get(':round')
  async one(@Param('round') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const round = parsed(roundId, id, languageOf(request), '/round');
    const { reading } = this;
    const { asOf } = await viewQuery('assessments', assessmentQuery, { request, reply, reading });
    const row = await roundOf(this.views, asOf, round);
    const submissions = await submissionsOf(this.views, asOf, [row]);
    const mayRead = row.status === 'closed' && senderOf(request).roles.some((role) => MAY_READ_JUSTIFICATIONS.includes(role));
    if (mayRead) tellsMore(request, MAY_READ_JUSTIFICATIONS);
    return {
      asOf: Number(asOf),
      ...shownRound(row, submissions),
      ...(mayRead && { justifications: await withJustifications(this.vault, row, submissions) }),
    };
  }
}

/** What the round before came to, for those who judge again. */
@Controller('rounds')
@MaySee('feedback')
export class FeedbackController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  @Get(':round/feedback')
  async feedback(@Param('round') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const round = parsed(roundId, id, languageOf(request), '/round');
    const { reading } = this;
    const { asOf } = await viewQuery('assessments', assessmentQuery, { request, reply, reading });
    const row = await roundOf(this.views, asOf, round);
    const { actor } = senderOf(request);
    if (actor === null || !row.assessors.some(({ assessor }) => assessor === actor)) throw new Problem('assessor-not-in-round');
    const previous = row.previousRound === null ? null : await roundOf(this.views, asOf, row.previousRound);
    return {
      asOf: Number(asOf),
      round,
      previousRound: row.previousRound,
      items: previous ? feedbackOf(row, previous, actor) : [],
    };
  }
}
