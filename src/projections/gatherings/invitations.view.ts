import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { gatheringId, invitationId } from '../../commands/fields.js';
import { INVITATION_ANSWERS } from '../../domain/gathering/gathering.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { id, page, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import { listed, narrowed } from '../listing.js';
import { defineView } from '../view.js';
import { trueAsOf } from '../view-table.js';
import { type InvitationRow, invitationTable } from './gatherings.table.js';
import { peopleOf, person } from './people-texts.js';

const invitationItem = z.object({
  invitation: id,
  gathering: id,
  group: z.string().nullable(),
  answer: z.enum(INVITATION_ANSWERS).nullable().meta({ description: 'Null until somebody answers' }),
  issuedAt: z.iso.datetime(),
  sequence,
  person,
});

/** Who is invited, with names and addresses: for those who prepare the gathering. */
export const invitationsView = defineView({
  view: 'invitations',
  projection: 'gatherings',
  path: 'gatherings/:gathering/invitations',
  summary: 'Who is invited, with names and addresses',
  roles: ['office', 'rapporteur'],
  isPersonal: true,
  params: { gathering: gatheringId },
  query: { answer: z.enum(INVITATION_ANSWERS).optional() },
  pages: POSITION.sequence,
  answer: page(invitationItem),
}).reading(async (asked, { views, vault }) => {
  const rows = narrowed(rowsOf(views, asked.asOf, asked.params.gathering), { 'i.answer': asked.query.answer });
  const { items, next } = await listed(rows, 'issuedSequence', asked);
  const people = await peopleOf(vault, items);
  return { items: items.map((row, i) => ({ ...facts(row), person: people[i] ?? null })), next };
});

/** For each person the own one, with the secret of its link. */
export const invitationView = defineView({
  view: 'invitation',
  projection: 'gatherings',
  path: 'gatherings/:gathering/invitations/:invitation',
  summary: 'Your own invitation',
  roles: EVERYBODY,
  isPersonal: true,
  secret: 'Invitation-Secret',
  params: { gathering: gatheringId, invitation: invitationId },
  answer: invitationItem,
}).reading(async ({ params: { gathering, invitation }, asOf, reader }, { views, vault }) => {
  const row = await rowsOf(views, asOf, gathering).andWhere('i.id = :invitation', { invitation }).getOne();
  if (!row) throw new Refusal('invitation-unknown');
  if (reader.secretDigest === null || reader.secretDigest !== row.secretDigest) throw new Refusal('invitation-secret-wrong');
  const [person] = await peopleOf(vault, [row]);
  return { ...facts(row), person: person ?? null };
});

const rowsOf = (views: DataSource, asOf: bigint, gathering: string) =>
  views
    .getRepository(invitationTable.entity)
    .createQueryBuilder('i')
    .where(trueAsOf('i', ':asOf'), { asOf: String(asOf) })
    .andWhere('i.gathering = :gathering', { gathering });

const facts = ({ id, gathering, stakeholderGroup, answer, issuedAt, issuedSequence }: InvitationRow) => ({
  invitation: id,
  gathering,
  group: stakeholderGroup,
  answer,
  issuedAt,
  sequence: Number(issuedSequence),
});
