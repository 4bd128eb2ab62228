import { unreachable } from '../../domain/decider.js';
import { type DialogueAnnounced, type DialogueEvent, type Phase, PHASES, type PhaseState } from '../../domain/dialogue/dialogue.js';
import { defineProjection, idOf } from '../projection.js';
import { type DialogueDocument, dialogueTable, type QuestionDocument, type ThemeDocument } from './dialogues.table.js';

export const dialogues = defineProjection<DialogueEvent, { dialogue: typeof dialogueTable }>({
  name: 'dialogues',
  version: 3,
  tables: { dialogue: dialogueTable },
  handles: {
    DialogueAnnounced: true,
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
    if (event.type === 'DialogueAnnounced') {
      dialogue.put({ id, announcedSequence: String(event.sequence), revision, document: announced(event.data) });
    } else if (row) {
      dialogue.put({ ...row, revision, document: withEvent(row.document, event) });
    }
  },
});

const announced = ({ title, mandate, notice, timeZone, channels, groups }: DialogueAnnounced['data']): DialogueDocument => ({
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
});

const withEvent = (document: DialogueDocument, event: Exclude<DialogueEvent, DialogueAnnounced>): DialogueDocument => {
  switch (event.type) {
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
