import type { JustificationBody } from '../contribution/contribution.js';
import { decider, type Saying, unreachable } from '../decider.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import type { MeasureId, Pseudonym, RoundId } from '../ids.js';
import type { Localized } from '../language.js';
import { refuseEnded } from '../measure/measure.decisions.js';
import type { Measure } from '../measure/measure.js';
import { Refusal } from '../refusal.js';
import { type AssessmentBody, refuseMisjudged } from './assessment.js';
import { isPlaceFree, placeOf, type Rounds } from './chain.js';
import { evolve, initial, isRecused, type OpenedRound, type OpenedScores, type Round, type RoundEvent } from './round.js';
import { frameworkOf, open, type OpenAssessmentRound } from './round.opening.js';

/** Facts of other streams are as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields = unknown> = { readonly type: Type; readonly at: string } & Readonly<Fields>;

export type AssessMeasure = Command<
  'AssessMeasure',
  { round: RoundId; measure: MeasureId; assessor: Pseudonym; assessed: Measure; dialogue: Dialogue; body: AssessmentBody }
>;
export type RecuseAssessor = Command<'RecuseAssessor', { assessor: Pseudonym; measure: MeasureId | null; body: JustificationBody }>;
export type CloseAssessmentRound = Command<
  'CloseAssessmentRound',
  {
    round: RoundId;
    dialogue: Dialogue;
    /** The latest assessment of each assessor and measure, as the vault has it. */
    submitted: readonly OpenedScores[];
    /** Measures that ended while they were assessed: they need no quorum any more. */
    ended: readonly MeasureId[];
    /** The chain. */
    rounds: Rounds;
    reason: Localized | null;
  }
>;
export type CancelAssessmentRound = Command<'CancelAssessmentRound', { reason: Localized }>;
/** It has no door: it follows when a round is opened after this one (ADR 0008). */
export type SucceedAssessmentRound = Command<'SucceedAssessmentRound', { by: RoundId; rounds: Rounds }>;

export type RoundCommand =
  OpenAssessmentRound | AssessMeasure | RecuseAssessor | CloseAssessmentRound | CancelAssessmentRound | SucceedAssessmentRound;

type Events = readonly Saying<RoundEvent>[];

const decide = (command: RoundCommand, round: Round): Events => {
  if (command.type === 'OpenAssessmentRound') return [open(command, round)];
  if (round.status === 'unknown') throw new Refusal('round-unknown');
  switch (command.type) {
    case 'AssessMeasure':
      return assess(command, round);
    case 'RecuseAssessor':
      return recuse(command, round);
    case 'CloseAssessmentRound':
      return close(command, round);
    case 'CancelAssessmentRound':
      return cancel(command, round);
    case 'SucceedAssessmentRound':
      return succeed(command, round);
    default:
      return unreachable(command);
  }
};

const assess = (command: AssessMeasure, round: OpenedRound): Events => {
  const { round: id, measure, assessor, body } = command;
  const seat = refuseUnasked(command, round);
  const framework = frameworkOf(command.dialogue);
  refuseMisjudged(body, framework);
  return [
    {
      // Judging again, even alike, is recorded again: the sealed words are in no state to compare with.
      type: round.judged.get(measure)?.has(seat) ? 'AssessmentRevised' : 'MeasureAssessed',
      data: { round: id, measure, seat, frameworkVersion: framework.version },
      internal: { assessor },
      body: { subject: assessor, content: body },
    },
  ];
};

const refuseUnasked = ({ round: id, measure, assessor, assessed }: AssessMeasure, round: OpenedRound): number => {
  const seat = seatOf(round, assessor);
  refuseNotOpen(round);
  if (!round.measures.includes(measure)) throw new Refusal('measure-not-in-round');
  if (isRecused(round, seat, measure)) throw new Refusal('assessor-recused');
  if (assessed.status !== 'unknown') refuseEnded(assessed);
  // Another round was quicker, or the opening broke off: nothing says which wording would be judged.
  if (assessed.status === 'unknown' || !assessed.rounds.has(id)) throw new Refusal('measure-not-taken-into-round');
  return seat;
};

const recuse = ({ assessor, measure, body }: RecuseAssessor, round: OpenedRound): Events => {
  const seat = seatOf(round, assessor);
  const isSaid = round.recusals.some((one) => one.seat === seat && (one.measure === null || one.measure === measure));
  if (isSaid) return [];
  refuseNotOpen(round);
  if (measure !== null && !round.measures.includes(measure)) throw new Refusal('measure-not-in-round', 'measure');
  return [
    {
      type: 'AssessorRecused',
      data: { seat, measure },
      internal: { assessor },
      body: { subject: assessor, content: body },
    },
  ];
};

const close = ({ round: id, dialogue, submitted, ended, rounds, reason }: CloseAssessmentRound, round: OpenedRound): Events => {
  if (round.status === 'closed') return [];
  refuseNotOpen(round);
  if (placeOf(id, round, rounds) === 'lost') throw new Refusal('round-place-lost');
  if (dialogue.status === 'unknown' || !dialogue.framework) throw new Refusal('assessment-framework-missing');
  const { quorum } = dialogue.framework;
  const scores = submitted.filter(({ seat, measure }) => !isRecused(round, seat, measure));
  const quorumMet = round.measures.every(
    (measure) => ended.includes(measure) || scores.filter((one) => one.measure === measure).length >= quorum,
  );
  if (!quorumMet && reason === null) throw new Refusal('quorum-not-met', 'reason');
  return [{ type: 'AssessmentRoundClosed', data: { quorumMet, reason, scores } }];
};

const cancel = ({ reason }: CancelAssessmentRound, round: OpenedRound): Events => {
  if (round.status === 'cancelled') return [];
  refuseNotOpen(round);
  return [{ type: 'AssessmentRoundCancelled', data: { reason } }];
};

/** What follows never refuses: whoever comes second does not get the place. */
const succeed = ({ by, rounds }: SucceedAssessmentRound, round: OpenedRound): Events => {
  if (round.status !== 'closed' || !isPlaceFree(round, rounds)) return [];
  if (rounds.get(by)?.status !== 'open') return [];
  return [{ type: 'AssessmentRoundSucceeded', data: { by } }];
};

/** @throws Refusal for somebody who was not asked. */
const seatOf = ({ assessors }: OpenedRound, assessor: Pseudonym): number => {
  const seat = assessors.get(assessor);
  if (seat === undefined) throw new Refusal('assessor-not-in-round');
  return seat;
};

/** @throws Refusal for a round that was closed or cancelled. */
const refuseNotOpen = ({ status }: OpenedRound): void => {
  if (status !== 'open') throw new Refusal(status === 'closed' ? 'round-closed' : 'round-cancelled');
};

export const roundDecider = decider({ initial, decide, evolve });
