import { idIn } from '../../domain/category.js';
import { recordedAt, unreachable } from '../../domain/decider.js';
import {
  DIALOGUE_EVENTS,
  type DialogueAnnounced,
  type DialogueCorrected,
  type DialogueEvent,
  type DialoguePrepared,
} from '../../domain/dialogue/dialogue.js';
import { evolvePhases, inZone, phasesAt } from '../../domain/dialogue/phases.js';
import { defineProjection, type Projected } from '../projection.js';
import { phasesOf, withPhases } from './dialogue-phases.js';
import { type DialogueDocument, type DialogueRow, dialogueTable, type QuestionDocument, type ThemeDocument } from './dialogues.table.js';

type Status = DialogueRow['status'];

const STATUS_AFTER: Readonly<Partial<Record<DialogueEvent['type'], Status>>> = {
  DialoguePrepared: 'draft',
  DialogueAnnounced: 'announced',
  DialogueCancelled: 'cancelled',
};

export const dialogues = defineProjection<DialogueEvent, { dialogue: typeof dialogueTable }>({
  name: 'dialogues',
  version: 5,
  tables: { dialogue: dialogueTable },
  handles: {
    ...DIALOGUE_EVENTS,
  },
  reads: ({ stream }) => ({ dialogue: [[idIn(stream)]] }),
  project: (event, { dialogue }) => {
    const id = idIn(event.stream);
    const row = dialogue.get(id);
    const revision = Number(event.revision);
    const sequence = String(event.sequence);
    const status = STATUS_AFTER[event.type] ?? row?.status;
    if (row && status) {
      const announcement = event.type === 'DialogueAnnounced' && { announcedSequence: sequence, isPublic: true };
      dialogue.put({ ...row, ...announcement, status, revision, document: withEvent(turned(row, event), event) });
    } else if (status && (event.type === 'DialoguePrepared' || event.type === 'DialogueAnnounced')) {
      const isPublic = event.type === 'DialogueAnnounced';
      dialogue.put({ id, status, isPublic, announcedSequence: sequence, revision, document: begun(event) });
    }
  },
});

/** What the clock did until then came before it. */
const turned = (row: DialogueRow, event: Projected<DialogueEvent>): DialogueRow => ({
  ...row,
  document: withPhases(row.document, phasesAt(phasesOf(row), recordedAt(event))),
});

const begun = (event: Projected<DialoguePrepared | DialogueAnnounced>): DialogueDocument => ({
  ...event.data,
  clock: recordedAt(event),
  unrecorded: [],
  themes: [],
  phases: [],
  moderationPolicy: null,
  assessmentFramework: null,
  dispositionReasons: null,
  protections: [],
  codeBatches: [],
  recommendationOrder: [],
  corrections: [],
  cancellation: null,
});

const withEvent = (row: DialogueRow, event: Projected<DialogueEvent>): DialogueDocument => {
  const { status, document } = row;
  switch (event.type) {
    case 'DialoguePrepared':
    case 'DialogueAnnounced':
      return { ...document, ...event.data };
    case 'DialogueCorrected':
      return inItsZone(status === 'draft' ? withChanges(document, event.data) : withCorrection(document, event), row, event);
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
    case 'PhaseScheduled':
    case 'PhaseOpened':
    case 'PhaseClosed':
      return withPhases(document, evolvePhases(phasesOf(row), event));
    case 'ModerationPolicyAdopted':
      return { ...document, moderationPolicy: event.data };
    case 'AssessmentFrameworkAdopted':
      return { ...document, assessmentFramework: event.data };
    case 'DispositionReasonsAdopted':
      return { ...document, dispositionReasons: event.data };
    case 'ParticipationProtected': {
      const { protection, version, reason } = event.data;
      const now = { ...protection, version, sequence: Number(event.sequence), since: recordedAt(event), reason };
      return { ...document, protections: [...document.protections, now] };
    }
    case 'ParticipationCodesIssued': {
      const batch = { ...event.data, sequence: Number(event.sequence), issuedAt: event.occurredAt, revoked: null };
      return { ...document, codeBatches: [...document.codeBatches, batch] };
    }
    case 'ParticipationCodesRevoked': {
      const { codeBatch, reason } = event.data;
      const revoked = { at: event.occurredAt, reason };
      return { ...document, codeBatches: document.codeBatches.map((each) => (each.codeBatch === codeBatch ? { ...each, revoked } : each)) };
    }
    case 'RecommendationsOrdered':
      return { ...document, recommendationOrder: event.data.recommendations };
    default:
      return unreachable(event);
  }
};

/** Phases that have not begun keep their days and times, in another zone too. */
const inItsZone = (document: DialogueDocument, row: DialogueRow, event: Projected<DialogueCorrected>): DialogueDocument =>
  withPhases(document, inZone(phasesOf(row), document.timeZone, recordedAt(event)));

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
