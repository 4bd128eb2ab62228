import { idIn } from '../../domain/category.js';
import type { ContributionEvent } from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import type { MeasureDrafted, MeasureEvent } from '../../domain/measure/measure.js';
import type { RecommendationDrafted, RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import type { Projected } from '../projection.js';
import type { StepRow } from './dispositions.table.js';

/** Nothing reaches a measure or a recommendation before it is drafted, so its draft is on nobody's way. */
export type Stepping = ContributionEvent | Exclude<MeasureEvent, MeasureDrafted> | Exclude<RecommendationEvent, RecommendationDrafted>;

/** An event as a step. `about`: the contribution whose evidence it concerns, or the measure that is attached or detached. */
export const stepOf = (event: Projected<Stepping>, subject: StepRow['subject'], about: string | null): StepRow => ({
  subject,
  subjectId: idIn(event.stream),
  sequence: String(event.sequence),
  at: event.occurredAt,
  recordedAt: event.recordedAt,
  type: event.type,
  role: event.role,
  about,
  data: toldOf(event),
});

/** What a step says: who follows a way asks what was done and why. Wordings and long lists are where they belong, in their own views. */
export const toldOf = (event: Projected<Stepping>): object => {
  switch (event.type) {
    case 'EvidenceLinked': {
      const { body: _, ...evidence } = event.data;
      return evidence;
    }
    case 'MeasureReworded':
      return { title: event.data.title, reason: event.data.reason };
    case 'MeasureSplit':
      return { into: event.data.into.map(({ measure }) => measure), reason: event.data.reason };
    case 'MeasuresMerged':
      return { from: event.data.from, reason: event.data.reason };
    case 'RecommendationReworded':
      return { title: event.data.title, strength: event.data.strength, reason: event.data.reason };
    case 'DissentRecorded':
      return { group: event.data.group };
    case 'RecommendationAdopted':
      return { rationale: event.data.rationale };
    case 'ImplementationReported':
      return { state: event.data.state, source: event.data.source };
    case 'ContributionSubmitted':
    case 'ContributionAccepted':
    case 'ContributionRejected':
    case 'ContributionMerged':
    case 'ContributionUnmerged':
    case 'ContributionSetAside':
    case 'SettingAsideTakenBack':
    case 'ContributionWithdrawn':
    case 'ContributionRedacted':
    case 'ContributionCorrected':
    case 'RedactionProposed':
    case 'RedactionDeclined':
    case 'ContentErased':
    case 'AppealLodged':
    case 'AppealUpheld':
    case 'AppealDismissed':
    case 'EvidenceUnlinked':
    case 'MeasureTakenIntoRound':
    case 'MeasureWithdrawn':
    case 'MeasureAttached':
    case 'MeasureDetached':
    case 'RecommendationDeferred':
    case 'RecommendationRejected':
    case 'RecommendationReconsidered':
    case 'RecommendationPublished':
      return event.data;
    default:
      return unreachable(event);
  }
};
