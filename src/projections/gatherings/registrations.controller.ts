import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { gatheringId, registrationId } from '../../commands/fields.js';
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
import { type RegistrationRow, registrationTable } from './gatherings.table.js';
import { peopleOf } from './people-texts.js';

export const registrationsQuery = z.strictObject({
  ...MOMENT,
  ...PAGE,
  standing: z.enum(['confirmed', 'waiting', 'withdrawn']).optional(),
});
export const registrationQuery = z.strictObject(MOMENT);

/** Who registered: for those who prepare the gathering all of them, and for each person the own one. */
@Controller('gatherings/:gathering/registrations')
export class RegistrationsController {
  constructor(
    private readonly views: DataSource,
    private readonly reading: Reading,
    private readonly vault: Vault,
  ) {}

  @Get()
  @MaySee('registrations')
  async list(@Param('gathering') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const gathering = parsed(gatheringId, id, languageOf(request), '/gathering');
    const { reading } = this;
    const asked = await viewQuery('gatherings', registrationsQuery, { request, reply, reading });
    const { query, asOf } = asked;
    const rows = narrowed(this.rows(asOf, gathering), { 'r.standing': query.standing });
    const { items, next } = await listed(rows, 'receivedSequence', asked);
    const people = await this.peopleOf(items);
    return { asOf: Number(asOf), items: items.map((row, i) => ({ ...facts(row), person: people[i] ?? null })), next };
  }

  @Get(':registration')
  @MaySee('registration')
  async one(
    @Param('gathering') gatheringText: string,
    @Param('registration') registrationText: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const gathering = parsed(gatheringId, gatheringText, languageOf(request), '/gathering');
    const registration = parsed(registrationId, registrationText, languageOf(request), '/registration');
    const { reading } = this;
    const { asOf } = await viewQuery('gatherings', registrationQuery, { request, reply, reading });
    const row = await this.rows(asOf, gathering).andWhere('r.id = :registration', { registration }).getOne();
    if (!row) throw new Problem('registration-unknown');
    const secret = request.headers['registration-secret'];
    if (typeof secret !== 'string' || digestOf(secret) !== row.secretDigest) throw new Problem('registration-secret-wrong');
    const [person] = await this.peopleOf([row]);
    return { asOf: Number(asOf), ...facts(row), placeInLine: await this.placeInLine(asOf, row), person: person ?? null };
  }

  /** Nobody reads any more who has withdrawn since, also as of a moment before. */
  private async peopleOf(rows: readonly RegistrationRow[]): Promise<readonly (object | null)[]> {
    const left = await this.views
      .getRepository(registrationTable.entity)
      .findBy({ id: In(rows.map(({ id }) => id)), standing: 'withdrawn', untilSequence: IsNull() });
    const withdrawn = new Set(left.map(({ id }) => id));
    return peopleOf(
      this.vault,
      rows.map(({ id, body }) => ({ body: withdrawn.has(id) ? null : body })),
    );
  }

  /** From 1; null for who does not wait. */
  private async placeInLine(asOf: bigint, { gathering, standing, receivedSequence }: RegistrationRow): Promise<number | null> {
    if (standing !== 'waiting') return null;
    return this.rows(asOf, gathering)
      .andWhere("r.standing = 'waiting' and r.receivedSequence <= :own", { own: receivedSequence })
      .getCount();
  }

  private rows(asOf: bigint, gathering: string) {
    return this.views
      .getRepository(registrationTable.entity)
      .createQueryBuilder('r')
      .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
      .andWhere('r.gathering = :gathering', { gathering });
  }
}

const facts = ({ id, gathering, standing, receivedAt, receivedSequence }: RegistrationRow) => ({
  registration: id,
  gathering,
  standing,
  receivedAt,
  sequence: Number(receivedSequence),
});
