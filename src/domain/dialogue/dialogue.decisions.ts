import { isAfter } from '../instant.js';
import { beginningOf, endOf } from '../day.js';
import { decider, isSame, type Saying, unreachable } from '../decider.js';
import type { Code, RecommendationId } from '../ids.js';
import type { Localized } from '../language.js';
import { Refusal } from '../refusal.js';
import {
  announce,
  type AnnounceDialogue,
  announcePrepared,
  type AnnouncePreparedDialogue,
  cancel,
  type CancelDialogue,
  correct,
  type CorrectDialogue,
  prepare,
  type PrepareDialogue,
  refuseRepeatedCodes,
} from './announcement.decisions.js';
import {
  type AssessmentFramework,
  type Dialogue,
  type DialogueEvent,
  evolve,
  hasBegun,
  initial,
  isEvaluated,
  isOpen,
  type KnownDialogue,
  type Labelled,
  type ModerationPolicy,
  type Phase,
  PHASES,
} from './dialogue.js';
import { refuseMeaninglessFramework } from './framework.rules.js';
import { phasesAt, recordingOf } from './phases.js';
import { reasonFor } from './policy.rules.js';
import {
  issueCodes,
  type IssueParticipationCodes,
  protect,
  type ProtectParticipation,
  revokeCodes,
  type RevokeParticipationCodes,
} from './protection.decisions.js';

/** `now`: when it came; `at`, without it. The phases are as the clock has them then. */
type Command<Type extends string, Fields = unknown> = {
  readonly type: Type;
  readonly at: string;
  readonly now?: string;
} & Readonly<Fields>;

export type DefineTheme = Command<'DefineTheme', { theme: Code; title: Localized }>;
export type PoseGuidingQuestion = Command<'PoseGuidingQuestion', { theme: Code; question: Code; text: Localized }>;
export type RewordGuidingQuestion = Command<'RewordGuidingQuestion', { question: Code; text: Localized; reason: Localized }>;
export type SchedulePhase = Command<'SchedulePhase', { phase: Phase; opensOn: string; closesOn: string }>;
export type OpenPhase = Command<'OpenPhase', { phase: Phase; reason?: Code | undefined }>;
export type ClosePhase = Command<'ClosePhase', { phase: Phase; reason?: Code | undefined }>;
export type AdoptModerationPolicy = Command<'AdoptModerationPolicy', { policy: ModerationPolicy }>;
export type AdoptAssessmentFramework = Command<'AdoptAssessmentFramework', { framework: AssessmentFramework }>;
export type AdoptDispositionReasons = Command<'AdoptDispositionReasons', { reasons: readonly Labelled[] }>;

/** The clock turned a phase: the record shall say so. */
type RecordPhases = Command<'RecordPhases'>;

export type OrderRecommendations = Command<
  'OrderRecommendations',
  { recommendations: readonly { readonly id: RecommendationId; readonly isOfDialogue: boolean }[] }
>;

export type DialogueCommand =
  | PrepareDialogue
  | AnnounceDialogue
  | AnnouncePreparedDialogue
  | CorrectDialogue
  | CancelDialogue
  | DefineTheme
  | PoseGuidingQuestion
  | RewordGuidingQuestion
  | SchedulePhase
  | OpenPhase
  | ClosePhase
  | AdoptModerationPolicy
  | AdoptAssessmentFramework
  | AdoptDispositionReasons
  | OrderRecommendations
  | ProtectParticipation
  | IssueParticipationCodes
  | RevokeParticipationCodes
  | RecordPhases;

/** They need people who know of the dialogue. */
const NOT_IN_A_DRAFT: ReadonlySet<DialogueCommand['type']> = new Set(['OpenPhase', 'ClosePhase', 'OrderRecommendations']);

type Events = readonly Saying<DialogueEvent>[];

