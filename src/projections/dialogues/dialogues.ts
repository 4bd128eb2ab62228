import { unreachable } from '../../domain/decider.js';
import {
  type Announcement,
  type DialogueCorrected,
  type DialogueEvent,
  type Phase,
  PHASES,
  type PhaseState,
} from '../../domain/dialogue/dialogue.js';
import { defineProjection, idOf, type Projected } from '../projection.js';
import { type DialogueDocument, type DialogueRow, dialogueTable, type QuestionDocument, type ThemeDocument } from './dialogues.table.js';

type Status = DialogueRow['status'];

const STATUS_AFTER: Readonly<Partial<Record<DialogueEvent['type'], Status>>> = {
  DialoguePrepared: 'draft',
  DialogueAnnounced: 'announced',
  DialogueCancelled: 'cancelled',
};

export const dialogues = defineProjection<DialogueEvent, { dialogue: typeof dialogueTable }>({
  name: 'dialogues',
  version: 3,
  tables: { dialogue: dialogueTable },
  handles: {
    DialoguePrepared: true,
    DialogueAnnounced: true,
    DialogueCorrected: true,
    DialogueCancelled: true,
    ThemeDefined: true,
    GuidingQuestionPosed: true,
    GuidingQuestionReworded: true,
    PhaseScheduled: true,
    PhaseOpened: true,
    PhaseClosed: true,
    ModerationPolicyAdopted: true,
    AssessmentFrameworkAdopted: true,
    DispositionReasonsAdopted: true,
    RecommendationsOrdered: true,
  },
  reads: ({ stream }) => ({ dialogue: [[idOf(stream)]] }),
  project: (event, { dialogue }) => {
    const id = idOf(event.stream);
    const row = dialogue.get(id);
    const revision = Number(event.revision);
    const sequence = String(event.sequence);
    const status = STATUS_AFTER[event.type] ?? row?.status;
    if (row && status) {
      const announcement = event.type === 'DialogueAnnounced' && { announcedSequence: sequence, isPublic: true };
      dialogue.put({ ...row, ...announcement, status, revision, document: withEvent(row, event) });
    } else if (status && (event.type === 'DialoguePrepared' || event.type === 'DialogueAnnounced')) {
      const isPublic = event.type === 'DialogueAnnounced';
      dialogue.put({ id, status, isPublic, announcedSequence: sequence, revision, document: begun(event.data) });
    }
  },
});

const begun = ({ title, mandate, notice, timeZone, channels, groups }: Announcement): DialogueDocument => ({
  title,
  mandate,
  notice,
  timeZone,
  channels,
  groups,
  themes: [],
  phases: [],
  moderationPolicy: null,
  assessmentFramework: null,
  dispositionReasons: null,
  recommendationOrder: [],
  corrections: [],
  cancellation: null,
});

const withEvent = ({ status, document }: DialogueRow, event: Projected<DialogueEvent>): DialogueDocument => {
  switch (event.type) {
    case 'DialoguePrepared':
    case 'DialogueAnnounced':
      return { ...document, ...event.data };
    case 'DialogueCorrected':
      return status === 'draft' ? withChanges(document, event.data) : withCorrection(document, event);
    case 'DialogueCancelled':
      return { ...document, cancellation: { at: event.occurredAt, reason: event.data.reason } };
    case 'ThemeDefined':
      return { ...document, themes: [...document.themes, { ...event.data, questions: [] }] };
    case 'GuidingQuestionPosed': {
      const { theme, question, version, text } = event.data;
      const posed = { question, versions: [{ version, text }] };
      return withQuestions(document, (each) => (each.theme === theme ? [...each.questions, posed] : each.questions));
    }
    case 'GuidingQuestionReworded': {
      const { question, version, text } = event.data;
      const reworded = (each: QuestionDocument) =>
        each.question === question ? { question, versions: [...each.versions, { version, text }] } : each;
      return withQuestions(document, ({ questions }) => questions.map(reworded));
    }
    case 'PhaseScheduled': {
      const { phase, opensOn, closesOn } = event.data;
      return withPhase(document, phase, (before) => ({ status: before?.status ?? 'scheduled', opensOn, closesOn }));
    }
    case 'PhaseOpened':
      return withPhase(document, event.data.phase, (before) => before && { ...before, status: 'open' });
    case 'PhaseClosed':
      return withPhase(document, event.data.phase, (before) => before && { ...before, status: 'closed' });
    case 'ModerationPolicyAdopted':
      return { ...document, moderationPolicy: event.data };
    case 'AssessmentFrameworkAdopted':
      return { ...document, assessmentFramework: event.data };
    case 'DispositionReasonsAdopted':
      return { ...document, dispositionReasons: event.data };
    case 'RecommendationsOrdered':
      return { ...document, recommendationOrder: event.data.recommendations };
    default:
      return unreachable(event);
  }
};

const withChanges = (document: DialogueDocument, { reason: _, themes = [], ...changes }: DialogueCorrected['data']): DialogueDocument => ({
  ...document,
  ...changes,
  themes: document.themes.map((each) => ({ ...each, title: themes.find(({ theme }) => theme === each.theme)?.title ?? each.title })),
});

/** What has been public stays in its list, so that what came by it keeps its title. */
const withCorrection = (document: DialogueDocument, { data, sequence, occurredAt: at }: Projected<DialogueCorrected>): DialogueDocument => {
  const { reason, ...changes } = data;
  const changed = withChanges(document, data);
  return {
    ...changed,
    channels: withClosed(changed.channels, document.channels),
    groups: withClosed(changed.groups, document.groups),
    corrections: [...document.corrections, { sequence: Number(sequence), at, corrected: Object.keys(changes).sort(), reason }],
  };
};

const withClosed = <T extends { readonly code: string; readonly closed?: true }>(now: readonly T[], before: readonly T[]): readonly T[] => [
  ...now,
  ...before.filter(({ code }) => !now.some((each) => each.code === code)).map((gone) => ({ ...gone, closed: true as const })),
];

const withQuestions = (document: DialogueDocument, questions: (theme: ThemeDocument) => readonly QuestionDocument[]): DialogueDocument => ({
  ...document,
  themes: document.themes.map((theme) => ({ ...theme, questions: questions(theme) })),
});

const withPhase = (
  document: DialogueDocument,
  phase: Phase,
  change: (before: PhaseState | undefined) => PhaseState | undefined,
): DialogueDocument => {
  const after = change(document.phases.find((each) => each.phase === phase));
  const others = document.phases.filter((each) => each.phase !== phase);
  const phases = after ? [...others, { ...after, phase }] : others;
  return { ...document, phases: phases.sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase)) };
};
