import type { Contribution } from '../contribution/contribution.js';
import { decider, isSame, type Saying, unreachable } from '../decider.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import { refusePublicationBegun } from '../dialogue/publication.rules.js';
import type { Code, ContributionId, EvidenceId, MeasureId, RoundId } from '../ids.js';
import type { Localized } from '../language.js';
import { Refusal } from '../refusal.js';
import { placeOf, type Rounds } from '../round/chain.js';
import { isContinuedBy, isUnderAssessment } from './assessed.js';
import {
  type DraftedMeasure,
  type Evidence,
  type EvidenceLinked,
  evolve,
  type Held,
  initial,
  type Measure,
  type MeasureDrafted,
  type MeasureEvent,
  type Span,
  type Stance,
} from './measure.js';

/** One append takes 100 events, and the first of them says why the evidence moves. */
const MOVING_MAX = 99;

/** Facts of other streams are as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields = unknown> = {
  readonly type: Type;
  readonly at: string;
  readonly measure: MeasureId;
} & Readonly<Fields>;
/** The rounds that took the measure in decide whether its wording and evidence may change now. */
type Change<Type extends string, Fields> = Command<Type, Fields & { rounds: Rounds; dialogue: Dialogue }>;

/** Evidence on its way from a measure that ends; `as` is its id from now on. */
export type Moving = { readonly from: MeasureId; readonly evidence: EvidenceId; readonly as: EvidenceId };

export type DraftMeasure = Command<
  'DraftMeasure',
  { draft: MeasureDrafted['data']; dialogue: Dialogue; inherited: readonly EvidenceLinked['data'][] }
>;
export type LinkEvidence = Change<
  'LinkEvidence',
  {
    evidence: EvidenceId;
    contribution: ContributionId;
    start: number;
    end: number;
    stance: Stance;
    quoted: Contribution;
    /** The text that is shown: its body's id, its length in code points, and what stands between the offsets. Null where it is erased. */
    shown: { readonly body: string; readonly length: number; readonly quote: string } | null;
    /** What the sender thinks stands there; null where they do not say. */
    expected: string | null;
  }
>;
export type UnlinkEvidence = Change<'UnlinkEvidence', { evidence: EvidenceId; reason: Localized }>;
export type RewordMeasure = Change<'RewordMeasure', { title: Localized; text: Localized; reason: Localized }>;
export type NewPart = {
  readonly measure: MeasureId;
  readonly themes: readonly Code[];
  readonly evidence: readonly EvidenceId[];
};
export type SplitMeasure = Change<'SplitMeasure', { parts: readonly NewPart[]; reason: Localized }>;
export type MergeMeasures = Change<
  'MergeMeasures',
  {
    from: readonly { readonly measure: MeasureId; readonly state: Measure }[];
    moving: readonly Moving[];
    reason: Localized;
  }
>;
export type WithdrawMeasure = Command<
  'WithdrawMeasure',
  { reason: Localized; into: { readonly measure: MeasureId; readonly state: Measure } | null; dialogue: Dialogue }
>;
/** It has no door: it follows when a round is opened (ADR 0008). */
export type TakeMeasureIntoRound = Command<'TakeMeasureIntoRound', { round: RoundId; rounds: Rounds }>;

export type MeasureCommand =
  DraftMeasure | LinkEvidence | UnlinkEvidence | RewordMeasure | SplitMeasure | MergeMeasures | WithdrawMeasure | TakeMeasureIntoRound;

type Events = readonly Saying<MeasureEvent>[];

const decide = (command: MeasureCommand, measure: Measure): Events => {
  if (command.type === 'DraftMeasure') return draft(command, measure);
  if (measure.status === 'unknown') throw new Refusal('measure-unknown');
  switch (command.type) {
    case 'LinkEvidence':
      return link(command, measure);
    case 'UnlinkEvidence':
      return unlink(command, measure);
    case 'RewordMeasure':
      return reword(command, measure);
    case 'SplitMeasure':
      return split(command, measure);
    case 'MergeMeasures':
      return merge(command, measure);
    case 'WithdrawMeasure':
      return withdraw(command, measure);
    case 'TakeMeasureIntoRound':
      return takeIntoRound(command, measure);
    default:
      return unreachable(command);
  }
};

