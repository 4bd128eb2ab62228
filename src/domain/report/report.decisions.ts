import { type Instant, isAfter } from '../instant.js';
import { decider, type File, isSame, type Saying, unreachable } from '../decider.js';
import { type Dialogue, hasBegun } from '../dialogue/dialogue.js';
import { Refusal } from '../refusal.js';
import {
  evolve,
  initial,
  type Report,
  type Rendering,
  type ReportEvent,
  type ReportFailure,
  type ReportSubject,
  type RequestedReport,
  type ReportPremises,
} from './report.js';

/** Facts of other streams are as they stood when the command came (ADR 0003). */
type Command<Type extends string, Fields = unknown> = { readonly type: Type; readonly at: string } & Readonly<Fields>;

/** `head`: the last sequence of the record when the command came. */
export type RequestReport = Command<'RequestReport', { subject: ReportSubject; dialogue: Dialogue; head: number }>;
/** Once more, after it failed; or as its texts may be read now, until it is published. */
type RepeatReport = Command<'RepeatReport'>;
export type RecordRendering = Command<'RecordRendering', { rendering: Rendering; contents: readonly File[] }>;
/** `request`: which one failed, from 1: whoever learns late of an earlier failure says nothing of a later request. */
export type RecordFailure = Command<'RecordFailure', { reason: ReportFailure; request: number }>;
/**
 * `asOfAt`: when the last event that the report knows of was recorded. `publishedAsOf`: the sequence of the newest results that gave one
 * of its recommendations a place; 0 where none has. `textsTakenBack`: a contribution of the dialogue was withdrawn, rejected, redacted or
 * erased since its texts were read. `reconsidered`: a decision on one of its recommendations was taken back since its sequence. `stale`: an
 * adopted one no longer rests on what was assessed, as the record stands now. `underAssessment`: one of its measures is being assessed again.
 */
export type PublishReport = Command<
  'PublishReport',
  { asOfAt: string; publishedAsOf: number; textsTakenBack: boolean; reconsidered: boolean; stale: boolean; underAssessment: boolean }
>;

export type ReportCommand = RequestReport | RepeatReport | RecordRendering | RecordFailure | PublishReport;

type Events = readonly Saying<ReportEvent>[];

const decide = (command: ReportCommand, report: Report): Events => {
  if (command.type === 'RequestReport') return request(command, report);
  if (report.status === 'unknown') throw new Refusal('report-unknown');
  switch (command.type) {
    case 'RepeatReport':
      return repeat(report);
    case 'RecordRendering':
      return recordRendering(command, report);
    case 'RecordFailure':
      return recordFailure(command, report);
    case 'PublishReport':
      return publish(command, report);
    default:
      return unreachable(command);
  }
};

const request = ({ subject, dialogue, head }: RequestReport, report: Report): Events => {
  if (report.status !== 'unknown') throw new Refusal('report-already-requested');
  if (dialogue.status === 'unknown') throw new Refusal('dialogue-unknown');
  if ((subject.kind === 'phase') !== (subject.phase !== null)) throw new Refusal('report-phase-mismatch', 'phase');
  if (subject.phase !== null && !hasBegun(dialogue, subject.phase)) throw new Refusal('report-phase-not-begun', 'phase');
  if (subject.asOf > head) throw new Refusal('report-as-of-in-future', 'asOf');
  return [{ type: 'ReportRequested', data: subject }];
};

const repeat = ({ status, subject }: RequestedReport): Events =>
  status === 'failed' || status === 'rendered' ? [{ type: 'ReportRequested', data: subject }] : [];

const recordRendering = ({ at, rendering, contents }: RecordRendering, report: RequestedReport): Events => {
  // Two workers may have written it: what they wrote is the same.
  if (report.status === 'rendered' || report.status === 'published') {
    if (isSame(rendering.files, report.files)) return [];
    throw new Refusal('report-already-rendered');
  }
  return [{ type: 'ReportRendered', occurredAt: report.told ?? at, data: rendering, files: contents }];
};

const recordFailure = ({ at, reason, request: failed }: RecordFailure, { status, requests, told }: RequestedReport): Events =>
  status === 'requested' && failed === requests ? [{ type: 'ReportFailed', occurredAt: told ?? at, data: { reason } }] : [];

const publish = (command: PublishReport, { status, subject, standing }: RequestedReport): Events => {
  const { at, asOfAt, publishedAsOf, textsTakenBack } = command;
  if (status === 'published') return [];
  // How things stood is known from when it was written until it is asked for anew.
  if (!standing) throw new Refusal('report-not-rendered');
  if (subject.kind === 'results') {
    refuseUnfinished(standing, isAfter(asOfAt, at) ? at : asOfAt);
    refuseUnjudged(standing, command);
  }
  if (textsTakenBack) throw new Refusal('report-texts-outdated');
  // It would put the recommendations back to their earlier places.
  if (subject.kind === 'results' && publishedAsOf > subject.asOf) throw new Refusal('report-outdated');
  const recommendations = subject.kind === 'results' ? standing.adopted : [];
  return [{ type: 'ReportPublished', data: { recommendations } }];
};

/**
 * Results are final: every contribution has its fate, every recommendation its decision, and nobody can undo either any more. An appeal
 * that was lodged after the report's sequence is not in its standing, so that nobody may have been able to lodge one from there on.
 */
const refuseUnfinished = (standing: ReportPremises, stoodAt: Instant): void => {
  if (!standing.publicationBegun) throw new Refusal('publication-phase-not-begun');
  if (standing.open > 0) throw new Refusal('contributions-open');
  if (standing.undecided > 0) throw new Refusal('recommendations-undecided');
  if (standing.appealsPending > 0) throw new Refusal('appeals-pending');
  if (standing.appealableUntil !== null && !isAfter(stoodAt, standing.appealableUntil)) throw new Refusal('appeals-possible');
};

/** What is published is what was judged: as of the report's sequence, and still (ADR 0021). Nor is it kept from being judged again. */
const refuseUnjudged = (standing: ReportPremises, { reconsidered, stale, underAssessment }: PublishReport): void => {
  if (reconsidered) throw new Refusal('recommendations-reconsidered');
  if (standing.stale > 0 || stale) throw new Refusal('recommendations-stale');
  if (underAssessment) throw new Refusal('measure-under-assessment');
};

export const reportDecider = decider({ initial, decide, evolve });
