import { idIn } from '../../domain/category.js';
import {
  type AppealUpheld,
  type ContributionAccepted,
  type ContributionCorrected,
  type ContributionMerged,
  type ContributionRedacted,
  type ContributionRejected,
  type ContributionSubmitted,
  type ContributionUnmerged,
  type ContributionWithdrawn,
  noRedactions,
  redactionsAfter,
  statusAfter,
} from '../../domain/contribution/contribution.js';
import { unreachable } from '../../domain/decider.js';
import {
  type EvidenceLinked,
  type EvidenceUnlinked,
  MEASURE_EVENTS,
  type MeasureDrafted,
  type MeasureEvent,
  type MeasureTakenIntoRound,
} from '../../domain/measure/measure.js';
import { defineProjection, type Projected, type RowsOf } from '../projection.js';
import {
  type EvidenceRow,
  evidenceTable,
  type MeasureRow,
  measureTable,
  revisionTable,
  type SourceRow,
  sourceTable,
} from './measures.table.js';

type Turn =
  | ContributionAccepted
  | ContributionRejected
  | AppealUpheld
  | ContributionRedacted
  | ContributionCorrected
  | ContributionWithdrawn
  | ContributionMerged
  | ContributionUnmerged;
type Handled = MeasureEvent | ContributionSubmitted | Turn;
const TABLES = { measure: measureTable, revision: revisionTable, evidence: evidenceTable, source: sourceTable };
type Tables = typeof TABLES;

export const measures = defineProjection<Handled, Tables>({
  name: 'measures',
  version: 3,
  tables: TABLES,
  handles: {
    ContributionSubmitted: true,
    ContributionAccepted: true,
    ContributionRejected: true,
    AppealUpheld: true,
    ContributionRedacted: true,
    ContributionCorrected: true,
    ContributionWithdrawn: true,
    ContributionMerged: true,
    ContributionUnmerged: true,
    ...MEASURE_EVENTS,
  },
  reads: (event) => {
    const id = idIn(event.stream);
    switch (event.type) {
      case 'ContributionSubmitted':
        return {};
      case 'MeasureDrafted':
      case 'EvidenceLinked':
      case 'MeasureTakenIntoRound':
        return { revision: [[id]] };
      case 'EvidenceUnlinked':
        return { revision: [[id]], evidence: [[id, event.data.evidence]] };
      case 'MeasureReworded':
      case 'MeasureSplit':
      case 'MeasuresMerged':
      case 'MeasureWithdrawn':
        return { revision: [[id]], measure: [[id]] };
      default:
        return { source: [[id]] };
    }
  },
  project: (event, rows) => {
    switch (event.type) {
      case 'ContributionSubmitted':
        return rows.source.put(submitted(event));
      case 'MeasureDrafted':
      case 'EvidenceLinked':
      case 'EvidenceUnlinked':
      case 'MeasureReworded':
      case 'MeasureSplit':
      case 'MeasuresMerged':
      case 'MeasureWithdrawn':
      case 'MeasureTakenIntoRound':
        return changed(event, rows);
      default: {
        const row = rows.source.get(idIn(event.stream));
        return row && rows.source.put({ ...row, ...turned(row, event) });
      }
    }
  },
});

const changed = (event: Projected<MeasureEvent>, { measure, revision, evidence }: RowsOf<Tables>): void => {
  const id = idIn(event.stream);
  revision.put({ measure: id, revision: Number(event.revision) });
  switch (event.type) {
    case 'MeasureDrafted':
      return measure.put(drafted(event));
    case 'EvidenceLinked':
      return evidence.put(linked(event));
    case 'EvidenceUnlinked': {
      const row = evidence.get(id, event.data.evidence);
      return row && evidence.put({ ...row, unlinked: event.data.reason, unlinkedAt: event.occurredAt });
    }
    case 'MeasureTakenIntoRound':
      return;
    default: {
      const row = measure.get(id);
      return row && measure.put({ ...row, reason: event.data.reason, ...changes(row, event) });
    }
  }
};

const drafted = ({ stream, sequence, occurredAt, data }: Projected<MeasureDrafted>): MeasureRow => ({
  id: idIn(stream),
  ...data,
  draftedSequence: String(sequence),
  draftedAt: occurredAt,
  status: 'active',
  splitInto: [],
  mergedFrom: [],
  mergedInto: null,
  reason: null,
});

const linked = ({ stream, sequence, data }: Projected<EvidenceLinked>): EvidenceRow => ({
  measure: idIn(stream),
  evidence: data.evidence,
  contribution: data.contribution,
  body: data.body,
  startPoint: data.start,
  endPoint: data.end,
  stance: data.stance,
  inheritedMeasure: data.inheritedFrom?.measure ?? null,
  inheritedEvidence: data.inheritedFrom?.evidence ?? null,
  linkedSequence: String(sequence),
  unlinked: null,
  unlinkedAt: null,
});

const changes = (
  { mergedFrom }: MeasureRow,
  event: Projected<Exclude<MeasureEvent, MeasureDrafted | EvidenceLinked | EvidenceUnlinked | MeasureTakenIntoRound>>,
): Partial<MeasureRow> => {
  switch (event.type) {
    case 'MeasureReworded':
      return { title: event.data.title, text: event.data.text };
    case 'MeasureSplit':
      return { status: 'split', splitInto: event.data.into.map(({ measure }) => measure) };
    case 'MeasuresMerged':
      return { mergedFrom: [...mergedFrom, ...event.data.from] };
    case 'MeasureWithdrawn':
      return { status: event.data.mergedInto === null ? 'withdrawn' : 'merged', mergedInto: event.data.mergedInto };
    default:
      return unreachable(event);
  }
};

const submitted = ({ stream, data, internal, body }: Projected<ContributionSubmitted>): SourceRow => ({
  contribution: idIn(stream),
  stakeholderGroup: data.group,
  participant: internal.participant,
  status: 'open',
  redactions: noRedactions,
  redacted: false,
  saidBefore: [],
  shown: body,
});

const turned = (row: SourceRow, event: Projected<Turn>): Partial<SourceRow> => {
  const status = statusAfter(event);
  if (status !== null) return { status };
  // What leaves the status is about the text.
  if (event.type === 'ContributionCorrected') return corrected(row, event);
  return event.type === 'ContributionRedacted' || event.type === 'AppealUpheld' ? redacted(row, event) : {};
};

/** A quote stays where the text that it is of may still be read: what is hidden, but says the same, may. */
const corrected = ({ shown, saidBefore }: SourceRow, { data, body }: Projected<ContributionCorrected>): Partial<SourceRow> => {
  const isHidden = data.hidesEarlier && data.corrected.includes('text');
  const last = shown && !isHidden ? [shown] : [];
  return { saidBefore: data.hidesEarlier ? last : [...saidBefore, ...last], shown: body };
};

/** An upheld appeal shows again what the first of the redactions that it took back had come upon. */
const redacted = (row: SourceRow, event: Projected<ContributionRedacted | AppealUpheld>): Partial<SourceRow> => {
  const redactions = redactionsAfter(row.redactions, event, { over: row.shown });
  const left = redactions.standing.length;
  const shown = event.type === 'ContributionRedacted' ? event.body : (row.redactions.standing[left]?.over ?? row.shown);
  return { redactions, redacted: left > 0, shown };
};
