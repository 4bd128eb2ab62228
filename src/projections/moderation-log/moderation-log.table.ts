import type { Phase } from '../../domain/dialogue/dialogue.js';
import type { Localized } from '../../domain/language.js';
import { viewTable } from '../view-table.js';

/** One act of moderation, for anybody to read but for its people: no text, no name. */
export type EntryRow = {
  readonly sequence: string;
  readonly dialogue: string;
  /** Null for an act on a phase. */
  readonly contribution: string | null;
  readonly theme: string | null;
  readonly phase: Phase | null;
  readonly act: string;
  /** Of an appeal. */
  readonly against: 'rejection' | 'redaction' | null;
  readonly reason: string | null;
  /** Of the policy that the reason is of. */
  readonly policyVersion: number | null;
  /** Of the disposition reasons, for a setting aside. */
  readonly reasonsVersion: number | null;
  readonly role: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Pseudonyms of who decided, and of who confirmed it: for the auditor alone. */
  readonly moderator: string | null;
  readonly confirmer: string | null;
};

export const entryTable = viewTable<EntryRow>({
  view: 'moderation-log',
  name: 'entry',
  key: ['sequence'],
  columns: {
    sequence: { type: 'bigint' },
    dialogue: { type: 'uuid' },
    contribution: { type: 'uuid', nullable: true },
    theme: { type: 'text', nullable: true },
    phase: { type: 'text', nullable: true },
    act: { type: 'text' },
    against: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
    policyVersion: { type: 'integer', nullable: true },
    reasonsVersion: { type: 'integer', nullable: true },
    role: { type: 'text' },
    occurredAt: { type: 'text' },
    recordedAt: { type: 'text' },
    moderator: { type: 'uuid', nullable: true },
    confirmer: { type: 'uuid', nullable: true },
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

/** Which measures quote a contribution, and when: each version that `holds` begins with the linking and ends with the unlinking. */
export type QuoteRow = { readonly measure: string; readonly evidence: string; readonly contribution: string; readonly holds: boolean };

export const quoteTable = viewTable<QuoteRow>({
  view: 'moderation-log',
  name: 'quote',
  key: ['measure', 'evidence'],
  columns: { measure: { type: 'uuid' }, evidence: { type: 'uuid' }, contribution: { type: 'uuid' }, holds: { type: 'boolean' } },
});

/** The reasons of one version, for their titles: those of the policy, or those for setting aside. */
export type ReasonsRow = {
  readonly dialogue: string;
  readonly kind: 'policy' | 'dispositions';
  readonly version: string;
  readonly reasons: readonly { readonly code: string; readonly title: Localized }[];
};

export const reasonsTable = viewTable<ReasonsRow>({
  view: 'moderation-log',
  name: 'reasons',
  key: ['dialogue', 'kind', 'version'],
  columns: { dialogue: { type: 'uuid' }, kind: { type: 'text' }, version: { type: 'text' }, reasons: { type: 'jsonb' } },
});
