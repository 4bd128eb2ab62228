import type { Redactions } from '../../domain/contribution/contribution.js';
import { bigint, boolean, jsonb, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('moderation-queue');

export const WAITING_KINDS = ['contribution', 'appeal', 'redaction-appeal', 'redaction-proposal'] as const;
/**
 * What waits for a moderator: a contribution that nobody has looked at, an appeal against its rejection or against its redaction, or a
 * redaction that needs a second person.
 */
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Narrow on purpose: texts and facts of what waits are in `contributions`. */
export const waitingTable = table('waiting', {
  key: ['contribution', 'kind'],
  indexes: { queue: '(dialogue, until_sequence) where waits' },
  columns: {
    contribution: uuid(),
    kind: text<WaitingKind>(),
    dialogue: uuid(),
    theme: text(),
    question: text(),
    channel: text(),
    stakeholderGroup: nullable(text()),
    language: text(),
    /** False once somebody has decided, or there is nothing left to decide. */
    waits: boolean(),
    /** When it was recorded that it waits, whatever time a sender or a source names. */
    since: text(),
    waitingSequence: bigint(),
    /** Whether anybody may read it while it waits. */
    published: boolean(),
    /** Who may not decide on it, as they did before; shown to nobody. */
    parties: jsonb<readonly string[]>(),
    /** Kept with the contribution itself: who redacted it. */
    redactions: jsonb<Redactions<{ readonly people: readonly string[] }>>(),
  },
});
export type WaitingRow = RowOf<typeof waitingTable>;

/** Whether a dialogue shows contributions before they are accepted. */
export const policyTable = table('policy', { key: ['dialogue'], columns: { dialogue: uuid(), publishesAtOnce: boolean() } });
