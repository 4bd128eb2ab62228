import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { code, dialogueId, gatheringId, region } from '../../commands/fields.js';
import { GATHERING_STATUSES } from '../../domain/gathering/gathering.js';
import { Refusal } from '../../domain/refusal.js';
import { EVERYBODY } from '../../identity/access.js';
import { count, countOf, id, localized, page, revision } from '../answer.js';
import { POSITION } from '../cursor.js';
import { listed, narrowed } from '../listing.js';
import { listedIn, rowsOf } from '../rows-behind.js';
import { defineView } from '../view.js';
import { calendarOf } from './gathering-calendar.js';
import { gatheringRows, type ReadGathering } from './gatherings.reading.js';
import { figuresTable, gatheringTable } from './gatherings.table.js';

const gatheringItem = z.object({
  gathering: id,
  dialogue: id,
  revision,
  status: z.enum(GATHERING_STATUSES),
  format: z.string().meta({ description: 'A channel of the dialogue' }),
  title: localized,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  place: z.object({ region: z.string().nullable(), venue: localized }),
  access: z.enum(['registration', 'invitation']),
  capacity: countOf('Places there are').nullable(),
  waitingList: z.boolean().nullable(),
  registrationUntil: z.iso.datetime().nullable(),
  islands: z.array(z.object({ code: z.string(), theme: z.string() })),
  reason: localized.nullable().meta({ description: 'Why it was moved last, or cancelled' }),
  confirmed: countOf('Registrations with a place'),
  waiting: countOf('Registrations in line for one'),
  invited: countOf('Invitations that were issued'),
  accepted: countOf('Invitations that were accepted'),
  declined: countOf('Invitations that were declined'),
  cards: count.meta({ description: 'Filed as contributions' }),
  attendance: z.array(z.object({ group: z.string(), count: countOf('People of the group who were there') })),
  minutes: z.array(z.object({ digest: z.string(), mediaType: z.string(), bytes: countOf('Size of the file'), filedAt: z.iso.datetime() })),
});

/** The gatherings with their places and what came of them: figures, and no person. */
export const gatheringsView = defineView({
  view: 'gatherings',
  path: 'gatherings',
  summary: 'The gatherings of a dialogue, with places and attendance',
  roles: EVERYBODY,
  query: { dialogue: dialogueId, format: code.optional(), region: region.optional(), status: z.enum(GATHERING_STATUSES).optional() },
  pages: POSITION.sequence,
  rows: {
    listed: listedIn(gatheringTable, 'id', 'scheduledSequence'),
    behind: [rowsOf(gatheringTable, 'id'), rowsOf(figuresTable, 'gathering')],
  },
  answer: page(gatheringItem),
}).reading(async (asked, { views }) => {
  const { query, asOf } = asked;
  const rows = narrowed(gatheringRows(views, asOf), {
    'g.dialogue': query.dialogue,
    "g.document->>'format'": query.format,
    "g.document->'place'->>'region'": query.region,
    'g.status': query.status,
  });
  const { items, next } = await listed(rows, 'scheduledSequence', asked);
  return { items: items.map(shown), next };
});

export const gatheringView = defineView({
  view: 'gatherings',
  path: 'gatherings/:gathering',
  summary: 'A gathering',
  roles: EVERYBODY,
  params: { gathering: gatheringId },
  answer: gatheringItem,
}).reading(async ({ params: { gathering }, asOf }, { views }) => shown(await gatheringOf(views, asOf, gathering)));

export const calendarView = defineView({
  view: 'gatherings',
  path: 'gatherings/:gathering.ics',
  summary: 'A gathering for a calendar (RFC 5545), in the language of Accept-Language',
  roles: EVERYBODY,
  params: { gathering: gatheringId },
  answer: z.string(),
  mediaTypes: ['text/calendar'],
}).reading(async ({ params: { gathering }, asOf, reader: { language } }, { views }) => ({
  mediaType: 'text/calendar; charset=utf-8',
  saveAs: `${gathering}.ics`,
  language,
  body: calendarOf(await gatheringOf(views, asOf, gathering), language),
}));

const gatheringOf = async (views: DataSource, asOf: bigint, gathering: string): Promise<ReadGathering> => {
  const row = await gatheringRows(views, asOf).andWhere('g.id = :gathering', { gathering }).getOne();
  if (!row) throw new Refusal('gathering-unknown');
  return row;
};

const shown = ({ id, dialogue, revision, status, document, figures }: ReadGathering) => {
  const { access, changedAt: _, ...said } = document;
  const open = access.kind === 'registration' ? access : null;
  return {
    gathering: id,
    dialogue,
    revision: figures?.revision ?? revision,
    status,
    ...said,
    access: access.kind,
    capacity: open?.capacity ?? null,
    waitingList: open?.waitingList ?? null,
    registrationUntil: open?.registrationUntil ?? null,
    confirmed: figures?.confirmed ?? 0,
    waiting: figures?.waiting ?? 0,
    invited: figures?.invited ?? 0,
    accepted: figures?.accepted ?? 0,
    declined: figures?.declined ?? 0,
    cards: figures?.cards ?? 0,
  };
};
