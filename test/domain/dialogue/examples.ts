import {
  type AssessmentFramework,
  type Dialogue,
  type DialogueEvent,
  evolve,
  initial,
  type Phase,
} from '../../../src/domain/dialogue/dialogue.js';
import type {
  AssessmentFrameworkAdopted,
  DialogueAnnounced,
  DialogueCancelled,
  DialoguePrepared,
  DispositionReasonsAdopted,
  GuidingQuestionPosed,
  ModerationPolicyAdopted,
  PhaseClosed,
  PhaseOpened,
  PhaseScheduled,
  ThemeDefined,
} from '../../../src/domain/dialogue/dialogue.js';
import { Code } from '../../../src/domain/ids.js';

/** When everything in these examples happens. */
export const at = '2026-03-02T09:00:00.000Z';

export const work = Code('gute-arbeit');
export const skills = Code('weiterbildung');

export const announced: DialogueAnnounced = {
  type: 'DialogueAnnounced',
  occurredAt: at,
  data: {
    title: { de: 'Zukunftsdialog', en: 'Dialogue on the future' },
    mandate: { de: 'Wir fragen, wie Arbeit gelingt.' },
    notice: null,
    timeZone: 'Europe/Berlin',
    channels: [
      { code: Code('online'), title: { de: 'Online' }, open: true },
      { code: Code('werkstatt'), title: { de: 'Praxiswerkstatt' }, open: false },
    ],
    groups: [
      { code: Code('buerger'), title: { de: 'Bürgerinnen und Bürger' } },
      { code: Code('verbaende'), title: { de: 'Verbände' } },
    ],
  },
  internal: {},
};
export const prepared: DialoguePrepared = { ...announced, type: 'DialoguePrepared' };
export const cancelled: DialogueCancelled = {
  type: 'DialogueCancelled',
  occurredAt: at,
  data: { reason: { de: 'Doppelt angelegt.' } },
  internal: {},
};
export const themeDefined: ThemeDefined = {
  type: 'ThemeDefined',
  occurredAt: at,
  data: { theme: work, title: { de: 'Gute Arbeit' } },
  internal: {},
};
export const questionPosed: GuidingQuestionPosed = {
  type: 'GuidingQuestionPosed',
  occurredAt: at,
  data: { question: Code('was-hilft'), theme: work, version: 1, text: { de: 'Was hilft?', en: 'What helps?' } },
  internal: {},
};
export const policyAdopted: ModerationPolicyAdopted = {
  type: 'ModerationPolicyAdopted',
  occurredAt: at,
  data: {
    version: 1,
    mode: 'before-publication',
    appealDays: 14,
    reasons: [
      { code: Code('beleidigung'), title: { de: 'Beleidigung' }, acts: ['rejection', 'redaction'] },
      { code: Code('werbung'), title: { de: 'Werbung' }, acts: ['rejection', 'redaction'] },
      { code: Code('gleicher-inhalt'), title: { de: 'Gleicher Inhalt' }, acts: ['merger', 'unmerging'] },
    ],
  },
  internal: {},
};
export const framework: AssessmentFramework = {
  criteria: [
    { code: Code('reichweite'), title: { de: 'Reichweite' }, dimension: 'effectiveness', weight: 0.7, question: { de: 'Wie viele?' } },
    { code: Code('dauer'), title: { de: 'Dauer' }, dimension: 'effectiveness', weight: 0.3, question: { de: 'Wie lange?' } },
    { code: Code('kosten'), title: { de: 'Kosten' }, dimension: 'feasibility', weight: 1, question: { de: 'Wie teuer?' } },
  ],
  scale: { min: 1, max: 5, anchors: [{ value: 1, title: { de: 'gering' } }] },
  certainty: [{ code: Code('sicher'), title: { de: 'Sicher' } }],
  cut: 3,
  quorum: 3,
  consensus: { shareMin: 0.75, withinPoints: 1 },
};
export const frameworkAdopted: AssessmentFrameworkAdopted = {
  type: 'AssessmentFrameworkAdopted',
  occurredAt: at,
  data: { version: 1, ...framework },
  internal: {},
};
export const reasonsAdopted: DispositionReasonsAdopted = {
  type: 'DispositionReasonsAdopted',
  occurredAt: at,
  data: { version: 1, reasons: [{ code: Code('nicht-zustaendig'), title: { de: 'Nicht zuständig' } }] },
  internal: {},
};
export const scheduled = (phase: Phase): PhaseScheduled => ({
  type: 'PhaseScheduled',
  occurredAt: at,
  data: { phase, opensOn: '2026-03-01', closesOn: '2026-03-31', opensAt: '2026-02-28T23:00:00.000Z', closesAt: '2026-03-31T22:00:00.000Z' },
  internal: {},
});
const decided = { reason: Code('office-decision'), policyVersion: 1 };
export const opened = (phase: Phase): PhaseOpened => ({ type: 'PhaseOpened', occurredAt: at, data: { phase, ...decided }, internal: {} });
export const closed = (phase: Phase): PhaseClosed => ({ type: 'PhaseClosed', occurredAt: at, data: { phase, ...decided }, internal: {} });

/** A dialogue that takes contributions. */
export const openEvents: readonly DialogueEvent[] = [
  announced,
  themeDefined,
  questionPosed,
  policyAdopted,
  reasonsAdopted,
  scheduled('dialogue'),
  opened('dialogue'),
];

export const dialogueOf = (...events: readonly DialogueEvent[]): Dialogue => events.reduce(evolve, initial);

/** Its results are on their way. */
export const publishing = dialogueOf(...openEvents, closed('dialogue'), scheduled('publication'), opened('publication'));