const decide = (command: DialogueCommand, before: Dialogue): Events => {
  if (command.type === 'PrepareDialogue') return prepare(command, before);
  if (command.type === 'AnnounceDialogue') return announce(command, before);
  if (before.status === 'unknown') throw new Refusal('dialogue-unknown');
  if (before.status === 'cancelled' && command.type !== 'CancelDialogue') throw new Refusal('dialogue-cancelled');
  if (before.status === 'draft' && NOT_IN_A_DRAFT.has(command.type)) throw new Refusal('dialogue-not-announced');
  const dialogue = phasesAt(before, command.now ?? command.at);
  if (command.type === 'RecordPhases') return recordingOf(dialogue);
  const decided = decideNow(command, dialogue);
  // First what the clock did until then, or a reader of the record would not know that a phase was closed when it is opened again.
  return decided.length === 0 ? [] : [...recordingOf(dialogue), ...decided];
};

const decideNow = (
  command: Exclude<DialogueCommand, PrepareDialogue | AnnounceDialogue | RecordPhases>,
  dialogue: KnownDialogue,
): Events => {
  switch (command.type) {
    case 'AnnouncePreparedDialogue':
      return announcePrepared(dialogue);
    case 'CorrectDialogue':
      return correct(command, dialogue);
    case 'CancelDialogue':
      return cancel(command, dialogue);
    case 'DefineTheme':
      return defineTheme(command, dialogue);
    case 'PoseGuidingQuestion':
      return poseQuestion(command, dialogue);
    case 'RewordGuidingQuestion':
      return rewordQuestion(command, dialogue);
    case 'SchedulePhase':
      return schedulePhase(command, dialogue);
    case 'OpenPhase':
      return openPhase(command, dialogue);
    case 'ClosePhase':
      return closePhase(command, dialogue);
    case 'AdoptModerationPolicy':
      return adoptPolicy(command, dialogue);
    case 'AdoptAssessmentFramework':
      return adoptFramework(command, dialogue);
    case 'AdoptDispositionReasons':
      return adoptReasons(command, dialogue);
    case 'ProtectParticipation':
      return protect(command, dialogue);
    case 'IssueParticipationCodes':
      return issueCodes(command, dialogue);
    case 'RevokeParticipationCodes':
      return revokeCodes(command, dialogue);
    case 'OrderRecommendations':
      return orderRecommendations(command, dialogue);
    default:
      return unreachable(command);
  }
};

const defineTheme = ({ theme, title }: DefineTheme, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  if (dialogue.themes.has(theme)) throw new Refusal('theme-already-defined', 'theme');
  return [{ type: 'ThemeDefined', data: { theme, title } }];
};

const poseQuestion = ({ theme, question, text }: PoseGuidingQuestion, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  if (!dialogue.themes.has(theme)) throw new Refusal('theme-unknown', 'theme');
  if (dialogue.questions.has(question)) throw new Refusal('question-already-posed', 'question');
  return [{ type: 'GuidingQuestionPosed', data: { question, theme, version: 1, text } }];
};

const rewordQuestion = ({ question, text, reason }: RewordGuidingQuestion, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  const posed = dialogue.questions.get(question);
  if (!posed) throw new Refusal('question-unknown', 'question');
  if (isSame(text, posed.text)) return [];
  const version = posed.version + 1;
  return [{ type: 'GuidingQuestionReworded', data: { question, version, text, reason } }];
};

const schedulePhase = ({ phase, opensOn, closesOn }: SchedulePhase, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  const [opensAt, closesAt] = [beginningOf(opensOn, dialogue.timeZone), endOf(closesOn, dialogue.timeZone)];
  if (!isAfter(closesAt, opensAt)) throw new Refusal('phase-ends-before-it-begins', 'closesOn');
  const planned = dialogue.phases.get(phase);
  if (planned?.opensOn === opensOn && planned.closesOn === closesOn) return [];
  return [{ type: 'PhaseScheduled', data: { phase, opensOn, closesOn, opensAt, closesAt } }];
};

