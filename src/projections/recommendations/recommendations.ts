import { unreachable } from '../../domain/decider.js';
import type {
  RecommendationAdopted,
  RecommendationDeferred,
  RecommendationDrafted,
  RecommendationEvent,
  RecommendationPublished,
  RecommendationRejected,
  RecommendationReworded,
} from '../../domain/recommendation/recommendation.js';
import { defineProjection, idOf, type Projected } from '../projection.js';
import {
  attachmentTable,
  dissentTable,
  implementationTable,
  type RecommendationRow,
  recommendationTable,
  revisionTable,
} from './recommendations.table.js';

type Tables = {
  recommendation: typeof recommendationTable;
  revision: typeof revisionTable;
  attachment: typeof attachmentTable;
  dissent: typeof dissentTable;
  implementation: typeof implementationTable;
};
type Turn = RecommendationReworded | RecommendationAdopted | RecommendationDeferred | RecommendationRejected | RecommendationPublished;

export const recommendations = defineProjection<RecommendationEvent, Tables>({
  name: 'recommendations',
  version: 2,
  tables: {
    recommendation: recommendationTable,
    revision: revisionTable,
    attachment: attachmentTable,
    dissent: dissentTable,
    implementation: implementationTable,
  },
  handles: {
    RecommendationDrafted: true,
    RecommendationReworded: true,
    MeasureAttached: true,
    MeasureDetached: true,
    DissentRecorded: true,
    RecommendationAdopted: true,
    RecommendationDeferred: true,
    RecommendationRejected: true,
    RecommendationPublished: true,
    ImplementationReported: true,
  },
  reads: (event) => {
    const id = idOf(event.stream);
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
  project: (event, { recommendation, revision, attachment, dissent, implementation }) => {
    const id = idOf(event.stream);
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
        return row && recommendation.put({ ...row, ...turned(event) });
      }
    }
  },
});

const drafted = ({ stream, sequence, occurredAt, data }: Projected<RecommendationDrafted>): RecommendationRow => ({
  id: idOf(stream),
  ...data,
  draftedSequence: String(sequence),
  draftedAt: occurredAt,
  status: 'drafted',
  reason: null,
  decidedAt: null,
  rationale: null,
  basis: [],
  position: null,
  report: null,
});

const turned = (event: Projected<Turn>): Partial<RecommendationRow> => {
  const { occurredAt: decidedAt } = event;
  switch (event.type) {
    case 'RecommendationReworded':
      return event.data;
    case 'RecommendationAdopted':
      return { status: 'adopted', decidedAt, ...event.data };
    case 'RecommendationDeferred':
      return { status: 'deferred', decidedAt, ...event.data };
    case 'RecommendationRejected':
      return { status: 'rejected', decidedAt, ...event.data };
    case 'RecommendationPublished':
      return event.data;
    default:
      return unreachable(event);
  }
};
