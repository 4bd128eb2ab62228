import { decider, isSame, type Saying, unreachable } from '../decider.js';
import { type Dialogue, hasBegun } from '../dialogue/dialogue.js';
import { refusePublicationBegun } from '../dialogue/publication.rules.js';
import type { Code, MeasureId, RoundId } from '../ids.js';
import type { Localized } from '../language.js';
import { assessedIn, fallenEvidence, isBacked, isUnderAssessment, type KnownMeasure, standingEvidence } from '../measure/assessed.js';
import { refuseEnded, refuseUnknownThemes } from '../measure/measure.decisions.js';
import type { Measure } from '../measure/measure.js';
import { Refusal } from '../refusal.js';
import { chainTo, type Rounds } from '../round/chain.js';
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
import { staleBecause, standingMeasure } from './stale.js';

/** The event of an adoption names each measure with its rounds; it takes 64 KiB, and its rationale needs some of that. */
const MEASURES_MAX = 50;
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
    quorumReason: Localized | null;
    /** The measures that were attached when the command came. */
    measures: readonly KnownMeasure[];
    /** Where the sender says that they were assessed. */
    named: readonly RoundId[];
    /** Those that are named, and those of the measures. */
    rounds: Rounds;
    dialogue: Dialogue;
  }
>;
type DeferRecommendation = Command<'DeferRecommendation', { rationale: Localized }>;
type RejectRecommendation = Command<'RejectRecommendation', { rationale: Localized }>;
type ReconsiderRecommendation = Command<'ReconsiderRecommendation', { rationale: Localized }>;
export type ReportImplementation = Command<'ReportImplementation', { report: Implementation }>;

/** It has no door: it follows when a report is published (ADR 0011). */
type PublishRecommendation = Command<'PublishRecommendation', RecommendationPublished['data']>;

export type RecommendationCommand =
  | DraftRecommendation
  | RewordRecommendation
  | AttachMeasure
  | DetachMeasure
  | RecordDissent
  | AdoptRecommendation
  | DeferRecommendation
  | RejectRecommendation
  | ReconsiderRecommendation
  | ReportImplementation
  | PublishRecommendation;

type Events = readonly Saying<RecommendationEvent>[];

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
    case 'ReconsiderRecommendation':
      return reconsider(command, recommendation);
    case 'ReportImplementation':
      return report(command, recommendation);
    case 'PublishRecommendation':
      return publish(command, recommendation);
    default:
      return unreachable(command);
  }
};

const draft = ({ draft: data, dialogue }: DraftRecommendation, recommendation: Recommendation): Events => {
  if (recommendation.status !== 'unknown') throw new Refusal('recommendation-already-drafted');
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  refusePublicationBegun(dialogue);
  if (!hasBegun(dialogue, 'evaluation')) throw new Refusal('evaluation-phase-not-begun');
  refuseUnknownThemes(data.themes, dialogue, 'themes');
  return [{ type: 'RecommendationDrafted', data }];
};

const reword = ({ wording, reason, dialogue }: RewordRecommendation, recommendation: DraftedRecommendation): Events => {
  if (isSame(wording, recommendation.wording)) return [];
  refuseFixed(recommendation, dialogue);
  refuseUnknownThemes(wording.themes, dialogue, 'themes');
  return [{ type: 'RecommendationReworded', data: { ...wording, reason } }];
};

const attach = ({ measure: { id, state }, dialogue }: AttachMeasure, recommendation: DraftedRecommendation): Events => {
  if (recommendation.measures.has(id)) return [];
  refuseFixed(recommendation, dialogue);
  if (state.status === 'unknown' || state.dialogue !== recommendation.dialogue) throw new Refusal('measure-not-in-dialogue', 'measure');
  refuseEnded(state, 'measure');
  if (recommendation.measures.size >= MEASURES_MAX) throw new Refusal('recommendation-measures-too-many', 'measure');
  return [{ type: 'MeasureAttached', data: { measure: id } }];
};

const detach = ({ measure, reason, dialogue }: DetachMeasure, recommendation: DraftedRecommendation): Events => {
  const { measures, detached } = recommendation;
  if (detached.has(measure) && !measures.has(measure)) return [];
  if (!measures.has(measure)) throw new Refusal('measure-not-attached');
  refuseFixed(recommendation, dialogue);
  return [{ type: 'MeasureDetached', data: { measure, reason } }];
};

const dissent = ({ group, statement, dialogue }: RecordDissent, recommendation: DraftedRecommendation): Events => {
  if (recommendation.dissents.some((one) => isSame(one, { group, statement }))) return [];
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  if (!dialogue.groups.some(({ code }) => code === group)) throw new Refusal('group-unknown', 'group');
  return [{ type: 'DissentRecorded', data: { group, statement } }];
};

const adopt = (command: AdoptRecommendation, recommendation: DraftedRecommendation): Events => {
  const { rationale, quorumReason, named, rounds, dialogue } = command;
  const { measures } = recommendation;
  if (isSameAdoption(command, recommendation)) return [];
  refuseDecided(recommendation);
  if (measures.size === 0) throw new Refusal('recommendation-without-measures');
  const isForeign = (id: RoundId): boolean => {
    const round = rounds.get(id);
    return !round || round.status === 'unknown' || round.dialogue !== recommendation.dialogue;
  };
  if (named.some(isForeign)) throw new Refusal('round-not-in-dialogue', 'rounds');
  if (dialogue.status === 'unknown' || !dialogue.framework) throw new Refusal('assessment-framework-missing');
  const { quorum } = dialogue.framework;
  const basis = [...measures].map((measure) => basisOf(measure, command, quorum));
  return [{ type: 'RecommendationAdopted', data: { rationale, basis, quorumReason } }];
};

