import type { JustificationBody } from '../contribution/contribution.js';
import { type Decided, type Decider, unreachable } from '../decider.js';
import { type AssessmentFramework, type Dialogue, isOpen } from '../dialogue/dialogue.js';
import type { DialogueId, MeasureId, Pseudonym, RoundId } from '../ids.js';
import type { Localized } from '../language.js';
import { refuseEnded } from '../measure/measure.decisions.js';
import type { Measure } from '../measure/measure.js';
import { Refusal } from '../refusal.js';
import {
  type AssessmentRoundOpened,
  evolve,
  initial,
  isRecused,
  type OpenedRound,
  type OpenedScores,
  type Round,
  type RoundEvent,
} from './round.js';

/** One event holds all scores of a round; it takes 64 KiB, and some of that is not scores. */
const SCORES_BYTES_MAX = 56_000;

/** Facts of other streams are as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields = unknown> = { readonly type: Type; readonly at: string } & Readonly<Fields>;
type Known<Id, State> = { readonly id: Id; readonly state: State };

export type OpenAssessmentRound = Command<
  'OpenAssessmentRound',
  {
    dialogue: Known<DialogueId, Dialogue>;
    measures: readonly Known<MeasureId, Measure>[];
    assessors: readonly Pseudonym[];
    previous: Known<RoundId, Round> | null;
  }
>;
export type RecuseAssessor = Command<'RecuseAssessor', { assessor: Pseudonym; measure: MeasureId | null; body: JustificationBody }>;
export type CloseAssessmentRound = Command<
  'CloseAssessmentRound',
  {
    dialogue: Dialogue;
    /** The latest assessment of each assessor and measure, as the vault has it. */
    submitted: readonly OpenedScores[];
    /** Measures that ended while they were assessed: they need no quorum any more. */
    ended: readonly MeasureId[];
    reason: Localized | null;
  }
>;
export type CancelAssessmentRound = Command<'CancelAssessmentRound', { reason: Localized }>;

export type RoundCommand = OpenAssessmentRound | RecuseAssessor | CloseAssessmentRound | CancelAssessmentRound;

type Events = readonly Decided<RoundEvent>[];

const decide = (command: RoundCommand, round: Round): Events => {
  if (command.type === 'OpenAssessmentRound') return open(command, round);
  if (round.status === 'unknown') throw new Refusal('round-unknown');
  switch (command.type) {
    case 'RecuseAssessor':
      return recuse(command, round);
    case 'CloseAssessmentRound':
      return close(command, round);
    case 'CancelAssessmentRound':
      return cancel(command, round);
    default:
      return unreachable(command);
  }
};

const open = (command: OpenAssessmentRound, round: Round): Events => {
  const { at, dialogue, measures, previous } = command;
  if (round.status !== 'unknown') throw new Refusal('round-already-opened');
  const framework = frameworkOf(dialogue.state);
  for (const { state } of measures) refuseUnfit(state, dialogue.id);
  if (previous && !(previous.state.status === 'closed' && previous.state.dialogue === dialogue.id)) {
    throw new Refusal('previous-round-not-closed', 'previousRound');
  }
  const assessors = seated(command);
  const bytes = measures.length * assessors.length * scoresBytesMax(framework);
  if (bytes > SCORES_BYTES_MAX) throw new Refusal('round-too-large', 'measures');
  return [
    {
      type: 'AssessmentRoundOpened',
      occurredAt: at,
      data: {
        dialogue: dialogue.id,
        roundNumber: previous && previous.state.status !== 'unknown' ? previous.state.roundNumber + 1 : 1,
        previousRound: previous?.id ?? null,
        frameworkVersion: framework.version,
        measures: measures.map(({ id }) => id),
        seats: assessors.map(({ seat }) => seat),
      },
      internal: { assessors },
    },
  ];
};

/** Who was in the round before keeps the seat, so that anybody can see how a seat's scores moved. */
const seated = ({ assessors, previous }: OpenAssessmentRound): AssessmentRoundOpened['internal']['assessors'] => {
  const before = !previous || previous.state.status === 'unknown' ? new Map<Pseudonym, number>() : previous.state.assessors;
  let last = Math.max(0, ...before.values());
  return assessors.map((assessor) => ({ seat: before.get(assessor) ?? ++last, assessor }));
};

/** @throws Refusal where nothing can be assessed now. */
export const frameworkOf = (dialogue: Dialogue): AssessmentFramework & { readonly version: number } => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  if (!isOpen(dialogue, 'evaluation')) throw new Refusal('evaluation-phase-not-open');
  if (!dialogue.framework) throw new Refusal('assessment-framework-missing');
  return dialogue.framework;
};

const refuseUnfit = (measure: Measure, dialogue: DialogueId): void => {
  if (measure.status === 'unknown' || measure.dialogue !== dialogue) throw new Refusal('measure-not-in-dialogue', 'measures');
  refuseEnded(measure, 'measures');
  if (measure.evidence.size === 0) throw new Refusal('measure-without-evidence', 'measures');
};

const scoresBytesMax = ({ criteria, certainty }: AssessmentFramework): number => {
  const longest = Math.max(...certainty.map(({ code }) => code.length));
  return criteria.reduce((bytes, { code }) => bytes + 2 * code.length + longest + 15, 100);
};

const recuse = ({ at, assessor, measure, body }: RecuseAssessor, round: OpenedRound): Events => {
  const seat = seatOf(round, assessor);
  const isSaid = round.recusals.some((one) => one.seat === seat && (one.measure === null || one.measure === measure));
  if (isSaid) return [];
  refuseNotOpen(round);
  if (measure !== null && !round.measures.includes(measure)) throw new Refusal('measure-not-in-round', 'measure');
  return [
    {
      type: 'AssessorRecused',
      occurredAt: at,
      data: { seat, measure },
      internal: { assessor },
      body: { subject: assessor, content: body },
    },
  ];
};

const close = ({ at, dialogue, submitted, ended, reason }: CloseAssessmentRound, round: OpenedRound): Events => {
  if (round.status === 'closed') return [];
  refuseNotOpen(round);
  if (dialogue.status === 'unknown' || !dialogue.framework) throw new Refusal('assessment-framework-missing');
  const { quorum } = dialogue.framework;
  const scores = submitted.filter(({ seat, measure }) => !isRecused(round, seat, measure));
  const quorumMet = round.measures.every(
    (measure) => ended.includes(measure) || scores.filter((one) => one.measure === measure).length >= quorum,
  );
  if (!quorumMet && reason === null) throw new Refusal('quorum-not-met', 'reason');
  return [{ type: 'AssessmentRoundClosed', occurredAt: at, data: { quorumMet, reason, scores }, internal: {} }];
};

const cancel = ({ at, reason }: CancelAssessmentRound, round: OpenedRound): Events => {
  if (round.status === 'cancelled') return [];
  refuseNotOpen(round);
  return [{ type: 'AssessmentRoundCancelled', occurredAt: at, data: { reason }, internal: {} }];
};

/** @throws Refusal for somebody who was not asked. */
export const seatOf = ({ assessors }: OpenedRound, assessor: Pseudonym): number => {
  const seat = assessors.get(assessor);
  if (seat === undefined) throw new Refusal('assessor-not-in-round');
  return seat;
};

/** @throws Refusal for a round that was closed or cancelled. */
export const refuseNotOpen = ({ status }: OpenedRound): void => {
  if (status !== 'open') throw new Refusal(status === 'closed' ? 'round-closed' : 'round-cancelled');
};

export const roundDecider: Decider<RoundCommand, RoundEvent, Round> = { initial, decide, evolve };
