import type { EventTypes } from '../category.js';
import { type DomainEvent, isToldAfterwards, unreachable } from '../decider.js';
import type { Phase } from '../dialogue/dialogue.js';
import type { DialogueId, RecommendationId } from '../ids.js';
import type { Language } from '../language.js';

/** `phase`: a summary of one phase. `results`: the whole way, from the mandate to the recommendations. */
export const REPORT_KINDS = ['phase', 'results'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What is to be written, and as of which sequence. The same again gives the same bytes. */
export type ReportSubject = {
  readonly dialogue: DialogueId;
  readonly kind: ReportKind;
  /** Of a summary; null for the results. */
  readonly phase: Phase | null;
  /** A sequence. */
  readonly asOf: number;
};

/** A file of a report; `language` is null where it holds all languages. `digest`: SHA-256, 64 hex digits. */
export type ReportFile = {
  readonly name: string;
  readonly language: Language | null;
  readonly mediaType: string;
  readonly digest: string;
  readonly bytes: number;
};

/** What the record looked like as of the report's sequence: publishing asks for it. */
export type ReportPremises = {
  readonly contributions: number;
  /** Contributions without a fate. */
  readonly open: number;
  /** Appeals that nobody has decided. */
  readonly appealsPending: number;
  /** Until when a rejection can still be appealed against, ISO 8601 in UTC; null where none can. */
  readonly appealableUntil: string | null;
  /** Recommendations that are neither adopted nor deferred nor rejected. */
  readonly undecided: number;
  /** Adopted ones that no longer rest on what was assessed. */
  readonly stale: number;
  /** The adopted ones, in the publisher's order. */
  readonly adopted: readonly RecommendationId[];
  /** Whether the publication phase had begun, so that measures and recommendations stood. */
  readonly publicationBegun: boolean;
};

export type Rendering = {
  readonly files: readonly ReportFile[];
  readonly standing: ReportPremises;
  /** The last sequence of the record before its texts were read: what was taken back after it may still be quoted. */
  readonly textsAsOf: number | null;
};

export const REPORT_FAILURES = ['dialogue-not-there-yet', 'view-behind', 'rendering-failed'] as const;
export type ReportFailure = (typeof REPORT_FAILURES)[number];

// Events. These shapes are stored for ever: a change is a new schema number and an upcaster.

type Of<Type extends string, Data> = DomainEvent & { readonly type: Type; readonly data: Data; readonly internal: object };

/** Somebody wants a report; a second time, after it failed or while it is written and not published. */
export type ReportRequested = Of<'ReportRequested', ReportSubject>;
/** It is written; its files are kept, and these are their digests. */
export type ReportRendered = Of<'ReportRendered', Rendering>;
/** It could not be written, and why. */
export type ReportFailed = Of<'ReportFailed', { readonly reason: ReportFailure }>;
/** Anybody may read it. With the results, the adopted recommendations are published, each at its place. */
export type ReportPublished = Of<'ReportPublished', { readonly recommendations: readonly RecommendationId[] }>;

export type ReportEvent = ReportRequested | ReportRendered | ReportFailed | ReportPublished;

export const REPORT_EVENTS: EventTypes<ReportEvent> = {
  ReportRequested: true,
  ReportRendered: true,
  ReportFailed: true,
  ReportPublished: true,
};

// State: what the rules ask for.

export const REPORT_STATUSES = ['requested', 'rendered', 'failed', 'published'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export type RequestedReport = {
  readonly status: ReportStatus;
  readonly subject: ReportSubject;
  /** The time of its request, where that was told afterwards: what becomes of it is told of the same time. Null for one of today. */
  readonly told: string | null;
  /** How often it was asked for. */
  readonly requests: number;
  readonly files: readonly ReportFile[];
  readonly standing: ReportPremises | null;
  /** As in the rendering; null before there is one. */
  readonly textsAsOf: number | null;
};

export type Report = { readonly status: 'unknown' } | RequestedReport;

export const initial: Report = { status: 'unknown' };

/** The recommendations that are published with a report, in their order; none before it is published. */
export const publishedBy = (report: Report): readonly RecommendationId[] =>
  report.status === 'published' && report.subject.kind === 'results' ? (report.standing?.adopted ?? []) : [];

export const evolve = (report: Report, event: ReportEvent): Report => {
  if (event.type === 'ReportRequested') return requested(report, event);
  // A stream begins with its request; anything before it cannot have been decided here.
  return report.status === 'unknown' ? report : evolveRequested(report, event);
};

const requested = (report: Report, event: ReportRequested): RequestedReport => ({
  status: 'requested',
  subject: event.data,
  told: isToldAfterwards(event) ? event.occurredAt : null,
  requests: report.status === 'unknown' ? 1 : report.requests + 1,
  files: [],
  standing: null,
  textsAsOf: null,
});

const evolveRequested = (report: RequestedReport, event: Exclude<ReportEvent, ReportRequested>): RequestedReport => {
  switch (event.type) {
    case 'ReportRendered':
      return { ...report, status: 'rendered', ...event.data };
    case 'ReportFailed':
      return { ...report, status: 'failed' };
    case 'ReportPublished':
      return { ...report, status: 'published' };
    default:
      return unreachable(event);
  }
};
