import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { gatheringId, invitationId } from '../../commands/fields.js';
import { INVITATION_ANSWERS } from '../../domain/gathering/gathering.js';
import { languageOf } from '../../http/language.js';
import { listed, narrowed } from '../../http/listing.js';
import { Problem } from '../../http/problem.js';
import { MaySee } from '../../http/sender.js';
import { parsed } from '../../http/validation.js';
import { MOMENT, PAGE, viewQuery } from '../../http/view-query.js';
import { digestOf } from '../../identity/pseudonyms.js';
import { Vault } from '../../vault/vault.js';
import { Reading } from '../reading.js';
import { trueAsOf } from '../view-table.js';
import { type InvitationRow, invitationTable } from './gatherings.table.js';
import { peopleOf } from './people-texts.js';

export const invitationsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  answer: z.enum(INVITATION_ANSWERS).optional(),
});
export const invitationQuery = z.strictObject(MOMENT);

/** Who is invited: for those who prepare the gathering all of them, and for each person the own one. */
@Controller('gatherings/:gathering/invitations')
export class InvitationsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get()
  @MaySee('invitations')
  async list(@Param('gathering') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const gathering = parsed(gatheringId, id, languageOf(request), '/gathering');
    const { reading } = this;
    const asked = await viewQuery('gatherings', invitationsQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(this.rows(asOf, gathering), { 'i.answer': query.answer });
    const { items, next } = await listed(rows, 'issuedSequence', asked);
    const people = await peopleOf(this.vault, items);
    return { asOf: Number(asOf), items: items.map((row, i) => ({ ...facts(row), person: people[i] ?? null })), next };
  }

  @Get(':invitation')
  @MaySee('invitation')
  async one(
    @Param('gathering') gatheringText: string,
    @Param('invitation') invitationText: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const gathering = parsed(gatheringId, gatheringText, languageOf(request), '/gathering');
    const invitation = parsed(invitationId, invitationText, languageOf(request), '/invitation');
    const { reading } = this;
    const { asOf } = await viewQuery('gatherings', invitationQuery, { request, reply, reading });
    const row = await this.rows(asOf, gathering).andWhere('i.id = :invitation', { invitation }).getOne();
    if (!row) throw new Problem('invitation-unknown');
    const secret = request.headers['invitation-secret'];
    if (typeof secret !== 'string' || digestOf(secret) !== row.secretDigest) throw new Problem('invitation-secret-wrong');
    const [person] = await peopleOf(this.vault, [row]);
    return { asOf: Number(asOf), ...facts(row), person: person ?? null };
  }

  private rows(asOf: bigint, gathering: string) {
    return this.views
      .getRepository(invitationTable.entity)
      .createQueryBuilder('i')
      .where(trueAsOf('i', ':asOf'), { asOf: String(asOf) })
      .andWhere('i.gathering = :gathering', { gathering });
  }
}

const facts = ({ id, gathering, stakeholderGroup, answer, issuedAt, issuedSequence }: InvitationRow) => ({
  invitation: id,
  gathering,
  group: stakeholderGroup,
  answer,
  issuedAt,
  sequence: Number(issuedSequence),
});
