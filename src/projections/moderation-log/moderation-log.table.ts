import { viewTable } from '../view-table.js';

/** One act of moderation, for anybody to read: no text, no person, no pseudonym. */
export type EntryRow = {
  readonly sequence: string;
  readonly dialogue: string;
  readonly contribution: string;
  readonly theme: string;
  readonly act: string;
  readonly reason: string | null;
  readonly policyVersion: number | null;
  readonly role: string;
  readonly occurredAt: string;
};

export const entryTable = viewTable<EntryRow>({
  view: 'moderation-log',
  name: 'entry',
  key: ['sequence'],
  columns: {
    sequence: { type: 'bigint' },
    dialogue: { type: 'uuid' },
    contribution: { type: 'uuid' },
    theme: { type: 'text' },
    act: { type: 'text' },
    reason: { type: 'text', nullable: true },
    policyVersion: { type: 'integer', nullable: true },
    role: { type: 'text' },
    occurredAt: { type: 'text' },
  },
});

/** Where a moderated contribution belongs. */
export type PlaceRow = { readonly contribution: string; readonly dialogue: string; readonly theme: string };

export const placeTable = viewTable<PlaceRow>({
  view: 'moderation-log',
  name: 'place',
  key: ['contribution'],
  columns: { contribution: { type: 'uuid' }, dialogue: { type: 'uuid' }, theme: { type: 'text' } },
});