const draft = ({ draft: data, dialogue, inherited }: DraftMeasure, measure: Measure): Events => {
  if (measure.status !== 'unknown') throw new Refusal('measure-already-drafted');
  refuseUnknownThemes(data.themes, dialogue, 'themes');
  if (data.splitFrom === null) refusePublicationBegun(dialogue);
  return [{ type: 'MeasureDrafted', data }, ...inherited.map((evidence) => linked(evidence))];
};

const link = (command: LinkEvidence, measure: DraftedMeasure): Events => {
  const { evidence, contribution, start, end, stance, quoted, shown, expected } = command;
  if (measure.evidence.has(evidence) || measure.unlinked.has(evidence)) return [];
  refuseFixed(measure, command);
  const isQuotable = quoted.status === 'accepted' || quoted.status === 'merged';
  if (!isQuotable || quoted.dialogue !== measure.dialogue) throw new Refusal('evidence-not-accepted', 'contribution');
  // What became of it is said already; a contribution has one fate.
  if (quoted.setAside !== null) throw new Refusal('contribution-set-aside', 'contribution');
  if (!shown) throw new Refusal('quote-erased', 'contribution');
  if (start < 0 || start >= end || end > shown.length) throw new Refusal('quote-out-of-range', 'end');
  if (expected !== null && expected !== shown.quote) throw new Refusal('quote-mismatch', 'quote');
  const span: Evidence = { contribution, body: shown.body, start, end, stance };
  if ([...measure.evidence.values()].some((one) => isSameSpan(one, span))) throw new Refusal('evidence-already-linked');
  return [linked({ evidence, ...span, inheritedFrom: null })];
};

const unlink = (command: UnlinkEvidence, measure: DraftedMeasure): Events => {
  const { evidence, reason } = command;
  if (measure.unlinked.has(evidence)) return [];
  refuseEnded(measure);
  if (!measure.evidence.has(evidence)) throw new Refusal('evidence-unknown');
  refuseFixed(measure, command);
  return [{ type: 'EvidenceUnlinked', data: { evidence, reason } }];
};

const reword = (command: RewordMeasure, measure: DraftedMeasure): Events => {
  const { title, text, reason } = command;
  if (isSame({ title, text }, { title: measure.title, text: measure.text })) return [];
  refuseFixed(measure, command);
  return [{ type: 'MeasureReworded', data: { title, text, reason } }];
};

const split = (command: SplitMeasure, measure: DraftedMeasure): Events => {
  const { parts, dialogue, reason } = command;
  const into = parts.map(({ measure: part, evidence }) => ({ measure: part, evidence }));
  if (measure.status === 'split' && isSame(measure.parts, into)) return [];
  refuseFixed(measure, command);
  parts.forEach(({ themes }, i) => refuseUnknownThemes(themes, dialogue, `parts/${i}/themes`));
  const placed = new Set(parts.flatMap(({ evidence }) => evidence));
  if ([...placed].some((evidence) => !measure.evidence.has(evidence))) throw new Refusal('split-evidence-unknown', 'parts');
  if (placed.size < measure.evidence.size) throw new Refusal('split-loses-evidence', 'parts');
  if (parts.some(({ evidence }) => evidence.length > MOVING_MAX)) throw new Refusal('lineage-too-large', 'parts');
  return [{ type: 'MeasureSplit', data: { into, reason } }];
};

const merge = (command: MergeMeasures, measure: DraftedMeasure): Events => {
  const { measure: id, from, moving, reason, rounds } = command;
  const fresh = from.filter((source) => !measure.absorbed.has(source.measure));
  if (fresh.length === 0) return [];
  refuseFixed(measure, command);
  const ending = fresh.map(({ measure: source, state }) => {
    if (source === id) throw new Refusal('measure-into-itself', 'from');
    if (state.status === 'unknown' || state.dialogue !== measure.dialogue) throw new Refusal('measure-not-in-dialogue', 'from');
    refuseEnded(state, 'from');
    if (isUnderAssessment(state, rounds)) throw new Refusal('measure-under-assessment', 'from');
    return { measure: source, evidence: state.evidence };
  });
  const { held, copies } = inherit(ending, moving, measure);
  if (copies.length > MOVING_MAX) throw new Refusal('lineage-too-large', 'from');
  const sources = ending.map((source) => source.measure);
  return [{ type: 'MeasuresMerged', data: { from: sources, held, reason } }, ...copies.map((evidence) => linked(evidence))];
};

