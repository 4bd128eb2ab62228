import { idIn } from '../../domain/category.js';
import {
  CONTRIBUTION_EVENTS,
  type ContributionEvent,
  type ContributionSubmitted,
  noRedactions,
  redactionsAfter,
  statusAfter,
} from '../../domain/contribution/contribution.js';
import { speakerOf } from '../../domain/contribution/speaker.js';
import { unreachable } from '../../domain/decider.js';
import {
  type EvidenceLinked,
  type EvidenceUnlinked,
  MEASURE_EVENTS,
  type MeasureDrafted,
  type MeasureEvent,
} from '../../domain/measure/measure.js';
import { RECOMMENDATION_EVENTS, type RecommendationDrafted, type RecommendationEvent } from '../../domain/recommendation/recommendation.js';
import { defineProjection, isOneOf, type Projected, type RowsOf } from '../projection.js';
import {
  attachmentTable,
  type ContributionRow,
  contributionTable,
  type EvidenceRow,
  evidenceTable,
  type MeasureRow,
  measureTable,
  type RecommendationRow,
  recommendationTable,
  stepTable,
} from './dispositions.table.js';
import { stepOf } from './steps.js';

type Handled = ContributionEvent | MeasureEvent | RecommendationEvent;
const TABLES = {
  contribution: contributionTable,
  evidence: evidenceTable,
  measure: measureTable,
  attachment: attachmentTable,
  recommendation: recommendationTable,
  step: stepTable,
};
type Tables = typeof TABLES;

export const dispositions = defineProjection<Handled, Tables>({
  name: 'dispositions',
  version: 5,
  tables: TABLES,
  handles: {
    ...CONTRIBUTION_EVENTS,
    ...MEASURE_EVENTS,
    ...RECOMMENDATION_EVENTS,
  },
  reads: (event) => {
    const id = idIn(event.stream);
    if (isOfMeasure(event)) return event.type === 'EvidenceUnlinked' ? { evidence: [[id, event.data.evidence]] } : { measure: [[id]] };
    if (!isOfRecommendation(event)) return { contribution: [[id]] };
    const isOnMeasure = event.type === 'MeasureAttached' || event.type === 'MeasureDetached';
    return isOnMeasure ? { attachment: [[id, event.data.measure]] } : { recommendation: [[id]] };
  },
  project: (event, rows) => {
    if (isOfMeasure(event)) takeMeasure(event, rows);
    else if (isOfRecommendation(event)) takeRecommendation(event, rows);
    else takeContribution(event, rows);
  },
});

const isOfMeasure = isOneOf<MeasureEvent>(MEASURE_EVENTS);
const isOfRecommendation = isOneOf<RecommendationEvent>(RECOMMENDATION_EVENTS);

const takeContribution = (event: Projected<ContributionEvent>, { contribution, step }: RowsOf<Tables>): void => {
  step.put(stepOf(event, 'contribution', null));
  if (event.type === 'ContributionSubmitted') return contribution.put(submitted(event));
  const row = contribution.get(idIn(event.stream));
  const [changes, status] = [row && turned(row, event), statusAfter(event)];
  if (row && (changes || status)) contribution.put({ ...row, status: status ?? row.status, ...changes });
};

const submitted = ({ stream, sequence, role, data, internal }: Projected<ContributionSubmitted>): ContributionRow => ({
  id: idIn(stream),
  dialogue: data.dialogue,
  theme: data.theme,
  question: data.question,
  stakeholderGroup: data.group,
  channel: data.channel,
  ...speakerOf({ role, data, internal }),
  submittedSequence: String(sequence),
  status: 'open',
  mergedInto: null,
  setAside: null,
  rejectionReason: null,
  appeal: 'none',
  appealUntil: null,
  redactions: noRedactions,
  hasSecret: internal.secretDigest !== null,
});

/** Null where it changes nothing about the fate but the status. */
const turned = (
  row: ContributionRow,
  event: Projected<Exclude<ContributionEvent, ContributionSubmitted>>,
): Partial<ContributionRow> | null => {
  switch (event.type) {
    case 'ContributionRejected':
      return { rejectionReason: event.data.reason, appealUntil: event.data.appealUntil };
    case 'AppealLodged':
      return event.data.against === 'rejection' ? { appeal: 'lodged' } : redacted(row, event);
    case 'AppealUpheld':
      return event.data.against === 'rejection' ? { appeal: 'upheld' } : redacted(row, event);
    case 'AppealDismissed':
      return event.data.against === 'rejection' ? { appeal: 'dismissed' } : redacted(row, event);
    case 'ContributionRedacted':
      return redacted(row, event);
    case 'ContributionMerged':
      return { mergedInto: event.data.into };
    case 'ContributionUnmerged':
      return { mergedInto: null };
    case 'ContributionSetAside':
      return { setAside: event.data.reason };
    case 'SettingAsideTakenBack':
      return { setAside: null };
    case 'ContributionAccepted':
    case 'ContributionWithdrawn':
    case 'ContributionCorrected':
    case 'RedactionProposed':
    case 'RedactionDeclined':
    case 'ContentErased':
      return null;
    default:
      return unreachable(event);
  }
};

