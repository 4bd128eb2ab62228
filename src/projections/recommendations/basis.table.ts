import type { ContributionStatus } from '../../domain/contribution/contribution.js';
import type { MeasureStatus, Stance } from '../../domain/measure/measure.js';
import { bigint, boolean, integer, nullable, type RowOf, tablesOf, text, uuid } from '../view-table.js';

const table = tablesOf('recommendations');

// How that stands which adoptions rest on. Narrow on purpose: what it says is in the other views.

export const measureTable = table('measure', { key: ['id'], columns: { id: uuid(), status: text<MeasureStatus>(), changedAt: integer() } });

export const evidenceTable = table('evidence', {
  key: ['measure', 'evidence'],
  columns: {
    measure: uuid(),
    evidence: uuid(),
    contribution: uuid(),
    stance: text<Stance>(),
    holds: boolean(),
  },
});

/** A contribution that was moderated: none without can be quoted. `reason`: the code of a rejection. */
export const sourceTable = table('source', {
  key: ['contribution'],
  columns: {
    contribution: uuid(),
    status: text<ContributionStatus>(),
    reason: nullable(text()),
    sinceSequence: bigint(),
  },
});
export type SourceRow = RowOf<typeof sourceTable>;

/** A round took a measure in; `scored` once closing opened an assessment of it. */
export const takenTable = table('taken', { key: ['measure', 'round'], columns: { measure: uuid(), round: uuid(), scored: boolean() } });
