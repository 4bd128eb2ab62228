import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, contributionId, dialogueId } from '../../commands/fields.js';
import { listed, narrowed } from '../../http/listing.js';
import { MaySee, senderOf, tellsMore } from '../../http/sender.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { STANDARD_REASONS } from '../../domain/dialogue/policy.rules.js';
import { AS_SCHEDULED } from '../../domain/dialogue/reasons.js';
import type { Localized } from '../../domain/language.js';
import { MAY_READ_MODERATORS } from '../../identity/access.js';
import { Reading } from '../reading.js';
import { trueAsOf } from '../view-table.js';
import { type EntryRow, entryTable, quoteTable, reasonsTable } from './moderation-log.table.js';

export const moderationLogQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  dialogue: dialogueId,
  theme: code.optional(),
  contribution: contributionId.optional(),
});

/** Every act of moderation with its reason, for anybody to read; who did it, for the auditor alone. */
@Controller('moderation-log')
@MaySee('moderation-log')
export class ModerationLogController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
  ) {}

  @Get()
  async list(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { reading } = this;
    const asked = await viewQuery('moderation-log', moderationLogQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = this.views
      .getRepository(entryTable.entity)
      .createQueryBuilder('e')
      .where(trueAsOf('e', ':asOf'), { asOf: String(asOf) });
    narrowed(rows, { 'e.dialogue': query.dialogue, 'e.theme': query.theme, 'e.contribution': query.contribution });
    const { items, next } = await listed(rows, 'sequence', asked);
    const titleOf = await this.titles(query.dialogue, asOf);
    const quoting = await this.quoting(items);
    const withPeople = senderOf(request).roles.some((role) => MAY_READ_MODERATORS.includes(role));
    if (withPeople && items.length > 0) tellsMore(request, MAY_READ_MODERATORS);
    return {
      asOf: Number(asOf),
      items: items.map((entry) => ({
        ...facts(entry),
        quotedBy: quoting.filter(({ sequence }) => sequence === entry.sequence).map(({ measure }) => measure),
        reasonTitle: titleOf(entry),
        ...(withPeople && { moderator: entry.moderator, confirmer: entry.confirmer }),
      })),
      next,
    };
  }

  /** Which measures quoted the contribution when the act was done. */
  private quoting(entries: readonly EntryRow[]): Promise<readonly { readonly sequence: string; readonly measure: string }[]> {
    return this.views.query(
      `select distinct e.sequence::text as sequence, q.measure from unnest($1::bigint[], $2::uuid[]) as e (sequence, contribution)
       join ${quoteTable.address} q on q.contribution = e.contribution and q.holds and ${trueAsOf('q', 'e.sequence')}
       order by sequence, q.measure`,
      [entries.map(({ sequence }) => sequence), entries.map(({ contribution }) => contribution)],
    );
  }

  /** A reason in words: as its version of the policy had them, or else as the program does. */
  private async titles(dialogue: string, asOf: bigint): Promise<(entry: EntryRow) => Localized | null> {
    const adopted = await this.views
      .getRepository(reasonsTable.entity)
      .createQueryBuilder('r')
      .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
      .andWhere('r.dialogue = :dialogue', { dialogue })
      .getMany();
    const reasonsOf = (kind: 'policy' | 'dispositions', version: number | null) =>
      adopted.find((row) => row.kind === kind && row.version === String(version))?.reasons ?? [];
    return ({ reason, policyVersion, reasonsVersion }) =>
      [...reasonsOf('policy', policyVersion), ...reasonsOf('dispositions', reasonsVersion), ...STANDARD].find(({ code }) => code === reason)
        ?.title ?? null;
  }
}

const STANDARD = [...Object.values(STANDARD_REASONS).flat(), AS_SCHEDULED];

const facts = ({
  sequence,
  contribution,
  theme,
  phase,
  act,
  against,
  reason,
  policyVersion,
  reasonsVersion,
  role,
  occurredAt,
  recordedAt,
}: EntryRow) => ({
  sequence: Number(sequence),
  contribution,
  theme,
  phase,
  act,
  against,
  reason,
  policyVersion,
  reasonsVersion,
  role,
  occurredAt,
  recordedAt,
});
