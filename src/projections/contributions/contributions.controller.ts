import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, contributionId, dialogueId, gatheringId, language, region } from '../../commands/fields.js';
import { CONTRIBUTION_STATUSES } from '../../domain/contribution/contribution.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee, senderOf, tellsMore } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { MAY_READ_WITHHELD_TEXTS } from '../../identity/access.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import { astrayOf, contributionRows, contributionsToday, ratingsOf, type ReadContribution, withStatus } from './contributions.reading.js';
import { type Reader, withTexts } from './contribution-texts.js';

export const contributionsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  question: code.optional(),
  channel: code.optional(),
  group: code.optional(),
  region: region.optional(),
  language: language.optional(),
  status: z.enum(CONTRIBUTION_STATUSES).optional(),
  answers: contributionId.optional(),
  gathering: gatheringId.optional(),
});
export const contributionQuery = z.strictObject(MOMENT);

/** The contributions with their tallies and, where the reader may see them, their texts. */
@Controller('contributions')
@MaySee('contributions')
export class ContributionsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const asked = await viewQuery('contributions', contributionsQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(contributionRows(this.views, asOf), {
      'c.dialogue': query.dialogue,
      'c.theme': query.theme,
      'c.question': query.question,
      'c.channel': query.channel,
      'c.stakeholderGroup': query.group,
      'c.region': query.region,
      'c.language': query.language,
      'c.answers': query.answers,
      'c.gathering': query.gathering,
    });
    if (query.status !== undefined) withStatus(rows, query.status, query.dialogue);
    const { items, next } = await listed(rows, 'submittedSequence', asked);
    return { asOf: Number(asOf), items: await this.shown(items, asOf, readerOf(request)), next };
  }

  @Get(':contribution')
  async one(@Param('contribution') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const contribution = parsed(contributionId, id, languageOf(request), '/contribution');
    const { reading } = this;
    const { asOf } = await viewQuery('contributions', contributionQuery, { request, reply, reading });
    const row = await contributionRows(this.views, asOf).andWhere('c.id = :contribution', { contribution }).getOne();
    if (!row) throw new Problem('contribution-unknown');
    const reader = readerOf(request);
    if (reader.secretDigest !== null && reader.secretDigest !== row.secretDigest) throw new Problem('contribution-secret-wrong');
    const [item] = await this.shown([row], asOf, reader);
    return { asOf: Number(asOf), ...item };
  }

  private shown(rows: readonly ReadContribution[], asOf: bigint, reader: Reader) {
    const { views, vault } = this;
    return shownContributions({ views, vault }, asOf, rows, reader);
  }
}

/** Contributions with their tallies and, where the reader may see them, their texts. */
export const shownContributions = async (
  { views, vault }: { readonly views: DataSource; readonly vault: Vault },
  asOf: bigint,
  rows: readonly ReadContribution[],
  reader: Reader,
) => {
  const texts = await withTexts(vault, rows, await contributionsToday(views, rows), reader);
  const astray = await astrayOf(views, asOf, rows);
  const shown = (row: ReadContribution) => ({ ...facts(row), ...(astray.has(row.id) && { status: 'accepted' as const }) });
  return rows.map((row, i) => ({ ...shown(row), ratings: ratingsOf(row), ...texts[i] }));
};

/** Who reads: the participant's own secret comes in a header, so that it stands in no log and no history. */
export const readerOf = (request: FastifyRequest): Reader => {
  const secret = request.headers['contribution-secret'];
  return {
    withheldToo: senderOf(request).roles.some((role) => MAY_READ_WITHHELD_TEXTS.includes(role)),
    told: () => tellsMore(request, MAY_READ_WITHHELD_TEXTS),
    secretDigest: typeof secret === 'string' ? digestOf(secret) : null,
  };
};

const facts = (row: ReadContribution) => ({
  contribution: row.id,
  revision: row.revision,
  dialogue: row.dialogue,
  theme: row.theme,
  question: row.question,
  questionVersion: row.questionVersion,
  channel: row.channel,
  group: row.stakeholderGroup,
  region: row.region,
  language: row.language,
  answers: row.answers,
  source: row.sourceName === null ? null : { name: row.sourceName, id: row.sourceId },
  card: row.card,
  submittedAt: row.submittedAt,
  sequence: Number(row.submittedSequence),
  status: row.status,
  rejectionReason: row.rejectionReason,
  appeal: row.appeal,
  appealUntil: row.appealUntil,
  mergedInto: row.mergedInto,
  redacted: row.redacted,
  redactionAppeal: row.redactions.appeal,
  redactionAppealUntil: row.redactions.appeal === 'lodged' ? null : (row.redactions.standing.at(-1)?.appealUntil ?? null),
});
