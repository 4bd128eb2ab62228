import { idIn } from '../../domain/category.js';
import { unreachable } from '../../domain/decider.js';
import type { AssessmentFramework, AssessmentFrameworkAdopted } from '../../domain/dialogue/dialogue.js';
import type { MeasureTakenIntoRound } from '../../domain/measure/measure.js';
import type { AssessmentRevised, MeasureAssessed } from '../../domain/round/assessment.js';
import { type AssessmentRoundOpened, ROUND_EVENTS, type RoundEvent } from '../../domain/round/round.js';
import { rounds } from '../../domain/round/rounds.js';
import { defineProjection, type Projected } from '../projection.js';
import { frameworkTable, type RoundRow, roundTable, submissionTable, takenTable } from './assessments.table.js';

type Handled = AssessmentFrameworkAdopted | MeasureTakenIntoRound | RoundEvent;
type Turn = Exclude<RoundEvent, AssessmentRoundOpened | MeasureAssessed | AssessmentRevised>;
const TABLES = { framework: frameworkTable, round: roundTable, submission: submissionTable, taken: takenTable };

export const assessments = defineProjection<Handled, typeof TABLES>({
  name: 'assessments',
  version: 3,
  tables: TABLES,
  handles: {
    AssessmentFrameworkAdopted: true,
    ...ROUND_EVENTS,
    MeasureTakenIntoRound: true,
  },
  reads: (event) => {
    switch (event.type) {
      case 'AssessmentFrameworkAdopted':
        return { framework: [[idIn(event.stream)]] };
      case 'AssessmentRoundOpened':
        return { framework: [[event.data.dialogue]] };
      case 'MeasureTakenIntoRound':
        return { taken: [[event.data.round, idIn(event.stream)]] };
      case 'MeasureAssessed':
      case 'AssessmentRevised':
        return { submission: [[event.data.round, event.data.measure, String(event.data.seat)]] };
      default:
        return { round: [[idIn(event.stream)]] };
    }
  },
  project: (event, { framework, round, submission, taken }) => {
    switch (event.type) {
      case 'AssessmentFrameworkAdopted':
        return framework.put({ dialogue: idIn(event.stream), framework: event.data });
      case 'AssessmentRoundOpened': {
        const rules = framework.get(event.data.dialogue);
        return rules && round.put(opened(event, rules.framework));
      }
      case 'MeasureAssessed':
      case 'AssessmentRevised': {
        const { round: of, measure, seat } = event.data;
        const roundRevision = event.stream === rounds.stream(of) ? Number(event.revision) : null;
        return submission.put({ round: of, measure, seat, assessedAt: event.occurredAt, roundRevision, body: event.body });
      }
      case 'MeasureTakenIntoRound':
        return taken.put({ round: event.data.round, measure: idIn(event.stream) });
      default: {
        const row = round.get(idIn(event.stream));
        return row && round.put({ ...row, revision: Number(event.revision), ...changes(row, event) });
      }
    }
  },
});

const opened = (
  { stream, sequence, revision, occurredAt, data, internal }: Projected<AssessmentRoundOpened>,
  framework: AssessmentFramework,
): RoundRow => ({
  id: idIn(stream),
  dialogue: data.dialogue,
  openedSequence: String(sequence),
  openedAt: occurredAt,
  revision: Number(revision),
  status: 'open',
  roundNumber: data.roundNumber,
  previousRound: data.previousRound,
  frameworkVersion: data.frameworkVersion,
  framework,
  measures: data.measures,
  assessors: internal.assessors,
  recusals: [],
  quorumMet: null,
  reason: null,
  scores: null,
});

const changes = ({ recusals }: RoundRow, event: Projected<Turn>): Partial<RoundRow> => {
  switch (event.type) {
    case 'AssessorRecused':
      return { recusals: [...recusals, event.data] };
    case 'AssessmentRoundClosed':
      return { status: 'closed', ...event.data };
    case 'AssessmentRoundCancelled':
      return { status: 'cancelled', reason: event.data.reason };
    case 'AssessmentRoundSucceeded':
      return {};
    default:
      return unreachable(event);
  }
};
