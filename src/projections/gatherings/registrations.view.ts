import { type DataSource, In, IsNull } from 'typeorm';
import { z } from 'zod';
import { gatheringId, registrationId } from '../../commands/fields.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { id, page, sequence } from '../answer.js';
import { POSITION } from '../cursor.js';
import { listed, narrowed } from '../listing.js';
import type { Sources } from '../sources.js';
import { defineView } from '../view.js';
import { trueAsOf } from '../view-table.js';
import { type RegistrationRow, registrationTable } from './gatherings.table.js';
import { peopleOf, person } from './people-texts.js';

export const standing = z.enum(['confirmed', 'waiting', 'withdrawn']);
export const placeInLine = z.int().min(1).nullable().meta({ description: 'On the waiting list, from 1; null for who does not wait' });
const registrationItem = z.object({
  registration: id,
  gathering: id,
  standing,
  receivedAt: z.iso.datetime(),
  sequence,
  person,
});

/** Who registered, with names and addresses: for those who prepare the gathering. */
export const registrationsView = defineView({
  view: 'registrations',
  projection: 'gatherings',
  path: 'gatherings/:gathering/registrations',
  summary: 'Who registered, with names and addresses',
  roles: ['office', 'rapporteur'],
  isPersonal: true,
  params: { gathering: gatheringId },
  query: { standing: standing.optional() },
  pages: POSITION.sequence,
  answer: page(registrationItem),
}).reading(async (asked, sources) => {
  const rows = narrowed(rowsOf(sources.views, asked.asOf, asked.params.gathering), { 'r.standing': asked.query.standing });
  const { items, next } = await listed(rows, 'receivedSequence', asked);
  const people = await peopleBehind(sources, items);
  return { items: items.map((row, i) => ({ ...facts(row), person: people[i] ?? null })), next };
});

/** For each person the own one, with its secret. */
export const registrationView = defineView({
  view: 'registration',
  projection: 'gatherings',
  path: 'gatherings/:gathering/registrations/:registration',
  summary: 'Your own registration',
  roles: EVERYBODY,
  isPersonal: true,
  secret: 'Registration-Secret',
  params: { gathering: gatheringId, registration: registrationId },
  answer: registrationItem.extend({ placeInLine }),
}).reading(async ({ params: { gathering, registration }, asOf, reader }, sources) => {
  const row = await rowsOf(sources.views, asOf, gathering).andWhere('r.id = :registration', { registration }).getOne();
  if (!row) throw new Refusal('registration-unknown');
  if (reader.secretDigest === null || reader.secretDigest !== row.secretDigest) throw new Refusal('registration-secret-wrong');
  const [person] = await peopleBehind(sources, [row]);
  return { ...facts(row), placeInLine: await placeOf(sources.views, asOf, row), person: person ?? null };
});

/** Nobody reads any more who has withdrawn since, also as of a moment before. */
const peopleBehind = async ({ views, vault }: Pick<Sources, 'views' | 'vault'>, rows: readonly RegistrationRow[]) => {
  const left = await views
    .getRepository(registrationTable.entity)
    .findBy({ id: In(rows.map(({ id }) => id)), standing: 'withdrawn', untilSequence: IsNull() });
  const withdrawn = new Set(left.map(({ id }) => id));
  return peopleOf(
    vault,
    rows.map(({ id, body }) => ({ body: withdrawn.has(id) ? null : body })),
  );
};

/** From 1; null for who does not wait. */
const placeOf = async (views: DataSource, asOf: bigint, row: RegistrationRow): Promise<number | null> => {
  if (row.standing !== 'waiting') return null;
  return rowsOf(views, asOf, row.gathering)
    .andWhere("r.standing = 'waiting' and r.receivedSequence <= :own", { own: row.receivedSequence })
    .getCount();
};

const rowsOf = (views: DataSource, asOf: bigint, gathering: string) =>
  views
    .getRepository(registrationTable.entity)
    .createQueryBuilder('r')
    .where(trueAsOf('r', ':asOf'), { asOf: String(asOf) })
    .andWhere('r.gathering = :gathering', { gathering });

const facts = ({ id, gathering, standing, receivedAt, receivedSequence }: RegistrationRow) => ({
  registration: id,
  gathering,
  standing,
  receivedAt,
  sequence: Number(receivedSequence),
});
