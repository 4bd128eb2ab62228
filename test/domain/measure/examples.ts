import type { LinkEvidence, MeasureCommand } from '../../../src/domain/measure/measure.decisions.js';
import {
  type EvidenceLinked,
  type EvidenceUnlinked,
  evolve,
  initial,
  type Measure,
  type MeasureDrafted,
  type MeasureEvent,
  type MeasureReworded,
  type MeasuresMerged,
  type MeasureTakenIntoRound,
  type MeasureSplit,
  type MeasureWithdrawn,
} from '../../../src/domain/measure/measure.js';
import { EvidenceId, MeasureId, RoundId } from '../../../src/domain/ids.js';
import { accepted, contribution, contributionOf, open, submitted } from '../contribution/examples.js';
import { at, work } from '../dialogue/examples.js';

export const measure = MeasureId('00000000-0000-4000-8000-0000000000f1');
export const source = MeasureId('00000000-0000-4000-8000-0000000000f2');
export const parts = [3, 4].map((n) => MeasureId(`00000000-0000-4000-8000-0000000000f${n}`));
export const evidenceId = (n: number): EvidenceId => EvidenceId(`00000000-0000-4000-8000-00000001${String(n).padStart(4, '0')}`);
export const body = '00000000-0000-4000-8000-0000000000b9';
export const title = { de: 'Dienstpläne vier Wochen im Voraus', en: 'Rosters four weeks ahead' };
export const text = { de: 'Ein Tarifvertrag soll Fristen setzen.' };
export const reason = { de: 'Es geht um dasselbe.' };

export const drafted: MeasureDrafted = {
  type: 'MeasureDrafted',
  occurredAt: at,
  data: { dialogue: submitted.data.dialogue, themes: [work], title, text, splitFrom: null },
  internal: {},
};
export const linked = (n: number, changes: Partial<EvidenceLinked['data']> = {}): EvidenceLinked => ({
  type: 'EvidenceLinked',
  occurredAt: at,
  data: { evidence: evidenceId(n), contribution, body, start: n, end: n + 5, stance: 'supports', inheritedFrom: null, ...changes },
  internal: {},
});
export const unlinked = (n: number): EvidenceUnlinked => ({
  type: 'EvidenceUnlinked',
  occurredAt: at,
  data: { evidence: evidenceId(n), reason },
  internal: {},
});
export const reworded: MeasureReworded = {
  type: 'MeasureReworded',
  occurredAt: at,
  data: { title: { de: 'Dienstpläne' }, text, reason },
  internal: {},
};
export const split: MeasureSplit = {
  type: 'MeasureSplit',
  occurredAt: at,
  data: { into: parts.map((part, i) => ({ measure: part, evidence: [evidenceId(i + 1)] })), reason },
  internal: {},
};
export const merged: MeasuresMerged = {
  type: 'MeasuresMerged',
  occurredAt: at,
  data: { from: [source], held: [], reason },
  internal: {},
};
export const withdrawn: MeasureWithdrawn = { type: 'MeasureWithdrawn', occurredAt: at, data: { reason, mergedInto: null }, internal: {} };
export const round = RoundId('00000000-0000-4000-8000-000000000a01');
/** As it was drafted, or as it stood at another revision. */
export const taken = (of: RoundId = round, revision = 0): MeasureTakenIntoRound => ({
  type: 'MeasureTakenIntoRound',
  occurredAt: at,
  data: { round: of, revision },
  internal: {},
});
export const endedIn: MeasureWithdrawn = { ...withdrawn, data: { reason, mergedInto: source } };

export const measureOf = (...events: readonly MeasureEvent[]): Measure => events.reduce(evolve, initial);

/** A text of 40 code points is shown. */
export const link: LinkEvidence = {
  type: 'LinkEvidence',
  at,
  measure,
  evidence: evidenceId(1),
  contribution,
  start: 1,
  end: 6,
  stance: 'supports',
  quoted: contributionOf(submitted, accepted),
  shown: { body, length: 40, quote: 'u vie' },
  expected: null,
  rounds: new Map(),
  dialogue: open,
};

/** Every command but the first of a stream. */
export const laterCommands: readonly MeasureCommand[] = [
  link,
  { type: 'UnlinkEvidence', at, measure, evidence: evidenceId(1), reason, rounds: new Map(), dialogue: open },
  { type: 'RewordMeasure', at, measure, title, text, reason, rounds: new Map(), dialogue: open },
  { type: 'SplitMeasure', at, measure, parts: [], rounds: new Map(), dialogue: open, reason },
  { type: 'MergeMeasures', at, measure, from: [], moving: [], reason, rounds: new Map(), dialogue: open },
  { type: 'WithdrawMeasure', at, measure, reason, into: null, dialogue: open },
];
