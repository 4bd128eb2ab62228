import { type Decider, isSame, unreachable } from '../decider.js';
import { type Dialogue, hasBegun } from '../dialogue/dialogue.js';
import { refusePublicationBegun } from '../dialogue/publication.rules.js';
import type { Code, MeasureId, RoundId } from '../ids.js';
import type { Localized } from '../language.js';
import { refuseEnded, refuseUnknownThemes } from '../measure/measure.decisions.js';
import type { Measure } from '../measure/measure.js';
import { Refusal } from '../refusal.js';
import type { Round } from '../round/round.js';
import {
  type Basis,
  type DraftedRecommendation,
  evolve,
  type Implementation,
  initial,
  type Recommendation,
  type RecommendationDrafted,
  type RecommendationEvent,
  type RecommendationPublished,
  type Wording,
} from './recommendation.js';

/** The event of an adoption names each measure with its rounds; it takes 64 KiB, and its rationale needs some of that. */
export const MEASURES_MAX = 50;
export const ROUNDS_MAX = 20;

/** Facts of other streams are as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields> = { readonly type: Type; readonly at: string } & Readonly<Fields>;
type Known<Id, State> = { readonly id: Id; readonly state: State };

export type DraftRecommendation = Command<'DraftRecommendation', { draft: RecommendationDrafted['data']; dialogue: Dialogue }>;
export type RewordRecommendation = Command<'RewordRecommendation', { wording: Wording; reason: Localized; dialogue: Dialogue }>;
export type AttachMeasure = Command<'AttachMeasure', { measure: Known<MeasureId, Measure>; dialogue: Dialogue }>;
export type DetachMeasure = Command<'DetachMeasure', { measure: MeasureId; reason: Localized; dialogue: Dialogue }>;
export type RecordDissent = Command<'RecordDissent', { group: Code; statement: Localized; dialogue: Dialogue }>;
export type AdoptRecommendation = Command<
  'AdoptRecommendation',
  {
    rationale: Localized;
    /** The measures that were attached when the command came. */
    measures: readonly Known<MeasureId, Measure>[];
    /** Where the sender says that they were assessed. */
    rounds: readonly Known<RoundId, Round>[];
    dialogue: Dialogue;
  }
>;
export type DeferRecommendation = Command<'DeferRecommendation', { rationale: Localized; dialogue: Dialogue }>;
export type RejectRecommendation = Command<'RejectRecommendation', { rationale: Localized; dialogue: Dialogue }>;
export type ReportImplementation = Command<'ReportImplementation', { report: Implementation }>;

/** It has no door: it follows when a report is published (ADR 0011). */
export type PublishRecommendation = Command<'PublishRecommendation', RecommendationPublished['data']>;

export type RecommendationCommand =
  | DraftRecommendation
  | RewordRecommendation
  | AttachMeasure
  | DetachMeasure
  | RecordDissent
  | AdoptRecommendation
  | DeferRecommendation
  | RejectRecommendation
  | ReportImplementation
  | PublishRecommendation;

type Events = readonly RecommendationEvent[];

const decide = (command: RecommendationCommand, recommendation: Recommendation): Events => {
  if (command.type === 'DraftRecommendation') return draft(command, recommendation);
  if (recommendation.status === 'unknown') throw new Refusal('recommendation-unknown');
  switch (command.type) {
    case 'RewordRecommendation':
      return reword(command, recommendation);
    case 'AttachMeasure':
      return attach(command, recommendation);
    case 'DetachMeasure':
      return detach(command, recommendation);
    case 'RecordDissent':
      return dissent(command, recommendation);
    case 'AdoptRecommendation':
      return adopt(command, recommendation);
    case 'DeferRecommendation':
      return defer(command, recommendation);
    case 'RejectRecommendation':
      return reject(command, recommendation);
    case 'ReportImplementation':
      return report(command, recommendation);
    case 'PublishRecommendation':
      return publish(command, recommendation);
    default:
      return unreachable(command);
  }
};

const draft = ({ at, draft: data, dialogue }: DraftRecommendation, recommendation: Recommendation): Events => {
  if (recommendation.status !== 'unknown') throw new Refusal('recommendation-already-drafted');
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  refusePublicationBegun(dialogue);
  if (!hasBegun(dialogue, 'evaluation')) throw new Refusal('evaluation-phase-not-begun');
  refuseUnknownThemes(data.themes, dialogue, 'themes');
  return [{ type: 'RecommendationDrafted', occurredAt: at, data, internal: {} }];
};

const reword = ({ at, wording, reason, dialogue }: RewordRecommendation, recommendation: DraftedRecommendation): Events => {
  if (isSame(wording, recommendation.wording)) return [];
  refuseFixed(recommendation, dialogue);
  refuseUnknownThemes(wording.themes, dialogue, 'themes');
  return [{ type: 'RecommendationReworded', occurredAt: at, data: { ...wording, reason }, internal: {} }];
};

