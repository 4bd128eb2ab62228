import { type Phase, type Phases, PHASES, type PhaseState } from '../../domain/dialogue/phases.js';
import type { DialogueDocument, DialogueRow } from './dialogues.table.js';

type Turning = 'opensByClock' | 'openedLive' | 'openedAt' | 'closedAt';
/** Rows of before phases had a clock do not turn; they are read until the view is rebuilt. */
type Document = Pick<DialogueDocument, 'timeZone' | 'moderationPolicy'> &
  Partial<Pick<DialogueDocument, 'clock' | 'unrecorded'>> & {
    readonly phases: readonly ({ readonly phase: Phase } & Omit<PhaseState, Turning> & Partial<Pick<PhaseState, Turning>>)[];
  };

type Row = { readonly status: DialogueRow['status']; readonly document: Document };

/** The phases of a row, as the domain goes on with them. */
export const phasesOf = ({ status, document: { timeZone, phases, clock = '', unrecorded = [], moderationPolicy } }: Row): Phases => ({
  status,
  timeZone,
  phases: new Map(
    phases.map(({ phase, ...state }) => [phase, { opensByClock: false, openedLive: null, openedAt: null, closedAt: null, ...state }]),
  ),
  clock,
  unrecorded,
  policy: moderationPolicy,
});

export const withPhases = (row: DialogueDocument, { phases, clock, unrecorded }: Phases): DialogueDocument => ({
  ...row,
  phases: [...phases].map(([phase, state]) => ({ phase, ...state })).sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase)),
  clock,
  unrecorded,
});
