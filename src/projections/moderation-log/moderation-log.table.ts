import type { Phase } from '../../domain/dialogue/dialogue.js';
import type { Localized } from '../../domain/language.js';
import { bigint, boolean, integer, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('moderation-log');

/** One act of moderation, for anybody to read but for its people: no text, no name. */
export const entryTable = table('entry', {
  key: ['sequence'],
  indexes: { page: '(dialogue, sequence)' },
  columns: {
    sequence: bigint(),
    dialogue: uuid(),
    /** Null for an act on a phase. */
    contribution: nullable(uuid()),
    theme: nullable(text()),
    phase: nullable(text<Phase>()),
    act: text(),
    /** Of an appeal. */
    against: nullable(text<'rejection' | 'redaction'>()),
    reason: nullable(text()),
    /** Of the policy that the reason is of. */
    policyVersion: nullable(integer()),
    /** Of the disposition reasons, for a setting aside. */
    reasonsVersion: nullable(integer()),
    role: text(),
    occurredAt: text(),
    recordedAt: text(),
    /** Pseudonyms of who decided, and of who confirmed it: for the auditor alone. */
    moderator: nullable(uuid()),
    confirmer: nullable(uuid()),
  },
});
export type EntryRow = RowOf<typeof entryTable>;

/** Where a moderated contribution belongs. */
export const placeTable = table('place', { key: ['contribution'], columns: { contribution: uuid(), dialogue: uuid(), theme: text() } });

/** Which measures quote a contribution, and when: each version that `holds` begins with the linking and ends with the unlinking. */
export const quoteTable = table('quote', {
  key: ['measure', 'evidence'],
  indexes: { contribution: '(contribution)' },
  columns: { measure: uuid(), evidence: uuid(), contribution: uuid(), holds: boolean() },
});

/** The reasons of one version, for their titles: those of the policy, or those for setting aside. */
export const reasonsTable = table('reasons', {
  key: ['dialogue', 'kind', 'version'],
  columns: {
    dialogue: uuid(),
    kind: text<'policy' | 'dispositions'>(),
    version: text(),
    reasons: jsonb<readonly { readonly code: string; readonly title: Localized }[]>(),
  },
});
