import { category } from '../category.js';
import { MeasureId } from '../ids.js';
import { measureDecider } from './measure.decisions.js';
import { MEASURE_EVENTS } from './measure.js';

export const measures = category(MeasureId, measureDecider, MEASURE_EVENTS, {
  DraftMeasure: ['MeasureDrafted', 'EvidenceLinked'],
  LinkEvidence: ['EvidenceLinked'],
  UnlinkEvidence: ['EvidenceUnlinked'],
  RewordMeasure: ['MeasureReworded'],
  SplitMeasure: ['MeasureSplit'],
  MergeMeasures: ['MeasuresMerged', 'EvidenceLinked'],
  WithdrawMeasure: ['MeasureWithdrawn'],
  TakeMeasureIntoRound: ['MeasureTakenIntoRound'],
});