const openPhase = ({ phase, reason }: OpenPhase, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  if (!dialogue.phases.has(phase)) throw new Refusal('phase-not-scheduled', 'phase');
  if (isOpen(dialogue, phase)) return [];
  if (PHASES.some((other) => isOpen(dialogue, other))) throw new Refusal('another-phase-open', 'phase');
  // Deadlines are extended in practice, but nobody goes back behind a phase that has begun.
  const later = PHASES.slice(PHASES.indexOf(phase) + 1);
  if (later.some((other) => dialogue.phases.get(other)?.status === 'closed')) throw new Refusal('later-phase-begun', 'phase');
  if (phase === 'dialogue' && !dialogue.policy) throw new Refusal('moderation-policy-missing', 'phase');
  const data = { phase, ...reasonFor(dialogue, 'phase-opening', reason ?? null) };
  return [{ type: 'PhaseOpened', data }];
};

const closePhase = (command: ClosePhase, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  const { phase, reason } = command;
  const known = dialogue.phases.get(phase);
  if (!known) throw new Refusal('phase-not-scheduled', 'phase');
  if (known.status === 'scheduled') throw new Refusal('phase-not-open', 'phase');
  if (known.status === 'closed' && !endsLater(command, known.closedAt, dialogue)) return [];
  return [{ type: 'PhaseClosed', data: { phase, ...reasonFor(dialogue, 'phase-closing', reason ?? null) } }];
};

/** Of a dialogue phase that is told afterwards, what was said in it may show later that it went on longer; nobody is let in by that. */
const endsLater = ({ phase, at, now = at }: ClosePhase, closedAt: string | null, dialogue: KnownDialogue): boolean =>
  phase === 'dialogue' && closedAt !== null && isAfter(at, closedAt) && isAfter(now, at) && !isEvaluated(dialogue);

const adoptPolicy = ({ policy }: AdoptModerationPolicy, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  const version = dialogue.policy?.version ?? 0;
  if (isSame(dialogue.policy, { version, ...policy })) return [];
  if (hasBegun(dialogue, 'dialogue')) throw new Refusal('moderation-policy-frozen');
  refuseRepeatedCodes(policy.reasons, 'reasons');
  return [{ type: 'ModerationPolicyAdopted', data: { version: version + 1, ...policy } }];
};

const adoptFramework = ({ framework }: AdoptAssessmentFramework, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  const version = dialogue.framework?.version ?? 0;
  if (isSame(dialogue.framework, { version, ...framework })) return [];
  if (hasBegun(dialogue, 'evaluation')) throw new Refusal('assessment-framework-frozen');
  refuseRepeatedCodes(framework.criteria, 'criteria');
  refuseRepeatedCodes(framework.certainty, 'certainty');
  refuseMeaninglessFramework(framework);
  return [{ type: 'AssessmentFrameworkAdopted', data: { version: version + 1, ...framework } }];
};

const adoptReasons = ({ reasons }: AdoptDispositionReasons, dialogue: KnownDialogue): readonly Saying<DialogueEvent>[] => {
  const version = dialogue.dispositionReasons?.version ?? 0;
  if (isSame(dialogue.dispositionReasons, { version, reasons })) return [];
  if (hasBegun(dialogue, 'evaluation')) throw new Refusal('disposition-reasons-frozen');
  refuseRepeatedCodes(reasons, 'reasons');
  return [{ type: 'DispositionReasonsAdopted', data: { version: version + 1, reasons } }];
};

const orderRecommendations = (
  { recommendations: named }: OrderRecommendations,
  dialogue: KnownDialogue,
): readonly Saying<DialogueEvent>[] => {
  if (named.some(({ isOfDialogue }) => !isOfDialogue)) throw new Refusal('recommendation-not-in-dialogue', 'recommendations');
  const recommendations = [...new Set(named.map(({ id }) => id))];
  if (isSame(recommendations, dialogue.recommendationOrder)) return [];
  return [{ type: 'RecommendationsOrdered', data: { recommendations } }];
};

export const dialogueDecider = decider({ initial, decide, evolve });