type Ending = { readonly measure: MeasureId } & Pick<DraftedMeasure, 'evidence'>;

/** What the measure that stays takes over, and what it has already: one of the two for each piece of evidence. */
const inherit = (from: readonly Ending[], moving: readonly Moving[], measure: DraftedMeasure) => {
  const having = new Map(measure.evidence);
  const [held, copies]: [Held[], EvidenceLinked['data'][]] = [[], []];
  for (const { measure: source, evidence: pieces } of from)
    for (const [evidence, span] of pieces) {
      const [by] = [...having].find(([, one]) => isSameSpan(one, span) && one.stance === span.stance) ?? [];
      const as = moving.find((one) => one.from === source && one.evidence === evidence)?.as;
      if (by !== undefined) held.push({ measure: source, evidence, by });
      else if (as === undefined) throw new Error('The sender of a merger names a new id for each piece of evidence');
      else {
        copies.push({ evidence: as, ...span, inheritedFrom: { measure: source, evidence } });
        having.set(as, span);
      }
    }
  return { held, copies };
};

const withdraw = ({ reason, into, dialogue }: WithdrawMeasure, measure: DraftedMeasure): Events => {
  if (into === null) {
    if (measure.status === 'withdrawn') return [];
    refuseEnded(measure);
    refusePublicationBegun(dialogue);
  } else if (measure.status !== 'active' || into.state.status !== 'active') {
    // It follows a merger (ADR 0008): what has ended meanwhile stays as it ended, and of two that take in each other one stays.
    return [];
  }
  return [{ type: 'MeasureWithdrawn', data: { reason, mergedInto: into?.measure ?? null } }];
};

/** What follows never refuses: a measure that cannot be assessed now is not taken in, and then nobody can assess it there. */
const takeIntoRound = ({ measure: id, round, rounds }: TakeMeasureIntoRound, measure: DraftedMeasure): Events => {
  const state = rounds.get(round);
  if (measure.rounds.has(round) || measure.status !== 'active') return [];
  if (state?.status !== 'open' || !state.measures.includes(id) || placeOf(round, state, rounds) !== 'taken') return [];
  if (isUnderAssessment(measure, rounds) || !isContinuedBy(measure, state.previousRound, rounds)) return [];
  return [{ type: 'MeasureTakenIntoRound', data: { round, revision: measure.changedAt } }];
};

const linked = (data: EvidenceLinked['data']): Saying<EvidenceLinked> => ({
  type: 'EvidenceLinked',
  data,
});

/** A body is of one contribution, so that it tells them apart. */
const isSameSpan = (a: Span, b: Span): boolean => a.body === b.body && a.start === b.start && a.end === b.end;

/** Wording and evidence are what they are: for good after the end or once results are on their way (ADR 0011), and while a round goes on. */
const refuseFixed = (measure: DraftedMeasure, { dialogue, rounds }: { readonly dialogue: Dialogue; readonly rounds: Rounds }): void => {
  refuseEnded(measure);
  refusePublicationBegun(dialogue);
  if (isUnderAssessment(measure, rounds)) throw new Refusal('measure-under-assessment');
};

/** @throws Refusal for a theme that the dialogue does not have, or one named twice. */
export const refuseUnknownThemes = (themes: readonly Code[], dialogue: Dialogue, field: string): void => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  if (new Set(themes).size < themes.length) throw new Refusal('code-repeated', field);
  if (!themes.every((theme) => dialogue.themes.has(theme))) throw new Refusal('theme-unknown', field);
};

/** What to say to somebody whose command comes after the measure's end. */
const REFUSED_WHEN = { withdrawn: 'measure-withdrawn', merged: 'measure-merged', split: 'measure-split' } as const;

/** @throws Refusal for a measure that was withdrawn, merged or split. */
export const refuseEnded = ({ status }: DraftedMeasure, field?: string): void => {
  if (status !== 'active') throw new Refusal(REFUSED_WHEN[status], field);
};

export const measureDecider = decider({ initial, decide, evolve });
