import type { Redactions } from '../../domain/contribution/contribution.js';
import { viewTable } from '../view-table.js';

export const WAITING_KINDS = ['contribution', 'appeal', 'redaction-appeal', 'redaction-proposal'] as const;
/**
 * What waits for a moderator: a contribution that nobody has looked at, an appeal against its rejection or against its redaction, or a
 * redaction that needs a second person.
 */
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** Narrow on purpose: texts and facts of what waits are in `contributions`. */
export type WaitingRow = {
  readonly contribution: string;
  readonly kind: WaitingKind;
  readonly dialogue: string;
  readonly theme: string;
  readonly question: string;
  readonly channel: string;
  readonly stakeholderGroup: string | null;
  readonly language: string;
  /** False once somebody has decided, or there is nothing left to decide. */
  readonly waits: boolean;
  /** When it was recorded that it waits, whatever time a sender or a source names. */
  readonly since: string;
  readonly waitingSequence: string;
  /** Whether anybody may read it while it waits. */
  readonly published: boolean;
  /** Who may not decide on it, as they did before; shown to nobody. */
  readonly parties: readonly string[];
  /** Kept with the contribution itself: who redacted it. */
  readonly redactions: Redactions<{ readonly people: readonly string[] }>;
};

export const waitingTable = viewTable<WaitingRow>({
  view: 'moderation-queue',
  name: 'waiting',
  key: ['contribution', 'kind'],
  columns: {
    contribution: { type: 'uuid' },
    kind: { type: 'text' },
    dialogue: { type: 'uuid' },
    theme: { type: 'text' },
    question: { type: 'text' },
    channel: { type: 'text' },
    stakeholderGroup: { type: 'text', nullable: true },
    language: { type: 'text' },
    waits: { type: 'boolean' },
    since: { type: 'text' },
    waitingSequence: { type: 'bigint' },
    published: { type: 'boolean' },
    parties: { type: 'jsonb' },
    redactions: { type: 'jsonb' },
  },
});

/** Whether a dialogue shows contributions before they are accepted. */
export type PolicyRow = { readonly dialogue: string; readonly publishesAtOnce: boolean };

export const policyTable = viewTable<PolicyRow>({
  view: 'moderation-queue',
  name: 'policy',
  key: ['dialogue'],
  columns: { dialogue: { type: 'uuid' }, publishesAtOnce: { type: 'boolean' } },
});
