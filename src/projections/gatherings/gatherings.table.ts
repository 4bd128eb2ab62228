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
import { viewTable } from '../view-table.js';

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

export type GatheringRow = {
  readonly id: string;
  readonly dialogue: string;
  readonly scheduledSequence: string;
  readonly revision: number;
  readonly status: GatheringStatus;
  readonly document: GatheringDocument;
};

export const gatheringTable = viewTable<GatheringRow>({
  view: 'gatherings',
  name: 'gathering',
  key: ['id'],
  columns: {
    id: { type: 'uuid' },
    dialogue: { type: 'uuid' },
    scheduledSequence: { type: 'bigint' },
    revision: { type: 'integer' },
    status: { type: 'text' },
    document: { type: 'jsonb' },
  },
});

/** Narrow on purpose: a registration writes one such row, and not the whole gathering anew. `revision` is that of the stream. */
export type FiguresRow = {
  readonly gathering: string;
  readonly revision: number;
  readonly confirmed: number;
  readonly waiting: number;
  readonly invited: number;
  readonly accepted: number;
  readonly declined: number;
  readonly cards: number;
};

export const figuresTable = viewTable<FiguresRow>({
  view: 'gatherings',
  name: 'figures',
  key: ['gathering'],
  columns: {
    gathering: { type: 'uuid' },
    revision: { type: 'integer' },
    confirmed: { type: 'integer' },
    waiting: { type: 'integer' },
    invited: { type: 'integer' },
    accepted: { type: 'integer' },
    declined: { type: 'integer' },
    cards: { type: 'integer' },
  },
});

/** Who it is stands in the vault, and nowhere else. */
export type RegistrationRow = {
  readonly gathering: string;
  readonly id: string;
  readonly receivedSequence: string;
  readonly receivedAt: string;
  readonly standing: Registration['standing'];
  readonly secretDigest: string;
  readonly body: BodyReference | null;
};

export const registrationTable = viewTable<RegistrationRow>({
  view: 'gatherings',
  name: 'registration',
  key: ['gathering', 'id'],
  columns: {
    gathering: { type: 'uuid' },
    id: { type: 'uuid' },
    receivedSequence: { type: 'bigint' },
    receivedAt: { type: 'text' },
    standing: { type: 'text' },
    secretDigest: { type: 'text' },
    body: { type: 'jsonb', nullable: true },
  },
});

export type InvitationRow = {
  readonly gathering: string;
  readonly id: string;
  readonly issuedSequence: string;
  readonly issuedAt: string;
  readonly stakeholderGroup: string | null;
  readonly answer: InvitationAnswer | null;
  readonly secretDigest: string;
  readonly body: BodyReference | null;
};

export const invitationTable = viewTable<InvitationRow>({
  view: 'gatherings',
  name: 'invitation',
  key: ['gathering', 'id'],
  columns: {
    gathering: { type: 'uuid' },
    id: { type: 'uuid' },
    issuedSequence: { type: 'bigint' },
    issuedAt: { type: 'text' },
    stakeholderGroup: { type: 'text', nullable: true },
    answer: { type: 'text', nullable: true },
    secretDigest: { type: 'text' },
    body: { type: 'jsonb', nullable: true },
  },
});
