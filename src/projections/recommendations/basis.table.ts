import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import type { MeasureStatus, Stance } from '../../domain/measure/measure.js';
import { viewTable } from '../view-table.js';

// How that stands which adoptions rest on. Narrow on purpose: what it says is in the other views.

export type MeasureRow = { readonly id: string; readonly status: MeasureStatus; readonly changedAt: number };

export const measureTable = viewTable<MeasureRow>({
  view: 'recommendations',
  name: 'measure',
  key: ['id'],
  columns: { id: { type: 'uuid' }, status: { type: 'text' }, changedAt: { type: 'integer' } },
});

export type EvidenceRow = {
  readonly measure: string;
  readonly evidence: string;
  readonly contribution: string;
  readonly stance: Stance;
  readonly holds: boolean;
};

export const evidenceTable = viewTable<EvidenceRow>({
  view: 'recommendations',
  name: 'evidence',
  key: ['measure', 'evidence'],
  columns: {
    measure: { type: 'uuid' },
    evidence: { type: 'uuid' },
    contribution: { type: 'uuid' },
    stance: { type: 'text' },
    holds: { type: 'boolean' },
  },
});

/** A contribution that was moderated: none without can be quoted. `reason`: the code of a rejection. */
export type SourceRow = {
  readonly contribution: string;
  readonly status: ContributionStatus;
  readonly reason: string | null;
  readonly sinceSequence: string;
};

export const sourceTable = viewTable<SourceRow>({
  view: 'recommendations',
  name: 'source',
  key: ['contribution'],
  columns: {
    contribution: { type: 'uuid' },
    status: { type: 'text' },
    reason: { type: 'text', nullable: true },
    sinceSequence: { type: 'bigint' },
  },
});

/** A round took a measure in; `scored` once closing opened an assessment of it. */
export type TakenRow = { readonly measure: string; readonly round: string; readonly scored: boolean };

export const takenTable = viewTable<TakenRow>({
  view: 'recommendations',
  name: 'taken',
  key: ['measure', 'round'],
  columns: { measure: { type: 'uuid' }, round: { type: 'uuid' }, scored: { type: 'boolean' } },
});
