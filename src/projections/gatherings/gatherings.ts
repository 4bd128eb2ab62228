import { idIn } from '../../domain/category.js';
import type { ContributionSubmitted } from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import { GATHERING_EVENTS, type GatheringEvent, type GatheringScheduled, type Registration } from '../../domain/gathering/gathering.js';
import { defineProjection, type Projected, type RowsOf } from '../projection.js';
import {
  type FiguresRow,
  figuresTable,
  type GatheringRow,
  gatheringTable,
  invitationTable,
  registrationTable,
} from './gatherings.table.js';

const TABLES = { gathering: gatheringTable, figures: figuresTable, registration: registrationTable, invitation: invitationTable };
type Tables = typeof TABLES;
type Later = Projected<Exclude<GatheringEvent, GatheringScheduled>>;

export const gatherings = defineProjection<GatheringEvent | ContributionSubmitted, Tables>({
  name: 'gatherings',
  version: 1,
  tables: TABLES,
  handles: {
    ...GATHERING_EVENTS,
    ContributionSubmitted: true,
  },
  reads: (event) => {
    if (event.type === 'ContributionSubmitted') return event.data.card ? { figures: [[event.data.card.gathering]] } : {};
    const gathering = idIn(event.stream);
    const own = { gathering: [[gathering]], figures: [[gathering]] };
    if (event.type === 'InvitationAnswered') return { ...own, invitation: [[gathering, event.data.invitation]] };
    const registrations = registrationsOf(event);
    return registrations.length === 0 ? own : { ...own, registration: registrations.map((id) => [gathering, id]) };
  },
  project: (event, rows) => {
    if (event.type === 'ContributionSubmitted') {
      const figures = event.data.card && rows.figures.get(event.data.card.gathering);
      if (figures) rows.figures.put({ ...figures, cards: figures.cards + 1 });
      return;
    }
    const gathering = idIn(event.stream);
    if (event.type === 'GatheringScheduled') {
      rows.gathering.put(scheduled(event));
      rows.figures.put({ gathering, revision: Number(event.revision), ...NOBODY });
      return;
    }
    const figures = rows.figures.get(gathering);
    if (figures) rows.figures.put({ ...figures, revision: Number(event.revision) });
    happened(event, rows);
  },
});

const NOBODY = { confirmed: 0, waiting: 0, invited: 0, accepted: 0, declined: 0, cards: 0 };

const registrationsOf = (event: Projected<GatheringEvent>): readonly string[] =>
  event.type === 'RegistrationReceived' || event.type === 'RegistrationWithdrawn'
    ? [event.data.registration]
    : event.type === 'PlaceOffered'
      ? event.data.registrations
      : [];

const scheduled = ({ stream, sequence, revision, occurredAt, data }: Projected<GatheringScheduled>): GatheringRow => {
  const { dialogue, ...said } = data;
  return {
    id: idIn(stream),
    dialogue,
    scheduledSequence: String(sequence),
    revision: Number(revision),
    status: 'scheduled',
    document: { ...said, reason: null, attendance: [], minutes: [], changedAt: occurredAt },
  };
};

const happened = (event: Later, rows: RowsOf<Tables>): void => {
  switch (event.type) {
    case 'GatheringRescheduled':
      return change(event, rows, 'scheduled', event.data);
    case 'GatheringCancelled':
      return change(event, rows, 'cancelled', event.data);
    case 'GatheringHeld':
      return change(event, rows, 'held', event.data);
    case 'MinutesFiled': {
      const row = rows.gathering.get(idIn(event.stream));
      if (!row) return;
      const minutes = [...row.document.minutes, { ...event.data, filedAt: event.occurredAt }];
      return rows.gathering.put({ ...row, document: { ...row.document, minutes } });
    }
    case 'RegistrationReceived': {
      const { registration: id, standing } = event.data;
      const { stream, sequence, occurredAt: receivedAt, body } = event;
      const { secretDigest } = event.internal;
      rows.registration.put({ gathering: idIn(stream), id, receivedSequence: String(sequence), receivedAt, standing, secretDigest, body });
      return count(event, rows, null, standing);
    }
    case 'RegistrationWithdrawn':
      return stand(event, rows, event.data.registration, 'withdrawn');
    case 'PlaceOffered':
      for (const id of event.data.registrations) stand(event, rows, id, 'confirmed');
      return;
    case 'InvitationIssued': {
      const { stream, sequence, occurredAt: issuedAt, body } = event;
      const { invitation: id, group: stakeholderGroup } = event.data;
      const { secretDigest } = event.internal;
      const its = { gathering: idIn(stream), id, issuedSequence: String(sequence), issuedAt };
      rows.invitation.put({ ...its, stakeholderGroup, answer: null, secretDigest, body });
      return count(event, rows, null, 'invited');
    }
    case 'InvitationAnswered': {
      const row = rows.invitation.get(idIn(event.stream), event.data.invitation);
      if (!row) return;
      rows.invitation.put({ ...row, answer: event.data.answer });
      return count(event, rows, row.answer, event.data.answer);
    }
    default:
      return unreachable(event);
  }
};

const change = (
  { stream, revision, occurredAt: changedAt }: Later,
  { gathering }: RowsOf<Tables>,
  status: GatheringRow['status'],
  said: Partial<GatheringRow['document']>,
): void => {
  const row = gathering.get(idIn(stream));
  if (row) gathering.put({ ...row, revision: Number(revision), status, document: { ...row.document, ...said, changedAt } });
};

const stand = (event: Later, rows: RowsOf<Tables>, id: string, standing: Registration['standing']): void => {
  const row = rows.registration.get(idIn(event.stream), id);
  if (!row) return;
  rows.registration.put({ ...row, standing });
  count(event, rows, row.standing, standing);
};

/** What a figure is kept of; who withdrew is in none. */
type Counted = keyof typeof NOBODY | 'withdrawn' | null;

const count = ({ stream }: Later, { figures }: RowsOf<Tables>, before: Counted, after: Counted): void => {
  const row = figures.get(idIn(stream));
  if (row) figures.put(counted(counted(row, before, -1), after, 1));
};

const counted = (row: FiguresRow, standing: Counted, change: number): FiguresRow =>
  standing === null || standing === 'withdrawn' ? row : { ...row, [standing]: row[standing] + change };