/** Rounds that it need not have named are in no basis, so they make no difference. Where the basis moved since, it would be another one. */
const isSameAdoption = (command: AdoptRecommendation, { status, decision }: DraftedRecommendation): boolean =>
  status === 'adopted' &&
  isSame([command.rationale, command.quorumReason], [decision.rationale, decision.quorumReason]) &&
  decision.basis.every((basis) => basis.rounds.every((round) => command.named.includes(round)) && !isStale(basis, command));

const isStale = (basis: Basis, { measures, rounds }: AdoptRecommendation): boolean => {
  const known = measures.find(({ id }) => id === basis.measure);
  const now = known ? standingMeasure(known, rounds) : null;
  return now !== null && staleBecause(basis, now).length > 0;
};

/** Adopted is what was assessed: this wording and evidence, in all rounds that judged it, and still backed (ADR 0021). */
const basisOf = (measure: MeasureId, { measures, named, rounds, quorumReason }: AdoptRecommendation, quorum: number): Basis => {
  const known = measures.find(({ id }) => id === measure);
  // It was attached while the command was on its way: nobody has looked at it.
  if (!known || known.state.status === 'unknown') throw new Refusal('revision-mismatch');
  const { state, contributions } = known;
  refuseEnded(state);
  if (isUnderAssessment(state, rounds)) throw new Refusal('measure-under-assessment');
  const latest = assessedIn(measure, state, rounds).at(-1);
  if (latest === undefined) throw new Refusal('recommendation-measure-not-assessed', 'rounds');
  const chain = chainTo(latest, rounds).filter((round) => round.state.scored.has(measure));
  if (!chain.every(({ id }) => named.includes(id))) throw new Refusal('recommendation-rounds-incomplete', 'rounds');
  if (state.rounds.get(latest) !== state.changedAt) throw new Refusal('measure-changed-since-assessed');
  const assessments = chain.at(-1)?.state.scored.get(measure) ?? 0;
  if (assessments < quorum && quorumReason === null) throw new Refusal('recommendation-quorum-not-met', 'quorumReason');
  const evidence = standingEvidence(state, contributions);
  if (!isBacked(evidence)) throw new Refusal('measure-without-standing-evidence');
  const fallen = fallenEvidence(state, contributions);
  return { measure, revision: state.changedAt, rounds: chain.map(({ id }) => id), evidence, fallen };
};

const defer = ({ rationale }: DeferRecommendation, recommendation: DraftedRecommendation): Events => {
  const { status, decision } = recommendation;
  if (status === 'deferred' && isSame(rationale, decision.rationale)) return [];
  refuseDecided(recommendation);
  return [{ type: 'RecommendationDeferred', data: { rationale } }];
};

const reject = ({ rationale }: RejectRecommendation, recommendation: DraftedRecommendation): Events => {
  const { status, decision } = recommendation;
  if (status === 'rejected' && isSame(rationale, decision.rationale)) return [];
  refuseDecided(recommendation);
  return [{ type: 'RecommendationRejected', data: { rationale } }];
};

/** At any time: what turns out not to hold is taken back, also after it was published. */
const reconsider = ({ rationale }: ReconsiderRecommendation, { status, reconsidered }: DraftedRecommendation): Events => {
  if (isSame(rationale, reconsidered)) return [];
  if (status === 'drafted') throw new Refusal('recommendation-not-decided');
  return [{ type: 'RecommendationReconsidered', data: { rationale } }];
};

const report = ({ report: data }: ReportImplementation, recommendation: DraftedRecommendation): Events => {
  if (isSame(data, recommendation.implementation)) return [];
  if (recommendation.status !== 'adopted') throw new Refusal('recommendation-not-adopted');
  return [{ type: 'ImplementationReported', data }];
};

const publish = ({ position, report: of }: PublishRecommendation, { status, published }: DraftedRecommendation): Events => {
  const data = { position, report: of };
  // Also where a later report has given it another place: a repeat does not bring back the earlier one.
  if (published.some((one) => isSame(one, data))) return [];
  // What follows never refuses: it was taken back meanwhile, and so it is not published.
  if (status !== 'adopted') return [];
  return [{ type: 'RecommendationPublished', data }];
};

/** Its words and its measures are what was decided on; and all are what they are once the results are on their way (ADR 0011). */
const refuseFixed = (recommendation: DraftedRecommendation, dialogue: Dialogue): void => {
  if (recommendation.status === 'adopted') throw new Refusal('recommendation-adopted');
  refuseDecided(recommendation);
  refusePublicationBegun(dialogue);
};

/** Decided is decided, until it is taken back: nobody overwrites a decision, and none is swallowed. */
const refuseDecided = ({ status }: DraftedRecommendation): void => {
  if (status !== 'drafted') throw new Refusal('recommendation-already-decided');
};

export const recommendationDecider = decider({ initial, decide, evolve });