const redacted = ({ redactions }: ContributionRow, event: Projected<ContributionEvent>): Partial<ContributionRow> => ({
  redactions: redactionsAfter(redactions, event, {}),
});

const takeMeasure = (event: Projected<MeasureEvent>, rows: RowsOf<Tables>): void => {
  if (event.type === 'MeasureDrafted') return rows.measure.put(draftedMeasure(event));
  if (event.type === 'EvidenceLinked' || event.type === 'EvidenceUnlinked') return takeEvidence(event, rows);
  rows.step.put(stepOf(event, 'measure', null));
  const [row, changes] = [rows.measure.get(idIn(event.stream)), changed(event)];
  if (row && changes) rows.measure.put({ ...row, ...changes });
};

const draftedMeasure = ({ stream, data: { title } }: Projected<MeasureDrafted>): MeasureRow => ({
  id: idIn(stream),
  title,
  status: 'active',
});

const changed = (
  event: Projected<Exclude<MeasureEvent, MeasureDrafted | EvidenceLinked | EvidenceUnlinked>>,
): Partial<MeasureRow> | null => {
  switch (event.type) {
    case 'MeasureReworded':
      return { title: event.data.title };
    case 'MeasureSplit':
      return { status: 'split' };
    case 'MeasureWithdrawn':
      return { status: event.data.mergedInto === null ? 'withdrawn' : 'merged' };
    case 'MeasuresMerged':
    case 'MeasureTakenIntoRound':
      return null;
    default:
      return unreachable(event);
  }
};

const takeEvidence = (event: Projected<EvidenceLinked | EvidenceUnlinked>, { evidence, step }: RowsOf<Tables>): void => {
  const measure = idIn(event.stream);
  const row = event.type === 'EvidenceLinked' ? linked(event) : evidence.get(measure, event.data.evidence);
  if (!row) return;
  evidence.put({ ...row, holds: event.type === 'EvidenceLinked' });
  step.put(stepOf(event, 'measure', row.contribution));
};

const linked = ({ stream, data }: Projected<EvidenceLinked>): EvidenceRow => ({
  measure: idIn(stream),
  evidence: data.evidence,
  contribution: data.contribution,
  startPoint: data.start,
  endPoint: data.end,
  stance: data.stance,
  holds: true,
});

const takeRecommendation = (event: Projected<RecommendationEvent>, rows: RowsOf<Tables>): void => {
  const id = idIn(event.stream);
  if (event.type === 'RecommendationDrafted') return rows.recommendation.put(draftedRecommendation(event));
  if (event.type === 'MeasureAttached' || event.type === 'MeasureDetached') {
    const { measure } = event.data;
    rows.attachment.put({ recommendation: id, measure, holds: event.type === 'MeasureAttached' });
    return rows.step.put(stepOf(event, 'recommendation', measure));
  }
  rows.step.put(stepOf(event, 'recommendation', null));
  const [row, changes] = [rows.recommendation.get(id), decided(event)];
  if (row && changes) rows.recommendation.put({ ...row, ...changes });
};

const draftedRecommendation = ({ stream, sequence, data }: Projected<RecommendationDrafted>): RecommendationRow => ({
  id: idIn(stream),
  dialogue: data.dialogue,
  draftedSequence: String(sequence),
  title: data.title,
  status: 'drafted',
  decidedSequence: null,
  rationale: null,
  position: null,
  report: null,
});

type Turn = Exclude<Projected<RecommendationEvent>, { readonly type: 'RecommendationDrafted' | 'MeasureAttached' | 'MeasureDetached' }>;

const decided = (event: Turn): Partial<RecommendationRow> | null => {
  const decidedSequence = String(event.sequence);
  switch (event.type) {
    case 'RecommendationReworded':
      return { title: event.data.title };
    case 'RecommendationAdopted':
      return { status: 'adopted', decidedSequence, rationale: event.data.rationale };
    case 'RecommendationDeferred':
      return { status: 'deferred', decidedSequence, rationale: event.data.rationale };
    case 'RecommendationRejected':
      return { status: 'rejected', decidedSequence, rationale: event.data.rationale };
    case 'RecommendationReconsidered':
      return { status: 'drafted', decidedSequence: null, rationale: null, position: null, report: null };
    case 'RecommendationPublished':
      return event.data;
    case 'DissentRecorded':
    case 'ImplementationReported':
      return null;
    default:
      return unreachable(event);
  }
};
