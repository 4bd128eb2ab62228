import { isTimeZone } from '../day.js';
import { type Decider, isSame, unreachable } from '../decider.js';
import type { Code, RecommendationId } from '../ids.js';
import type { Localized } from '../language.js';
import { Refusal } from '../refusal.js';
import {
  type AnnouncedDialogue,
  type AssessmentFramework,
  type Dialogue,
  type DialogueAnnounced,
  type DialogueEvent,
  evolve,
  hasBegun,
  initial,
  isOpen,
  type Labelled,
  type ModerationPolicy,
  type Phase,
  PHASES,
} from './dialogue.js';

type Command<Type extends string, Fields = unknown> = { readonly type: Type; readonly at: string } & Readonly<Fields>;

export type AnnounceDialogue = Command<'AnnounceDialogue', DialogueAnnounced['data']>;
export type DefineTheme = Command<'DefineTheme', { theme: Code; title: Localized }>;
export type PoseGuidingQuestion = Command<'PoseGuidingQuestion', { theme: Code; question: Code; text: Localized }>;
export type RewordGuidingQuestion = Command<'RewordGuidingQuestion', { question: Code; text: Localized; reason: Localized }>;
export type SchedulePhase = Command<'SchedulePhase', { phase: Phase; opensOn: string; closesOn: string }>;
export type OpenPhase = Command<'OpenPhase', { phase: Phase }>;
export type ClosePhase = Command<'ClosePhase', { phase: Phase }>;
export type AdoptModerationPolicy = Command<'AdoptModerationPolicy', { policy: ModerationPolicy }>;
export type AdoptAssessmentFramework = Command<'AdoptAssessmentFramework', { framework: AssessmentFramework }>;
export type AdoptDispositionReasons = Command<'AdoptDispositionReasons', { reasons: readonly Labelled[] }>;

export type OrderRecommendations = Command<
  'OrderRecommendations',
  { recommendations: readonly { readonly id: RecommendationId; readonly isOfDialogue: boolean }[] }
>;

export type DialogueCommand =
  | AnnounceDialogue
  | DefineTheme
  | PoseGuidingQuestion
  | RewordGuidingQuestion
  | SchedulePhase
  | OpenPhase
  | ClosePhase
  | AdoptModerationPolicy
  | AdoptAssessmentFramework
  | AdoptDispositionReasons
  | OrderRecommendations;

const decide = (command: DialogueCommand, dialogue: Dialogue): readonly DialogueEvent[] => {
  if (command.type === 'AnnounceDialogue') return announce(command, dialogue);
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  switch (command.type) {
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
    case 'OrderRecommendations':
      return orderRecommendations(command, dialogue);
    default:
      return unreachable(command);
  }
};

const announce = ({ at, type: _, ...data }: AnnounceDialogue, dialogue: Dialogue): readonly DialogueEvent[] => {
  if (dialogue.status !== 'unknown') throw new Refusal('dialogue-already-announced');
  if (!isTimeZone(data.timeZone)) throw new Refusal('time-zone-unknown', 'timeZone');
  refuseRepeatedCodes(data.channels, 'channels');
  refuseRepeatedCodes(data.groups, 'groups');
  return [{ type: 'DialogueAnnounced', occurredAt: at, data, internal: {} }];
};

const defineTheme = ({ at, theme, title }: DefineTheme, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  if (dialogue.themes.has(theme)) throw new Refusal('theme-already-defined', 'theme');
  return [{ type: 'ThemeDefined', occurredAt: at, data: { theme, title }, internal: {} }];
};

const poseQuestion = ({ at, theme, question, text }: PoseGuidingQuestion, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  if (!dialogue.themes.has(theme)) throw new Refusal('theme-unknown', 'theme');
  if (dialogue.questions.has(question)) throw new Refusal('question-already-posed', 'question');
  return [{ type: 'GuidingQuestionPosed', occurredAt: at, data: { question, theme, version: 1, text }, internal: {} }];
};

const rewordQuestion = ({ at, question, text, reason }: RewordGuidingQuestion, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  const posed = dialogue.questions.get(question);
  if (!posed) throw new Refusal('question-unknown', 'question');
  if (isSame(text, posed.text)) return [];
  const version = posed.version + 1;
  return [{ type: 'GuidingQuestionReworded', occurredAt: at, data: { question, version, text, reason }, internal: {} }];
};

const schedulePhase = ({ at, phase, opensOn, closesOn }: SchedulePhase, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  if (opensOn > closesOn) throw new Refusal('phase-ends-before-it-begins', 'closesOn');
  const planned = dialogue.phases.get(phase);
  if (planned?.opensOn === opensOn && planned.closesOn === closesOn) return [];
  return [{ type: 'PhaseScheduled', occurredAt: at, data: { phase, opensOn, closesOn }, internal: {} }];
};