const attach = ({ at, measure: { id, state }, dialogue }: AttachMeasure, recommendation: DraftedRecommendation): Events => {
  if (recommendation.measures.has(id)) return [];
  refuseFixed(recommendation, dialogue);
  if (state.status === 'unknown' || state.dialogue !== recommendation.dialogue) throw new Refusal('measure-not-in-dialogue', 'measure');
  refuseEnded(state, 'measure');
  if (recommendation.measures.size >= MEASURES_MAX) throw new Refusal('recommendation-measures-too-many', 'measure');
  return [{ type: 'MeasureAttached', occurredAt: at, data: { measure: id }, internal: {} }];
};

const detach = ({ at, measure, reason, dialogue }: DetachMeasure, recommendation: DraftedRecommendation): Events => {
  const { measures, detached } = recommendation;
  if (detached.has(measure) && !measures.has(measure)) return [];
  if (!measures.has(measure)) throw new Refusal('measure-not-attached');
  refuseFixed(recommendation, dialogue);
  return [{ type: 'MeasureDetached', occurredAt: at, data: { measure, reason }, internal: {} }];
};

const dissent = ({ at, group, statement, dialogue }: RecordDissent, recommendation: DraftedRecommendation): Events => {
  if (recommendation.dissents.some((one) => isSame(one, { group, statement }))) return [];
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  if (!dialogue.groups.some(({ code }) => code === group)) throw new Refusal('group-unknown', 'group');
  return [{ type: 'DissentRecorded', occurredAt: at, data: { group, statement }, internal: {} }];
};

const adopt = (command: AdoptRecommendation, recommendation: DraftedRecommendation): Events => {
  const { at, rationale, rounds, dialogue } = command;
  if (recommendation.status === 'adopted') return [];
  refuseDecided(recommendation, dialogue);
  if (recommendation.measures.size === 0) throw new Refusal('recommendation-without-measures');
  const foreign = rounds.some(({ state }) => state.status === 'unknown' || state.dialogue !== recommendation.dialogue);
  if (foreign) throw new Refusal('round-not-in-dialogue', 'rounds');
  const basis = [...recommendation.measures].map((measure) => basisOf(measure, command));
  return [{ type: 'RecommendationAdopted', occurredAt: at, data: { rationale, basis }, internal: {} }];
};

const basisOf = (measure: MeasureId, { measures, rounds }: AdoptRecommendation): Basis => {
  const known = measures.find(({ id }) => id === measure)?.state;
  // It was attached while the command was on its way: nobody has looked at it.
  if (!known || known.status === 'unknown') throw new Refusal('revision-mismatch');
  refuseEnded(known);
  const used = rounds.filter(({ state }) => state.status === 'closed' && state.scored.has(measure));
  if (used.length === 0) throw new Refusal('recommendation-measure-not-assessed', 'rounds');
  return { measure, rounds: used.map(({ id }) => id) };
};

const defer = ({ at, rationale, dialogue }: DeferRecommendation, recommendation: DraftedRecommendation): Events => {
  if (recommendation.status === 'deferred') return [];
  refuseDecided(recommendation, dialogue);
  return [{ type: 'RecommendationDeferred', occurredAt: at, data: { rationale }, internal: {} }];
};

const reject = ({ at, rationale, dialogue }: RejectRecommendation, recommendation: DraftedRecommendation): Events => {
  if (recommendation.status === 'rejected') return [];
  refuseDecided(recommendation, dialogue);
  return [{ type: 'RecommendationRejected', occurredAt: at, data: { rationale }, internal: {} }];
};

const report = ({ at, report: data }: ReportImplementation, recommendation: DraftedRecommendation): Events => {
  if (isSame(data, recommendation.implementation)) return [];
  if (recommendation.status !== 'adopted') throw new Refusal('recommendation-not-adopted');
  return [{ type: 'ImplementationReported', occurredAt: at, data, internal: {} }];
};

const publish = ({ at, position, report: of }: PublishRecommendation, { status, published }: DraftedRecommendation): Events => {
  const data = { position, report: of };
  // Also where a later report has given it another place: a repeat does not bring back the earlier one.
  if (published.some((one) => isSame(one, data))) return [];
  if (status !== 'adopted') throw new Refusal('recommendation-not-adopted');
  return [{ type: 'RecommendationPublished', occurredAt: at, data, internal: {} }];
};

/** Its words and its measures are what was adopted; and all are what they are once the results are on their way (ADR 0011). */
const refuseFixed = ({ status }: DraftedRecommendation, dialogue: Dialogue): void => {
  if (status === 'adopted') throw new Refusal('recommendation-adopted');
  refusePublicationBegun(dialogue);
};

/** A decision is changed like everything else; one that is missing can be made up for, or no results could ever be published. */
const refuseDecided = (recommendation: DraftedRecommendation, dialogue: Dialogue): void => {
  if (recommendation.status !== 'drafted') refuseFixed(recommendation, dialogue);
};

export const recommendationDecider: Decider<RecommendationCommand, RecommendationEvent, Recommendation> = { initial, decide, evolve };
