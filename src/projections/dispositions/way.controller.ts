import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, IsNull } from 'typeorm';
import { z } from 'zod';
import { contributionId } from '../../commands/fields.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, viewQuery } from '../../http/view-query.js';
import { Vault } from '../../vault/vault.js';
import { type Reader, type Texts, withTexts } from '../contributions/contribution-texts.js';
import { readerOf } from '../contributions/contributions.controller.js';
import { contributionTable as publishedTable } from '../contributions/contributions.table.js';
import { recommendationRows } from '../recommendations/recommendations.reading.js';
import { staleOf } from '../recommendations/stale.reading.js';
import { Reading } from '../reading.js';
import { trueAsOf } from '../view-table.js';
import { fatedOf } from './dispositions.reads.js';
import { contributionTable } from './dispositions.table.js';
import { chainOf, measuresOf, type RecommendationOnWay, recommendationsOf, stepsOf } from './way.js';

export const wayQuery = z.strictObject(MOMENT);

/** The whole way of one contribution: what was done with it, why, and where it got. */
@Controller('contributions')
@MaySee('dispositions')
export class WayController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get(':contribution/way')
  async way(@Param('contribution') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const contribution = parsed(contributionId, id, languageOf(request), '/contribution');
    const { reading, views } = this;
    const { asOf } = await viewQuery('dispositions', wayQuery, { request, reply, reading });
    const dialogue = await this.dialogueOf(contribution, asOf);
    const [fated] = await fatedOf(views, asOf, { dialogue, contribution, limit: 1 });
    if (!fated) throw new Problem('contribution-unknown');
    const texts = await this.textsFor(readerOf(request), contribution, asOf);
    const contributions = await chainOf(views, asOf, contribution);
    // What it was merged into takes it along where it gets; but not where it leads nowhere (ADR 0022).
    const gotOn = fated.ended_in === null ? [contribution] : contributions;
    const [measures, recommendations, steps] = await Promise.all([
      measuresOf(views, asOf, gotOn),
      recommendationsOf(views, asOf, { dialogue, contributions: gotOn }),
      stepsOf(views, asOf, contributions),
    ]);
    const stale = await this.staleAmong(recommendations, asOf);
    const gotTo = recommendations.map((one) => ({ ...one, stale: stale.has(one.recommendation) }));
    const { theme, question, submitted_sequence: sequence, fate, reason, stance, merged_into: mergedInto, ended_in: mergedEnd } = fated;
    const facts = { contribution, dialogue, theme, question, sequence: Number(sequence), fate, reason, stance, mergedInto, mergedEnd };
    return { asOf: Number(asOf), ...facts, measures, recommendations: gotTo, steps, ...texts };
  }

  private async dialogueOf(contribution: string, asOf: bigint): Promise<string> {
    const row = await this.views
      .getRepository(contributionTable.entity)
      .createQueryBuilder('c')
      .where('c.id = :contribution', { contribution })
      .andWhere(trueAsOf('c', ':asOf'), { asOf: String(asOf) })
      .getOne();
    if (!row) throw new Problem('contribution-unknown');
    return row.dialogue;
  }

  /** Those that no longer rest on what was adopted. Another view, which may be some events behind. */
  private async staleAmong(recommendations: readonly RecommendationOnWay[], asOf: bigint): Promise<ReadonlyMap<string, unknown>> {
    const ids = recommendations.map(({ recommendation }) => recommendation);
    if (ids.length === 0) return new Map();
    await this.reading.sequenceFor('recommendations', { asOf });
    return staleOf(this.views, asOf, await recommendationRows(this.views, asOf).andWhere('c.id in (:...ids)', { ids }).getMany());
  }

  /** What the author, and those who moderate or audit, read besides; nothing for anybody else. */
  private async textsFor(reader: Reader, contribution: string, asOf: bigint): Promise<Partial<Texts>> {
    if (!reader.withheldToo && reader.secretDigest === null) return {};
    // Another view, which may be some events behind.
    await this.reading.sequenceFor('contributions', { asOf });
    const contributions = this.views.getRepository(publishedTable.entity);
    const [row, live] = await Promise.all([
      contributions
        .createQueryBuilder('c')
        .where('c.id = :contribution', { contribution })
        .andWhere(trueAsOf('c', ':asOf'), { asOf: String(asOf) })
        .getOne(),
      contributions.findOneBy({ id: contribution, untilSequence: IsNull() }),
    ]);
    if (!row) throw new Problem('contribution-unknown');
    if (reader.secretDigest !== null && reader.secretDigest !== row.secretDigest) throw new Problem('contribution-secret-wrong');
    const [texts] = await withTexts(this.vault, [row], new Map(live ? [[contribution, live]] : []), reader);
    return texts ?? {};
  }
}
