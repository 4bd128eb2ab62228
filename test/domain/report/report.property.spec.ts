import fc from 'fast-check';
import { type ReportCommand, reportDecider } from '../../../src/domain/report/report.decisions.js';
import { REPORT_FAILURES, type ReportPremises } from '../../../src/domain/report/report.js';
import { reports } from '../../../src/domain/report/reports.js';
import { deciderLaws, historyOf } from '../decider.laws.js';
import { dialogueOf } from '../dialogue/examples.js';
import { fileOf, recommendations, record, request, requested, reportOf, results, summary } from './examples.js';

const instant = fc.nat({ max: 40 }).map((day) => new Date(Date.UTC(2026, 2, 2 + day, 9)).toISOString());
const often = <T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 3 }, { arbitrary: other, weight: 1 });
const standing: fc.Arbitrary<ReportPremises> = fc.record(
  {
    contributions: fc.nat({ max: 9 }),
    open: often(0, fc.nat({ max: 3 })),
    appealsPending: often(0, fc.nat({ max: 3 })),
    // Past or far ahead: what is refused because somebody may still appeal would be taken later, which is not a repeat.
    appealableUntil: often<string | null>(null, fc.constantFrom('2026-03-01T09:00:00.000Z', '2031-01-01T00:00:00.000Z')),
    undecided: often(0, fc.nat({ max: 3 })),
    stale: often(0, fc.nat({ max: 3 })),
    adopted: fc.subarray([...recommendations]),
    publicationBegun: often(true, fc.constant(false)),
  },
  { noNullPrototype: true },
);
const command: fc.Arbitrary<ReportCommand> = fc.oneof(
  fc.record({
    type: fc.constant('RequestReport' as const),
    at: instant,
    subject: fc.constantFrom(results, summary, { ...results, phase: 'dialogue' as const }, { ...summary, asOf: 99 }),
    dialogue: fc.constantFrom(request.dialogue, dialogueOf()),
    head: fc.constant(40),
  }),
  fc.record({ type: fc.constant('RepeatReport' as const), at: instant }),
  fc.tuple(instant, standing, fc.constantFrom('a', 'b')).map(([at, as, letter]) => ({ ...record(as, fileOf(letter)), at })),
  fc.record({
    type: fc.constant('RecordFailure' as const),
    at: instant,
    request: fc.integer({ min: 1, max: 3 }),
    reason: fc.constantFrom(...REPORT_FAILURES),
  }),
  fc.record({
    type: fc.constant('PublishReport' as const),
    at: instant,
    asOfAt: instant,
    publishedAsOf: fc.constantFrom(0, 99),
    textsTakenBack: fc.boolean(),
    reconsidered: fc.boolean(),
    stale: fc.boolean(),
    underAssessment: fc.boolean(),
  }),
);
const beginnings = [[], [requested()], [requested(summary)]] as const;

describe('a report, after any history,', () => {
  deciderLaws({ category: reports, command, beginnings });

  const history = historyOf({ decider: reportDecider, command, beginnings });

  it('is never published as results with anything open, undecided or appealable', () =>
    fc.assert(
      fc.property(history, (past) => {
        const report = reportOf(...past);
        const publishedAt = past.find(({ type }) => type === 'ReportPublished')?.occurredAt;
        if (report.status !== 'published' || report.subject.kind !== 'results') return;
        expect(report.standing).toMatchObject({ open: 0, undecided: 0, appealsPending: 0, publicationBegun: true });
        const until = report.standing?.appealableUntil ?? null;
        expect(until === null || (publishedAt !== undefined && publishedAt > until)).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it('is published as it was written last', () =>
    fc.assert(
      fc.property(history, (past) => {
        const written = past.flatMap((event) => (event.type === 'ReportRendered' ? [event.data] : []));
        const report = reportOf(...past);
        if (report.status === 'published') expect(report).toMatchObject(written.at(-1) ?? {});
      }),
    ));

  it('keeps the subject that it was first requested for', () =>
    fc.assert(
      fc.property(history, (past) => {
        const subjects = past.flatMap((event) => (event.type === 'ReportRequested' ? [event.data] : []));
        for (const subject of subjects) expect(subject).toEqual(subjects[0]);
      }),
    ));

  it('is published once', () =>
    fc.assert(fc.property(history, (past) => expect(past.filter(({ type }) => type === 'ReportPublished').length).toBeLessThanOrEqual(1))));
});
