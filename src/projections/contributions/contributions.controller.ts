import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { code, contributionId, dialogueId, gatheringId, language, region } from '../../commands/fields.js';
import { languageOf } from '../../http/language.js';
import { Problem } from '../../http/problem.js';
import { MaySee, senderOf } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, pageOf, viewQuery } from '../../http/view-query.js';
import { MAY_READ_WITHHELD_TEXTS } from '../../identity/access.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import { trueAsOf, type Versioned } from '../view-table.js';
import { type ContributionRow, contributionTable, type TallyRow, tallyTable } from './contributions.table.js';
import { type Reader, type Today, withTexts } from './contribution-texts.js';

const STATUSES = ['open', 'accepted', 'rejected', 'withdrawn', 'merged'] as const;

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
  status: z.enum(STATUSES).optional(),
  answers: contributionId.optional(),
  gathering: gatheringId.optional(),
});
export const contributionQuery = z.strictObject(MOMENT);

const COLUMNS = {
  dialogue: 'dialogue',
  theme: 'theme',
  question: 'question',
  channel: 'channel',
  group: 'stakeholder_group',
  region: 'region',
  language: 'language',
  status: 'status',
  answers: 'answers',
  gathering: 'gathering',
} as const;

type Row = Versioned<ContributionRow> & { readonly tally?: Versioned<TallyRow> | null };

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
    const { query, asOf, from } = await viewQuery('contributions', contributionsQuery, { request, reply, reading });
    const rows = this.rows(asOf).andWhere('c.submittedSequence > :from', { from: from ?? '0' });
    for (const [name, column] of Object.entries(COLUMNS)) {
      const value = query[name as keyof typeof COLUMNS];
      if (value !== undefined) rows.andWhere(`c.${column} = :${name}`, { [name]: value });
    }
    const found: readonly Row[] = await rows
      .orderBy('c.submittedSequence')
      .limit(query.limit + 1)
      .getMany();
    const { items, next } = pageOf(found, query.limit, asOf, (row) => row.submittedSequence);
    return { asOf: Number(asOf), items: await this.shown(items, readerOf(request)), next };
  }

  @Get(':contribution')
  async one(@Param('contribution') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const contribution = parsed(contributionId, id, languageOf(request), '/contribution');
    const { reading } = this;
    const { asOf } = await viewQuery('contributions', contributionQuery, { request, reply, reading });
    const row: Row | null = await this.rows(asOf).andWhere('c.id = :contribution', { contribution }).getOne();
    if (!row) throw new Problem('contribution-unknown');
    const reader = readerOf(request);
    if (reader.secretDigest !== null && reader.secretDigest !== row.secretDigest) throw new Problem('contribution-secret-wrong');
    const [item] = await this.shown([row], reader);
    return { asOf: Number(asOf), ...item };
  }

  private rows(asOf: bigint) {
    return this.views
      .getRepository(contributionTable.entity)
      .createQueryBuilder('c')
      .leftJoinAndMapOne('c.tally', tallyTable.entity.options.name, 't', `t.contribution = c.id and ${trueAsOf('t', ':asOf')}`)
      .where(trueAsOf('c', ':asOf'), { asOf: String(asOf) });
  }

  private async today(rows: readonly Row[]): Promise<Today> {
    const live = { id: In(rows.map(({ id }) => id)), untilSequence: IsNull() };
    const found = await this.views.getRepository(contributionTable.entity).findBy(live);
    return new Map(found.map((row) => [row.id, row]));
  }

  private async shown(rows: readonly Row[], reader: Reader) {
    const texts = await withTexts(this.vault, rows, await this.today(rows), reader);
    return rows.map((row, i) => ({ ...facts(row), ratings: ratings(row.tally ?? null), ...texts[i] }));
  }
}

/** Who reads: the participant's own secret comes in a header, so that it stands in no log and no history. */
export const readerOf = (request: FastifyRequest): Reader => {
  const secret = request.headers['contribution-secret'];
  return {
    withheldToo: senderOf(request).roles.some((role) => MAY_READ_WITHHELD_TEXTS.includes(role)),
    secretDigest: typeof secret === 'string' ? digestOf(secret) : null,
  };
};

const facts = (row: Row) => ({
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
  setAside: row.setAside,
  redacted: row.redacted,
});

/** Current ratings count each rater once; recorded ones count every rating, also those changed later. */
const ratings = (tally: TallyRow | null) => {
  const { agree, pass, disagree, recordedAgree, recordedPass, recordedDisagree } = tally ?? NO_TALLY;
  return {
    agree,
    pass,
    disagree,
    balance: agree - disagree,
    raters: agree + pass + disagree,
    recorded: { agree: recordedAgree, pass: recordedPass, disagree: recordedDisagree },
  };
};

const NO_TALLY = { agree: 0, pass: 0, disagree: 0, recordedAgree: 0, recordedPass: 0, recordedDisagree: 0 };
