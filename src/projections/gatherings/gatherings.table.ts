import type {
  Access,
  Attendance,
  GatheringStatus,
  InvitationAnswer,
  Island,
  Minutes,
  Place,
  Registration,
} from '../../domain/gathering/gathering.js';
import type { Localized } from '../../domain/language.js';
import type { BodyReference } from '../../store/event-store.js';
import { bigint, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('gatherings');

/** What the office or the rapporteur said of a gathering. */
export type GatheringDocument = {
  readonly format: string;
  readonly title: Localized;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: Place;
  readonly access: Access;
  readonly islands: readonly Island[];
  /** Why it was moved last, or cancelled. */
  readonly reason: Localized | null;
  readonly attendance: readonly Attendance[];
  readonly minutes: readonly (Minutes & { readonly filedAt: string })[];
  /** When it was last said: the DTSTAMP of a calendar. */
  readonly changedAt: string;
};

export const gatheringTable = table('gathering', {
  key: ['id'],
  indexes: { page: '(dialogue, scheduled_sequence)' },
  columns: {
    id: uuid(),
    dialogue: uuid(),
    scheduledSequence: bigint(),
    revision: integer(),
    status: text<GatheringStatus>(),
    document: jsonb<GatheringDocument>(),
  },
});
export type GatheringRow = RowOf<typeof gatheringTable>;

/** Narrow on purpose: a registration writes one such row, and not the whole gathering anew. `revision` is that of the stream. */
export const figuresTable = table('figures', {
  key: ['gathering'],
  columns: {
    gathering: uuid(),
    revision: integer(),
    confirmed: integer(),
    waiting: integer(),
    invited: integer(),
    accepted: integer(),
    declined: integer(),
    cards: integer(),
  },
});
export type FiguresRow = RowOf<typeof figuresTable>;

/** Who it is stands in the vault, and nowhere else. */
export const registrationTable = table('registration', {
  key: ['gathering', 'id'],
  columns: {
    gathering: uuid(),
    id: uuid(),
    receivedSequence: bigint(),
    receivedAt: text(),
    standing: text<Registration['standing']>(),
    secretDigest: text(),
    body: nullable(jsonb<BodyReference>()),
  },
});
export type RegistrationRow = RowOf<typeof registrationTable>;

export const invitationTable = table('invitation', {
  key: ['gathering', 'id'],
  columns: {
    gathering: uuid(),
    id: uuid(),
    issuedSequence: bigint(),
    issuedAt: text(),
    stakeholderGroup: nullable(text()),
    answer: nullable(text<InvitationAnswer>()),
    secretDigest: text(),
    body: nullable(jsonb<BodyReference>()),
  },
});
export type InvitationRow = RowOf<typeof invitationTable>;
