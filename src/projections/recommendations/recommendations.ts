import { idIn } from '../../domain/category.js';
import { unreachable } from '../../domain/decider.js';
import {
  RECOMMENDATION_EVENTS,
  type RecommendationAdopted,
  type RecommendationDeferred,
  type RecommendationDrafted,
  type RecommendationEvent,
  type RecommendationPublished,
  type RecommendationReconsidered,
  type RecommendationRejected,
  type RecommendationReworded,
} from '../../domain/recommendation/recommendation.js';
import { BASIS_TABLES, isMoving, move, type Moving, MOVING, readsOf } from './basis.js';
import { defineProjection, type Projected } from '../projection.js';
import {
  attachmentTable,
  dissentTable,
  implementationTable,
  type RecommendationRow,
  recommendationTable,
  revisionTable,
} from './recommendations.table.js';

const TABLES = {
  recommendation: recommendationTable,
  revision: revisionTable,
  attachment: attachmentTable,
  dissent: dissentTable,
  implementation: implementationTable,
  ...BASIS_TABLES,
};
type Turn =
  | RecommendationReworded
  | RecommendationAdopted
  | RecommendationDeferred
  | RecommendationRejected
  | RecommendationReconsidered
  | RecommendationPublished;

export const recommendations = defineProjection<RecommendationEvent | Moving, typeof TABLES>({
  name: 'recommendations',
  version: 5,
  tables: TABLES,
  handles: {
    ...MOVING,
    ...RECOMMENDATION_EVENTS,
  },
  reads: (event) => {
    if (isMoving(event)) return readsOf(event);
    const id = idIn(event.stream);
    switch (event.type) {
      case 'MeasureAttached':
      case 'MeasureDetached':
        return { revision: [[id]], attachment: [[id, event.data.measure]] };
      case 'RecommendationDrafted':
      case 'DissentRecorded':
      case 'ImplementationReported':
        return { revision: [[id]] };
      default:
        return { revision: [[id]], recommendation: [[id]] };
    }
  },
  project: (event, rows) => {
    if (isMoving(event)) return move(event, rows);
    const { recommendation, revision, attachment, dissent, implementation } = rows;
    const id = idIn(event.stream);
    const sequence = String(event.sequence);
    revision.put({ recommendation: id, revision: Number(event.revision) });
    switch (event.type) {
      case 'RecommendationDrafted':
        return recommendation.put(drafted(event));
      case 'MeasureAttached':
        return attachment.put({ recommendation: id, measure: event.data.measure, attachedSequence: sequence, detached: null });
      case 'MeasureDetached': {
        const row = attachment.get(id, event.data.measure);
        return row && attachment.put({ ...row, detached: event.data.reason });
      }
      case 'DissentRecorded': {
        const { group: stakeholderGroup, statement } = event.data;
        return dissent.put({ recommendation: id, recordedSequence: sequence, recordedAt: event.occurredAt, stakeholderGroup, statement });
      }
      case 'ImplementationReported':
        return implementation.put({ recommendation: id, reportedSequence: sequence, reportedAt: event.occurredAt, ...event.data });
      default: {
        const row = recommendation.get(id);
        return row && recommendation.put({ ...row, ...turned(event, row) });
      }
    }
  },
});

const drafted = ({ stream, sequence, occurredAt, data }: Projected<RecommendationDrafted>): RecommendationRow => ({
  id: idIn(stream),
  ...data,
  draftedSequence: String(sequence),
  draftedAt: occurredAt,
  status: 'drafted',
  reason: null,
  ...NO_DECISION,
  reconsiderations: [],
  position: null,
  report: null,
  publishedSequence: null,
});

const NO_DECISION = { decidedAt: null, decidedSequence: null, rationale: null, basis: [], quorumReason: null } as const;

const turned = (event: Projected<Turn>, row: RecommendationRow): Partial<RecommendationRow> => {
  const decided = { ...NO_DECISION, decidedAt: event.occurredAt, decidedSequence: String(event.sequence) };
  switch (event.type) {
    case 'RecommendationReworded':
      return event.data;
    case 'RecommendationAdopted':
      return { ...decided, status: 'adopted', ...event.data };
    case 'RecommendationDeferred':
      return { ...decided, status: 'deferred', ...event.data };
    case 'RecommendationRejected':
      return { ...decided, status: 'rejected', ...event.data };
    case 'RecommendationReconsidered': {
      const { status: decision, position, report } = row;
      const taken = { decision, sequence: Number(event.sequence), at: event.occurredAt, ...event.data, position, report };
      const reconsiderations = [...row.reconsiderations, taken];
      return { ...NO_DECISION, status: 'drafted', reconsiderations, position: null, report: null, publishedSequence: null };
    }
    case 'RecommendationPublished':
      return { ...event.data, publishedSequence: String(event.sequence) };
    default:
      return unreachable(event);
  }
};