const openPhase = ({ at, phase }: OpenPhase, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  if (!dialogue.phases.has(phase)) throw new Refusal('phase-not-scheduled', 'phase');
  if (isOpen(dialogue, phase)) return [];
  if (PHASES.some((other) => isOpen(dialogue, other))) throw new Refusal('another-phase-open', 'phase');
  // Deadlines are extended in practice, but nobody goes back behind a phase that has begun.
  const later = PHASES.slice(PHASES.indexOf(phase) + 1);
  if (later.some((other) => dialogue.phases.get(other)?.status === 'closed')) throw new Refusal('later-phase-begun', 'phase');
  if (phase === 'dialogue' && !dialogue.policy) throw new Refusal('moderation-policy-missing', 'phase');
  return [{ type: 'PhaseOpened', occurredAt: at, data: { phase }, internal: {} }];
};

const closePhase = ({ at, phase }: ClosePhase, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  switch (dialogue.phases.get(phase)?.status) {
    case undefined:
      throw new Refusal('phase-not-scheduled', 'phase');
    case 'scheduled':
      throw new Refusal('phase-not-open', 'phase');
    case 'closed':
      return [];
    case 'open':
      return [{ type: 'PhaseClosed', occurredAt: at, data: { phase }, internal: {} }];
  }
};

const adoptPolicy = ({ at, policy }: AdoptModerationPolicy, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  if (hasBegun(dialogue, 'dialogue')) throw new Refusal('moderation-policy-frozen');
  refuseRepeatedCodes(policy.reasons, 'reasons');
  const version = dialogue.policy?.version ?? 0;
  if (isSame(dialogue.policy, { version, ...policy })) return [];
  return [{ type: 'ModerationPolicyAdopted', occurredAt: at, data: { version: version + 1, ...policy }, internal: {} }];
};

const adoptFramework = ({ at, framework }: AdoptAssessmentFramework, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  if (hasBegun(dialogue, 'evaluation')) throw new Refusal('assessment-framework-frozen');
  refuseRepeatedCodes(framework.criteria, 'criteria');
  refuseRepeatedCodes(framework.certainty, 'certainty');
  refuseUnbalancedFramework(framework);
  const version = dialogue.framework?.version ?? 0;
  if (isSame(dialogue.framework, { version, ...framework })) return [];
  return [{ type: 'AssessmentFrameworkAdopted', occurredAt: at, data: { version: version + 1, ...framework }, internal: {} }];
};

const adoptReasons = ({ at, reasons }: AdoptDispositionReasons, dialogue: AnnouncedDialogue): readonly DialogueEvent[] => {
  if (hasBegun(dialogue, 'evaluation')) throw new Refusal('disposition-reasons-frozen');
  refuseRepeatedCodes(reasons, 'reasons');
  const version = dialogue.dispositionReasons?.version ?? 0;
  if (isSame(dialogue.dispositionReasons, { version, reasons })) return [];
  return [{ type: 'DispositionReasonsAdopted', occurredAt: at, data: { version: version + 1, reasons }, internal: {} }];
};

const orderRecommendations = (
  { at, recommendations: named }: OrderRecommendations,
  dialogue: AnnouncedDialogue,
): readonly DialogueEvent[] => {
  if (named.some(({ isOfDialogue }) => !isOfDialogue)) throw new Refusal('recommendation-not-in-dialogue', 'recommendations');
  const recommendations = [...new Set(named.map(({ id }) => id))];
  if (isSame(recommendations, dialogue.recommendationOrder)) return [];
  return [{ type: 'RecommendationsOrdered', occurredAt: at, data: { recommendations }, internal: {} }];
};

const refuseRepeatedCodes = (labelled: readonly { readonly code: Code }[], field: string): void => {
  if (new Set(labelled.map(({ code }) => code)).size < labelled.length) throw new Refusal('code-repeated', field);
};

const refuseUnbalancedFramework = ({ criteria, scale, cut }: AssessmentFramework): void => {
  if (scale.min >= scale.max || cut < scale.min || cut > scale.max) throw new Refusal('assessment-scale-empty', 'scale');
  for (const dimension of ['effectiveness', 'feasibility'] as const) {
    const weights = criteria.filter((criterion) => criterion.dimension === dimension).map(({ weight }) => weight);
    const sum = weights.reduce((a, b) => a + b, 0);
    if (Math.abs(sum - 1) > 1e-9) throw new Refusal('criteria-weights-unbalanced', 'criteria');
  }
};

export const dialogueDecider: Decider<DialogueCommand, DialogueEvent, Dialogue> = { initial, decide, evolve };
