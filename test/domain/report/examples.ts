import {
  evolve,
  initial,
  type Report,
  type ReportEvent,
  type ReportFailed,
  type ReportFile,
  type ReportPublished,
  type ReportRendered,
  type ReportRequested,
  type ReportSubject,
  type ReportPremises,
} from '../../../src/domain/report/report.js';
import type {
  PublishReport,
  RecordFailure,
  RecordRendering,
  ReportCommand,
  RequestReport,
} from '../../../src/domain/report/report.decisions.js';
import { type RecommendationId, RecommendationId as recommendationIdOf } from '../../../src/domain/ids.js';
import { at, dialogueOf, opened as phaseOpened, openEvents, scheduled } from '../dialogue/examples.js';
import { drafted as measureDrafted } from '../measure/examples.js';

const { dialogue } = measureDrafted.data;
const event = <Type extends string, Data>(type: Type, data: Data) => ({ type, occurredAt: at, data, internal: {} });

export const results: ReportSubject = { dialogue, kind: 'results', phase: null, asOf: 40 };
export const summary: ReportSubject = { dialogue, kind: 'phase', phase: 'dialogue', asOf: 40 };
export const recommendations: readonly RecommendationId[] = [1, 2].map((i) =>
  recommendationIdOf(`00000000-0000-4000-8000-0000000000d${i}`),
);

/** Everything has its fate, and nobody can undo it. */
export const finished: ReportPremises = {
  contributions: 12,
  open: 0,
  appealsPending: 0,
  appealableUntil: null,
  undecided: 0,
  stale: 0,
  adopted: recommendations,
  publicationBegun: true,
};
export const unfinished: ReportPremises = { ...finished, open: 3, undecided: 1, adopted: [], publicationBegun: false };

export const fileOf = (letter: string): ReportFile => ({
  name: 'report.json',
  language: null,
  mediaType: 'application/json',
  digest: letter.repeat(64),
  bytes: 3,
});
const contentOf = ({ digest }: ReportFile) => ({ digest, content: 'YWJj' });

export const requested = (subject: ReportSubject = results): ReportRequested => event('ReportRequested', subject);
export const rendered = (standing: ReportPremises = finished): ReportRendered =>
  event('ReportRendered', { files: [fileOf('a')], standing, textsAsOf: 41 });
export const failed: ReportFailed = event('ReportFailed', { reason: 'rendering-failed' });
export const published = (of: readonly RecommendationId[] = recommendations): ReportPublished =>
  event('ReportPublished', { recommendations: of });

export const reportOf = (...events: readonly ReportEvent[]): Report => events.reduce(evolve, initial);

export const request: RequestReport = {
  type: 'RequestReport',
  at,
  subject: results,
  dialogue: dialogueOf(...openEvents, scheduled('publication'), phaseOpened('publication')),
  head: 40,
};
export const repeat: ReportCommand = { type: 'RepeatReport', at };
export const record = (standing: ReportPremises = finished, file: ReportFile = fileOf('a')): RecordRendering => ({
  type: 'RecordRendering',
  at,
  rendering: { files: [file], standing, textsAsOf: 41 },
  contents: [contentOf(file)],
});
export const fail: RecordFailure = { type: 'RecordFailure', at, request: 1, reason: 'rendering-failed' };
export const publish: PublishReport = {
  type: 'PublishReport',
  at,
  asOfAt: at,
  publishedAsOf: 0,
  textsTakenBack: false,
  reconsidered: false,
  stale: false,
  underAssessment: false,
};
