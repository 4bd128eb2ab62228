import { type EventTypes, idIn } from '../../domain/category.js';
import {
  type AppealUpheld,
  type ContributionAccepted,
  type ContributionMerged,
  type ContributionRejected,
  type ContributionUnmerged,
  type ContributionWithdrawn,
  statusAfter,
} from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import { MEASURE_EVENTS, type MeasureEvent } from '../../domain/measure/measure.js';
import type { AssessmentRoundClosed } from '../../domain/round/round.js';
import { isOneOf, type Projected, type RowsOf } from '../projection.js';
import { evidenceTable, measureTable, sourceTable, takenTable } from './basis.table.js';

type Turn = ContributionAccepted | ContributionRejected | AppealUpheld | ContributionWithdrawn | ContributionMerged | ContributionUnmerged;
/** What may make an adopted recommendation stale. */
export type Moving = MeasureEvent | AssessmentRoundClosed | Turn;

export const BASIS_TABLES = { measure: measureTable, evidence: evidenceTable, source: sourceTable, taken: takenTable };
type Tables = typeof BASIS_TABLES;

export const MOVING: EventTypes<Moving> = {
  ...MEASURE_EVENTS,
  AssessmentRoundClosed: true,
  ContributionAccepted: true,
  ContributionRejected: true,
  AppealUpheld: true,
  ContributionWithdrawn: true,
  ContributionMerged: true,
  ContributionUnmerged: true,
};

export const isMoving = isOneOf<Moving>(MOVING);

const isOfMeasure = isOneOf<MeasureEvent>(MEASURE_EVENTS);

export const readsOf = (event: Projected<Moving>) => {
  const id = idIn(event.stream);
  if (event.type === 'AssessmentRoundClosed') return { taken: scoredBy(event).map((measure) => [measure, id]) };
  if (!isOfMeasure(event)) return { source: [[id]] };
  return event.type === 'EvidenceUnlinked' ? { measure: [[id]], evidence: [[id, event.data.evidence]] } : { measure: [[id]] };
};

const scoredBy = ({ data }: Projected<AssessmentRoundClosed>): readonly string[] => [...new Set(data.scores.map(({ measure }) => measure))];

export const move = (event: Projected<Moving>, rows: RowsOf<Tables>): void => {
  const id = idIn(event.stream);
  if (event.type === 'AssessmentRoundClosed') {
    for (const measure of scoredBy(event)) {
      const row = rows.taken.get(measure, id);
      if (row) rows.taken.put({ ...row, scored: true });
    }
  } else if (isOfMeasure(event)) moveMeasure(event, rows);
  else {
    const status = statusAfter(event);
    const reason = event.type === 'ContributionRejected' ? event.data.reason : null;
    if (status !== null) rows.source.put({ contribution: id, sinceSequence: String(event.sequence), status, reason });
  }
};

const moveMeasure = (event: Projected<MeasureEvent>, { measure, evidence, taken }: RowsOf<Tables>): void => {
  const id = idIn(event.stream);
  const changedAt = Number(event.revision);
  const change = (changes: object): void => {
    const row = measure.get(id);
    if (row) measure.put({ ...row, ...changes });
  };
  switch (event.type) {
    case 'MeasureDrafted':
      return measure.put({ id, status: 'active', changedAt });
    case 'EvidenceLinked': {
      const { evidence: linked, contribution, stance } = event.data;
      evidence.put({ measure: id, evidence: linked, contribution, stance, holds: true });
      return change({ changedAt });
    }
    case 'EvidenceUnlinked': {
      const row = evidence.get(id, event.data.evidence);
      if (row) evidence.put({ ...row, holds: false });
      return change({ changedAt });
    }
    case 'MeasureReworded':
      return change({ changedAt });
    case 'MeasureSplit':
      return change({ status: 'split' });
    case 'MeasureWithdrawn':
      return change({ status: event.data.mergedInto === null ? 'withdrawn' : 'merged' });
    case 'MeasureTakenIntoRound':
      return taken.put({ measure: id, round: event.data.round, scored: false });
    case 'MeasuresMerged':
      return;
    default:
      return unreachable(event);
  }
};
