import type { Saying } from '../decider.js';
import { type AssessmentFramework, type Dialogue, isOpen } from '../dialogue/dialogue.js';
import type { DialogueId, Pseudonym, RoundId } from '../ids.js';
import { isBacked, isContinuedBy, isUnderAssessment, type KnownMeasure, standingEvidence } from '../measure/assessed.js';
import { refuseEnded } from '../measure/measure.decisions.js';
import { Refusal } from '../refusal.js';
import { chainTo, isPlaceFree, lastSeatIn, type Rounds, seatsIn } from './chain.js';
import type { AssessmentRoundOpened, Round } from './round.js';

/** One event holds all scores of a round; it takes 64 KiB, and some of that is not scores. */
const SCORES_BYTES_MAX = 56_000;

/** Facts of other streams are as they stood when the command came (ADR 0003). */
export type OpenAssessmentRound = {
  readonly type: 'OpenAssessmentRound';
  readonly at: string;
  readonly dialogue: { readonly id: DialogueId; readonly state: Dialogue };
  readonly measures: readonly KnownMeasure[];
  /** In an order that was drawn: newcomers get their seats in it. */
  readonly assessors: readonly Pseudonym[];
  readonly previousRound: RoundId | null;
  /** Those of the measures, and the chain of the previous one. */
  readonly rounds: Rounds;
};

/** The one event with which a round begins. @throws Refusal */
export const open = (command: OpenAssessmentRound, round: Round): Saying<AssessmentRoundOpened> => {
  const { dialogue, measures, previousRound, rounds } = command;
  if (round.status !== 'unknown') throw new Refusal('round-already-opened');
  const framework = frameworkOf(dialogue.state);
  const chain = chainTo(previousRound, rounds);
  refusePrevious(command);
  for (const measure of measures) refuseUnfit(measure, command);
  const bytes = measures.length * command.assessors.length * scoresBytesMax(framework);
  if (bytes > SCORES_BYTES_MAX) throw new Refusal('round-too-large', 'measures');
  const assessors = seated(command);
  return {
    type: 'AssessmentRoundOpened',
    data: {
      dialogue: dialogue.id,
      roundNumber: (chain.at(-1)?.state.roundNumber ?? 0) + 1,
      previousRound,
      frameworkVersion: framework.version,
      measures: measures.map(({ id }) => id),
      seats: assessors.map(({ seat }) => seat),
    },
    internal: { assessors },
  };
};

/** Who was in the chain before keeps the seat, so that anybody can see how a seat's scores moved. */
const seated = ({ assessors, previousRound, rounds }: OpenAssessmentRound): AssessmentRoundOpened['internal']['assessors'] => {
  const chain = chainTo(previousRound, rounds);
  const before = seatsIn(chain);
  let last = lastSeatIn(chain);
  return assessors.map((assessor) => ({ seat: before.get(assessor) ?? ++last, assessor })).sort((one, other) => one.seat - other.seat);
};

/** @throws Refusal where nothing can be assessed now. */
export const frameworkOf = (dialogue: Dialogue): AssessmentFramework & { readonly version: number } => {
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  if (!isOpen(dialogue, 'evaluation')) throw new Refusal('evaluation-phase-not-open');
  if (!dialogue.framework) throw new Refusal('assessment-framework-missing');
  return dialogue.framework;
};

const refusePrevious = ({ dialogue, previousRound, rounds }: OpenAssessmentRound): void => {
  if (previousRound === null) return;
  const previous = rounds.get(previousRound);
  if (previous?.status !== 'closed' || previous.dialogue !== dialogue.id) throw new Refusal('previous-round-not-closed', 'previousRound');
  if (!isPlaceFree(previous, rounds)) throw new Refusal('round-already-succeeded', 'previousRound');
};

const refuseUnfit = ({ state, contributions }: KnownMeasure, { dialogue, previousRound, rounds }: OpenAssessmentRound): void => {
  if (state.status === 'unknown' || state.dialogue !== dialogue.id) throw new Refusal('measure-not-in-dialogue', 'measures');
  refuseEnded(state, 'measures');
  if (state.evidence.size === 0) throw new Refusal('measure-without-evidence', 'measures');
  if (!isBacked(standingEvidence(state, contributions))) throw new Refusal('measure-without-standing-evidence', 'measures');
  if (isUnderAssessment(state, rounds)) throw new Refusal('measure-under-assessment', 'measures');
  if (!isContinuedBy(state, previousRound, rounds)) throw new Refusal('measure-assessed-in-another-chain', 'previousRound');
};

const scoresBytesMax = ({ criteria, certainty }: AssessmentFramework): number => {
  const longest = Math.max(...certainty.map(({ code }) => code.length));
  return criteria.reduce((bytes, { code }) => bytes + 2 * code.length + longest + 15, 100);
};
